/** One history through the account kernel and the naive account, compared after each command. */
import { AccountEngine, type AccountLimits } from '../../wasm/account.ts';
import { hashText } from '../../wasm/kernel.ts';
import {
  AccountCommandKind,
  accountSnapshotHeaderOffsets,
  RECORD_BYTES,
  snapshotTrailerOffsets,
} from '../../wasm/records.ts';
import { nextCommand, opening } from './history/history.ts';
import { planOf } from './history/plan.ts';
import { seeded } from './history/random.ts';
import { tellerOf, type Writer } from './history/teller.ts';
import { apply } from './naive/apply.ts';
import type { Event } from './naive/outcome.ts';
import { snapshotOf } from './naive/snapshot.ts';
import { type Account, emptyAccount } from './naive/state.ts';
import { commandText, eventText, snapshotText } from './text.ts';

/** Commands between two comparisons of the whole state; it is compared after each roll_day, too. */
const SNAPSHOT_EVERY = 250;
const MOST_EVENTS = 65_536;

export interface Difference {
  readonly seed: number;
  readonly sizes: AccountLimits;
  /** Place of the command, from 0. */
  readonly command: number;
  readonly told: string;
  /** Whether the events agreed and the state did not. */
  readonly ofState: boolean;
  readonly commands: readonly Uint8Array[];
}

/** Seen events by kind and code: `kind` or `kind/code`. */
export type Seen = Map<string, number>;

export interface Pair {
  readonly module: WebAssembly.Module;
  engine: AccountEngine;
  account: Account;
}

export function pairOf(module: WebAssembly.Module, sizes: AccountLimits): Pair {
  return { module, engine: AccountEngine.load(module, sizes), account: emptyAccount(sizes) };
}

/** Runs a seed's history; what differs first, if anything. */
export function compareHistory(
  module: WebAssembly.Module,
  seed: number,
  commands: number,
  seen: Seen,
): Difference | undefined {
  const random = seeded(seed);
  const plan = planOf(random);
  const teller = tellerOf(random, plan);
  const pair = pairOf(module, plan.sizes);
  const first = opening(teller);
  const given: Uint8Array[] = [];
  for (let at = 0; at < first.length + commands; at += 1) {
    const command = encoded(first[at] ?? nextCommand(teller, pair.account));
    given.push(command);
    const stated = at % SNAPSHOT_EVERY === SNAPSHOT_EVERY - 1 || at === first.length + commands - 1;
    const whole = stated || command[0] === AccountCommandKind.RollDay;
    const told = step(pair, command, seen) ?? (whole ? stateDifference(pair) : undefined);
    if (told) return { seed, sizes: plan.sizes, command: at, told, ofState: told.startsWith('state'), commands: given };
  }
  pair.engine.dispose();
  return undefined;
}

function encoded(write: Writer): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  write(new DataView(bytes.buffer));
  return bytes;
}

const expected = new DataView(new ArrayBuffer(MOST_EVENTS * RECORD_BYTES));

/** One command to both; the text of the first difference of its events. */
function step(pair: Pair, command: Uint8Array, seen: Seen): string | undefined {
  pair.engine.commandBytes.set(command);
  const got: Uint8Array[] = [];
  pair.engine.submit(1, (view, count) => {
    got.push(new Uint8Array(view.buffer.slice(view.byteOffset, view.byteOffset + count * RECORD_BYTES)));
  });
  const result = apply(pair.account, new DataView(command.buffer), 0);
  pair.account = result.account;
  const mine = written(result.events);
  count(seen, mine);
  const differs = firstDifference(joined(got), mine, eventText);
  return differs && `${commandText(new DataView(command.buffer))}\n${differs}`;
}

/** One command to both; the text of the first difference of its events and, if asked for, of the state after it. */
export function differenceAfter(pair: Pair, command: Uint8Array, ofState: boolean): string | undefined {
  return step(pair, command, new Map()) ?? (ofState ? stateDifference(pair) : undefined);
}

/** The snapshot of both, byte by byte, and the state hash; the kernel then goes on from its snapshot. */
function stateDifference(pair: Pair): string | undefined {
  const { engine, account } = pair;
  const theirs = engine.snapshot();
  const version = theirs[accountSnapshotHeaderOffsets.version] ?? 0;
  const mine = snapshotOf(account, version);
  const differs = firstDifference(theirs, new Uint8Array(mine.buffer), snapshotText);
  if (differs) return `state\n${differs}`;
  const hash = mine.getBigUint64(mine.byteLength - RECORD_BYTES + snapshotTrailerOffsets.hash, true);
  if (hashText(hash) !== engine.stateHash()) return 'state\n  the state hash is not that of the snapshot';
  return restored(pair, theirs);
}

function restored(pair: Pair, snapshot: Uint8Array): string | undefined {
  const engine = AccountEngine.load(pair.module, pair.account.sizes);
  try {
    engine.restore(snapshot);
  } catch (error) {
    return `state\n  the kernel refuses its own snapshot: ${error}`;
  }
  pair.engine.dispose();
  pair.engine = engine;
  return undefined;
}

/** The events of the naive account as bytes; they are valid until the next ones. */
function written(events: readonly Event[]): Uint8Array {
  for (const [index, event] of events.entries()) event(expected, index * RECORD_BYTES);
  return new Uint8Array(expected.buffer, 0, events.length * RECORD_BYTES);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

type Text = (view: DataView) => string;

function firstDifference(theirs: Uint8Array, mine: Uint8Array, text: Text): string | undefined {
  for (let at = 0; at < Math.max(theirs.length, mine.length); at += RECORD_BYTES) {
    const [one, other] = [theirs, mine].map((bytes) => bytes.subarray(at, at + RECORD_BYTES));
    if (!one || !other || isSame(one, other)) continue;
    return `record ${at / RECORD_BYTES}\n  kernel: ${told(one, text)}\n  naive:  ${told(other, text)}`;
  }
  return undefined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

const told = (bytes: Uint8Array, text: Text): string =>
  bytes.length === 0 ? 'nothing' : text(new DataView(bytes.buffer, bytes.byteOffset, RECORD_BYTES));

function count(seen: Seen, events: Uint8Array): void {
  for (let at = 0; at < events.length; at += RECORD_BYTES) {
    const key = `${events[at]}/${events[at + 1]}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
}
