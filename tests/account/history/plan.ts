/** What a seed's history is like: how large the account is, how prices look, how much of it is hostile. */
import type { AccountLimits } from '../../../wasm/account.ts';
import { LimitKind } from '../../../wasm/records.ts';
import type { Random } from './random.ts';

export interface Plan {
  readonly sizes: AccountLimits;
  /** Around which prices move. */
  readonly price: number;
  readonly tick: number;
  readonly lot: number;
  /** Lots of an order, at most. */
  readonly lots: number;
  /** Paise of a deposit, at most. */
  readonly money: number;
  /** Percent of commands with a field that is out of the ordinary. */
  readonly hostile: number;
  /** How often limits are set, against everything else. */
  readonly limiting: number;
  /** Percent of orders that buy. */
  readonly buys: number;
  /** The limit that is set more often than the others. */
  readonly favoured: number;
  /** Percent of instruments that are derivatives. */
  readonly contracts: number;
  /** Whether more orders are held than an account remembers. */
  readonly crowded: boolean;
  /** Microseconds between commands, chosen from these. */
  readonly steps: readonly [number, ...number[]];
}

const SECOND = 1_000_000;

export function planOf(random: Random): Plan {
  const huge = random.chance(15);
  const crowded = random.chance(2);
  return {
    sizes: crowded ? { instruments: 2, strategies: 1, orders: 1_100, positions: 8, trades: 40 } : sizesOf(random),
    price: huge ? random.pick([2 ** 29, 2 ** 40, 2 ** 46]) : random.pick([100, 2_000, 100_000, 5_000_000]),
    tick: random.pick([1, 5, 5, 100]),
    lot: random.pick([1, 1, 25]),
    lots: huge ? random.pick([10, 5_000, 2 ** 22]) : random.pick([3, 20, 400]),
    money: huge ? 2 ** 52 : random.pick([100_000, 10_000_000, 10_000_000_000]),
    hostile: random.pick([0, 3, 10, 30]),
    limiting: random.pick([0, 2, 6, 15]),
    buys: random.pick([50, 65, 65, 97]),
    favoured: random.pick(Object.values(LimitKind) as [number, ...number[]]),
    contracts: crowded ? 0 : random.pick([0, 0, 40, 80]),
    crowded,
    steps: random.pick<[number, ...number[]]>([
      [0, 1, 1_000, 100_000],
      [0, 50_000, SECOND, 7 * SECOND],
      [0, SECOND, 60 * SECOND, 1_200 * SECOND],
      [0, SECOND / 2, SECOND, 30 * SECOND],
    ]),
  };
}

function sizesOf(random: Random): AccountLimits {
  const size = random.pick(['tiny', 'small', 'middling', 'middling', 'middling', 'large', 'large']);
  const instruments = size === 'tiny' ? random.pick([1, 2]) : random.pick([1, 2, 3, 5]);
  const strategies = random.pick([0, 1, 2, 3]);
  if (size === 'tiny') return { instruments, strategies, orders: 2, positions: random.pick([1, 3]), trades: 3 };
  if (size === 'small') return { instruments, strategies, orders: 12, positions: 9, trades: 20 };
  if (size === 'middling') return { instruments, strategies, orders: 60, positions: 40, trades: 120 };
  return { instruments, strategies, orders: 150, positions: 80, trades: 500 };
}
