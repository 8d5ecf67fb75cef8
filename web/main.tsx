/** Entry of the page. */
import './styles/tokens.css';
import './styles/base.css';
import './styles/table.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { watchForUpdate } from './pwa.ts';
import { handleKey } from './store/keys.ts';
import { watchLayout } from './store/layout.ts';
import { startSession } from './store/session.ts';
import { followSelection } from './store/ticket.ts';
import { followTicket } from './store/ticket-preview.ts';
import { settleUnanswered } from './store/ticket-sender.ts';
import { selectedInstrument } from './store/views.ts';
import { Terminal } from './terminal.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no element with id "app".');
watchLayout();
startSession();
effect(() => {
  if (selectedInstrument.value) queueMicrotask(followSelection);
});
effect(settleUnanswered);
followTicket();
document.addEventListener('keydown', handleKey);
render(<Terminal />, root);
watchForUpdate();
