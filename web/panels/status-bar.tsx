/** One line: connection, market time, pace, new version. */
import { timeText } from '../format.ts';
import { update } from '../pwa.ts';
import { connection, feedAge, marketKind, messageRate, online } from '../store/session.ts';
import { marketTime } from '../store/views.ts';
import './status-bar.css';

export function StatusBar() {
  return (
    <footer class="status-bar">
      <span class="connection" data-state={connection.value} aria-hidden="true" />
      <span>{connectionText()}</span>
      {marketTime.value > 0 && <span>{timeText(marketTime.value)} IST</span>}
      <span>{messageRate.value} messages/s</span>
      {!online.value && <span>Offline - the market in this browser works</span>}
      <span class="grow" />
      <UpdateButton />
      <span>Synthetic market, invented companies, no real money</span>
    </footer>
  );
}

export function UpdateButton() {
  const load = update.value;
  if (!load) return null;
  return (
    <button type="button" class="update" onClick={load}>
      New version ready: reload
    </button>
  );
}

function connectionText(): string {
  const place = marketKind.value === 'edge' ? 'Edge market' : 'Market in this browser';
  switch (connection.value) {
    case 'connecting':
      return `${place}: connecting`;
    case 'stale':
      return `${place}: silent for ${feedAge.value} s`;
    case 'failed':
      return `${place}: not connected`;
    case 'live':
      return `${place}: live`;
  }
}
