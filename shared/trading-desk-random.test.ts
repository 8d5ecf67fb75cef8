/** Random orders of ten guests, in every type and product: account, rows and venue agree, and a restart changes nothing. */
import { expect, test } from 'vitest';
import { MemoryDeskStore } from './desk-store.ts';
import { orderForms } from './order-forms.ts';
import type { Instrument, OrderType, PlaceOrder } from './protocol.ts';
import { expectAgreement } from './test-agreement.ts';
import { GUEST, present, quoteOf, SECOND, START, type TestDesk, testDesk } from './test-market.ts';

const STEPS = 300;
const DAY = 86_400 * SECOND;
const types = Object.keys(orderForms) as OrderType[];

/** Whole numbers below a bound, the same for the same seed (xorshift). */
function randomNumbers(seed: number): (bound: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

class RandomGuests {
  readonly seen = new Set<string>();
  desk: TestDesk = testDesk();
  private readonly random: (bound: number) => number;
  private readonly orders: (readonly [owner: number, orderId: string])[] = [];
  private time = START;

  constructor(seed: number) {
    this.random = randomNumbers(seed);
  }

  step(id: number): void {
    this.time += this.random(60) === 0 ? DAY : this.random(8) * (SECOND / 10);
    const owner = GUEST + this.random(10);
    const act = this.random(12);
    if (act < 7) this.place(owner, id);
    else if (act < 9) this.modify();
    else if (act === 9) this.cancel();
    else if (act === 10) this.switchOrCancelAll(owner);
    else if (this.random(4) === 0) this.restart();
  }

  private place(owner: number, id: number): void {
    const listed = present(this.desk.market.instruments[this.random(3)]);
    const result = this.desk.desk.place(owner, this.request(id, listed), this.time);
    if (!result.ok) throw new Error(result.problem.detail);
    this.seen.add(result.value.reason?.code ?? result.value.status);
    this.orders.push([owner, result.value.orderId]);
  }

  private request(id: number, { instrument, symbol, tickSize }: Instrument): PlaceOrder {
    const { last } = quoteOf(this.desk.market, instrument);
    const type = this.pick(types);
    const side = this.pick(['buy', 'sell'] as const);
    const away = side === 'buy' ? tickSize : -tickSize;
    const { hasPrice, hasTrigger, timesInForce } = orderForms[type];
    const triggerPrice = last + away * (1 + this.random(6));
    const price = hasTrigger ? triggerPrice + away * this.random(4) : last + tickSize * (this.random(21) - 10);
    return {
      ...{ clientOrderId: `order-${id}`, symbol, side, type, timeInForce: this.pick(timesInForce) },
      ...{ product: this.pick(['mis', 'mis', 'cnc'] as const), reduceOnly: this.random(6) === 0 },
      quantity: 1 + this.random(3_000),
      ...(hasPrice && { price }),
      ...(hasTrigger && { triggerPrice }),
    };
  }

  private modify(): void {
    const chosen = this.anyOrder();
    if (!chosen) return;
    const [owner, orderId] = chosen;
    const { price, type, status } = present(this.desk.store.order(owner, orderId)).order;
    const isPriced = status !== 'trigger_pending' || type !== 'stop_market';
    const change = { quantity: 1 + this.random(3_000), ...(isPriced && { price: price + this.random(11) - 5 }) };
    const result = this.desk.desk.modify(owner, orderId, change, this.time);
    this.seen.add(result.ok ? 'modified' : result.problem.code);
  }

  private cancel(): void {
    const chosen = this.anyOrder();
    if (chosen) this.desk.desk.cancel(...chosen, this.time);
  }

  private switchOrCancelAll(owner: number): void {
    if (this.random(3) === 0) this.desk.desk.cancelAll(owner, this.time);
    else this.desk.desk.setSwitch(owner, this.pick(['active', 'active', 'reducing', 'halted'] as const), this.time);
  }

  /** The desk made again from what is stored. */
  private restart(): void {
    this.desk = testDesk(this.desk.market, new MemoryDeskStore(structuredClone(this.desk.store.save())));
    this.desk.desk.openAccounts();
  }

  private anyOrder(): readonly [number, string] | undefined {
    return this.orders[this.random(Math.max(1, this.orders.length))];
  }

  private pick<T>(choices: readonly T[]): T {
    return present(choices[this.random(choices.length)]);
  }
}

test.each([1, 2, 3, 4, 5, 6])('seed %i', (seed) => {
  const guests = new RandomGuests(seed);
  for (let step = 1; step <= STEPS; step += 1) guests.step(step);
  expectAgreement(guests.desk.store);
  for (const code of ['filled', 'open', 'modified', 'HOLDINGS_INSUFFICIENT', 'NOT_REDUCING', 'WOULD_TRADE']) {
    expect(guests.seen).toContain(code);
  }
});
