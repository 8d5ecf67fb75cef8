import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Engine } from '../../wasm/engine.ts';
import { EventKind, Phase, phaseNames, RECORD_BYTES, readOrderEvent } from '../../wasm/records.ts';
import { defineInstrument, newOrder } from '../commands.ts';
import { instruments } from '../instruments.ts';
import { type DayOptions, planDay, type Step, stepCommand } from './day-plan.ts';
import { indianTime } from './indian-time.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../wasm/engine.wasm', import.meta.url)));
const listed = firstShare();
const share: DayOptions = { date: '2026-11-23', segment: 'share', seed: 7 };

function firstShare() {
  const [share] = instruments;
  if (!share) throw new Error('No share is listed.');
  return share;
}

/** Time of day in India to the second, then what happens. */
function told(step: Step): string {
  const clock = new Date(step.time / 1_000 + 330 * 60_000).toISOString().slice(11, 19);
  return `${clock} ${step.kind === 'set_phase' ? phaseNames.get(step.phase) : step.kind}`;
}
const plan = (options: DayOptions): string[] => planDay(options).map(told);
/** Without the two steps of an auction's end, whose moment is left to chance. */
const fixed = (options: DayOptions): string[] =>
  planDay(options)
    .filter((each) => each.time % 60_000_000 === 0)
    .map(told);

test('a day of a share without derivatives, before and after the pre-open in two parts', () => {
  expect(fixed({ ...share, date: '2026-08-31' })).toEqual([
    '09:00:00 pre_open',
    '09:15:00 continuous',
    '15:00:00 start_close_window',
    '15:30:00 halted',
    '15:50:00 post_close',
    '16:00:00 closed',
  ]);
  expect(fixed(share).slice(0, 3)).toEqual(['09:00:00 pre_open', '09:05:00 pre_open_limit', '09:15:00 continuous']);
  expect(fixed({ ...share, date: '2026-07-31' }).slice(-2)).toEqual(['15:40:00 post_close', '16:00:00 closed']);
});

test('a share with derivatives has a closing auction from 3 August 2026', () => {
  const segment = 'share_with_derivatives';
  expect(fixed({ ...share, segment }).slice(3)).toEqual([
    '15:00:00 start_close_window',
    '15:15:00 halted',
    '15:20:00 closing',
    '15:25:00 closing_limit',
    '15:50:00 post_close',
    '16:00:00 closed',
  ]);
  expect(plan({ ...share, segment, date: '2026-07-31' })).toEqual(plan({ ...share, date: '2026-07-31' }));
  expect(plan({ ...share, segment, isListing: true }).join()).not.toContain('closing');
});

test('futures have a pre-open from 8 December 2025, options none; both close at 15:40 from 3 August 2026', () => {
  expect(fixed({ ...share, segment: 'future' })).toEqual([
    '09:00:00 pre_open',
    '09:05:00 pre_open_limit',
    '09:15:00 continuous',
    '15:10:00 start_close_window',
    '15:40:00 closed',
  ]);
  const early = ['09:15:00 continuous', '15:00:00 start_close_window', '15:30:00 closed'];
  expect(plan({ ...share, segment: 'future', date: '2025-12-05' })).toEqual(early);
  expect(plan({ ...share, segment: 'option', date: '2026-07-31' })).toEqual(early);
});

test('an auction stops taking orders at a moment of its last minutes that the seed and the day decide', () => {
  const moments = (options: DayOptions) =>
    planDay(options)
      .filter((step) => step.kind === 'uncross')
      .map((step) => step.time);
  const closing: DayOptions = { ...share, segment: 'share_with_derivatives' };
  const seen = new Set<number>();
  for (let seed = 0; seed < 200; seed += 1) {
    const [open = 0, close = 0] = moments({ ...closing, seed });
    expect(open).toBeGreaterThanOrEqual(indianTime(share.date, '09:08'));
    expect(open).toBeLessThan(indianTime(share.date, '09:10'));
    expect(close).toBeGreaterThanOrEqual(indianTime(share.date, '15:28'));
    expect(close).toBeLessThan(indianTime(share.date, '15:30'));
    seen.add(Math.floor((open - indianTime(share.date, '09:08')) / 12_000_000));
  }
  expect(seen.size).toBe(10); // every twelve seconds of the two minutes came up
  expect(moments(share)).toEqual(moments(share));
  expect(moments(share)).not.toEqual(moments({ ...share, seed: 8 }));
  const [early = 0] = moments({ ...share, date: '2026-08-31' });
  expect(early).toBeGreaterThanOrEqual(indianTime('2026-08-31', '09:07'));
  expect(early).toBeLessThan(indianTime('2026-08-31', '09:08'));
  const [special = 0] = moments({ ...share, isListing: true });
  expect(special).toBeGreaterThanOrEqual(indianTime(share.date, '09:44'));
  expect(special).toBeLessThan(indianTime(share.date, '09:45'));
});

