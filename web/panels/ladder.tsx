/** Depth: the best 20 levels of either side around the last price. A click takes a price into the ticket. */
import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Level, openQuantity, type Side } from '../../shared/protocol.ts';
import { compactQuantity, priceText, quantityText } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { Skeleton } from '../parts/states.tsx';
import { isPhone } from '../store/layout.ts';
import type { Book } from '../store/market-state.ts';
import { takePrice } from '../store/ticket.ts';
import { lastPrice, openOrders, selectedBook, selectedInstrument } from '../store/views.ts';
import './ladder.css';

const LEVELS = 20;

export function Ladder() {
  const held = useSignal<Book | null>(null);
  const live = selectedBook.value;
  // Rows stay where they are while a mouse points at them, so that a click hits the price that was aimed at.
  const isHeld = held.value !== null && held.value.instrument === live?.instrument;
  const hold = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') held.value = selectedBook.value;
  };
  return (
    <section class="panel ladder" aria-label="Depth">
      <header class="ladder-header">
        <h2 class="panel-title">Depth</h2>
        {isHeld ? <span class="ladder-held">held while you point</span> : <span class="muted">20 levels a side</span>}
      </header>
      {live ? (
        <div class="ladder-body" onPointerEnter={hold} onPointerLeave={() => (held.value = null)}>
          <Levels book={isHeld && held.value ? held.value : live} />
        </div>
      ) : (
        <Skeleton rows={20} height={24} />
      )}
    </section>
  );
}

function Levels({ book }: { readonly book: Book }) {
  const box = useRef<HTMLDivElement>(null);
  const symbol = selectedInstrument.value?.symbol ?? '';
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // The ticket below takes room and gives it back.
    const observer = new ResizeObserver(() => centre(element));
    observer.observe(element);
    centre(element);
    return () => observer.disconnect();
  }, [symbol, isPhone.value]);
  const bids = book.bids.slice(0, LEVELS);
  const asks = book.asks.slice(0, LEVELS);
  const largest = Math.max(1, ...[...bids, ...asks].map(({ quantity }) => quantity));
  return (
    <div class="ladder-scroll" ref={box}>
      <table>
        <caption class="hidden">Depth of {symbol}: asks above, bids below</caption>
        <thead>
          <tr>
            <th scope="col">Mine</th>
            <th scope="col">Quantity</th>
            <th scope="col">Price</th>
            <th scope="col">Orders</th>
          </tr>
        </thead>
        <Rows side="sell" levels={asks} largest={largest} />
        <tbody>
          <SpreadRow bid={bids[0]} ask={asks[0]} />
        </tbody>
        <Rows side="buy" levels={bids} largest={largest} />
      </table>
    </div>
  );
}

interface RowsProps {
  /** Of the resting orders: buy for bids. */
  readonly side: Side;
  /** Best first. */
  readonly levels: readonly Level[];
  readonly largest: number;
}

/** Always 20 rows, so that the spread stays in its place. Asks are shown worst first. */
function Rows({ side, levels, largest }: RowsProps) {
  const mine = ownQuantities(side);
  const places = Array.from({ length: LEVELS }, (_, place) => (side === 'sell' ? LEVELS - 1 - place : place));
  return (
    <tbody data-side={side}>
      {places.map((place) => {
        const level = levels[place];
        return level ? (
          <LevelRow
            key={place}
            side={side}
            level={level}
            best={place === 0}
            largest={largest}
            mine={mine.get(level.price)}
          />
        ) : (
          <tr key={place}>
            <td colSpan={4} />
          </tr>
        );
      })}
    </tbody>
  );
}

interface LevelProps {
  readonly side: Side;
  readonly level: Level;
  readonly best: boolean;
  readonly largest: number;
  readonly mine: number | undefined;
}

function LevelRow({ side, level, best, largest, mine }: LevelProps) {
  const taker: Side = side === 'buy' ? 'sell' : 'buy';
  const price = priceText(level.price);
  return (
    <tr style={{ '--share': level.quantity / largest }}>
      <td class="mine">
        {mine !== undefined && (
          <span>
            <span class="hidden">Your order </span>● {compactQuantity(mine)}
          </span>
        )}
      </td>
      <td class="quantity">{quantityText(level.quantity)}</td>
      <td class="price">
        <button
          type="button"
          tabIndex={best ? 0 : -1}
          aria-label={`${price}, ${taker} at this price`}
          onClick={() => takePrice(taker, level.price)}
          onKeyDown={moveFocus}
        >
          {price}
        </button>
      </td>
      <td class="orders">{level.orders}</td>
    </tr>
  );
}

function SpreadRow({ bid, ask }: { readonly bid: Level | undefined; readonly ask: Level | undefined }) {
  const instrument = selectedInstrument.value;
  if (!instrument) return null;
  const last = lastPrice(instrument.symbol);
  return (
    <tr class="spread">
      <th scope="rowgroup" colSpan={4}>
        <span class="spread-row">
          <span>
            Last <Change amount={last - instrument.referencePrice} text={priceText(last)} />
          </span>
          <span class="muted">{bid && ask ? `Spread ${priceText(ask.price - bid.price)}` : 'One side is empty'}</span>
        </span>
      </th>
    </tr>
  );
}

/** Open quantity of the guest's own orders in the book of the selected share, by price. */
function ownQuantities(side: Side): ReadonlyMap<number, number> {
  const symbol = selectedInstrument.value?.symbol;
  const byPrice = new Map<number, number>();
  for (const order of openOrders.value) {
    if (order.symbol !== symbol || order.side !== side || order.status === 'trigger_pending') continue;
    byPrice.set(order.price, (byPrice.get(order.price) ?? 0) + openQuantity(order));
  }
  return byPrice;
}

function centre(box: HTMLElement): void {
  const spread = box.querySelector<HTMLElement>('.spread');
  const head = box.querySelector('thead');
  if (!spread || !head) return;
  box.scrollTop = spread.offsetTop - (box.clientHeight + head.clientHeight - spread.offsetHeight) / 2;
}

/** Only the best prices are tab stops; arrow keys reach the others. */
function moveFocus(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const buttons = [...(event.currentTarget.closest('table')?.querySelectorAll('button') ?? [])];
  buttons[buttons.indexOf(event.currentTarget) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
  event.preventDefault();
}
