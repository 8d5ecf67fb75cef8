/** Thumb reach of a phone: Buy and Sell, and the tabs. */
import { type PhoneTab, phoneTab } from '../store/layout.ts';
import { TradeButtons } from './ticket-place.tsx';
import './phone-bars.css';

const tabs: readonly (readonly [PhoneTab, string])[] = [
  ['watch', 'Watch'],
  ['chart', 'Chart'],
  ['ladder', 'Depth'],
  ['orders', 'Orders'],
  ['positions', 'Positions'],
];

export function PhoneBars() {
  return (
    <footer class="phone-bars">
      <TradeButtons />
      <div class="phone-tabs" role="tablist" aria-label="Panels" onKeyDown={onKeyDown}>
        {tabs.map(([tab, name]) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`phone-tab-${tab}`}
            aria-selected={tab === phoneTab.value}
            aria-controls="phone-panel"
            tabIndex={tab === phoneTab.value ? 0 : -1}
            onClick={() => (phoneTab.value = tab)}
          >
            {name}
          </button>
        ))}
      </div>
    </footer>
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  const at = tabs.findIndex(([tab]) => tab === phoneTab.value);
  const [next] = tabs[(at + (event.key === 'ArrowLeft' ? -1 : 1) + tabs.length) % tabs.length] ?? [];
  if (!next) return;
  phoneTab.value = next;
  document.getElementById(`phone-tab-${next}`)?.focus();
}
