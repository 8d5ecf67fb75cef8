/**
 * The sixteen values by which an exchange scans a contract: what one unit loses in each scenario, in paise. A loss of a
 * long unit is above 0; that of a short one has the other sign. NSE Clearing publishes such arrays six times a day; where
 * none is at hand they are worked out here.
 */
import { type Market, type OptionTerms, optionPrice } from './option-price.ts';

export interface Scan {
  /** Price scan range, as a share of the spot. */
  readonly price: number;
  /** Volatility scan range, absolute. */
  readonly volatility: number;
}

interface Scenario {
  /** Move of the price, in thirds of the price scan range. */
  readonly thirds: number;
  /** Direction of the volatility. */
  readonly volatility: 1 | 0 | -1;
  /** What share of the loss counts. */
  readonly weight: number;
}

const inside: readonly Scenario[] = [0, 1, -1, 2, -2, 3, -3].flatMap((thirds): Scenario[] => [
  { thirds, volatility: 1, weight: 1 },
  { thirds, volatility: -1, weight: 1 },
]);

/** Seven moves of the price with volatility up and down, then twice the range either way, of which 35 % counts. */
export const scenarios: readonly Scenario[] = [
  ...inside,
  { thirds: 6, volatility: 0, weight: 0.35 },
  { thirds: -6, volatility: 0, weight: 0.35 },
];

const PAISE = 100;

/** Of a future whose price moves with the spot (rupees). */
export const futureRiskArray = (spot: number, scan: Scan): number[] =>
  scenarios.map(({ thirds, weight }) => paise(-spot * scan.price * (thirds / 3) * weight));

/** Of an option; spot and strike in rupees. Volatility does not fall below a thousandth. */
export function optionRiskArray(terms: OptionTerms, market: Market, scan: Scan): number[] {
  const now = optionPrice(terms, market);
  return scenarios.map(({ thirds, volatility, weight }) => {
    const spot = Math.max(0, market.spot * (1 + scan.price * (thirds / 3)));
    const moved = Math.max(0.001, market.volatility + volatility * scan.volatility);
    return paise((now - optionPrice(terms, { ...market, spot, volatility: moved })) * weight);
  });
}

/** Whole paise; never −0, which is not the same in a comparison. */
const paise = (rupees: number): number => Math.round(rupees * PAISE) + 0;
