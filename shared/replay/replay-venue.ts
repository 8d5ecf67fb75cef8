/** The venues that recorded feeds are replayed on: one instrument, held in the call auction, where nothing trades by itself. */

import type { Engine, VenueLimits } from '../../wasm/engine.ts';
import { CommandKind, Phase, RECORD_BYTES, writeInstrumentCommand } from '../../wasm/records.ts';
import { setPhase } from '../commands.ts';

export const replayFormats = ['lobster', 'mbo', 'bitstamp', 'binance'] as const;
export type ReplayFormat = (typeof replayFormats)[number];

export interface ReplayVenue {
  /** Price step, in the price unit of the feed. */
  readonly tickSize: number;
  /** Whether the number of an order may be given again after the order has gone. */
  readonly namesReturn: boolean;
  /** Whether orders that rested before the feed began are entered before its first line, from what later lines say of them. */
  readonly seedsPredating: boolean;
}

/** LOBSTER: 1/10,000 dollar. Databento: 10^−9 points, tick of the E-mini S&P 500. Bitstamp: cents. Binance: 10^−8 dollar. */
export const replayVenues: Readonly<Record<ReplayFormat, ReplayVenue>> = {
  lobster: { tickSize: 100, namesReturn: false, seedsPredating: true },
  mbo: { tickSize: 250_000_000, namesReturn: true, seedsPredating: false },
  bitstamp: { tickSize: 1, namesReturn: false, seedsPredating: true },
  binance: { tickSize: 1_000_000, namesReturn: true, seedsPredating: false },
};

export interface PriceBand {
  readonly low: number;
  readonly high: number;
}

export const INSTRUMENT = 0;
export const OWNER = 1;
/** The venue's largest order; what is larger rests in slices. */
export const FREEZE_QUANTITY = 4_294_967_295;
/** Orders that may rest at a time, slices counted. */
const RESTING_LIMIT = 262_144;
const SMALLEST_LADDER = 64;
export const LARGEST_LADDER = 262_144;

export function replayLimits({ tickSize }: ReplayVenue, band: PriceBand): VenueLimits {
  const ticks = (band.high - band.low) / tickSize + 1;
  const ladderTicks = Math.max(SMALLEST_LADDER, 2 ** Math.ceil(Math.log2(ticks)));
  return { instruments: 1, ladderTicks, orders: RESTING_LIMIT, publishLevels: false };
}

/** Defines the instrument and lets it collect: in this phase books may cross, as recorded books do. */
export function openReplayVenue(engine: Engine, { tickSize }: ReplayVenue, band: PriceBand): number {
  const steps = Math.floor((band.high - band.low) / tickSize / 2);
  writeInstrumentCommand(engine.commands, 0, {
    kind: CommandKind.DefineInstrument,
    selfTrade: 0,
    instrument: INSTRUMENT,
    protectionBp: 1,
    tickSize,
    lotSize: 1,
    time: 0,
    referencePrice: band.low + steps * tickSize,
    bandLow: band.low,
    bandHigh: band.high,
    freezeQuantity: FREEZE_QUANTITY,
  });
  engine.commandBytes.set(setPhase(Phase.PreOpen, 0, INSTRUMENT), RECORD_BYTES);
  return 2;
}
