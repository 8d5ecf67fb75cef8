/** All shares with last price and change; the selected one is shown everywhere else. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Instrument } from '../../shared/protocol.ts';
import { priceText, signedPercent, signedPrice } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { Empty, Skeleton } from '../parts/states.tsx';
import { FILTER_ID } from '../store/keys.ts';
import { isPhone, phoneTab } from '../store/layout.ts';
import { selectedSymbol, selectSymbol } from '../store/session.ts';
import { instruments, quoteOf } from '../store/views.ts';
import './watchlist.css';

export function Watchlist() {
  const filter = useSignal('');
  const shown = useComputed(() => {
    const wanted = filter.value.trim().toLowerCase();
    return instruments.value.filter(({ symbol, name }) => `${symbol} ${name}`.toLowerCase().includes(wanted));
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const first = shown.value[0];
    if (event.key === 'Enter' && first) selectSymbol(first.symbol);
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    filter.value = '';
    (event.currentTarget as HTMLElement).blur();
    event.preventDefault();
  };
  return (
    <section class="panel watchlist" aria-label="Watchlist">
      <input
        id={FILTER_ID}
        type="search"
        aria-label="Filter shares"
        placeholder={isPhone.value ? 'Filter shares' : 'Filter shares  ( / )'}
        maxLength={40}
        value={filter.value}
        onInput={(event) => (filter.value = event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Shares shown={shown.value} />
    </section>
  );
}

function Shares({ shown }: { readonly shown: readonly Instrument[] }) {
  if (instruments.value.length === 0) return <Skeleton rows={12} height={48} />;
  if (shown.length === 0) return <Empty text="No share matches. Press Esc to see all." />;
  const active = shown.some(({ symbol }) => symbol === selectedSymbol.value);
  return (
    <div
      class="scroll shares"
      role="listbox"
      aria-label="Shares"
      tabIndex={0}
      onClick={chooseClicked}
      onKeyDown={chooseEnd}
      aria-activedescendant={active ? `share-${selectedSymbol.value}` : undefined}
    >
      {shown.map((instrument) => (
        <Share key={instrument.symbol} instrument={instrument} />
      ))}
    </div>
  );
}

function chooseClicked({ target }: MouseEvent): void {
  const symbol = target instanceof Element && target.closest<HTMLElement>('[data-symbol]')?.dataset['symbol'];
  if (!symbol) return;
  selectSymbol(symbol);
  if (isPhone.value) phoneTab.value = 'chart';
}

/** Home and End; the arrow keys work everywhere on the page. */
function chooseEnd(event: KeyboardEvent): void {
  if (event.key !== 'Home' && event.key !== 'End') return;
  const chosen = instruments.value.at(event.key === 'Home' ? 0 : -1);
  if (chosen) selectSymbol(chosen.symbol);
  event.preventDefault();
}

function Share({ instrument }: { readonly instrument: Instrument }) {
  const { symbol, name, referencePrice } = instrument;
  const quote = useMemo(() => quoteOf(instrument.instrument), [instrument.instrument]);
  const row = useRef<HTMLDivElement>(null);
  const selected = symbol === selectedSymbol.value;
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const last = quote.value?.last || referencePrice;
  const change = last - referencePrice;
  return (
    <div
      ref={row}
      class="share"
      id={`share-${symbol}`}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      data-symbol={symbol}
    >
      <span class="symbol">{symbol}</span>
      <span class="last">
        <Change amount={change} text={priceText(last)} />
      </span>
      <span class="name">{name}</span>
      <span class="change">
        {signedPrice(change)} ({signedPercent(change, referencePrice)})
      </span>
    </div>
  );
}
