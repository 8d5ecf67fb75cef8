/** Candles, volume and the guest's fills on lightweight-charts. */
import {
  type CandlestickData,
  CandlestickSeries,
  ColorType,
  createChart,
  createSeriesMarkers,
  type HistogramData,
  HistogramSeries,
  type IChartApi,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import { CANDLE_MICROSECONDS, type Candle, type Fill } from '../../shared/protocol.ts';
import { compactQuantity, priceText } from '../format.ts';
import type { Book } from '../store/market-state.ts';

export interface PriceChart {
  /** Draws the candles of the book; null clears the chart. */
  draw(book: Book | null, fills: readonly Fill[]): void;
  setTheme(theme: string): void;
  remove(): void;
}

/** The library shows times as UTC, so they are moved by the offset of IST. */
const IST_SECONDS = 19_800;
/** Pixels a bar needs at least when the chart is first shown. */
const BAR_PIXELS = 6;
/** Appended bars after which the series is cut back to what the market keeps. */
const APPEND_LIMIT = 100;
const MARKER_LIMIT = 50;
/** Empty bars at the right, so that the last marker is not cut off. */
const RIGHT_BARS = 5;

export function createPriceChart(container: HTMLElement): PriceChart {
  const chart = createChart(container, {
    autoSize: true,
    layout: { attributionLogo: true, fontSize: 11, fontFamily: getComputedStyle(container).fontFamily },
    localization: { locale: 'en-IN' },
    timeScale: { timeVisible: true, secondsVisible: false, rightOffset: RIGHT_BARS },
    rightPriceScale: { scaleMargins: { top: 0.08, bottom: 0.24 }, borderVisible: false },
  });
  const priceFormat = {
    type: 'custom',
    formatter: (rupees: number) => priceText(rupees * 100),
    minMove: 0.01,
  } as const;
  const candles = chart.addSeries(CandlestickSeries, { priceFormat });
  const volumes = chart.addSeries(HistogramSeries, {
    priceScaleId: 'volume',
    priceFormat: { type: 'custom', formatter: compactQuantity, minMove: 1 },
    lastValueVisible: false,
    priceLineVisible: false,
  });
  chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
  const markers = createSeriesMarkers(candles, []);

  let colours = readColours(container);
  let drawn: Book | null = null;
  let appended = 0;
  let drawnFills: readonly Fill[] = [];

  const setAll = (book: Book): void => {
    candles.setData(book.candles.map(toBar));
    volumes.setData(book.candles.map((candle) => toVolume(candle, colours)));
    appended = 0;
  };

  const drawCandles = (book: Book): void => {
    const isFirst = drawn?.instrument !== book.instrument || drawn.candles.length === 0;
    if (isFirst || drawn?.snapshotSeq !== book.snapshotSeq || appended > APPEND_LIMIT) setAll(book);
    else {
      const since = drawn.candles.at(-1)?.time ?? 0;
      for (const candle of book.candles.filter(({ time }) => time >= since)) {
        candles.update(toBar(candle));
        volumes.update(toVolume(candle, colours));
        if (candle.time > since) appended += 1;
      }
    }
    if (isFirst) showNewest(chart, book.candles.length, container.clientWidth);
  };

  return {
    draw(book, fills) {
      if (!book) {
        candles.setData([]);
        volumes.setData([]);
        markers.setMarkers([]);
        [drawn, drawnFills] = [null, []];
        return;
      }
      if (book.candles !== drawn?.candles) drawCandles(book);
      const start = book.candles[0]?.time ?? Number.POSITIVE_INFINITY;
      if (fills.length !== drawnFills.length || book.instrument !== drawn?.instrument) {
        markers.setMarkers(
          toMarkers(
            fills.filter(({ time }) => time >= start),
            colours,
          ),
        );
      }
      [drawn, drawnFills] = [book, fills];
    },
    setTheme() {
      colours = readColours(container);
      applyColours(chart, candles, colours);
      drawnFills = [];
      if (drawn) volumes.setData(drawn.candles.map((candle) => toVolume(candle, colours)));
    },
    remove: () => chart.remove(),
  };
}

/** All bars, or as many of the newest as can be told apart. */
function showNewest(chart: IChartApi, bars: number, width: number): void {
  const shown = Math.floor(width / BAR_PIXELS);
  chart.priceScale('right').applyOptions({ autoScale: true });
  if (bars <= shown) chart.timeScale().fitContent();
  else chart.timeScale().setVisibleLogicalRange({ from: bars - shown, to: bars + RIGHT_BARS });
}

type Token = 'muted' | 'panel' | 'divider' | 'border' | 'up' | 'down';
type Colours = Readonly<Record<Token | 'upVolume' | 'downVolume', string>>;

/** Tokens as colours of the current theme; a probe resolves light-dark(), which a custom property alone does not. */
function readColours(container: HTMLElement): Colours {
  const probe = container.appendChild(document.createElement('span'));
  const read = (name: Token): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours: Colours = {
    muted: read('muted'),
    panel: read('panel'),
    divider: read('divider'),
    border: read('border'),
    up: read('up'),
    down: read('down'),
    upVolume: translucent(read('up')),
    downVolume: translucent(read('down')),
  };
  probe.remove();
  return colours;
}

/** `rgb(…)`, as computed styles have it, at 40 %. */
function translucent(rgb: string): string {
  return rgb.replace('rgb(', 'rgba(').replace(')', ', 0.4)');
}

function applyColours(chart: IChartApi, candles: ReturnType<IChartApi['addSeries']>, colours: Colours): void {
  const { up, down } = colours;
  chart.applyOptions({
    layout: { background: { type: ColorType.Solid, color: colours.panel }, textColor: colours.muted },
    grid: { vertLines: { color: colours.divider }, horzLines: { color: colours.divider } },
    crosshair: {
      vertLine: { color: colours.border, labelBackgroundColor: '#2f6fde' },
      horzLine: { color: colours.border, labelBackgroundColor: '#2f6fde' },
    },
    timeScale: { borderColor: colours.divider },
  });
  candles.applyOptions({
    upColor: up,
    downColor: down,
    borderUpColor: up,
    borderDownColor: down,
    wickUpColor: up,
    wickDownColor: down,
  });
}

function chartTime(microseconds: number): UTCTimestamp {
  return (microseconds / 1_000_000 + IST_SECONDS) as UTCTimestamp;
}

function toBar({ time, open, high, low, close }: Candle): CandlestickData {
  return { time: chartTime(time), open: open / 100, high: high / 100, low: low / 100, close: close / 100 };
}

function toVolume({ time, open, close, volume }: Candle, colours: Colours): HistogramData {
  return { time: chartTime(time), value: volume, color: close < open ? colours.downVolume : colours.upVolume };
}

/** One marker for what was bought, and one for what was sold, in a bar: an order that walks the book has many fills. */
function toMarkers(fills: readonly Fill[], colours: Colours): SeriesMarker<Time>[] {
  const quantities = new Map<string, { time: number; bought: boolean; quantity: number }>();
  for (const { time, side, quantity } of fills) {
    const bar = time - (time % CANDLE_MICROSECONDS);
    const key = `${bar}/${side}`;
    const before = quantities.get(key)?.quantity ?? 0;
    quantities.set(key, { time: bar, bought: side === 'buy', quantity: before + quantity });
  }
  return [...quantities.values()].slice(-MARKER_LIMIT).map(({ time, bought, quantity }) => ({
    time: chartTime(time),
    position: bought ? 'belowBar' : 'aboveBar',
    shape: bought ? 'arrowUp' : 'arrowDown',
    color: bought ? colours.up : colours.down,
    text: `${bought ? 'B' : 'S'} ${compactQuantity(quantity)}`,
  }));
}
