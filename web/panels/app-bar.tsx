/** Name, mode, market, profit and the few global buttons. */
import { compactMoney, moneyText, signedMoney, signedPercent } from '../format.ts';
import { InfoIcon, ThemeIcon } from '../parts/icons.tsx';
import { Change } from '../parts/money.tsx';
import { isPhone, isWide, openDialog, otherTheme, toggleTheme } from '../store/layout.ts';
import { connection } from '../store/session.ts';
import { funds } from '../store/views.ts';
import { KillSwitch, SwitchBadge } from './kill-switch.tsx';
import { ConnectionDot, MarketButton, MarketSwitch } from './market-switch.tsx';
import './app-bar.css';

export function AppBar() {
  return (
    <header class="app-bar">
      <h1>Sauda</h1>
      <span class="badge">PAPER</span>
      <SwitchBadge />
      {isPhone.value ? (
        <MarketButton />
      ) : (
        <>
          <MarketSwitch />
          <ConnectionDot />
          {isWide.value && <KillSwitch />}
        </>
      )}
      <Summary />
      {!isPhone.value && <DesktopButtons />}
      <button class="icon-button" type="button" aria-label="About" onClick={() => show('about')}>
        {isPhone.value ? <InfoIcon /> : 'About'}
      </button>
    </header>
  );
}

function Summary() {
  const { equity, net } = funds.value;
  if (connection.value === 'connecting' || connection.value === 'failed') return <div class="summary" />;
  if (isPhone.value) {
    return (
      <div class="summary" title="Profit and loss">
        <span class="hidden">Profit and loss, net of charges </span>
        <Change amount={net} text={compactMoney(net)} />
      </div>
    );
  }
  return (
    <div class="summary">
      <span class="muted">Equity</span> {moneyText(equity)}
      <span class="muted">Net P&amp;L</span>
      <Change amount={net} text={`${signedMoney(net)} (${signedPercent(net, equity - net)})`} />
    </div>
  );
}

/** A phone has no keys, and its theme button is in About. */
function DesktopButtons() {
  return (
    <>
      <button class="icon-button" type="button" aria-label="Keys" onClick={() => show('keys')}>
        ?
      </button>
      <button class="icon-button" type="button" aria-label={`${otherTheme()} theme`} onClick={toggleTheme}>
        <ThemeIcon />
      </button>
    </>
  );
}

function show(dialog: 'keys' | 'about'): void {
  openDialog.value = dialog;
}
