/** load_scenarios, define_risk, settle. */
import {
  AccountEventKind,
  type AccountRisk,
  type AccountScenarios,
  type AccountTransfer,
  ContractStyle,
  DenialCode,
} from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { positionsOf } from './corporate.ts';
import { positionChanged, setting } from './events.ts';
import { liveOrdersIn } from './exposure.ts';
import { MAX, within } from './integers.ts';
import { balancesOverflow, posted, reblocked } from './ledger.ts';
import { denial, type Outcome } from './outcome.ts';
import { marginOverflows, positionsOverflow } from './overflow.ts';
import { isPaid, signedCost, traded, withMargin } from './positions.ts';
import { type Account, type Position, withEntry, withPositions } from './state.ts';

const MOST_RISK = 1_000_000_000;
const HALF = 8;
const between = (x: number, low: number, high: number): boolean => low <= x && x <= high;

export function loadScenarios(account: Account, command: Command, record: AccountScenarios): Outcome {
  const { half, loss0, loss1, loss2, loss3, loss4, loss5, loss6, loss7 } = record;
  const losses = [loss0, loss1, loss2, loss3, loss4, loss5, loss6, loss7];
  const good = between(half, 1, 2) && losses.every((loss) => between(loss, -MOST_RISK, MOST_RISK));
  if (!good) return { denial: denial(DenialCode.BadRisk) };
  const [first, second] = [account.losses.slice(0, HALF), account.losses.slice(HALF)];
  return {
    account: { ...account, losses: half === 1 ? [...losses, ...second] : [...first, ...losses] },
    settings: [setting(AccountEventKind.ScenariosLoaded, command, { setting: half })],
  };
}

export function defineRisk(account: Account, command: Command, record: AccountRisk): Outcome {
  const { instrument, underlying, price } = record;
  const definition = account.instruments.get(instrument);
  if (!definition) return { denial: denial(DenialCode.UnknownInstrument) };
  if (!canBe(account, record, definition.style)) return { denial: denial(DenialCode.BadRisk) };
  const risk = {
    flags: record.flags,
    underlying,
    exposureBp: BigInt(record.exposureBp),
    spreadBp: BigInt(record.spreadBp),
    price: BigInt(price),
    underlyingPrice: BigInt(record.underlyingPrice),
    shortExtra: BigInt(record.shortExtra),
    losses: account.losses,
  };
  const known = { ...account, risks: withEntry(account.risks, instrument, risk) };
  const unblocked = positionsOf(account, instrument).map((position) => withMargin(known, position));
  const next = reblocked(withPositions(known, unblocked));
  if (marginOverflows(next, instrument) || balancesOverflow(next)) return { denial: denial(DenialCode.AmountOverflow) };
  return {
    account: next,
    first: [setting(AccountEventKind.RiskDefined, command, { instrument, value: price })],
    underlyingFirst: account.risks.get(instrument)?.underlying,
  };
}

function canBe(account: Account, record: AccountRisk, style: number): boolean {
  const future = style === ContractStyle.Future;
  return (
    style !== 0 &&
    between(record.flags, 0, future ? 1 : 0) &&
    record.exposureBp <= 10_000 &&
    record.spreadBp <= (future ? 10_000 : 0) &&
    record.underlying < account.sizes.instruments &&
    between(record.price, future ? 1 : 0, MOST_RISK) &&
    between(record.underlyingPrice, 1, MOST_RISK) &&
    between(record.shortExtra, 0, future ? 0 : MOST_RISK)
  );
}

export function settle(account: Account, command: Command, record: AccountTransfer): Outcome {
  const { instrument } = record;
  const price = BigInt(record.price);
  if (!account.instruments.has(instrument)) return { denial: denial(DenialCode.UnknownInstrument) };
  const open = liveOrdersIn(account, { book: 0, instrument }).length;
  if (open > 0) return { denial: denial(DenialCode.OrdersOpen, 0n, BigInt(open)) };
  if (price < 0n || price > MAX) return { denial: denial(DenialCode.BadAmount, MAX, price) };
  const before = positionsOf(account, instrument).filter(({ quantity }) => quantity !== 0n);
  const after = before.map((position) => withMargin(account, traded(position, -position.quantity, price, 0)));
  const next = reblocked(before.reduce((now, position, at) => settled(now, position, after[at], price), account));
  const values = before.map(({ quantity }) => quantity * price);
  if (!values.every(within) || positionsOverflow(next, after)) return { denial: denial(DenialCode.AmountOverflow) };
  return {
    account: next,
    first: [setting(AccountEventKind.ContractSettled, command, { instrument, value: record.price })],
    positions: after.map((position) => positionChanged(command, position)),
  };
}

/** One position closed at the final price; of the account, the ledger follows. */
function settled(account: Account, before: Position, after: Position | undefined, price: bigint): Account {
  if (!after) return account;
  const held = withPositions(account, [after]);
  if (before.book !== 0) return held;
  const realised = after.realised - before.realised;
  if (!isPaid(account, before)) return posted(held, { cash: realised, realised: -realised });
  const brought = before.quantity * price;
  return posted(held, { cash: brought, positions: -signedCost(before), realised: -realised });
}
