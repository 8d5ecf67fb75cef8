/** The key map and the page's own facts. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keyMap } from '../store/keys.ts';
import { isPhone, openDialog, otherTheme, toggleTheme } from '../store/layout.ts';
import { whyOrder } from '../store/why.ts';
import { MarketSwitch } from './market-switch.tsx';
import { Why } from './why.tsx';
import './dialogs.css';

export function Dialogs() {
  if (openDialog.value === 'keys')
    return (
      <Dialog title="Keys">
        <Keys />
      </Dialog>
    );
  if (openDialog.value === 'about')
    return (
      <Dialog title="About Sauda">
        <About />
      </Dialog>
    );
  if (openDialog.value === 'why')
    return (
      <Dialog title={`Why ${whyOrder.value?.status ?? ''}?`}>
        <Why />
      </Dialog>
    );
  return null;
}

function Dialog({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => {
    openDialog.value = null;
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onClose={close} closedby="any">
      <div class="dialog-body">
        <header>
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={close}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

function Keys() {
  return (
    <dl class="key-map">
      {keyMap.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

function About() {
  return (
    <>
      <p>
        Sauda is paper trading on an exchange engine: price-time priority, market protection, price bands. The same
        WebAssembly engine runs at the edge and in this browser.
      </p>
      <p>The shares and the traders behind them are invented. No real money, no real prices, no investment advice.</p>
      <p>
        Charts: Lightweight Charts™ by{' '}
        <a href="https://www.tradingview.com/" target="_blank" rel="noreferrer">
          TradingView
        </a>
        , Copyright © 2025 TradingView, Inc.
      </p>
      <div class="dialog-choices">
        {isPhone.value && <MarketSwitch />}
        <button type="button" class="button" onClick={toggleTheme}>
          {otherTheme()} theme
        </button>
      </div>
    </>
  );
}