test('nothing happens on a holiday or a weekend, an hour on Diwali, and the calendar says where it ends', () => {
  expect(plan({ ...share, date: '2026-11-24' })).toEqual([]);
  expect(plan({ ...share, date: '2026-11-22' })).toEqual([]);
  expect(plan({ ...share, date: '2025-10-21' })).toEqual(['13:45:00 continuous', '14:45:00 closed']);
  expect(() => planDay({ ...share, date: '2027-01-01' })).toThrow(RangeError);
  expect(() => planDay({ ...share, date: '2024-12-31' })).toThrow(RangeError);
});

test('a halt stops the day, an auction ends it, and the closing auction falls away', () => {
  const halted: DayOptions = { ...share, segment: 'share_with_derivatives' };
  const at = (time: string) => indianTime(share.date, time);
  expect(plan({ ...halted, halts: [{ time: at('11:00'), level: 10 }] }).slice(5)).toEqual([
    '11:00:00 halted',
    '11:45:00 reopening',
    '12:00:00 uncross',
    '12:00:00 continuous',
    '15:00:00 start_close_window',
    '15:30:00 halted',
    '15:50:00 post_close',
    '16:00:00 closed',
  ]);
  const twice = [
    { time: at('11:00'), level: 10 },
    { time: at('13:59'), level: 15 },
  ] as const;
  expect(plan({ ...halted, halts: twice }).slice(9)).toEqual([
    '13:59:00 halted',
    '14:44:00 reopening',
    '14:59:00 uncross',
    '14:59:00 continuous',
    '15:00:00 start_close_window',
    '15:30:00 halted',
    '15:50:00 post_close',
    '16:00:00 closed',
  ]);
  expect(plan({ ...halted, halts: [{ time: at('14:00'), level: 15 }] }).slice(5)).toEqual([
    '14:00:00 halted',
    '16:00:00 closed',
  ]);
  expect(plan({ ...halted, halts: [{ time: at('14:30'), level: 10 }] })).toEqual(plan(halted));
});

/** What a venue refuses of the steps of a day, with two orders that cross in every phase that takes some. */
function refusalsOf(day: DayOptions): readonly number[] {
  const engine = Engine.load(module, { instruments: 1, ladderTicks: 16_384, orders: 64, publishLevels: false });
  const refused: number[] = [];
  const submit = (command: Uint8Array): void => {
    engine.commandBytes.set(command);
    engine.submit(1, (events, count) => {
      for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
        const event = readOrderEvent(events, at);
        if (event.kind === EventKind.CommandRejected) refused.push(event.reason);
      }
    });
  };
  submit(defineInstrument(listed, 0));
  for (const step of planDay(day)) {
    submit(stepCommand(step, 0));
    for (const order of ordersIn(step)) submit(order);
  }
  engine.dispose();
  return refused;
}

function ordersIn(step: Step): Uint8Array[] {
  if (step.kind !== 'set_phase' || step.phase === Phase.Halted || step.phase === Phase.Closed) return [];
  const { symbol, referencePrice } = listed;
  const terms =
    step.phase === Phase.PostClose ? { type: 'market' as const } : { type: 'limit' as const, price: referencePrice };
  return (['buy', 'sell'] as const).map((side, index) =>
    newOrder(0, index + 1, { clientOrderId: '', symbol, side, timeInForce: 'day', quantity: 5, ...terms }, step.time),
  );
}

test.for<DayOptions>([
  share,
  { ...share, segment: 'share_with_derivatives' },
  { ...share, segment: 'future' },
  { ...share, segment: 'option' },
  { ...share, isListing: true },
  { ...share, halts: [{ time: indianTime(share.date, '12:00'), level: 15 }] },
])('a venue takes every step of %o', (day) => {
  expect(refusalsOf(day)).toEqual([]);
});
