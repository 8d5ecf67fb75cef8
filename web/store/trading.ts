/** What needs no ticket: cancel, cancel all, square off, the kill switch. What came of them is told by the stream. */
import { MarketError, type Order, type Position, type SwitchState } from '../../shared/protocol.ts';
import { openHost } from './session.ts';
import { showToast } from './toasts.ts';
import { instrumentOf, positions } from './views.ts';

export function cancelOrder({ orderId }: Order): Promise<void> {
  return attempt(() => openHost().cancel(orderId));
}

export function cancelAll(): Promise<void> {
  return attempt(async () => {
    const cancelled = await openHost().cancelAll();
    if (cancelled.length === 0) showToast({ tone: 'neutral', text: 'No open orders to cancel.' });
  });
}

/** Positions that are being squared off, so that a second press sends nothing more. */
const squaring = new Set<string>();

/** Squares off every position in the symbol. */
export async function squareOffAll(symbol: string): Promise<void> {
  const open = positions.value.filter((held) => held.symbol === symbol && held.quantity !== 0);
  if (open.length === 0) return showToast({ tone: 'neutral', text: `No position in ${symbol} to square off.` });
  for (const position of open) await squareOff(position);
}

/** Sends the opposite market order, marked reduce-only and cut at the freeze quantity; what the market cannot take stays open. */
export async function squareOff({ symbol, product, quantity }: Position): Promise<void> {
  const freezeQuantity = instrumentOf(symbol)?.freezeQuantity;
  const key = `${symbol} ${product}`;
  if (freezeQuantity === undefined || squaring.has(key)) return;
  squaring.add(key);
  const terms = { symbol, product, side: quantity > 0 ? 'sell' : 'buy', type: 'market', timeInForce: 'ioc' } as const;
  await attempt(async () => {
    for (let rest = Math.abs(quantity); rest > 0; rest -= freezeQuantity) {
      const slice = { quantity: Math.min(rest, freezeQuantity), reduceOnly: true };
      await openHost().place({ clientOrderId: crypto.randomUUID(), ...terms, ...slice });
    }
  });
  setTimeout(() => squaring.delete(key), SQUARE_OFF_GUARD_MS);
}

/** The kill switch of the account. */
export function setSwitch(state: SwitchState): Promise<void> {
  return attempt(async () => {
    await openHost().setSwitch(state);
    showToast({ tone: 'neutral', text: switchTexts[state] });
  });
}

export const switchTexts: Readonly<Record<SwitchState, string>> = {
  active: 'Active: orders are taken.',
  reducing: 'Reducing: only orders that reduce a position pass.',
  halted: 'Halted: nothing opens. Square off and cancel still work.',
};

/** Longer than the stream takes to bring the fills. */
const SQUARE_OFF_GUARD_MS = 500;

async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    showToast({ tone: 'error', text: failureText(error) });
  }
}

export function failureText(error: unknown): string {
  if (error instanceof MarketError) return error.problem.detail;
  return 'The market did not answer. Look at your orders before you try again.';
}
