/** Positions that come from outside, move between products, are split or settled. */
import { AccountCommandKind as Kind, writeAccountTransfer } from '../../../wasm/records.ts';
import type { Account } from '../naive/state.ts';
import {
  anInstrument,
  aPrice,
  aProduct,
  aQuantity,
  aStrategy,
  bent,
  spoiled,
  type Teller,
  type Writer,
} from './teller.ts';

const transferFields = { toProduct: 0, strategy: 0, quantity: 0, price: 0, numerator: 0, denominator: 0, product: 0 };

export function adoptPosition(teller: Teller, account: Account): Writer {
  const { random, time } = teller;
  const index = anInstrument(teller);
  const quantity = aQuantity(teller) * random.pick([1, 1, 1, -1]);
  const price = aPrice(teller, account, index);
  const product = aProduct(teller, account, index);
  const named = { kind: Kind.AdoptPosition, product, instrument: index, strategy: aStrategy(teller) };
  const record = { ...transferFields, ...named, time, quantity, price };
  const worse = spoiled(teller, bent(teller, record, ['product', 'instrument', 'strategy']), ['quantity', 'price']);
  return (view) => writeAccountTransfer(view, 0, worse);
}

export function convert(teller: Teller, account: Account): Writer {
  const { random, time } = teller;
  const open = [...account.positions.values()].filter(({ quantity }) => quantity !== 0n);
  const held = open[random.below(open.length)];
  if (!held) return adoptPosition(teller, account);
  const size = Math.abs(Number(held.quantity));
  const quantity = random.pick([size, 1 + random.below(size), 1 + random.below(size), size + 1]);
  const named = {
    kind: Kind.ConvertPosition,
    product: held.product,
    toProduct: aProduct(teller, account, held.instrument),
  };
  const strategy = random.pick([held.book, held.book, 0, aStrategy(teller)]);
  const record = { ...transferFields, ...named, instrument: held.instrument, strategy, time, quantity };
  const bad = bent(teller, record, ['product', 'toProduct', 'instrument', 'strategy']);
  const worse = spoiled(teller, bad, ['quantity']);
  return (view) => writeAccountTransfer(view, 0, worse);
}

export function corporate(teller: Teller): Writer {
  const { random, plan, time } = teller;
  const kind = random.pick([Kind.Split, Kind.Bonus, Kind.Dividend]);
  const [numerator, denominator] = random.pick<[number, number]>([
    [2, 1],
    [1, 2],
    [3, 2],
    [1, 1],
    [7, 3],
    [1, 10],
    [1_000_000, 999_983],
  ]);
  const price = 1 + random.below(plan.price);
  const record = { ...transferFields, kind, instrument: anInstrument(teller), time, price, numerator, denominator };
  const bad = bent(teller, record, ['instrument', 'numerator', 'denominator']);
  const worse = spoiled(teller, bad, ['price']);
  const large = random.chance(plan.hostile / 2) ? { ...worse, numerator: 1_000_001 } : worse;
  return (view) => writeAccountTransfer(view, 0, large);
}

/** Mostly of what has no live order. */
export function settle(teller: Teller, account: Account): Writer {
  const { random, time } = teller;
  const index = anInstrument(teller);
  const price = random.pick([0, aPrice(teller, account, index), aPrice(teller, account, index)]);
  const record = { ...transferFields, kind: Kind.Settle, instrument: index, time, price };
  const worse = spoiled(teller, record, ['price']);
  return (view) => writeAccountTransfer(view, 0, worse);
}
