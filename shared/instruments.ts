/**
 * The shares that the paper market lists: invented companies with the tick, lot, band and protection rules of NSE and Kite.
 * Their order is their index on the wire and must not change while saved markets exist.
 */
import type { VenueLimits } from '../wasm/engine.ts';
import type { Instrument } from './protocol.ts';

const RUPEE = 100;
const BAND_PERCENT = 10;

/** Symbol, name, previous close in paise, freeze quantity. */
type Share = readonly [symbol: string, name: string, referencePrice: number, freezeQuantity: number];

const shares: readonly Share[] = [
  ['TAMRALOK', 'Tamralok Steel', 92_45, 100_000],
  ['PRABHASOL', 'Prabhasol Power', 148_20, 100_000],
  ['DAKSHTEL', 'Dakshtel Networks', 214_75, 75_000],
  ['KAVERYN', 'Kaveryn Bank', 386_35, 50_000],
  ['SINDHUKARA', 'Sindhukara Cement', 612_80, 30_000],
  ['NILGIRION', 'Nilgirion Foods', 743_15, 25_000],
  ['SAMUDVEGA', 'Samudvega Ports', 958_60, 20_000],
  ['CHANDRELLE', 'Chandrelle Jewels', 1_284_50, 15_000],
  ['OJASVARA', 'Ojasvara Pharma', 1_642_90, 12_000],
  ['UTSAVARA', 'Utsavara Retail', 2_235_40, 10_000],
  ['VAYUNIX', 'Vayunix Software', 3_178_60, 6_000],
  ['RATHVEGA', 'Rathvega Motors', 4_071_30, 5_000],
];

/** Tick size in paise by price, NSE cash market since 15 April 2025, for prices below ₹5,000. */
export function tickSizeAt(price: number): number {
  if (price < 250 * RUPEE) return 1;
  if (price < 1_000 * RUPEE) return 5;
  return 10;
}

/** Market protection in basis points by price, as Kite applies it to shares. */
function protectionAt(price: number): number {
  if (price < 100 * RUPEE) return 200;
  if (price <= 500 * RUPEE) return 100;
  return 50;
}

/** The band in ticks, both ends included. */
export function bandTicks({ bandLow, bandHigh, tickSize }: Instrument): number {
  return (bandHigh - bandLow) / tickSize + 1;
}

function list([symbol, name, referencePrice, freezeQuantity]: Share, instrument: number): Instrument {
  const tickSize = tickSizeAt(referencePrice);
  const width = (referencePrice * BAND_PERCENT) / 100;
  return {
    instrument,
    exchange: 'NSE',
    symbol,
    name,
    tickSize,
    lotSize: 1,
    referencePrice,
    bandLow: Math.ceil((referencePrice - width) / tickSize) * tickSize,
    bandHigh: Math.floor((referencePrice + width) / tickSize) * tickSize,
    freezeQuantity,
    protectionBp: protectionAt(referencePrice),
  };
}

export const instruments: readonly Instrument[] = shares.map(list);

/** What the paper market's engine is sized for. The ladder is the smallest power of two that holds every band. */
export const venueLimits: VenueLimits = {
  instruments: instruments.length,
  ladderTicks: 2 ** Math.ceil(Math.log2(Math.max(...instruments.map(bandTicks)))),
  orders: 16_384,
  publishLevels: true,
};
