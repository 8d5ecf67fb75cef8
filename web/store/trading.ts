/** Orders that need no ticket: cancel, cancel all, square off. What came of them is told by the stream. */
import { MarketError, type Order } from '../../shared/protocol.ts';
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

/** Symbols that are being squared off, so that a second press does not turn the position over. */
const squaring = new Set<string>();

/** Sends the opposite market order, cut into orders of the freeze quantity; what the market cannot take stays open. */
export async function squareOff(symbol: string): Promise<void> {
  const position = positions.value.find((held) => held.symbol === symbol);
  const freezeQuantity = instrumentOf(symbol)?.freezeQuantity;
  if (!position || position.quantity === 0 || freezeQuantity === undefined) {
    return showToast({ tone: 'neutral', text: `No position in ${symbol} to square off.` });
  }
  if (squaring.has(symbol)) return;
  squaring.add(symbol);
  const side = position.quantity > 0 ? 'sell' : 'buy';
  await attempt(async () => {
    for (let rest = Math.abs(position.quantity); rest > 0; rest -= freezeQuantity) {
      const quantity = Math.min(rest, freezeQuantity);
      const clientOrderId = crypto.randomUUID();
      await openHost().place({ clientOrderId, symbol, side, type: 'market', timeInForce: 'ioc', quantity });
    }
  });
  setTimeout(() => squaring.delete(symbol), SQUARE_OFF_GUARD_MS);
}

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
