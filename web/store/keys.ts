/** The key map and what each key does. Keys rest while something is typed, held down, or a dialog is open. */
import { blotterTab, openDialog, showBlotter, toggleTheme } from './layout.ts';
import { selectedSymbol, selectSymbol } from './session.ts';
import { closeTicket, openTicket, stepTicketQuantity, ticket } from './ticket.ts';
import { submitTicket } from './ticket-sender.ts';
import { cancelAll, setSwitch, squareOffAll } from './trading.ts';
import { instruments } from './views.ts';

export const keyMap: readonly (readonly [keys: string, does: string])[] = [
  ['B', 'Buy the selected share'],
  ['S', 'Sell the selected share'],
  ['Enter', 'Place the order of the ticket'],
  ['Esc', 'Close the ticket or a dialog'],
  ['+ −', 'Quantity of the ticket by one lot'],
  ['↑ ↓', 'Previous and next share; in the ticket one tick or lot, with Shift ten'],
  ['/', 'Filter the watchlist'],
  ['O', 'Orders'],
  ['R', 'Trades'],
  ['P', 'Positions'],
  ['F', 'Funds'],
  ['X', 'Square off the selected share'],
  ['Shift + C', 'Cancel all open orders'],
  ['Shift + K', 'Kill switch: halt the account'],
  ['T', 'Dark or light'],
  ['?', 'This list'],
];

/** Id of the watchlist's filter field. */
export const FILTER_ID = 'watchlist-filter';

const actions: Readonly<Record<string, () => void>> = {
  b: () => openTicket('buy'),
  s: () => openTicket('sell'),
  Enter: () => void (ticket.value && submitTicket()),
  Escape: closeTicket,
  '+': () => stepOpenTicket(1),
  '=': () => stepOpenTicket(1),
  '-': () => stepOpenTicket(-1),
  ArrowUp: () => moveSelection(-1),
  ArrowDown: () => moveSelection(1),
  '/': () => document.getElementById(FILTER_ID)?.focus(),
  o: () => showBlotter('orders'),
  r: () => showBlotter('trades'),
  p: () => showBlotter('positions'),
  f: () => showBlotter('funds'),
  x: () => void squareOffAll(selectedSymbol.value ?? ''),
  K: () => void setSwitch('halted'),
  C: () => void cancelAll(),
  t: toggleTheme,
  '?': () => {
    openDialog.value = 'keys';
  },
};

export function handleKey(event: KeyboardEvent): void {
  if (event.repeat && !event.key.startsWith('Arrow')) return;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (openDialog.value || usesKeys(event)) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/** Whether the key belongs to what has the focus. */
function usesKeys({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog[open]')) return true;
  if (key === 'Escape') return false;
  if (key === 'Enter') return target.closest('button, a, input, select, summary') !== null;
  const typed = target.closest('input:not([type="radio"]), select, textarea') !== null;
  return typed || (key.startsWith('Arrow') && target.closest('input, [role="tablist"], .ladder') !== null);
}

function moveSelection(steps: number): void {
  const list = instruments.value;
  const at = list.findIndex(({ symbol }) => symbol === selectedSymbol.value);
  const next = list[Math.min(list.length - 1, Math.max(0, at + steps))];
  if (next) selectSymbol(next.symbol);
}

function stepOpenTicket(steps: number): void {
  if (ticket.value) stepTicketQuantity(steps);
}

export const blotterTabs = ['orders', 'trades', 'positions', 'funds'] as const;

/** Arrow keys move through the blotter's tabs, as a tab list is expected to. */
export function moveTab(steps: number): void {
  const at = blotterTabs.indexOf(blotterTab.value);
  const next = blotterTabs[(at + steps + blotterTabs.length) % blotterTabs.length];
  if (next) showBlotter(next);
}
