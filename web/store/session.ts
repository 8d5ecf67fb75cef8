/**
 * The connection of the page to one market: opens a host, folds its messages and publishes the state at most 10 times a
 * second. When the edge cannot be reached at load, the page goes on with the market in this browser and says so.
 */
import { signal } from '@preact/signals';
import { type Account, MarketError, type MarketHost, type MarketMessage } from '../../shared/protocol.ts';
import { createHost, type MarketKind } from './hosts.ts';
import { applyMessage, EMPTY_MARKET, type MarketState } from './market-state.ts';
import { orderNotice } from './notices.ts';
import { readSetting, writeSetting } from './settings.ts';
import { showToast } from './toasts.ts';

export type Connection = 'connecting' | 'live' | 'stale' | 'failed';

export interface Failure {
  readonly code: string;
  readonly detail: string;
}

const PUBLISH_MS = 100;
const OPEN_LIMIT_MS = 8_000;
/** Seconds without a message after which prices count as old. */
const STALE_SECONDS = 5;

export const market = signal<MarketState>(EMPTY_MARKET);
export const account = signal<Account | null>(null);
export const marketKind = signal<MarketKind>('edge');
export const connection = signal<Connection>('connecting');
export const failure = signal<Failure | null>(null);
/** Set when the page chose the browser's market by itself. */
export const fellBack = signal(false);
/** Seconds since the last message. */
export const feedAge = signal(0);
/** Messages of the last second. */
export const messageRate = signal(0);
export const online = signal(navigator.onLine);
export const selectedSymbol = signal<string | null>(readSetting('symbol'));

let host: MarketHost | null = null;
/** Which opening the page is in; what an earlier one still sends is ignored. */
let opening = 0;
let latest: MarketState = EMPTY_MARKET;
let publishTimer: ReturnType<typeof setTimeout> | undefined;
let lastPublish = 0;
let lastMessage = 0;
let messagesThisSecond = 0;

export function startSession(): void {
  setInterval(watchFeed, 1_000);
  addEventListener('online', () => (online.value = true));
  addEventListener('offline', () => (online.value = false));
  const asked = new URLSearchParams(location.search).get('market') ?? readSetting('market');
  if (asked === 'browser') void openMarket('browser', false);
  else void openMarket('edge', true);
}

/** The guest's own choice: kept, and not replaced by another market when it fails. */
export function chooseMarket(kind: MarketKind): void {
  writeSetting('market', kind);
  void openMarket(kind, false);
}

export function retryMarket(): void {
  void openMarket(marketKind.value, false);
}

export function selectSymbol(symbol: string): void {
  selectedSymbol.value = symbol;
  writeSetting('symbol', symbol);
  subscribeSelected();
}

/** @throws MarketError while no market is open. */
export function openHost(): MarketHost {
  if (host && account.value) return host;
  const detail = 'The market is not connected yet. Wait a moment and try again.';
  throw new MarketError({ type: 'about:blank', title: 'Market not open', status: 503, code: 'MARKET_CLOSED', detail });
}

async function openMarket(kind: MarketKind, mayFallBack: boolean): Promise<void> {
  const run = ++opening;
  const isCurrent = (): boolean => run === opening;
  closeHost(kind);
  try {
    const opened = await createHost(kind);
    if (!isCurrent()) return opened.close();
    host = opened;
    const guest = await openWithin(OPEN_LIMIT_MS, opened, isCurrent);
    if (!isCurrent()) return;
    account.value = guest;
    connection.value = 'live';
  } catch (error) {
    if (!isCurrent()) return;
    closeHost(kind);
    if (mayFallBack) {
      fellBack.value = true;
      return openMarket('browser', false);
    }
    connection.value = 'failed';
    failure.value = failureOf(error);
  }
}

function closeHost(next: MarketKind): void {
  host?.close();
  host = null;
  if (next === 'edge') fellBack.value = false;
  marketKind.value = next;
  connection.value = 'connecting';
  failure.value = null;
  account.value = null;
  latest = EMPTY_MARKET;
  publish();
}

/** Opens the host; an error message before the first snapshot, or silence, ends the try. */
function openWithin(milliseconds: number, opened: MarketHost, isCurrent: () => boolean): Promise<Account> {
  return new Promise((resolve, reject) => {
    const refuse = (code: string, detail: string): void =>
      reject(new MarketError({ type: 'about:blank', title: 'Market not open', status: 503, code, detail }));
    const timer = setTimeout(() => refuse('MARKET_TIMEOUT', 'The market did not answer in time.'), milliseconds);
    const listen = (message: MarketMessage): void => {
      if (!isCurrent()) return;
      if (message.type === 'error' && latest.instruments.length === 0) refuse(message.code, message.detail);
      receive(message);
    };
    opened
      .open(listen)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

function receive(message: MarketMessage): void {
  lastMessage = performance.now();
  messagesThisSecond += 1;
  if (connection.value === 'stale') connection.value = 'live';
  feedAge.value = 0;
  const before = latest;
  latest = applyMessage(latest, message);
  if (message.type === 'snapshot') {
    publish();
    subscribeSelected();
  } else if (message.type === 'orders') {
    if (!message.replace)
      tellOrders(
        before,
        message.orders.map((order) => order.clientOrderId),
      );
    publish();
  } else if (message.type === 'error' && before.instruments.length > 0) {
    showToast({ tone: 'error', text: `${message.detail} (${message.code})` });
  } else {
    schedulePublish();
  }
}

function tellOrders(before: MarketState, clientOrderIds: readonly string[]): void {
  for (const id of clientOrderIds) {
    const order = latest.orders.get(id);
    const notice = order && orderNotice(before.orders.get(id), order, latest.fills);
    if (notice) showToast(notice);
  }
}

function subscribeSelected(): void {
  const { instruments } = latest;
  const selected = instruments.find(({ symbol }) => symbol === selectedSymbol.value) ?? instruments[0];
  if (!selected) return;
  selectedSymbol.value = selected.symbol;
  host?.subscribe(selected.instrument);
}

function schedulePublish(): void {
  publishTimer ??= setTimeout(publish, Math.max(0, lastPublish + PUBLISH_MS - performance.now()));
}

function publish(): void {
  clearTimeout(publishTimer);
  publishTimer = undefined;
  lastPublish = performance.now();
  market.value = latest;
}

function watchFeed(): void {
  messageRate.value = messagesThisSecond;
  messagesThisSecond = 0;
  if (connection.value !== 'live' && connection.value !== 'stale') return;
  feedAge.value = Math.floor((performance.now() - lastMessage) / 1_000);
  connection.value = feedAge.value >= STALE_SECONDS ? 'stale' : 'live';
}

function failureOf(error: unknown): Failure {
  if (error instanceof MarketError) return { code: error.problem.code, detail: error.problem.detail };
  return { code: 'MARKET_UNREACHABLE', detail: 'The market cannot be reached. Check the connection and try again.' };
}
