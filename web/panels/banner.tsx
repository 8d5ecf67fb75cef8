/** One line under the app bar for what the guest must know now; the most urgent one wins. */

import { update } from '../pwa.ts';
import { isPhone } from '../store/layout.ts';
import {
  chooseMarket,
  connection,
  failure,
  feedAge,
  fellBack,
  marketKind,
  online,
  retryMarket,
} from '../store/session.ts';
import { switchState } from '../store/views.ts';
import { SwitchBanner } from './kill-switch.tsx';
import { UpdateButton } from './status-bar.tsx';
import './banner.css';

export function Banner() {
  if (connection.value === 'failed') return <FailedBanner />;
  if (connection.value === 'stale') return <StaleBanner />;
  if (switchState.value !== 'active') return <SwitchBanner />;
  if (fellBack.value) {
    return (
      <div class="banner" role="status">
        <p>The edge market cannot be reached. You trade in this browser's own market; it works offline.</p>
        <button type="button" class="button" onClick={() => chooseMarket('edge')}>
          Try the edge
        </button>
      </div>
    );
  }
  if (isPhone.value && update.value) {
    return (
      <div class="banner" role="status">
        <UpdateButton />
      </div>
    );
  }
  return null;
}

function StaleBanner() {
  const offline = marketKind.value === 'edge' && !online.value;
  return (
    <div class="banner" role="status">
      <p>
        {offline ? 'Offline. ' : ''}Prices are {feedAge.value} s old. New orders wait; cancel and square off still work.
      </p>
      {offline && <BrowserButton />}
    </div>
  );
}

function FailedBanner() {
  return (
    <div class="banner failed" role="alert">
      <p>
        {failure.value?.detail} <code>{failure.value?.code}</code>
      </p>
      <button type="button" class="button" onClick={retryMarket}>
        Try again
      </button>
      {marketKind.value === 'edge' && <BrowserButton />}
    </div>
  );
}

function BrowserButton() {
  return (
    <button type="button" class="button" onClick={() => chooseMarket('browser')}>
      Trade in this browser
    </button>
  );
}
