/** What a command leads to: a refusal, or another account and events. */
import type { AnomalyCode, DenialCode } from '../../../wasm/records.ts';
import type { Account } from './state.ts';

/** Writes one event record. */
export type Event = (view: DataView, at: number) => void;

/** A command that was denied, with its figures. */
export interface Denial {
  readonly code: DenialCode;
  readonly limit: bigint;
  readonly actual: bigint;
  readonly scope: number;
}

/** A fact that cannot be, or that is strange. */
export interface Anomaly {
  readonly code: AnomalyCode;
  readonly limit: bigint;
  readonly actual: bigint;
  readonly scope?: number;
}

/** An account after one step or several, and their events in order. */
export interface Steps {
  readonly account: Account;
  readonly events: readonly Event[];
}

/** An accepted step: the account after it, and its events by kind. Margin and ledger are told from what changed. */
export interface Accepted {
  readonly account: Account;
  readonly first?: readonly Event[];
  readonly fills?: readonly Event[];
  readonly positions?: readonly Event[];
  readonly anomalies?: readonly Event[];
  readonly settings?: readonly Event[];
  /** The underlying whose margin is told first. */
  readonly underlyingFirst?: number | undefined;
  /** What the command causes in other orders. */
  readonly further?: (account: Account) => Steps;
}

export type Outcome = { readonly denial: Denial } | { readonly anomaly: Anomaly } | Accepted;

export const denial = (code: DenialCode, limit = 0n, actual = 0n, scope = 0): Denial => ({
  code,
  limit,
  actual,
  scope,
});

/** `code` unless `holds`. */
export const unless = (holds: boolean, code: DenialCode, limit = 0n, actual = 0n): Denial | undefined =>
  holds ? undefined : denial(code, limit, actual);

export const anomaly = (code: AnomalyCode, limit = 0n, actual = 0n): Outcome => ({ anomaly: { code, limit, actual } });
