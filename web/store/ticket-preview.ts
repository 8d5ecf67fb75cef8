/** What the host says of the order in the ticket before it is sent: asked again when the form, the account or the price changes. */
import { computed, effect, signal, untracked } from '@preact/signals';
import type { DraftOrder, ModifyOrder, OrderPreview } from '../../shared/protocol.ts';
import { account, connection, market, openHost } from './session.ts';
import { ticket, ticketErrors } from './ticket.ts';
import { ticketChange, ticketOrder } from './ticket-order.ts';

/** Of the form as it stands; null while nothing is known of it. */
export const preview = signal<OrderPreview | null>(null);

const DEBOUNCE_MS = 200;
/** Prices move all the time; the figures follow at this pace. */
const REFRESH_MICROSECONDS = 2_000_000;

interface Question {
  /** Of the order that is changed; null for a new one. */
  readonly orderId: string | null;
  readonly body: DraftOrder | ModifyOrder;
}

/** The question as text, so that only another one is another value; null when there is none. */
const draft = computed(() => {
  const open = ticket.value;
  const canAsk = open && account.value && connection.value === 'live';
  if (!canAsk || Object.keys(ticketErrors.value).length > 0) return null;
  const { modifies } = open;
  const question = modifies
    ? { orderId: modifies.orderId, body: ticketChange(open) }
    : { orderId: null, body: ticketOrder(open) };
  return JSON.stringify(question satisfies Question);
});
const money = computed(() => market.value.account);
const moment = computed(() => Math.floor(market.value.time / REFRESH_MICROSECONDS));

let asked = 0;

/** Keeps `preview` true to the ticket. Returns what stops it. */
export function followTicket(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string | null = null;
  return effect(() => {
    const question = draft.value;
    void money.value;
    void moment.value;
    clearTimeout(timer);
    const run = ++asked;
    // Figures of another order must not stand beside this one.
    if (question !== shown) untracked(() => (preview.value = null));
    shown = question;
    if (question !== null) timer = setTimeout(() => void ask(question, run), DEBOUNCE_MS);
  });
}

async function ask(question: string, run: number): Promise<void> {
  try {
    const { orderId, body } = JSON.parse(question);
    const host = openHost();
    const answer = await (orderId === null ? host.preview(body) : host.previewChange(orderId, body));
    if (run === asked) preview.value = answer;
  } catch {
    if (run === asked) preview.value = null;
  }
}
