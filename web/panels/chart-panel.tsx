/** Price chart of the selected share with its day figures. The chart library is a chunk of its own, loaded after the page. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { compactQuantity, priceOrDash, priceText, signedPercent, signedPrice } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { theme } from '../store/layout.ts';
import { fills, lastPrice, selectedBook, selectedInstrument, selectedQuote } from '../store/views.ts';
import type { PriceChart } from './price-chart.ts';
import './chart-panel.css';

export function ChartPanel() {
  const instrument = selectedInstrument.value;
  return (
    <section class="panel chart-panel" aria-label="Chart">
      <Toolbar />
      <figure
        class="chart"
        aria-label={`One-minute candles and volume of ${instrument?.symbol ?? 'the selected share'}`}
      >
        <Canvas />
      </figure>
    </section>
  );
}

function Toolbar() {
  const instrument = selectedInstrument.value;
  if (!instrument) return <div class="chart-toolbar" />;
  const last = lastPrice(instrument.symbol);
  const change = last - instrument.referencePrice;
  const quote = selectedQuote.value;
  return (
    <div class="chart-toolbar">
      <h2>{instrument.symbol}</h2>
      <span class="chart-name">{instrument.name}</span>
      <strong>{priceText(last)}</strong>
      <Change amount={change} text={`${signedPrice(change)} (${signedPercent(change, instrument.referencePrice)})`} />
      {quote && (
        <dl>
          <Figure name="O" text={priceOrDash(quote.open)} />
          <Figure name="H" text={priceOrDash(quote.high)} />
          <Figure name="L" text={priceOrDash(quote.low)} />
          <Figure name="Vol" text={compactQuantity(quote.volume)} />
        </dl>
      )}
      {quote && quote.phase !== 'continuous' && (
        <span class="badge">{quote.phase.replace('_', '-').toUpperCase()}</span>
      )}
    </div>
  );
}

function Figure({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Canvas() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    let stop: () => void = () => {};
    void import('./price-chart.ts').then(({ createPriceChart }) => {
      if (gone || !box.current) return;
      stop = drive(createPriceChart(box.current));
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return <div class="chart-canvas" ref={box} />;
}

/** Draws at most once a frame, with whatever is the newest then. */
function drive(chart: PriceChart): () => void {
  let frame = 0;
  const draw = (): void => {
    frame = 0;
    const symbol = selectedInstrument.value?.symbol;
    chart.draw(
      selectedBook.value,
      fills.value.filter((fill) => fill.symbol === symbol),
    );
  };
  const stopTheme = effect(() => {
    chart.setTheme(theme.value);
  });
  const stopData = effect(() => {
    void [selectedBook.value, fills.value];
    frame ||= requestAnimationFrame(draw);
  });
  return () => {
    cancelAnimationFrame(frame);
    stopTheme();
    stopData();
    chart.remove();
  };
}
