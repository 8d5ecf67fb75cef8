/** What the Worker's tests share: a guest that calls the API, a viewer on a socket, and a clock that stands still. */

import { runInDurableObject } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { expect, vi } from 'vitest';
import type { MarketMessage, Order, PlaceOrder, ViewerMessage } from '../shared/protocol.ts';
import type { VenueState } from './objects/answers.ts';

const ORIGIN = 'http://sauda.test';
const HOUR = 3_600_000;
const MESSAGE_TIMEOUT_MS = 5_000;

/** Stops the clock ahead of real time, so that no alarm runs but those that a test runs. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR });
}

export function passTime(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

export function venueStub() {
  return env.SIM_VENUE.getByName('nse');
}

export function call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return exports.default.fetch(new Request(`${ORIGIN}${path}`, { method, ...init }));
}

/** The number in the journal and the hashes, to see that something changed nothing. Costs no request. */
export function innerState(): Promise<VenueState> {
  return runInDurableObject(venueStub(), (venue) => {
    const result = venue.status();
    if (!result.ok) throw new Error(result.problem.detail);
    return result.value;
  });
}

/** Rows of a table of the object. */
export function countRows(table: string): Promise<number> {
  return runInDurableObject(venueStub(), (_, { storage }) => {
    return storage.sql.exec<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`).one().rows;
  });
}

export class Guest {
  readonly token: string;

  constructor(token: string) {
    this.token = token;
  }

  static async create(): Promise<Guest> {
    const response = await call('POST', '/api/v1/guests');
    expect(response.status).toBe(201);
    const { token } = await response.json();
    return new Guest(token);
  }

  send(method: string, path: string, body?: unknown): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const sent = body === undefined ? {} : { body: text };
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
    return call(method, path, { headers, ...sent });
  }

  async place(order: PlaceOrder): Promise<Order> {
    const response = await this.send('POST', '/api/v1/orders', order);
    expect(response.status).toBe(201);
    return response.json();
  }

  async orders(): Promise<Order[]> {
    return (await this.send('GET', '/api/v1/orders')).json();
  }

  knock(): Promise<Response> {
    const headers = { upgrade: 'websocket', authorization: `Bearer ${this.token}` };
    return call('GET', '/ws/v1/market', { headers });
  }

  async watch(): Promise<Viewer> {
    const response = await this.knock();
    expect(response.status).toBe(101);
    return new Viewer((response as Response & { webSocket: WebSocket & { accept(): void } }).webSocket);
  }
}

export class Viewer {
  readonly messages: MarketMessage[] = [];
  closed: { readonly code: number; readonly reason: string } | undefined;
  private readonly socket: WebSocket;

  constructor(socket: WebSocket & { accept(): void }) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.messages.push(JSON.parse(String(data)) as MarketMessage);
    });
    socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason };
    });
    socket.accept();
  }

  send(message: ViewerMessage): void {
    this.sendRaw(JSON.stringify(message));
  }

  sendRaw(frame: string | ArrayBuffer): void {
    this.socket.send(frame);
  }

  close(): void {
    this.socket.close(1000, 'done');
  }

  /** The messages once there are `count` of them. */
  async until(count: number): Promise<MarketMessage[]> {
    await vi.waitFor(() => expect(this.messages.length).toBeGreaterThanOrEqual(count), { timeout: MESSAGE_TIMEOUT_MS });
    return this.messages;
  }

  async untilClosed(): Promise<number> {
    await vi.waitFor(() => expect(this.closed).toBeDefined(), { timeout: MESSAGE_TIMEOUT_MS });
    return this.closed?.code ?? 0;
  }
}

/** A limit order that rests far below the market. */
export function restingBuy(clientOrderId: string, price = 8400): PlaceOrder {
  return { clientOrderId, symbol: 'TAMRALOK', side: 'buy', type: 'limit', timeInForce: 'day', quantity: 10, price };
}

export function marketBuy(clientOrderId: string, quantity = 10): PlaceOrder {
  return { clientOrderId, symbol: 'TAMRALOK', side: 'buy', type: 'market', timeInForce: 'day', quantity };
}
