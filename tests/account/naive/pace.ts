/** Counts of accepted order commands: those of today, and the moments of the last ones. */
import type { Account } from './state.ts';

const REMEMBERED = 1_024;

/** The account after an accepted place, modify or cancel command; the value of a cancellation is 0. */
export function counted(account: Account, time: number, value: bigint): Account {
  const paces = [...account.paces, { time, value }].slice(-REMEMBERED);
  return { ...account, paces, ordersToday: account.ordersToday + 1 };
}
