/** The latest trades of the selected share, newest first. */
import type { PublicTrade } from '../../shared/protocol.ts';
import { priceText, quantityText, timeText } from '../format.ts';
import { selectedBook } from '../store/views.ts';
import './tape.css';

export function Tape() {
  const trades = selectedBook.value?.trades ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
    <section class="panel tape" aria-label="Tape" tabIndex={0}>
      <table>
        <caption class="hidden">Latest trades, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Price</th>
            <th scope="col">Quantity</th>
          </tr>
        </thead>
        <tbody>
          {[...trades].reverse().map((trade) => (
            <TradeRow key={trade.tradeId} trade={trade} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TradeRow({ trade }: { readonly trade: PublicTrade }) {
  return (
    <tr>
      <td class="flat">{timeText(trade.time)}</td>
      <td>
        <Aggressor trade={trade} />
      </td>
      <td>{quantityText(trade.quantity)}</td>
    </tr>
  );
}

/** An arrow up when a buyer took the offer, down when a seller hit the bid. */
function Aggressor({ trade: { aggressor, price } }: { readonly trade: PublicTrade }) {
  if (!aggressor) return <span class="flat">{priceText(price)}</span>;
  return (
    <span class={aggressor === 'buy' ? 'up' : 'down'}>
      <span class="hidden">{aggressor === 'buy' ? 'Buyer' : 'Seller'} </span>
      <span class="arrow" aria-hidden="true">
        {aggressor === 'buy' ? '▲' : '▼'}
      </span>
      {priceText(price)}
    </span>
  );
}
