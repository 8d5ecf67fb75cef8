import { effect } from '@preact/signals';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Account,
  type Instrument,
  MarketError,
  type MarketHost,
  type MarketMessage,
  type Order,
  type PlaceOrder,
} from '../../shared/protocol.ts';
import type { MarketKind } from './hosts.ts';
import { chooseMarket, connection, failure, fellBack, market, marketKind, startSession } from './session.ts';
import { changeTicket, closeTicket, openTicket, refusal, settleUnanswered, submitTicket, ticket } from './ticket.ts';

const TIME = 1_700_000_000_000_000;
const share: Instrument = {
  instrument: 0,
  exchange: 'NSE',
  symbol: 'ONE',
  name: 'One Mills',
  tickSize: 5,
  lotSize: 1,
  referencePrice: 100_00,
  bandLow: 90_00,
  bandHigh: 110_00,
  freezeQuantity: 1_000,
  protectionBp: 100,
};

class FakeHost implements MarketHost {
  readonly kind: MarketKind;
  readonly placed: PlaceOrder[] = [];
  listener: (message: MarketMessage) => void = () => {};
  answer: (order: PlaceOrder) => Promise<Order> = async (order) => asOrder(order);
  isClosed = false;
  constructor(kind: MarketKind) {
    this.kind = kind;
  }
  async open(listener: (message: MarketMessage) => void): Promise<Account> {
    if (unreachable.has(this.kind)) throw new TypeError('network');
    this.listener = listener;
    listener({ type: 'snapshot', seq: 1, time: TIME, instruments: [share], quotes: [] });
    return { accountId: 'guest', startingCash: 1_000_00 };
  }
  subscribe(): void {}
  place(order: PlaceOrder): Promise<Order> {
    this.placed.push(order);
    return this.answer(order);
  }
  modify(): Promise<Order> {
    throw new Error('not asked for');
  }
  cancel(): Promise<Order> {
    throw new Error('not asked for');
  }
  close(): void {
    this.isClosed = true;
  }
}

const unreachable = new Set<MarketKind>();
let hosts: FakeHost[] = [];

vi.mock('./hosts.ts', () => ({
  createHost: async (kind: MarketKind) => {
    hosts.push(new FakeHost(kind));
    return hosts.at(-1);
  },
}));

function asOrder({ clientOrderId, symbol, side, type, timeInForce, quantity }: PlaceOrder): Order {
  return {
    orderId: `order-${clientOrderId}`,
    clientOrderId,
    symbol,
    side,
    type,
    timeInForce,
    quantity,
    price: 101_00,
    filledQuantity: 0,
    filledNotional: 0,
    status: 'open',
    reason: null,
    placedAt: TIME,
    updatedAt: TIME,
  };
}

