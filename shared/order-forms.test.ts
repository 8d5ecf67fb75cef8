import { expect, test } from 'vitest';
import type { ReasonName } from '../wasm/records.ts';
import { newOrder } from './commands.ts';
import { formErrors, orderForms } from './order-forms.ts';
import type { OrderType, PlaceOrder } from './protocol.ts';
import { GUEST, limitOrder, present, quoteOf, START, testMarket } from './test-market.ts';

const types = Object.keys(orderForms) as OrderType[];
const times = ['day', 'ioc', 'fok', 'gtc'] as const;
const formReasons: ReadonlySet<ReasonName | null> = new Set([
  'type_forbids_time_in_force',
  'part_quantity_forbidden',
  'part_quantity_out_of_range',
  'trigger_forbidden',
  'bad_trigger',
  'trigger_beyond_limit',
  'price_not_positive',
  'market_order_has_price',
]);

const market = testMarket();
const { last } = quoteOf(market);
const limit = last + 10;
const parts: readonly Partial<PlaceOrder>[] = [
  {},
  ...[1, 2, 11, 20].map((disclosedQuantity) => ({ disclosedQuantity })),
  ...[1, 20, 21].map((minimumQuantity) => ({ minimumQuantity })),
];

/** Every mixture of a type with fields, right or wrong, for a buy of 20. */
const requests = types.flatMap((type) =>
  times.flatMap((timeInForce) =>
    [undefined, limit].flatMap((price) =>
      [undefined, last + 5, limit + 1].flatMap((triggerPrice) =>
        parts.map((part) => limitOrder('a', { type, timeInForce, quantity: 20, price, triggerPrice, ...part })),
      ),
    ),
  ),
);

test('a request has the right form exactly when the venue has nothing against its form', () => {
  for (const request of requests) {
    // A disclosed quantity and a minimum are the same field of the record: only the form tells them apart.
    const { disclosedQuantity, minimumQuantity, timeInForce } = request;
    const isMixedUp =
      (disclosedQuantity !== undefined && timeInForce === 'ioc') ||
      (minimumQuantity !== undefined && timeInForce === 'day');
    if (isMixedUp) continue;
    const { reason } = market.apply(newOrder(0, GUEST, request, START));
    expect([request, formErrors(request).length > 0]).toEqual([request, formReasons.has(reason)]);
  }
  expect(requests.filter((request) => formErrors(request).length === 0).length).toBeGreaterThan(20);
});

test('what is wrong first is told first', () => {
  const request = limitOrder('a', { type: 'stop_limit', timeInForce: 'ioc', price: undefined });
  expect(present(formErrors(request)[0])).toEqual(['price', 'is required for a stop_limit order']);
});
