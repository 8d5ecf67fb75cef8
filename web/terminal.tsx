/** The whole screen: three columns on a desktop, one panel at a time on a phone. */
import { AppBar } from './panels/app-bar.tsx';
import { Banner } from './panels/banner.tsx';
import { Blotter } from './panels/blotter.tsx';
import { ChartPanel } from './panels/chart-panel.tsx';
import { Dialogs } from './panels/dialogs.tsx';
import { Funds } from './panels/funds.tsx';
import { Ladder } from './panels/ladder.tsx';
import { OrderCards } from './panels/order-cards.tsx';
import { PhoneBars } from './panels/phone-bars.tsx';
import { PositionCards } from './panels/position-cards.tsx';
import { StatusBar } from './panels/status-bar.tsx';
import { Tape } from './panels/tape.tsx';
import { TicketDock, TicketSheet } from './panels/ticket-place.tsx';
import { Toasts } from './panels/toasts.tsx';
import { Watchlist } from './panels/watchlist.tsx';
import { isPhone, type PhoneTab, phoneTab } from './store/layout.ts';
import './terminal.css';

export function Terminal() {
  return (
    <div class="terminal">
      <AppBar />
      <Banner />
      {isPhone.value ? <Phone /> : <Desktop />}
      <Toasts />
      <Dialogs />
    </div>
  );
}

function Desktop() {
  return (
    <>
      <main class="desktop">
        <div class="column">
          <Watchlist />
          <Tape />
        </div>
        <div class="column">
          <ChartPanel />
          <Blotter />
        </div>
        <div class="column">
          <Ladder />
          <TicketDock />
        </div>
      </main>
      <StatusBar />
    </>
  );
}

const phonePanels: Readonly<Record<PhoneTab, () => preact.JSX.Element>> = {
  watch: () => <Watchlist />,
  chart: () => <ChartPanel />,
  ladder: () => <Ladder />,
  orders: () => <OrderCards />,
  positions: () => (
    <div class="scroll">
      <Funds />
      <PositionCards />
    </div>
  ),
};

function Phone() {
  const Panel = phonePanels[phoneTab.value];
  return (
    <>
      <main class="phone">
        <div class="phone-panel" id="phone-panel" role="tabpanel" aria-labelledby={`phone-tab-${phoneTab.value}`}>
          <Panel />
        </div>
      </main>
      <PhoneBars />
      <TicketSheet />
    </>
  );
}
