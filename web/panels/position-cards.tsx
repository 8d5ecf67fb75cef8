/** Positions on a phone. */
import { priceText, quantityText } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { Empty } from '../parts/states.tsx';
import { productNames } from '../store/order-text.ts';
import type { ValuedPosition } from '../store/positions.ts';
import { positions } from '../store/views.ts';
import { SquareOffButton } from './positions-table.tsx';
import './cards.css';

export function PositionCards() {
  if (positions.value.length === 0) return <Empty text="No positions. Tap Buy below." />;
  return (
    <section aria-label="Positions">
      <h2 class="cards-title">Positions</h2>
      <ul class="cards">
        {positions.value.map((position) => (
          <PositionCard key={`${position.symbol} ${position.product}`} position={position} />
        ))}
      </ul>
    </section>
  );
}

function PositionCard({ position }: { readonly position: ValuedPosition }) {
  const { symbol, product, quantity, averagePrice, last, profit } = position;
  return (
    <li>
      <div class="card-line">
        <strong>{symbol}</strong>
        <span class="grow" />
        <strong>
          <Change amount={profit} />
        </strong>
      </div>
      <div class="card-line muted">
        <span>{quantity === 0 ? 'Flat' : `${quantityText(quantity)} at ${priceText(averagePrice)}`}</span>
        <span>{productNames[product]}</span>
        <span class="grow" />
        <span>Last {priceText(last)}</span>
      </div>
      {quantity !== 0 && (
        <div class="card-actions">
          <SquareOffButton position={position} />
        </div>
      )}
    </li>
  );
}
