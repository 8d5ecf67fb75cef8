/** Cash, marks, time and days; commands that are none. */
import { AccountCommandKind as Kind, writeAccountCash, writeAccountMark } from '../../../wasm/records.ts';
import type { Account } from '../naive/state.ts';
import { anInstrument, aPrice, spoiled, type Teller, type Writer } from './teller.ts';

const DAY = 86_400_000_000;

export const cashOf =
  (kind: number, time: number, amount: number): Writer =>
  (view) =>
    writeAccountCash(view, 0, { kind, time, amount });

export function cash(teller: Teller, account: Account): Writer {
  const { random, plan, time } = teller;
  const kind = random.pick([Kind.Deposit, Kind.Deposit, Kind.Withdraw, Kind.PostCharge]);
  const some = 1 + random.below(plan.money);
  const amount = random.pick([some, some, Number(account.ledger.cash), -some]);
  const record = spoiled(teller, { kind, time, amount }, ['amount']);
  return (view) => writeAccountCash(view, 0, record);
}

export function mark(teller: Teller, account: Account): Writer {
  const index = anInstrument(teller);
  const record = { kind: Kind.MarkPrice, instrument: index, time: teller.time, price: aPrice(teller, account, index) };
  const worse = spoiled(teller, record, ['price']);
  return (view) => writeAccountMark(view, 0, worse);
}

export function advance({ time, plan, random }: Teller): Writer {
  const price = random.below(plan.price);
  return (view) => writeAccountMark(view, 0, { kind: Kind.AdvanceTime, instrument: 0, time, price: price > 9 ? 0 : 1 });
}

export function roll(teller: Teller): Writer {
  if (teller.random.chance(50)) teller.time += DAY;
  const { time } = teller;
  return (view) => writeAccountMark(view, 0, { kind: Kind.RollDay, instrument: 0, time, price: 0 });
}

export function nonsense({ random, time }: Teller): Writer {
  const kind = random.pick([0, 60, 255, Kind.Deposit, Kind.MarkPrice, Kind.PlaceOrder]);
  const odd = random.pick([0, time - 1_000_000, 2 ** 53, 2 ** 60]);
  return (view) => {
    writeAccountCash(view, 0, { kind, time: kind === Kind.PlaceOrder ? 0 : odd, amount: 7 });
    if (kind === Kind.PlaceOrder) view.setBigUint64(16, BigInt(odd), true);
  };
}
