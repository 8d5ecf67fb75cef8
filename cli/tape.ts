/**
 * Writes seeded order flow: `steady` keeps its book, `mixed` lets it grow, `sweep` takes it apart in large crossing orders;
 * `small` and `million` are one flow on a book of ten thousand and of a million orders; in `crash` the price falls by a sixth
 * within a fifth of the tape, and comes back halfway.
 * Integers alone decide, so a kind, a length and a seed give the same bytes on every host.
 */
import { type Random, seededRandom } from './random.ts';
import { BUY, SELL, type TapeBook, type TapeSide, tapeBook } from './tape-book.ts';
import { TAPE_HEADER_BYTES, TAPE_MAGIC, TAPE_RECORD_BYTES, type Tape, TapeType } from './tape-file.ts';

export const tapeKinds = ['steady', 'mixed', 'sweep', 'small', 'million', 'crash'] as const;
export type TapeKind = (typeof tapeKinds)[number];

interface Flow {
  /** Resting orders and cancels in a thousand records; the rest crosses. */
  readonly resting: number;
  readonly cancels: number;
  readonly preload: number;
  /** Resting orders lie at distance d from the middle with a weight of d^(-fifths / 5). */
  readonly fifths: bigint;
  /** Most price levels that a crossing order may reach. */
  readonly deepest: number;
  /** Quantity of a crossing order, from what its levels offer. */
  readonly crossing: (offered: number, random: Random) => number;
  readonly storms?: readonly Storm[];
}

/** Another flow between two thousandths of the operations. */
interface Storm {
  readonly from: number;
  readonly to: number;
  readonly resting: number;
  readonly cancels: number;
  /** Sells in a hundred crossing orders. */
  readonly sells: number;
  /** What the middle moves with each record, in thousandths of a tick. */
  readonly drift: number;
}

/** As many orders come as go. */
const level = {
  resting: 508,
  cancels: 442,
  fifths: 8n,
  deepest: 3,
  crossing: (_: number, r: Random) => 1 + r.below(150),
};

const flows: Readonly<Record<TapeKind, Flow>> = {
  steady: { resting: 515, cancels: 435, preload: 10_000, fifths: 8n, deepest: 3, crossing: (_, r) => 1 + r.below(150) },
  mixed: { resting: 600, cancels: 350, preload: 0, fifths: 8n, deepest: 3, crossing: (_, r) => 1 + r.below(300) },
  sweep: {
    resting: 900,
    cancels: 50,
    preload: 20_000,
    fifths: 3n,
    deepest: 60,
    // About 18 orders on average, so that the book neither grows nor dries up.
    crossing: (offered, r) => Math.min(offered, 200 + r.below(1_250)),
  },
  small: { ...level, preload: 10_000 },
  million: { ...level, preload: 1_000_000 },
  crash: {
    ...level,
    preload: 20_000,
    fifths: 3n,
    storms: [
      { from: 300, to: 500, resting: 450, cancels: 300, sells: 97, drift: -45 },
      { from: 500, to: 800, resting: 550, cancels: 300, sells: 20, drift: 15 },
    ],
  },
};

const FARTHEST = 200;
const LOWEST_MIDDLE = 40_000;
const HIGHEST_MIDDLE = 60_000;
/** The middle moves in thousandths of a tick. */
const THOUSAND = 1_000;
/** Below this many live orders nothing but resting orders comes. */
const THINNEST = 100;

