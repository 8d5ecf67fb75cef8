/** Chooses between the market at the edge and the one in this browser. */
import { Segmented } from '../parts/segmented.tsx';
import { openDialog } from '../store/layout.ts';
import { chooseMarket, connection, marketKind } from '../store/session.ts';

const markets = [
  { value: 'edge', label: 'Edge market' },
  { value: 'browser', label: 'This browser' },
] as const;

export function MarketSwitch() {
  return <Segmented name="Market" options={markets} value={marketKind.value} onChange={chooseMarket} />;
}

export function ConnectionDot() {
  return (
    <span class="connection" data-state={connection.value} role="img" aria-label={`Connection: ${connection.value}`} />
  );
}

/** A phone has no room for the switch: it shows the market, and a tap opens the dialog that changes it. */
export function MarketButton() {
  const name = marketKind.value === 'edge' ? 'Edge' : 'Browser';
  return (
    <button
      type="button"
      class="market-button"
      aria-label={`Market: ${name}, ${connection.value}. Change`}
      onClick={open}
    >
      <span class="connection" data-state={connection.value} />
      {name}
    </button>
  );
}

function open(): void {
  openDialog.value = 'about';
}
