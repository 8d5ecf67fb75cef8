import { effect } from '@preact/signals';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Account,
  type DraftOrder,
  type Funds,
  type Instrument,
  MarketError,
  type MarketHost,
  type MarketMessage,
  type ModifyOrder,
  type Order,
  type OrderPreview,
  type PlaceOrder,
  type Position,
  type SwitchState,
} from '../../shared/protocol.ts';
import type { MarketKind } from './hosts.ts';
import { emptyAccount } from './positions.ts';
import { chooseMarket, connection, failure, fellBack, market, marketKind, startSession } from './session.ts';
import {
  changeTicket,
  chooseSide,
  chooseType,
  closeTicket,
  modifyInTicket,
  openTicket,
  refusal,
  takePrice,
  ticket,
  ticketErrors,
  worstPrice,
} from './ticket.ts';
import { followTicket, preview } from './ticket-preview.ts';
import { settleUnanswered, submitTicket } from './ticket-sender.ts';
import { toasts } from './toasts.ts';
import { cancelAll, setSwitch, squareOffAll } from './trading.ts';

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
  readonly changes: ModifyOrder[] = [];
  readonly previewed: DraftOrder[] = [];
  readonly previewedChanges: (readonly [orderId: string, change: ModifyOrder])[] = [];
  readonly switched: SwitchState[] = [];
  cancelledAll = 0;
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
  async modify(_: string, change: ModifyOrder): Promise<Order> {
    this.changes.push(change);
    return asOrder({ ...stopRequest, clientOrderId: 'changed' });
  }
  cancel(): Promise<Order> {
    throw new Error('not asked for');
  }
  async cancelAll(): Promise<readonly Order[]> {
    this.cancelledAll += 1;
    return [];
  }
  async preview(order: DraftOrder): Promise<OrderPreview> {
    this.previewed.push(order);
    return { margin: order.quantity, cash: 0, charges: null, breakEven: null, denial: null };
  }
  async previewChange(orderId: string, change: ModifyOrder): Promise<OrderPreview> {
    this.previewedChanges.push([orderId, change]);
    return this.preview({ ...stopRequest, quantity: change.quantity });
  }
  async setSwitch(state: SwitchState): Promise<Funds> {
    this.switched.push(state);
    return emptyAccount.funds;
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

const stopRequest: PlaceOrder = {
  clientOrderId: 'stop',
  symbol: 'ONE',
  side: 'buy',
  type: 'stop_limit',
  timeInForce: 'day',
  product: 'cnc',
  reduceOnly: false,
  quantity: 20,
  price: 105_00,
  triggerPrice: 103_00,
};

function asOrder({ clientOrderId, symbol, side, type, timeInForce, quantity }: PlaceOrder): Order {
  return {
    orderId: `order-${clientOrderId}`,
    clientOrderId,
    symbol,
    side,
    type,
    timeInForce,
    product: 'mis',
    reduceOnly: false,
    quantity,
    price: 101_00,
    triggerPrice: null,
    disclosedQuantity: null,
    protectionBp: null,
    filledQuantity: 0,
    filledNotional: 0,
    cancelledQuantity: 0,
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

describe('what a ticket sends', () => {
  beforeEach(async () => {
    chooseMarket('edge');
    await settle();
    await vi.advanceTimersByTimeAsync(1_000);
    closeTicket();
    openTicket('buy');
  });

  async function sent(): Promise<Omit<PlaceOrder, 'clientOrderId'> | undefined> {
    await submitTicket();
    const { clientOrderId: _, ...order } = currentHost().placed.at(-1) ?? { clientOrderId: '' };
    return order as Omit<PlaceOrder, 'clientOrderId'>;
  }

  const common = { symbol: 'ONE', side: 'buy', product: 'mis', quantity: 20, timeInForce: 'day' } as const;

  it('a stop limit order with the trigger and limit that it began with', async () => {
    changeTicket({ quantity: '20' });
    chooseType('stop_limit');
    expect(await sent()).toEqual({ ...common, type: 'stop_limit', triggerPrice: 101_00, price: 102_00 });
  });

  it('a stop market order without a price, on the side that was chosen last', async () => {
    changeTicket({ quantity: '20' });
    chooseType('stop_market');
    chooseSide('sell');
    expect(worstPrice.value).toBe(98_05);
    expect(await sent()).toEqual({ ...common, side: 'sell', type: 'stop_market', triggerPrice: 99_00 });
  });

  it('a post-only order that shows a part', async () => {
    chooseType('limit');
    changeTicket({ quantity: '20', price: '99.00', postOnly: true, disclosed: '5' });
    expect(await sent()).toEqual({ ...common, type: 'post_only', price: 99_00, disclosedQuantity: 5 });
  });

  it('nothing of what another type left in the fields', async () => {
    chooseType('stop_limit');
    chooseType('limit');
    changeTicket({ quantity: '20', postOnly: true, disclosed: '5' });
    chooseType('market');
    changeTicket({ timeInForce: 'fok' });
    expect(await sent()).toEqual({ ...common, type: 'market', timeInForce: 'fok' });
  });

  it('a validity that the type knows: day instead of one that it does not', () => {
    changeTicket({ timeInForce: 'ioc' });
    chooseType('stop_limit');
    expect(ticket.value?.timeInForce).toBe('day');
    changeTicket({ timeInForce: 'gtc' });
    chooseType('limit');
    expect(ticket.value?.timeInForce).toBe('gtc');
    changeTicket({ timeInForce: 'fok' });
    changeTicket({ postOnly: true });
    expect(ticket.value?.timeInForce).toBe('day');
  });

  it('nothing while a trigger is wrong', async () => {
    chooseType('stop_limit');
    changeTicket({ trigger: '99.00' });
    expect(ticketErrors.value.trigger).toContain('above the last price');
    await submitTicket();
    expect(currentHost().placed).toEqual([]);
  });

  it('a typed limit survives a change of side; that of a stop does not become a plain limit', () => {
    chooseType('limit');
    changeTicket({ price: '98.00' });
    chooseSide('sell');
    expect(ticket.value?.price).toBe('98.00');
    chooseType('stop_limit');
    chooseType('limit');
    expect(ticket.value?.price).toBe('100.00');
  });

  it('a price of the ladder goes where the type has room for it', () => {
    chooseType('stop_market');
    takePrice('buy', 104_00);
    expect(ticket.value).toMatchObject({ type: 'stop_market', trigger: '104.00' });
    chooseType('stop_limit');
    takePrice('buy', 105_00);
    expect(ticket.value).toMatchObject({ type: 'stop_limit', price: '105.00' });
    chooseType('market');
    takePrice('buy', 101_00);
    expect(ticket.value).toMatchObject({ type: 'limit', price: '101.00' });
  });

  const waiting: Order = { ...asOrder(stopRequest), status: 'trigger_pending', price: 105_00, triggerPrice: 103_00 };

  it('all terms of a stop order that waits', async () => {
    modifyInTicket({ ...waiting, type: 'stop_limit' });
    changeTicket({ trigger: '104.00' });
    await submitTicket();
    expect(currentHost().changes).toEqual([{ quantity: 20, price: 105_00, triggerPrice: 104_00 }]);
  });

  it('no price for a stop market order that waits', async () => {
    modifyInTicket({ ...waiting, type: 'stop_market', price: 0 });
    await submitTicket();
    expect(currentHost().changes).toEqual([{ quantity: 20, triggerPrice: 103_00 }]);
  });

  it('limit and disclosed quantity of an order in the book, whatever it came in as', async () => {
    modifyInTicket({ ...waiting, status: 'open', disclosedQuantity: 5 });
    expect(ticket.value).toMatchObject({ type: 'limit', disclosed: '5' });
    changeTicket({ disclosed: '' });
    await submitTicket();
    expect(currentHost().changes).toEqual([{ quantity: 20, price: 105_00, disclosedQuantity: 0 }]);
  });

  it('cancel all asks once, and says so when there was nothing', async () => {
    await cancelAll();
    expect(currentHost().cancelledAll).toBe(1);
    expect(toasts.value.at(-1)?.text).toBe('No open orders to cancel.');
  });
});

describe('the account of the guest', () => {
  const held = (fields: Partial<Position>): Position => ({
    ...{ symbol: 'ONE', product: 'mis', quantity: 0, cost: 0, realised: 0, settled: 0, arriving: 0 },
    ...fields,
  });

  beforeEach(async () => {
    chooseMarket('edge');
    await settle();
    await vi.advanceTimersByTimeAsync(1_000);
    closeTicket();
  });

  async function tellPositions(...positions: Position[]): Promise<void> {
    currentHost().listener({ type: 'account', seq: 2, time: TIME, account: { ...emptyAccount, positions } });
    await vi.advanceTimersByTimeAsync(200);
  }

  it('a preview is asked for once typing rests, and belongs to the form as it stands', async () => {
    const stop = followTicket();
    openTicket('buy');
    for (const quantity of ['1', '12', '123']) {
      changeTicket({ quantity });
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(currentHost().previewed).toMatchObject([{ symbol: 'ONE', product: 'mis', quantity: 123 }]);
    expect(preview.value?.margin).toBe(123);
    changeTicket({ quantity: '124' });
    expect(preview.value).toBeNull();
    changeTicket({ quantity: '0' });
    await vi.advanceTimersByTimeAsync(500);
    expect(currentHost().previewed).toHaveLength(1);
    changeTicket({ quantity: '5' });
    await tellPositions();
    await vi.advanceTimersByTimeAsync(500);
    expect(preview.value?.margin).toBe(5);
    stop();
  });

  it('a change is previewed as a change', async () => {
    const stop = followTicket();
    modifyInTicket({ ...asOrder(stopRequest), type: 'limit', price: 99_00, triggerPrice: null });
    changeTicket({ quantity: '30' });
    await vi.advanceTimersByTimeAsync(300);
    const change = { quantity: 30, price: 99_00, disclosedQuantity: 0 };
    expect(currentHost().previewedChanges).toEqual([['order-stop', change]]);
    expect(preview.value?.margin).toBe(30);
    stop();
  });

  it('a ticket begins with the product of the position that it reduces', async () => {
    await tellPositions(held({ product: 'cnc', quantity: 10 }));
    openTicket('buy');
    expect(ticket.value?.product).toBe('mis');
    chooseSide('sell');
    expect(ticket.value?.product).toBe('cnc');
  });

  it('square off sends a reduce-only order for each product, cut at the freeze quantity', async () => {
    await tellPositions(held({ product: 'cnc', quantity: 1_500 }), held({ product: 'mis', quantity: -20 }));
    await squareOffAll('ONE');
    await squareOffAll('ONE');
    expect(
      currentHost().placed.map(({ product, side, quantity, reduceOnly }) => [product, side, quantity, reduceOnly]),
    ).toEqual([
      ['cnc', 'sell', 1_000, true],
      ['cnc', 'sell', 500, true],
      ['mis', 'buy', 20, true],
    ]);
  });

  it('the kill switch is sent and told', async () => {
    await setSwitch('halted');
    expect(currentHost().switched).toEqual(['halted']);
    expect(toasts.value.at(-1)?.text).toMatch(/^Halted/);
  });
});
