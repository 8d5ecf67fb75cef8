/** Orders of the guest, newest first; open ones can be changed and cancelled. */
import { isOpen, type Order, type OrderStatus } from '../../shared/protocol.ts';
import { priceOrDash, priceText, quantityText, timeText } from '../format.ts';
import { Empty } from '../parts/states.tsx';
import { orderText, productNames, typeText } from '../store/order-text.ts';
import { modifyInTicket } from '../store/ticket.ts';
import { cancelOrder } from '../store/trading.ts';
import { ordersNewestFirst, selectedInstrument } from '../store/views.ts';
import { WhyButton } from './why.tsx';

/** Rows that are shown; older orders stay in the account. */
export const SHOWN_ORDERS = 100;

const statusNames: Readonly<Record<OrderStatus, string>> = {
  trigger_pending: 'Trigger pending',
  open: 'Open',
  partly_filled: 'Partly filled',
  filled: 'Filled',
  cancelled: 'Cancelled',
  rejected: 'Rejected',
  denied: 'Denied',
};

export function OrdersTable() {
  const orders = ordersNewestFirst.value;
  if (orders.length === 0) return <Empty text={noOrdersText()} />;
  return (
    <table class="table">
      <caption class="hidden">Orders, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Share</th>
          <th scope="col">Side</th>
          <th scope="col">Product</th>
          <th scope="col">Type</th>
          <th scope="col" class="number">
            Filled
          </th>
          <th scope="col" class="number">
            Price
          </th>
          <th scope="col" class="number">
            Trigger
          </th>
          <th scope="col" class="number average">
            Average
          </th>
          <th scope="col" class="status">
            Status
          </th>
          <th scope="col">
            <span class="hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.slice(0, SHOWN_ORDERS).map((order) => (
          <OrderRow key={order.clientOrderId} order={order} />
        ))}
      </tbody>
    </table>
  );
}

function OrderRow({ order }: { readonly order: Order }) {
  return (
    <tr>
      <td>{timeText(order.placedAt)}</td>
      <th scope="row">{order.symbol}</th>
      <td class={order.side === 'buy' ? 'up' : 'down'}>{order.side === 'buy' ? 'Buy' : 'Sell'}</td>
      <td>{productNames[order.product]}</td>
      <td>{typeText(order)}</td>
      <td class="number">
        {quantityText(order.filledQuantity)} / {quantityText(order.quantity)}
      </td>
      <td class="number">{priceOrDash(order.price)}</td>
      <td class="number">{priceOrDash(order.triggerPrice ?? 0)}</td>
      <td class="number average">{averageText(order)}</td>
      <td class="status" title={order.reason?.message}>
        <OrderState order={order} />
      </td>
      <td class="actions">
        {isOpen(order) && <OrderActions order={order} />}
        <WhyButton order={order} />
      </td>
    </tr>
  );
}

export function OrderState({ order }: { readonly order: Order }) {
  const isRefused = order.status === 'rejected' || order.status === 'denied';
  const tone = isOpen(order) ? 'status-open' : isRefused ? 'status-rejected' : undefined;
  return (
    <span class={tone}>
      {statusNames[order.status]}
      {isRefused && order.reason && `: ${order.reason.message}`}
    </span>
  );
}

export function OrderActions({ order }: { readonly order: Order }) {
  const name = orderText(order);
  return (
    <>
      <button type="button" class="row-button" aria-label={`Modify ${name}`} onClick={() => modifyInTicket(order)}>
        Modify
      </button>
      <button type="button" class="row-button" aria-label={`Cancel ${name}`} onClick={() => void cancelOrder(order)}>
        Cancel
      </button>
    </>
  );
}

function noOrdersText(): string {
  return `No orders yet. Press B to buy ${selectedInstrument.value?.symbol ?? 'a share'}.`;
}

export function averageText({ filledQuantity, filledNotional }: Order): string {
  return filledQuantity === 0 ? '–' : priceText(filledNotional / filledQuantity);
}
