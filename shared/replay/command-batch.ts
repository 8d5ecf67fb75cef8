/** Gathers commands in the ring of an engine and carries them out in batches; counts what the venue refuses. */
import { type Engine, HASH_SEED, hashText } from '../../wasm/engine.ts';
import {
  type Command,
  EventKind,
  type LevelEvent,
  RECORD_BYTES,
  type ReasonName,
  readLevelEvent,
  readOrderEvent,
  reasonNames,
  writeCommand,
} from '../../wasm/records.ts';
import { INSTRUMENT, OWNER } from './replay-venue.ts';

const blank: Command = {
  kind: 0,
  side: 0,
  orderType: 0,
  timeInForce: 0,
  instrument: INSTRUMENT,
  protectionBp: 0,
  owner: OWNER,
  phase: 0,
  time: 0,
  order: 0,
  clientRef: 0,
  price: 0,
  quantity: 0,
  seed: 0,
};

export class CommandBatch {
  /** Time of the venue: commands are stamped with it. */
  time = 0;
  commands = 0;
  refused = 0;
  readonly refusals: Partial<Record<ReasonName, number>> = {};
  private readonly engine: Engine;
  private waiting: number;
  private hash = HASH_SEED;

  /** `waiting` commands already lie in the ring. */
  constructor(engine: Engine, waiting: number) {
    this.engine = engine;
    this.waiting = waiting;
    this.commands = waiting;
  }

  add(fields: Partial<Command>): void {
    if (this.waiting === this.engine.batchLimit) this.flush();
    writeCommand(this.engine.commands, this.waiting * RECORD_BYTES, { ...blank, time: this.time, ...fields });
    this.waiting += 1;
    this.commands += 1;
  }

  /** The best `depth` levels of the book after every command so far: buys, then sells, best first. */
  levels(depth: number): LevelEvent[] {
    this.flush();
    const found: LevelEvent[] = [];
    this.engine.depth(INSTRUMENT, depth, (events, count) => {
      for (let at = 0; at < count; at += 1) found.push(readLevelEvent(events, at * RECORD_BYTES));
    });
    return found;
  }

  eventHash(): string {
    this.flush();
    return hashText(this.hash);
  }

  flush(): void {
    if (this.waiting === 0) return;
    const count = this.waiting;
    this.waiting = 0;
    this.engine.submit(count, (events, eventCount) => {
      this.hash = this.engine.foldEvents(eventCount, this.hash);
      for (let at = 0; at < eventCount * RECORD_BYTES; at += RECORD_BYTES) {
        if (events.getUint8(at) === EventKind.CommandRejected) this.refuse(readOrderEvent(events, at).reason);
      }
    });
  }

  private refuse(reason: number): void {
    const name = reasonNames.get(reason) ?? 'unknown_command';
    this.refused += 1;
    this.refusals[name] = (this.refusals[name] ?? 0) + 1;
  }
}
