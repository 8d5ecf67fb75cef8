/** What a ticket seldom needs: how long the order lives, how much of it is shown, and whether it may trade on entry. */
import { orderForms } from '../../shared/order-forms.ts';
import { Segmented } from '../parts/segmented.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { timeNames } from '../store/order-text.ts';
import { changeTicket, orderTypeOf, showMore, stepTicketDisclosed, type Ticket } from '../store/ticket.ts';
import { mayDisclose } from '../store/ticket-rules.ts';
import './ticket-more.css';

interface Props {
  readonly ticket: Ticket;
  readonly error: string | undefined;
  readonly onLeave: () => void;
}

export function TicketMore({ ticket, error, onLeave }: Props) {
  const type = orderTypeOf(ticket);
  const times = orderForms[type].timesInForce.map((value) => ({ value, label: timeNames[value] }));
  const discloses = mayDisclose({ type, timeInForce: ticket.timeInForce });
  const changes = ticket.modifies !== null;
  if (changes && !discloses) return null;
  return (
    <details
      class="ticket-more"
      open={showMore.value}
      onToggle={(event) => (showMore.value = event.currentTarget.open)}
    >
      <summary>
        More <small>{summary(ticket)}</small>
      </summary>
      <div class="ticket-row">
        <Segmented
          name="Validity"
          options={times}
          value={ticket.timeInForce}
          disabled={changes}
          onChange={(timeInForce) => changeTicket({ timeInForce })}
        />
        {!changes && (
          <label class="ticket-check">
            <input
              type="checkbox"
              checked={ticket.reduceOnly}
              onChange={(event) => changeTicket({ reduceOnly: event.currentTarget.checked })}
            />
            Reduce only
          </label>
        )}
        {ticket.type === 'limit' && !changes && (
          <label class="ticket-check">
            <input
              type="checkbox"
              checked={ticket.postOnly}
              onChange={(event) => changeTicket({ postOnly: event.currentTarget.checked })}
            />
            Post only
          </label>
        )}
      </div>
      {discloses && (
        <div class="ticket-row fields">
          <Stepper
            id="ticket-disclosed"
            label="Disclosed quantity"
            hint="empty shows all"
            value={ticket.disclosed}
            error={error}
            onInput={(disclosed) => changeTicket({ disclosed })}
            onLeave={onLeave}
            onStep={stepTicketDisclosed}
          />
        </div>
      )}
    </details>
  );
}

/** What is chosen, for a ticket that does not show it. */
function summary(ticket: Ticket): string {
  const { timeInForce, disclosed, reduceOnly } = ticket;
  const type = orderTypeOf(ticket);
  const parts = [timeNames[timeInForce]];
  if (type === 'post_only') parts.push('post only');
  if (reduceOnly) parts.push('reduce only');
  if (mayDisclose({ type, timeInForce }) && disclosed !== '') parts.push(`shows ${disclosed}`);
  return parts.join(', ');
}
