/** The table of docs/reference/account.md: what an update does to an order in each state. */
import { OrderState, OrderUpdateKind } from '../../../wasm/records.ts';
import type { Order } from './state.ts';

type Effect = 'applies' | 'known' | 'illegal';

const columns: readonly number[] = [
  OrderUpdateKind.Attempted,
  OrderUpdateKind.Sent,
  OrderUpdateKind.OutcomeUnknown,
  OrderUpdateKind.PresumedNotPlaced,
  OrderUpdateKind.Found,
  OrderUpdateKind.Acknowledged,
  OrderUpdateKind.TriggerPending,
  OrderUpdateKind.Working,
  OrderUpdateKind.CancelRejected,
  OrderUpdateKind.Rejected,
  OrderUpdateKind.Expired,
  OrderUpdateKind.Cancelled,
];

// ✓ applies, = is known or too late, ! is illegal, c depends on the cancellation.
const rows: ReadonlyMap<number, string> = new Map([
  [OrderState.Intent, '✓✓✓✓✓✓✓✓!✓✓✓'],
  [OrderState.Attempted, '=✓✓✓✓✓✓✓c✓✓✓'],
  [OrderState.Sent, '==✓✓✓✓✓✓c✓✓✓'],
  [OrderState.External, '===!✓✓✓✓c✓✓✓'],
  [OrderState.Acknowledged, '===!==✓✓c✓✓✓'],
  [OrderState.TriggerPending, '===!===✓c✓✓✓'],
  [OrderState.Working, '===!====c✓✓✓'],
  [OrderState.PartlyFilled, '===!====c✓✓✓'],
  [OrderState.Unknown, '===✓✓✓✓✓c✓✓✓'],
  [OrderState.PresumedNotPlaced, '====✓✓✓✓c✓✓✓'],
  [OrderState.Filled, '===!====c!!!'],
  [OrderState.Rejected, '===!====c=✓✓'],
  [OrderState.Expired, '===!====c!=✓'],
  [OrderState.Cancelled, '===!====c!!='],
]);

export function whatHappens(row: number, update: number, order: Order): Effect {
  switch (rows.get(row)?.[columns.indexOf(update)]) {
    case '✓':
      return 'applies';
    case '=':
      return 'known';
    case 'c':
      return cancelRejected(order);
    default:
      return 'illegal';
  }
}

function cancelRejected(order: Order): Effect {
  if (!order.cancelAsked) return 'illegal';
  return order.cancelPending ? 'applies' : 'known';
}
