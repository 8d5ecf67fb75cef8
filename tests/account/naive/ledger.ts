/** Six balances that always add up to 0. */
import { sum, within } from './integers.ts';
import { requirement, underlyingsOf } from './margin.ts';
import { reserved } from './orders.ts';
import type { Account, Ledger } from './state.ts';

/** The account after amounts were posted. */
export function posted(account: Account, amounts: Partial<Ledger>): Account {
  const { ledger } = account;
  const add = (name: keyof Ledger): bigint => ledger[name] + (amounts[name] ?? 0n);
  return {
    ...account,
    ledger: {
      cash: add('cash'),
      blocked: add('blocked'),
      positions: add('positions'),
      realised: add('realised'),
      charges: add('charges'),
      external: add('external'),
    },
  };
}

/** The account with `blocked` as its orders, positions and underlyings ask for: whatever it grows by leaves the cash. */
export function reblocked(account: Account): Account {
  const margins = sum(account.positions.values(), ({ margin }) => margin);
  const needs = underlyingsOf(account).map((underlying) => requirement(account, underlying));
  const blocked =
    sum(account.orders.values(), reserved) + margins + sum(needs, ({ span, exposure }) => span + exposure);
  const more = blocked - account.ledger.blocked;
  return more === 0n ? account : posted(account, { blocked: more, cash: -more });
}

export const balancesOverflow = (account: Account): boolean =>
  !Object.values<bigint>({ ...account.ledger }).every(within);
