/** By what a repeated request is recognised. */
import type { PlaceOrder } from './protocol.ts';

/** The request without its id, so that two requests are the same exactly when their texts are. */
export function requestText(request: PlaceOrder): string {
  const { symbol, side, type, timeInForce, quantity, price, protectionBp } = request;
  const { product = 'cnc', reduceOnly = false } = request;
  const terms = [symbol, side, type, timeInForce, quantity, price ?? null, protectionBp ?? null];
  const parts = [request.triggerPrice, request.disclosedQuantity, request.minimumQuantity].map(
    (value) => value ?? null,
  );
  const held = product === 'cnc' && !reduceOnly ? [] : [product, reduceOnly];
  // Texts that were stored before there were more terms have the first seven alone.
  const isPlain = parts.every((value) => value === null) && held.length === 0;
  return JSON.stringify(isPlain ? terms : [...terms, ...parts, ...held]);
}
