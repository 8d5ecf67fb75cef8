/** What a market order costs at worst. */
import type { Instrument, Side } from './protocol.ts';

/** The limit that the venue gives a market order: `last` ± protection, rounded towards `last`, inside the band. */
export function protectedPrice(
  side: Side,
  last: number,
  instrument: Instrument,
  protectionBp = instrument.protectionBp,
): number {
  const { tickSize, bandLow, bandHigh } = instrument;
  const distance = Math.floor((last * protectionBp) / 10_000);
  if (side === 'buy') return Math.min(bandHigh, Math.floor((last + distance) / tickSize) * tickSize);
  return Math.max(bandLow, Math.ceil((last - distance) / tickSize) * tickSize);
}
