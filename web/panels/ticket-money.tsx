/** What the order of the ticket is worth, needs and costs, and what would be said to it. */
import { orderForms } from '../../shared/order-forms.ts';
import { moneyText, priceText } from '../format.ts';
import { notional, refusal, type Ticket, ticketInstrument, worstPrice } from '../store/ticket.ts';
import { preview } from '../store/ticket-preview.ts';
import { funds } from '../store/views.ts';
import { ChargeLines } from './charge-lines.tsx';

export function TicketMoney({ ticket }: { readonly ticket: Ticket }) {
  const said = preview.value;
  return (
    <>
      <dl class="ticket-estimate">
        <Worth ticket={ticket} />
        <Row name="Margin needed" text={moneyOrDash(said?.margin)} isShort={said?.denial?.code === SHORT_OF_CASH} />
        <Row name="Free cash" text={moneyText(said?.cash ?? funds.value.cash)} />
      </dl>
      {said?.charges && (
        <ChargeLines name="Charges, about" bill={said.charges}>
          {said.breakEven !== null && (
            <div>
              <dt>Break-even</dt>
              <dd>₹{priceText(said.breakEven)}</dd>
            </div>
          )}
        </ChargeLines>
      )}
      {said?.denial && !refusal.value && (
        <p class="ticket-denial" role="status">
          Would be denied: {said.denial.message}
        </p>
      )}
    </>
  );
}

const SHORT_OF_CASH = 'CASH_INSUFFICIENT';

function Worth({ ticket }: { readonly ticket: Ticket }) {
  const { hasPrice } = orderForms[ticket.type];
  const protection = (ticketInstrument.value?.protectionBp ?? 0) / 100;
  return (
    <>
      <Row name={hasPrice ? 'Value' : 'Value, about'} text={moneyOrDash(notional.value)} />
      {!hasPrice && <Row name={`Protected to (${protection}%)`} text={moneyOrDash(worstPrice.value)} />}
    </>
  );
}

function Row({
  name,
  text,
  isShort = false,
}: {
  readonly name: string;
  readonly text: string;
  readonly isShort?: boolean;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isShort ? 'down' : undefined}>{text}</dd>
    </div>
  );
}

function moneyOrDash(paise: number | null | undefined): string {
  return paise === null || paise === undefined ? '–' : moneyText(paise);
}