function currentHost(): FakeHost {
  const host = hosts.at(-1);
  if (!host) throw new Error('no host was made');
  return host;
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

// One clock for all tests, because the page's own never goes back.
beforeAll(() => {
  vi.useFakeTimers();
});

afterAll(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  vi.stubGlobal('location', { search: '' });
  vi.stubGlobal('addEventListener', () => {});
  unreachable.clear();
  hosts = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('choice of the market', () => {
  it('falls back to the browser when the edge cannot be reached at load', async () => {
    unreachable.add('edge');
    startSession();
    await settle();
    expect([marketKind.value, connection.value, fellBack.value]).toEqual(['browser', 'live', true]);
    expect(hosts.map(({ kind, isClosed }) => [kind, isClosed])).toEqual([
      ['edge', true],
      ['browser', false],
    ]);
  });

  it('does not replace the market that the guest chose', async () => {
    unreachable.add('edge');
    chooseMarket('edge');
    await settle();
    expect([marketKind.value, connection.value, failure.value?.code]).toEqual(['edge', 'failed', 'MARKET_UNREACHABLE']);
  });

  it('takes the market from the address', async () => {
    vi.stubGlobal('location', { search: '?market=browser' });
    startSession();
    await settle();
    expect(hosts.map(({ kind }) => kind)).toEqual(['browser']);
  });

  it('counts prices as old after 5 s of silence, and as new with the next message', async () => {
    startSession();
    await settle();
    await vi.advanceTimersByTimeAsync(4_900);
    expect(connection.value).toBe('live');
    await vi.advanceTimersByTimeAsync(1_200);
    expect(connection.value).toBe('stale');
    currentHost().listener({ type: 'changes', seq: 2, time: TIME, quotes: [], book: null, trades: [], candle: null });
    expect(connection.value).toBe('live');
  });

  it('ignores what a market still says after another was chosen', async () => {
    chooseMarket('edge');
    await settle();
    const left = currentHost();
    chooseMarket('browser');
    await settle();
    left.listener({ type: 'snapshot', seq: 9, time: TIME, instruments: [], quotes: [] });
    await vi.advanceTimersByTimeAsync(200);
    expect(market.value.instruments).toHaveLength(1);
  });
});

describe('sending a ticket', () => {
  beforeEach(async () => {
    chooseMarket('edge');
    await settle();
    await vi.advanceTimersByTimeAsync(1_000);
    closeTicket();
    openTicket('buy');
  });

  it('places once for two presses of Enter', async () => {
    void submitTicket();
    openTicket('buy');
    void submitTicket();
    await settle();
    openTicket('buy');
    await submitTicket();
    expect(currentHost().placed).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    await submitTicket();
    expect(currentHost().placed).toHaveLength(2);
  });

  it('keeps the name of an order that got no answer, until it is another order', async () => {
    const host = currentHost();
    host.answer = () => Promise.reject(new TypeError('network'));
    await submitTicket();
    await vi.advanceTimersByTimeAsync(300);
    await submitTicket();
    await vi.advanceTimersByTimeAsync(300);
    changeTicket({ quantity: '11' });
    await submitTicket();
    const [first, second, third] = host.placed.map(({ clientOrderId }) => clientOrderId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('takes a new name after a clear refusal', async () => {
    const host = currentHost();
    const problem = { type: 'about:blank', title: 'Limit', status: 409, code: 'OPEN_ORDER_LIMIT', detail: 'Too many.' };
    host.answer = () => Promise.reject(new MarketError(problem));
    await submitTicket();
    expect(refusal.value).toBe('Too many.');
    await vi.advanceTimersByTimeAsync(300);
    await submitTicket();
    expect(new Set(host.placed.map(({ clientOrderId }) => clientOrderId)).size).toBe(2);
  });

  it('closes when the stream brings the order whose answer was lost, and the next is a new order', async () => {
    const stop = effect(settleUnanswered);
    const host = currentHost();
    host.answer = () => Promise.reject(new TypeError('network'));
    await submitTicket();
    const [lost] = host.placed;
    if (!lost) throw new Error('nothing was placed');
    host.listener({ type: 'orders', seq: 2, time: TIME, replace: false, orders: [asOrder(lost)], fills: [] });
    expect(ticket.value).toBeNull();
    await vi.advanceTimersByTimeAsync(300);
    openTicket('buy');
    await submitTicket();
    expect(host.placed[1]?.clientOrderId).not.toBe(lost.clientOrderId);
    stop();
  });

  it('sends nothing while the order is wrong or prices are old', async () => {
    changeTicket({ quantity: '0' });
    await submitTicket();
    changeTicket({ quantity: '1' });
    connection.value = 'stale';
    await submitTicket();
    expect(currentHost().placed).toEqual([]);
    expect(refusal.value).toContain('Prices are old');
  });

  it('stays open with the reason when the venue rejects', async () => {
    const reason = { code: 'PRICE_ABOVE_BAND', message: 'The price is above the band.' };
    currentHost().answer = async (order) => ({ ...asOrder(order), status: 'rejected', reason });
    await submitTicket();
    expect(ticket.value).not.toBeNull();
    expect(refusal.value).toBe('The price is above the band.');
  });
});
