/** The ticket itself: the same form in the dock of a desktop and in the sheet of a phone. */
import { useEffect, useRef } from 'preact/hooks';
import { orderForms } from '../../shared/order-forms.ts';
import { priceText, quantityText } from '../format.ts';
import { Segmented } from '../parts/segmented.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { productNames } from '../store/order-text.ts';
import {
  changeTicket,
  chooseProduct,
  chooseSide,
  chooseType,
  closeTicket,
  refusal,
  sending,
  showErrors,
  stepTicketPrice,
  stepTicketQuantity,
  type Ticket,
  ticketErrors,
  ticketInstrument,
} from '../store/ticket.ts';
import { parseQuantity } from '../store/ticket-rules.ts';
import { submitTicket } from '../store/ticket-sender.ts';
import { lastPrice } from '../store/views.ts';
import { TicketMoney } from './ticket-money.tsx';
import { TicketMore } from './ticket-more.tsx';
import './order-ticket.css';

const sides = [
  { value: 'buy', label: 'Buy', tone: 'buy' },
  { value: 'sell', label: 'Sell', tone: 'sell' },
] as const;
const types = [
  { value: 'market', label: 'Market' },
  { value: 'limit', label: 'Limit' },
  { value: 'stop_limit', label: 'SL' },
  { value: 'stop_market', label: 'SL-M' },
] as const;

const products = [
  { value: 'mis', label: productNames.mis },
  { value: 'cnc', label: productNames.cnc },
] as const;

export function OrderTicket({ ticket }: { readonly ticket: Ticket }) {
  const form = useRef<HTMLFormElement>(null);
  const quantity = useRef<HTMLInputElement>(null);
  const changes = ticket.modifies !== null;
  const { hasPrice, hasTrigger } = orderForms[ticket.type];
  useEffect(() => {
    const before = document.activeElement;
    quantity.current?.select();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [ticket.symbol, ticket.modifies]);
  const errors = showErrors.value ? ticketErrors.value : {};
  const leave = (): void => {
    showErrors.value = true;
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void submitTicket();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A held Enter is one order, not many.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  };
  return (
    <form
      ref={form}
      class="ticket"
      data-side={ticket.side}
      aria-label="Order ticket"
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <div class="ticket-row">
        <Segmented name="Side" options={sides} value={ticket.side} disabled={changes} onChange={chooseSide} />
        <strong class="ticket-symbol">{ticket.symbol}</strong>
        <button class="icon-button" type="button" aria-label="Close ticket" onClick={closeTicket}>
          ✕
        </button>
      </div>
      <div class="ticket-row">
        <Segmented name="Order type" options={types} value={ticket.type} disabled={changes} onChange={chooseType} />
      </div>
      <div class="ticket-row">
        <Segmented
          name="Product"
          options={products}
          value={ticket.product}
          disabled={changes}
          onChange={chooseProduct}
        />
      </div>
      <div class="ticket-row fields">
        <Stepper
          id="ticket-quantity"
          label="Quantity"
          hint={`lot ${ticketInstrument.value?.lotSize ?? 1}`}
          value={ticket.quantity}
          error={errors.quantity}
          inputRef={quantity}
          onInput={(text) => changeTicket({ quantity: text })}
          onLeave={leave}
          onStep={stepTicketQuantity}
        />
        <Stepper
          id="ticket-price"
          label="Price"
          hint={`tick ₹${priceText(ticketInstrument.value?.tickSize ?? 1)}`}
          value={hasPrice ? ticket.price : 'Market'}
          error={errors.price}
          disabled={!hasPrice}
          onInput={(text) => changeTicket({ price: text })}
          onLeave={leave}
          onStep={(steps) => stepTicketPrice('price', steps)}
        />
      </div>
      {hasTrigger && (
        <div class="ticket-row fields">
          <Stepper
            id="ticket-trigger"
            label="Trigger"
            hint={`last ₹${priceText(lastPrice(ticket.symbol))}`}
            value={ticket.trigger}
            error={errors.trigger}
            onInput={(text) => changeTicket({ trigger: text })}
            onLeave={leave}
            onStep={(steps) => stepTicketPrice('trigger', steps)}
          />
        </div>
      )}
      <TicketMore ticket={ticket} error={errors.disclosed} onLeave={leave} />
      <TicketMoney ticket={ticket} />
      {refusal.value && (
        <p class="ticket-refusal" role="alert">
          {refusal.value}
        </p>
      )}
      <button class={`button ${ticket.side}`} type="submit" aria-disabled={sending.value}>
        {submitText(ticket)}
      </button>
    </form>
  );
}

function submitText(ticket: Ticket): string {
  if (sending.value) return 'Sending…';
  if (ticket.modifies) return 'Change order';
  const quantity = parseQuantity(ticket.quantity);
  const verb = ticket.side === 'buy' ? 'Buy' : 'Sell';
  return quantity === undefined ? verb : `${verb} ${quantityText(quantity)} ${ticket.symbol}`;
}