/** A tape of `operations` records after the preload of its kind; `operations` is 1 to 8,000,000, `seed` any 32-bit integer. */
export function generateTape(kind: TapeKind, operations: number, seed: number): Tape {
  const flow = flows[kind];
  const records = flow.preload + operations;
  const bytes = new Uint8Array(TAPE_HEADER_BYTES + records * TAPE_RECORD_BYTES);
  const writer = tapeWriter(bytes);
  const book = tapeBook(records);
  const random = seededRandom(seed);
  const distances = cumulativeWeights(flow.fifths);
  let middle = 50_000 * THOUSAND;
  let order = 0;

  const enterResting = (): void => {
    const side = random.below(2) as TapeSide;
    const distance = drawDistance(distances, random);
    const price = passive(book, side, Math.round(middle / THOUSAND) + (side === BUY ? -distance : distance));
    const quantity = 1 + random.below(100);
    order += 1;
    writer.write(TapeType.New, side, 0, quantity, order, price);
    book.add(order, side, price, quantity, false);
  };
  const cancel = (): void => {
    const isBlind = random.below(100) < 2;
    const target = isBlind ? 1 + random.below(order) : book.liveOrder(random.below(book.liveOrders));
    writer.write(TapeType.Cancel, 0, 0, 0, target, 0);
    book.cancel(target);
  };
  const cross = (storm: Storm | undefined): void => {
    const side = storm === undefined ? (random.below(2) as TapeSide) : random.below(100) < storm.sells ? SELL : BUY;
    const reach = reachInto(book, side === BUY ? SELL : BUY, 1 + random.below(flow.deepest));
    if (reach.price === 0) {
      enterResting();
      return;
    }
    const quantity = flow.crossing(reach.offered, random);
    order += 1;
    writer.write(TapeType.New, side, 1, quantity, order, reach.price);
    book.add(order, side, reach.price, quantity, true);
  };

  while (writer.records < records) {
    if (writer.records < flow.preload) {
      enterResting();
      continue;
    }
    const storm =
      flow.storms && stormAt(flow.storms, Math.floor(((writer.records - flow.preload) * 1_000) / operations));
    const step = random.below(401) - 200 + (storm?.drift ?? 0);
    middle = Math.min(Math.max(middle + step, LOWEST_MIDDLE * THOUSAND), HIGHEST_MIDDLE * THOUSAND);
    const draw = random.below(1_000);
    const { resting, cancels } = storm ?? flow;
    if (draw < resting || book.liveOrders < THINNEST) enterResting();
    else if (draw < resting + cancels) cancel();
    else cross(storm);
  }
  writer.finish(flow.preload, order + 1);
  return { bytes, records, preload: flow.preload };
}

function stormAt(storms: readonly Storm[], thousandth: number): Storm | undefined {
  return storms.find(({ from, to }) => thousandth >= from && thousandth < to);
}

/** Moves a price that would trade to just outside the other side. */
function passive(book: TapeBook, side: TapeSide, price: number): number {
  const opposite = book.best(side === BUY ? SELL : BUY);
  if (opposite === 0) return price;
  return side === BUY ? Math.min(price, opposite - 1) : Math.max(price, opposite + 1);
}

/** The last of up to `levels` best levels of a side, and what they offer in all. */
function reachInto(book: TapeBook, side: TapeSide, levels: number): { price: number; offered: number } {
  let price = 0;
  let offered = 0;
  let level = book.best(side);
  for (let index = 0; index < levels && level !== 0; index += 1) {
    price = level;
    offered += book.quantityAt(side, level);
    level = book.behind(side, level);
  }
  return { price, offered };
}

/** Running totals of 2^20 · d^(-fifths / 5) for d from 1 to FARTHEST. */
function cumulativeWeights(fifths: bigint): readonly number[] {
  const totals: number[] = [];
  let total = 0;
  for (let distance = 1n; distance <= FARTHEST; distance += 1n) {
    total += fifthRoot(2n ** 100n / distance ** fifths);
    totals.push(total);
  }
  return totals;
}

/** ⌊value^(1/5)⌋ for values up to 2^100. */
function fifthRoot(value: bigint): number {
  let low = 0n;
  let high = 2n ** 20n;
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** 5n <= value) low = middle;
    else high = middle - 1n;
  }
  return Number(low);
}

function drawDistance(totals: readonly number[], random: Random): number {
  const draw = random.below(totals[FARTHEST - 1] as number);
  let low = 0;
  let high = FARTHEST - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] as number) > draw) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

interface TapeWriter {
  readonly records: number;
  write(type: number, side: TapeSide, ioc: number, quantity: number, order: number, price: number): void;
  finish(preload: number, orders: number): void;
}

function tapeWriter(bytes: Uint8Array<ArrayBuffer>): TapeWriter {
  const view = new DataView(bytes.buffer);
  let records = 0;
  return {
    get records() {
      return records;
    },
    write(type, side, ioc, quantity, order, price) {
      const at = TAPE_HEADER_BYTES + records * TAPE_RECORD_BYTES;
      view.setUint8(at, type);
      view.setUint8(at + 1, side);
      view.setUint8(at + 2, ioc);
      view.setUint32(at + 4, quantity, true);
      view.setUint32(at + 8, order, true);
      view.setUint32(at + 12, price, true);
      view.setUint32(at + 16, records, true);
      records += 1;
    },
    finish(preload, orders) {
      view.setUint32(0, TAPE_MAGIC, true);
      view.setUint32(4, records, true);
      view.setUint32(8, preload, true);
      view.setUint32(12, orders, true);
    },
  };
}
