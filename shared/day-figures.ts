/** Day figures of one instrument, folded from trades. Prices are 0 before the first trade. */
export interface DayFigures {
  readonly last: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly volume: number;
}

export const untraded: DayFigures = { last: 0, open: 0, high: 0, low: 0, volume: 0 };

export function foldDay(day: DayFigures, price: number, quantity: number): DayFigures {
  if (day.open === 0) return { last: price, open: price, high: price, low: price, volume: quantity };
  return {
    last: price,
    open: day.open,
    high: Math.max(day.high, price),
    low: Math.min(day.low, price),
    volume: day.volume + quantity,
  };
}
