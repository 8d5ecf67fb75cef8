/** Orders, trades, positions and funds in tabs. */
import { blotterTabs, moveTab } from '../store/keys.ts';
import { type BlotterTab, blotterTab } from '../store/layout.ts';
import { fills, openOrders, positions } from '../store/views.ts';
import { Funds } from './funds.tsx';
import { OrdersTable } from './orders-table.tsx';
import { PositionsTable } from './positions-table.tsx';
import { TradesTable } from './trades-table.tsx';
import './blotter.css';

const names: Readonly<Record<BlotterTab, string>> = {
  orders: 'Orders',
  trades: 'Trades',
  positions: 'Positions',
  funds: 'Funds',
};
const panels = { orders: OrdersTable, trades: TradesTable, positions: PositionsTable, funds: Funds } as const;

export function Blotter() {
  const shown = blotterTab.value;
  const Panel = panels[shown];
  return (
    <section class="panel blotter" aria-label="Blotter">
      <div class="tabs" role="tablist" aria-label="Blotter" onKeyDown={onKeyDown}>
        {blotterTabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={tab === shown}
            aria-controls="blotter-panel"
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => (blotterTab.value = tab)}
          >
            {names[tab]} <Count tab={tab} />
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard */}
      <div class="scroll" id="blotter-panel" role="tabpanel" aria-labelledby={`tab-${shown}`} tabIndex={0}>
        <Panel />
      </div>
    </section>
  );
}

function Count({ tab }: { readonly tab: BlotterTab }) {
  const counts: Readonly<Record<BlotterTab, number>> = {
    orders: openOrders.value.length,
    trades: fills.value.length,
    positions: positions.value.filter(({ quantity }) => quantity !== 0).length,
    funds: 0,
  };
  return counts[tab] > 0 ? <span class="count">{counts[tab]}</span> : null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  moveTab(event.key === 'ArrowLeft' ? -1 : 1);
  document.getElementById(`tab-${blotterTab.value}`)?.focus();
}
