/** One-minute candles, folded from trades. A minute without a trade has no candle. */
import { limits } from './limits.ts';
import { CANDLE_MICROSECONDS, type Candle } from './protocol.ts';

/** Folds a trade into `candles` (oldest first) in place and returns the current one. The oldest gives way at the limit. */
export function foldCandle(candles: Candle[], time: number, price: number, quantity: number): Candle {
  const start = time - (time % CANDLE_MICROSECONDS);
  const last = candles.at(-1);
  if (last?.time === start) {
    const candle = {
      ...last,
      high: Math.max(last.high, price),
      low: Math.min(last.low, price),
      close: price,
      volume: last.volume + quantity,
    };
    candles[candles.length - 1] = candle;
    return candle;
  }
  const candle = { time: start, open: price, high: price, low: price, close: price, volume: quantity };
  candles.push(candle);
  if (candles.length > limits.candles) candles.shift();
  return candle;
}
