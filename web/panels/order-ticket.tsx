/** The ticket itself: the same form in the dock of a desktop and in the sheet of a phone. */
import { useEffect, useRef } from 'preact/hooks';
import type { OrderType, Side, TimeInForce } from '../../shared/protocol.ts';
import { moneyText, priceText, quantityText } from '../format.ts';
import { Segmented } from '../parts/segmented.tsx';
import { Stepper } from '../parts/stepper.tsx';
import {
  changeTicket,
  closeTicket,
  notional,
  refusal,
  sending,
  showErrors,
  stepTicketPrice,
  stepTicketQuantity,
  submitTicket,
  type Ticket,
  ticketErrors,
  ticketInstrument,
  worstPrice,
} from '../store/ticket.ts';
import { parseQuantity } from '../store/ticket-rules.ts';
import { funds } from '../store/views.ts';
import './order-ticket.css';

const sides = [
  { value: 'buy', label: 'Buy', tone: 'buy' },
  { value: 'sell', label: 'Sell', tone: 'sell' },
] as const;
const types = [
  { value: 'market', label: 'Market' },
  { value: 'limit', label: 'Limit' },
] as const;
const times = [
  { value: 'day', label: 'Day' },
  { value: 'ioc', label: 'IOC' },
] as const;

export function OrderTicket({ ticket }: { readonly ticket: Ticket }) {
  const form = useRef<HTMLFormElement>(null);
  const quantity = useRef<HTMLInputElement>(null);
  const changes = ticket.modifies !== null;
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
        <Segmented
          name="Side"
          options={sides}
          value={ticket.side}
          disabled={changes}
          onChange={(side: Side) => changeTicket({ side })}
        />
        <strong class="ticket-symbol">{ticket.symbol}</strong>
        <button class="icon-button" type="button" aria-label="Close ticket" onClick={closeTicket}>
          ✕
        </button>
      </div>
      <div class="ticket-row">
        <Segmented
          name="Order type"
          options={types}
          value={ticket.type}
          disabled={changes}
          onChange={(type: OrderType) => changeTicket({ type })}
        />
        <Segmented
          name="Time in force"
          options={times}
          value={ticket.timeInForce}
          disabled={changes}
          onChange={(timeInForce: TimeInForce) => changeTicket({ timeInForce })}
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
          value={ticket.type === 'market' ? 'Market' : ticket.price}
          error={errors.price}
          disabled={ticket.type === 'market'}
          onInput={(text) => changeTicket({ price: text })}
          onLeave={leave}
          onStep={stepTicketPrice}
        />
      </div>
      <Estimate ticket={ticket} />
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

function Estimate({ ticket }: { readonly ticket: Ticket }) {
  const protection = (ticketInstrument.value?.protectionBp ?? 0) / 100;
  const value = notional.value;
  const worst = worstPrice.value;
  return (
    <dl class="ticket-estimate">
      <div>
        <dt>{ticket.type === 'market' ? 'Value, about' : 'Value'}</dt>
        <dd>{value === undefined ? '–' : moneyText(value)}</dd>
      </div>
      <div>
        <dt>{ticket.type === 'market' ? `Protected to (${protection}%)` : 'Cash'}</dt>
        <dd>
          {ticket.type === 'market' ? (worst === undefined ? '–' : moneyText(worst)) : moneyText(funds.value.cash)}
        </dd>
      </div>
    </dl>
  );
}

function submitText(ticket: Ticket): string {
  if (sending.value) return 'Sending…';
  if (ticket.modifies) return 'Change order';
  const quantity = parseQuantity(ticket.quantity);
  const verb = ticket.side === 'buy' ? 'Buy' : 'Sell';
  return quantity === undefined ? verb : `${verb} ${quantityText(quantity)} ${ticket.symbol}`;
}
