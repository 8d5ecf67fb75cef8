/** deposit, withdraw, post_charge. */
import { type AccountCash, DenialCode } from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { MAX, within } from './integers.ts';
import { balancesOverflow, posted } from './ledger.ts';
import { denial, type Outcome } from './outcome.ts';
import type { Account, Ledger } from './state.ts';

export function deposit(account: Account, _: Command, record: AccountCash): Outcome {
  const amount = BigInt(record.amount);
  if (amount < 1n || amount > MAX) return badAmount(amount);
  return move(account, { cash: amount, external: -amount });
}

export function withdraw(account: Account, _: Command, record: AccountCash): Outcome {
  const amount = BigInt(record.amount);
  if (amount < 1n || amount > MAX) return badAmount(amount);
  const free = account.ledger.cash - account.proceeds;
  if (amount > free) return { denial: denial(DenialCode.CashInsufficient, free, amount) };
  return move(account, { cash: -amount, external: amount });
}

export function postCharge(account: Account, _: Command, record: AccountCash): Outcome {
  const amount = BigInt(record.amount);
  if (amount === 0n || !within(amount)) return badAmount(amount);
  return move(account, { cash: -amount, charges: amount });
}

const badAmount = (amount: bigint): Outcome => ({ denial: denial(DenialCode.BadAmount, MAX, amount) });

function move(account: Account, amounts: Partial<Ledger>): Outcome {
  const after = posted(account, amounts);
  return balancesOverflow(after) ? { denial: denial(DenialCode.AmountOverflow) } : { account: after };
}
