/** What every maker of commands uses: choices, and values that are plausible or at a bound. */
import { Product } from '../../../wasm/records.ts';
import { isLive } from '../naive/orders.ts';
import { marginRate } from '../naive/positions.ts';
import type { Account, Order } from '../naive/state.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';

/** Writes one command at the start of `view`. */
export type Writer = (view: DataView) => void;

export interface Teller {
  readonly random: Random;
  readonly plan: Plan;
  /** Ids that were given so far. */
  ids: number;
  time: number;
  /** Commands that belong together and come next. */
  readonly queue: Writer[];
}

export type Make = (teller: Teller, account: Account) => Writer;

const START = 1_793_593_800_000_000;

export const tellerOf = (random: Random, plan: Plan): Teller => ({ random, plan, ids: 0, time: START, queue: [] });

/** Values at bounds; 64-bit fields hold them exactly. */
const bounds: readonly [number, ...number[]] = [
  0,
  1,
  -1,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53 - 2,
  2 ** 53,
  1 - 2 ** 53,
  -(2 ** 53),
  2 ** 62,
  -(2 ** 62),
];

/** A record with, now and then, one 64-bit field at a bound. */
export function spoiled<T extends object>(
  { random, plan }: Teller,
  record: T,
  fields: readonly (keyof T & string)[],
): T {
  if (!random.chance(plan.hostile)) return record;
  const field = fields[random.below(fields.length)];
  return field === undefined ? record : { ...record, [field]: random.pick(bounds) };
}

/** The same for fields of few bytes. */
export function bent<T extends object>({ random, plan }: Teller, record: T, fields: readonly (keyof T & string)[]): T {
  if (!random.chance(plan.hostile)) return record;
  const field = fields[random.below(fields.length)];
  return field === undefined ? record : { ...record, [field]: random.pick([0, 1, 2, 3, 4, 5, 6, 7, 16, 255]) };
}

export const anInstrument = ({ random, plan }: Teller): number =>
  random.chance(plan.hostile / 4)
    ? random.pick([plan.sizes.instruments, 65_535])
    : random.below(plan.sizes.instruments);

export const aStrategy = ({ random, plan }: Teller): number =>
  random.chance(plan.hostile / 4)
    ? random.pick([plan.sizes.strategies + 1, 65_535])
    : random.below(plan.sizes.strategies + 1);

export const aQuantity = ({ random, plan }: Teller): number => (1 + random.below(plan.lots)) * plan.lot;

/** A product that its instrument permits, mostly. */
export function aProduct({ random }: Teller, account: Account, instrument: number): number {
  const all = Object.values(Product);
  const permitted = all.filter((product) => marginRate(account, instrument, product) > 0n);
  const from = permitted.length > 0 && random.chance(93) ? permitted : all;
  return from[random.below(from.length)] ?? Product.Cnc;
}

export function onTick({ plan }: Teller, price: number): number {
  return Math.max(plan.tick, Math.floor(price / plan.tick) * plan.tick);
}

/** A price near the last one, mostly within the band. */
export function aPrice(teller: Teller, account: Account, index: number): number {
  const { random, plan } = teller;
  const { bandLow, bandHigh } = account.instruments.get(index) ?? { bandLow: 1, bandHigh: plan.price };
  const near = Number(account.marks.get(index)?.price ?? plan.price);
  const price = onTick(teller, near + Math.floor(((random.below(201) - 100) * plan.price) / 1_500));
  return random.chance(97) ? Math.min(bandHigh, Math.max(bandLow, price)) : price;
}

/** An order that the account remembers, mostly one that is live. */
export function anOldOrder({ random }: Teller, account: Account): Order | undefined {
  const all = [...account.orders.values()];
  const live = random.chance(75) ? all.filter(isLive) : [];
  const from = live.length > 0 ? live : all;
  return from[random.below(from.length)];
}
