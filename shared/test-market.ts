/** Markets for tests: one is created for the whole run, each test gets its own copy. */
import { readFileSync } from 'node:fs';
import { MemoryDeskStore } from './desk-store.ts';
import { FIRST_GUEST_OWNER, PaperMarket } from './paper-market.ts';
import type { PlaceOrder, Quote } from './protocol.ts';
import { TradingDesk } from './trading-desk.ts';

export const engineModule = new WebAssembly.Module(readFileSync(new URL('../wasm/engine.wasm', import.meta.url)));

/** Market time of a fresh test market: 18 November 2026, 11:30 IST. */
export const START = 1_794_981_600_000_000;
export const SECOND = 1_000_000;
export const GUEST = FIRST_GUEST_OWNER;

const original = PaperMarket.create(engineModule, { seed: 7, time: START }).save();

export function testMarket(): PaperMarket {
  return PaperMarket.restore(engineModule, structuredClone(original));
}

export interface TestDesk {
  readonly market: PaperMarket;
  readonly store: MemoryDeskStore;
  readonly desk: TradingDesk;
  /** Every command that the desk journaled. */
  readonly journal: Uint8Array[];
}

export function testDesk(market = testMarket(), store = new MemoryDeskStore()): TestDesk {
  const journal: Uint8Array[] = [];
  const desk = new TradingDesk(market, store, (command) => journal.push(command.slice()), engineModule);
  return { market, store, desk, journal };
}

/** An intraday limit order for the first share, changed by `fields`. */
export function limitOrder(clientOrderId: string, fields: Partial<PlaceOrder> = {}): PlaceOrder {
  return {
    clientOrderId,
    symbol: 'TAMRALOK',
    side: 'buy',
    type: 'limit',
    timeInForce: 'day',
    product: 'mis',
    quantity: 10,
    price: 90_00,
    ...fields,
  };
}

export function marketOrder(clientOrderId: string, fields: Partial<PlaceOrder> = {}): PlaceOrder {
  return limitOrder(clientOrderId, { type: 'market', price: undefined, ...fields });
}

export function quoteOf(market: PaperMarket, instrument = 0): Quote {
  const quote = market.quotes()[instrument];
  if (!quote) throw new RangeError(`The market has no quote of instrument ${instrument}.`);
  return quote;
}

/** The value that must be there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('The value is missing.');
  return value;
}
