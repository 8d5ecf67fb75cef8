/** The account moves its own switch. */
import { DenialCode, LimitScope, SwitchState } from '../../../wasm/records.ts';
import type { Denial } from './outcome.ts';
import { type Account, scopeKey, withEntry } from './state.ts';

export const haltState: number = SwitchState.Halted;
const own = scopeKey(LimitScope.Account, 0);

/** Whether a denial halts the account. */
export const trips = ({ code }: Denial): boolean =>
  code === DenialCode.TripwireOrders || code === DenialCode.TripwireValue;

export const ownSwitch = (account: Account): number => account.switches.get(own) ?? SwitchState.Active;
export const withSwitch = (account: Account, state: number): Account => ({
  ...account,
  switches: withEntry(account.switches, own, state),
});
export const withHalt = (account: Account): Account => withSwitch(account, haltState);
