/** Fills of the guest, newest first. */
import type { Fill } from '../../shared/protocol.ts';
import { moneyText, priceText, quantityText, timeText } from '../format.ts';
import { Empty } from '../parts/states.tsx';
import { fills } from '../store/views.ts';

/** Rows that are shown; older fills still count in positions and cash. */
const SHOWN_FILLS = 100;

export function TradesTable() {
  if (fills.value.length === 0) return <Empty text="No trades yet. They appear here as your orders fill." />;
  return (
    <table class="table">
      <caption class="hidden">Trades, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Share</th>
          <th scope="col">Side</th>
          <th scope="col" class="number">
            Quantity
          </th>
          <th scope="col" class="number">
            Price
          </th>
          <th scope="col" class="number">
            Value
          </th>
          <th scope="col">Liquidity</th>
          <th scope="col">Order</th>
        </tr>
      </thead>
      <tbody>
        {fills.value
          .slice(-SHOWN_FILLS)
          .reverse()
          .map((fill) => (
            <FillRow key={`${fill.tradeId}/${fill.orderId}`} fill={fill} />
          ))}
      </tbody>
    </table>
  );
}

function FillRow({ fill }: { readonly fill: Fill }) {
  return (
    <tr>
      <td>{timeText(fill.time)}</td>
      <th scope="row">{fill.symbol}</th>
      <td class={fill.side === 'buy' ? 'up' : 'down'}>{fill.side === 'buy' ? 'Buy' : 'Sell'}</td>
      <td class="number">{quantityText(fill.quantity)}</td>
      <td class="number">{priceText(fill.price)}</td>
      <td class="number">{moneyText(fill.price * fill.quantity)}</td>
      <td>{fill.maker ? 'Maker' : 'Taker'}</td>
      <td class="flat">{fill.orderId}</td>
    </tr>
  );
}
