/** The kill switch of the account: what it lets through, chosen and shown. */
import { Segmented } from '../parts/segmented.tsx';
import { account } from '../store/session.ts';
import { setSwitch, switchTexts } from '../store/trading.ts';
import { switchState } from '../store/views.ts';
import './kill-switch.css';

const states = [
  { value: 'active', label: 'Active' },
  { value: 'reducing', label: 'Reducing', tone: 'warn' },
  { value: 'halted', label: 'Halted', tone: 'sell' },
] as const;

export function KillSwitch() {
  return (
    <Segmented
      name="Kill switch"
      options={states}
      value={switchState.value}
      disabled={account.value === null}
      onChange={(state) => void setSwitch(state)}
    />
  );
}

/** In place of nothing while the account is active. */
export function SwitchBadge() {
  const state = switchState.value;
  if (state === 'active') return null;
  return (
    <span class="badge switch-badge" data-state={state}>
      {state.toUpperCase()}
    </span>
  );
}

export function SwitchBanner() {
  return (
    <div class="banner switch-banner" role="status">
      <p>{switchTexts[switchState.value]}</p>
      <button type="button" class="button" onClick={() => void setSwitch('active')}>
        Set active
      </button>
    </div>
  );
}
