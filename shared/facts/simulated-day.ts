/** One simulated day of one liquid NSE-like share: what the synthetic market makes of it, recorded. */
import { Engine, type VenueLimits } from '../../wasm/engine.ts';
import { Phase, RECORD_BYTES, Scenario } from '../../wasm/records.ts';
import { advanceTime, defineInstrument, setPhase, setScenario, startMarket, uncross } from '../commands.ts';
import type { Instrument } from '../protocol.ts';
import { DayRecorder } from './day-recorder.ts';
import type { MarketDay } from './market-day.ts';

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** Midnight in India before Monday, 5 January 2026. */
const FIRST_MIDNIGHT = Date.UTC(2026, 0, 4, 18, 30) * 1_000;
const WEEKDAYS = 5;
const WEEK = 7;

const atClock = (hours: number, minutes: number): number => (hours * 60 + minutes) * MINUTE;
/** The timetable of NSE before August 2026: orders collect, the auction matches, trading goes on until the afternoon. */
const timetable = { preOpen: atClock(9, 0), match: atClock(9, 8), opens: atClock(9, 15), closes: atClock(15, 30) };

const limits: VenueLimits = { instruments: 1, ladderTicks: 4_096, orders: 1_024, publishLevels: true };

/** ₹1,000 with the tick, the band of a tenth and the protection of NSE and Kite. */
const share: Instrument = {
  instrument: 0,
  exchange: 'NSE',
  symbol: 'SHARE',
  name: 'A liquid share',
  tickSize: 5,
  lotSize: 1,
  referencePrice: 1_000_00,
  bandLow: 900_00,
  bandHigh: 1_100_00,
  freezeQuantity: 20_000,
  protectionBp: 50,
};

/**
 * The day `number` (from 0, Mondays to Fridays) of the market of `seed`, in a scenario from the opening on. Days are
 * independent of each other.
 * @throws EngineError WRONG_MODULE, MEMORY_LIMIT
 */
export function simulateDay(
  module: WebAssembly.Module,
  seed: number,
  number: number,
  scenario: Scenario = Scenario.Ordinary,
): MarketDay {
  const midnight = FIRST_MIDNIGHT + (Math.floor(number / WEEKDAYS) * WEEK + (number % WEEKDAYS)) * DAY;
  const at = (moment: number): number => midnight + moment;
  const sessions = [{ start: at(timetable.opens) / SECOND, end: at(timetable.closes) / SECOND }];
  const recorder = new DayRecorder({ ...share, unitsPerCurrency: 100, sessions });
  const engine = Engine.load(module, limits);
  const apply = (command: Uint8Array): void => {
    engine.commandBytes.set(command);
    engine.submit(1, (events, count) => {
      for (let record = 0; record < count; record += 1) recorder.take(events, record * RECORD_BYTES);
    });
  };
  const run = (from: number, until: number): void => {
    for (let time = from + MINUTE; time <= until; time += MINUTE) apply(advanceTime(at(time)));
  };

  const { preOpen, match, opens, closes } = timetable;
  apply(defineInstrument(share, at(preOpen)));
  apply(setPhase(Phase.PreOpen, at(preOpen)));
  apply(startMarket(seed * 1_000 + number, at(preOpen)));
  run(preOpen, match);
  apply(uncross(at(match)));
  apply(setPhase(Phase.Halted, at(match)));
  run(match, opens);
  apply(setPhase(Phase.Continuous, at(opens)));
  apply(setScenario(scenario, at(opens)));
  run(opens, closes);
  engine.dispose();
  return recorder.finish();
}
