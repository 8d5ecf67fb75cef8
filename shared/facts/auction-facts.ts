/** The opening auction and what follows, and the closing auction where there is one. */
import type { Auction, MarketDay } from './market-day.ts';
import { mids } from './sampling.ts';
import { mean } from './series.ts';

const MINUTE = 60;
const BASIS_POINTS = 1e4;

export function auctionFacts(days: readonly MarketDay[]) {
  const opens = days.map(openOf).filter((open) => open !== null);
  return {
    open_auction_share: mean(opens.map(({ share }) => share)),
    open_auction_dist: mean(opens.map(({ distance }) => distance)),
    open_drift: mean(opens.map(({ drift }) => drift)),
    close_auction_dist: mean(days.map(closingDistance).filter((distance) => !Number.isNaN(distance))),
  };
}

function openOf(day: MarketDay) {
  const start = day.sessions[0]?.start ?? 0;
  const auction = day.auctions.find(({ time }) => time <= start);
  const first = day.prints[0];
  if (!auction || !first) return null;
  const volume = [...day.prints, ...day.auctions].reduce((sum, { quantity }) => sum + quantity, 0);
  const minute = day.prints.filter(({ time }) => time < start + MINUTE);
  return {
    share: auction.quantity / volume,
    distance: Math.abs(first.price - auction.price),
    drift: (Math.abs(averagePrice(minute) - auction.price) / auction.price) * BASIS_POINTS,
  };
}

function averagePrice(prints: readonly { readonly price: number; readonly quantity: number }[]): number {
  const volume = prints.reduce((sum, { quantity }) => sum + quantity, 0);
  return prints.reduce((sum, { price, quantity }) => sum + price * quantity, 0) / volume;
}

function closingDistance(day: MarketDay): number {
  const end = day.sessions.at(-1)?.end ?? 0;
  const auction: Auction | undefined = day.auctions.find(({ time }) => time >= end);
  const last = day.quotes.time.findLastIndex((time) => time < end);
  return Math.abs((auction?.price ?? Number.NaN) - (mids(day)[last] ?? Number.NaN));
}
