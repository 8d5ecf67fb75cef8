/** Positions by average cost, with what is realised and what is not. */
import { priceText, quantityText } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { Empty } from '../parts/states.tsx';
import { productNames } from '../store/order-text.ts';
import type { ValuedPosition } from '../store/positions.ts';
import { squareOff } from '../store/trading.ts';
import { funds, positions, selectedInstrument } from '../store/views.ts';

export function PositionsTable() {
  if (positions.value.length === 0) return <Empty text={noPositionsText()} />;
  const { unrealised, realised } = funds.value;
  return (
    <table class="table">
      <caption class="hidden">Positions</caption>
      <thead>
        <tr>
          <th scope="col">Share</th>
          <th scope="col">Product</th>
          <th scope="col" class="number">
            Quantity
          </th>
          <th scope="col" class="number">
            Average
          </th>
          <th scope="col" class="number">
            Last
          </th>
          <th scope="col" class="number">
            Unrealised
          </th>
          <th scope="col" class="number">
            Realised
          </th>
          <th scope="col" class="number">
            P&amp;L
          </th>
          <th scope="col">
            <span class="hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {positions.value.map((position) => (
          <PositionRow key={`${position.symbol} ${position.product}`} position={position} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            Total
          </th>
          <td class="number">
            <Change amount={unrealised} />
          </td>
          <td class="number">
            <Change amount={realised} />
          </td>
          <td class="number">
            <Change amount={realised + unrealised} />
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function PositionRow({ position }: { readonly position: ValuedPosition }) {
  const { symbol, product, quantity, averagePrice, last, unrealised, realised, profit } = position;
  return (
    <tr>
      <th scope="row">{symbol}</th>
      <td>{productNames[product]}</td>
      <td class="number">{quantityText(quantity)}</td>
      <td class="number">{quantity === 0 ? '–' : priceText(averagePrice)}</td>
      <td class="number">{priceText(last)}</td>
      <td class="number">
        <Change amount={unrealised} />
      </td>
      <td class="number">
        <Change amount={realised} />
      </td>
      <td class="number">
        <Change amount={profit} />
      </td>
      <td class="actions">{quantity !== 0 && <SquareOffButton position={position} />}</td>
    </tr>
  );
}

export function SquareOffButton({ position }: { readonly position: ValuedPosition }) {
  const name = `Square off ${position.symbol} ${productNames[position.product]}`;
  return (
    <button type="button" class="row-button" aria-label={name} onClick={() => void squareOff(position)}>
      Square off
    </button>
  );
}

function noPositionsText(): string {
  return `No positions. Press B to buy ${selectedInstrument.value?.symbol ?? 'a share'}.`;
}
