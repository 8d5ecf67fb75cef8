/** Orders and trades on a phone: two lines each, so that nothing is cut off. */
import { type Fill, isOpen, type Order } from '../../shared/protocol.ts';
import { priceOrDash, priceText, quantityText, timeText } from '../format.ts';
import { Empty } from '../parts/states.tsx';
import { productNames, typeText } from '../store/order-text.ts';
import { fills, ordersNewestFirst } from '../store/views.ts';
import { averageText, OrderActions, OrderState, SHOWN_ORDERS } from './orders-table.tsx';
import { WhyButton } from './why.tsx';
import './cards.css';

const SHOWN_FILLS = 50;

export function OrderCards() {
  const orders = ordersNewestFirst.value;
  if (orders.length === 0) return <Empty text="No orders yet. Tap Buy or Sell below." />;
  return (
    <div class="scroll">
      <h2 class="cards-title">Orders</h2>
      <ul class="cards">
        {orders.slice(0, SHOWN_ORDERS).map((order) => (
          <OrderCard key={order.clientOrderId} order={order} />
        ))}
      </ul>
      {fills.value.length > 0 && <h2 class="cards-title">Trades</h2>}
      <ul class="cards">
        {fills.value
          .slice(-SHOWN_FILLS)
          .reverse()
          .map((fill) => (
            <FillCard key={`${fill.tradeId}/${fill.orderId}`} fill={fill} />
          ))}
      </ul>
    </div>
  );
}

function OrderCard({ order }: { readonly order: Order }) {
  const { side, symbol, filledQuantity, quantity, price } = order;
  return (
    <li>
      <div class="card-line">
        <SideMark side={side} />
        <strong>{symbol}</strong>
        <span class="grow" />
        <span>
          {quantityText(filledQuantity)} / {quantityText(quantity)}
        </span>
        <strong>{filledQuantity > 0 ? averageText(order) : priceOrDash(price)}</strong>
      </div>
      <div class="card-line muted">
        <span>{timeText(order.placedAt)}</span>
        <span>{productNames[order.product]}</span>
        <span>{typeText(order)}</span>
        {order.triggerPrice !== null && <span>trigger {priceText(order.triggerPrice)}</span>}
        <span class="grow" />
        <OrderState order={order} />
      </div>
      {(isOpen(order) || order.reason) && (
        <div class="card-actions">
          {isOpen(order) && <OrderActions order={order} />}
          <WhyButton order={order} />
        </div>
      )}
    </li>
  );
}

function FillCard({ fill }: { readonly fill: Fill }) {
  return (
    <li>
      <div class="card-line">
        <SideMark side={fill.side} />
        <strong>{fill.symbol}</strong>
        <span class="muted">{timeText(fill.time)}</span>
        <span class="grow" />
        <span>{quantityText(fill.quantity)}</span>
        <strong>{priceText(fill.price)}</strong>
      </div>
    </li>
  );
}

function SideMark({ side }: { readonly side: Order['side'] }) {
  return <span class={side === 'buy' ? 'up' : 'down'}>{side === 'buy' ? 'Buy' : 'Sell'}</span>;
}
