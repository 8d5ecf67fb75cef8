/** What the host says of the order in the ticket before it is sent: asked again when the form, the account or the price changes. */
import { computed, effect, signal, untracked } from '@preact/signals';
import type { OrderPreview } from '../../shared/protocol.ts';
import { account, connection, market, openHost } from './session.ts';
import { ticket, ticketErrors } from './ticket.ts';
import { ticketOrder } from './ticket-order.ts';

/** Of the form as it stands; null while nothing is known of it. */
export const preview = signal<OrderPreview | null>(null);

const DEBOUNCE_MS = 200;
/** Prices move all the time; the figures follow at this pace. */
const REFRESH_MICROSECONDS = 2_000_000;

/** The order as text, so that only another order is another value; null when there is none to ask about. */
const draft = computed(() => {
  const open = ticket.value;
  const canAsk = open && !open.modifies && account.value && connection.value === 'live';
  return canAsk && Object.keys(ticketErrors.value).length === 0 ? JSON.stringify(ticketOrder(open)) : null;
});
const money = computed(() => market.value.account);
const moment = computed(() => Math.floor(market.value.time / REFRESH_MICROSECONDS));

let asked = 0;

/** Keeps `preview` true to the ticket. Returns what stops it. */
export function followTicket(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string | null = null;
  return effect(() => {
    const body = draft.value;
    void money.value;
    void moment.value;
    clearTimeout(timer);
    const run = ++asked;
    // Figures of another order must not stand beside this one.
    if (body !== shown) untracked(() => (preview.value = null));
    shown = body;
    if (body !== null) timer = setTimeout(() => void ask(body, run), DEBOUNCE_MS);
  });
}

async function ask(body: string, run: number): Promise<void> {
  try {
    const answer = await openHost().preview(JSON.parse(body));
    if (run === asked) preview.value = answer;
  } catch {
    if (run === asked) preview.value = null;
  }
}
