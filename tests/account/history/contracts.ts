/** Risk arrays of derivatives. */
import {
  type AccountRisk,
  ContractStyle,
  AccountCommandKind as Kind,
  writeAccountRisk,
  writeAccountScenarios,
} from '../../../wasm/records.ts';
import type { Account } from '../naive/state.ts';
import { anInstrument, bent, spoiled, type Teller, type Writer } from './teller.ts';

const MOST = 1_000_000_000;

export function scenarios(teller: Teller): Writer {
  const { random, plan, time } = teller;
  const reach = Math.min(MOST, Math.ceil(plan.price / 5));
  const loss = (): number => random.below(2 * reach + 1) - reach;
  const odd = random.chance(plan.hostile) ? random.pick([MOST, -MOST, MOST + 1, -MOST - 1]) : loss();
  const half = random.chance(plan.hostile / 4) ? 3 : random.pick([1, 2]);
  const losses = { loss0: odd, loss1: loss(), loss2: loss(), loss3: loss() };
  const more = { loss4: loss(), loss5: loss(), loss6: loss(), loss7: loss() };
  return (view) => writeAccountScenarios(view, 0, { kind: Kind.LoadScenarios, half, time, ...losses, ...more });
}

/** Mostly of a derivative, and of few underlyings. */
export function risk(teller: Teller, account: Account): Writer {
  const { random, plan, time } = teller;
  const styled = [...account.instruments.values()].filter(({ style }) => style !== 0);
  const chosen = random.chance(90) ? styled[random.below(styled.length)] : undefined;
  const instrument = chosen?.instrument ?? anInstrument(teller);
  const future = account.instruments.get(instrument)?.style === ContractStyle.Future;
  const record: AccountRisk = {
    kind: Kind.DefineRisk,
    flags: future && random.chance(80) ? 1 : 0,
    exposureBp: random.pick([0, 200, 333, 10_000]),
    instrument,
    underlying: random.pick([0, 0, random.below(plan.sizes.instruments)]),
    time,
    price: Math.min(MOST, future ? plan.price : random.below(plan.price)),
    underlyingPrice: Math.min(MOST, plan.price),
    shortExtra: future ? 0 : random.pick([0, 77]),
    spreadBp: future ? random.pick([0, 150, 9_999]) : 0,
  };
  const bad = bent(teller, record, ['flags', 'exposureBp', 'spreadBp', 'instrument', 'underlying']);
  const worse = spoiled(teller, bad, ['price', 'underlyingPrice', 'shortExtra']);
  const wide = random.chance(plan.hostile / 4) ? { ...worse, exposureBp: 10_001 } : worse;
  return (view) => writeAccountRisk(view, 0, wide);
}
