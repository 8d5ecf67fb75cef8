/**
 * The market at the edge: orders over REST, the stream over a WebSocket that is opened again whenever it is lost. Each new
 * connection brings a snapshot, after which the listener subscribes again.
 */
import type { AnswerOf, Given, RouteKey } from '../../shared/api/routes.ts';
import { problem } from '../../shared/problems.ts';
import {
  type Account,
  type DraftOrder,
  type Funds,
  MarketError,
  type MarketHost,
  type MarketMessage,
  type ModifyOrder,
  type Order,
  type OrderPreview,
  type PlaceOrder,
  type SwitchState,
  type ViewerMessage,
} from '../../shared/protocol.ts';
import { admitGuest, callApi, isGuestRequired } from './edge-api.ts';
import { ReconnectPace } from './reconnect-pace.ts';

const PING_MS = 5_000;
/** A running market is never silent for so long. */
const SILENCE_MS = 15_000;
const LOST = 'The stream of the market ended before it began. Try again.';

type Listener = (message: MarketMessage) => void;

export class EdgeMarket implements MarketHost {
  readonly kind = 'edge';
  private readonly base: URL;
  private readonly pace = new ReconnectPace();
  private listener: Listener | undefined;
  private socket: WebSocket | undefined;
  private lastSeq = 0;
  private heardAt = 0;
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** `base` is the address of the page or of another edge that lets it in. */
  constructor(base = new URL(location.href)) {
    this.base = base;
  }

  async open(listener: Listener): Promise<Account> {
    this.close();
    this.listener = listener;
    const account = await admitGuest(this.base);
    // Closed, or opened anew, while the guest was made.
    if (this.listener !== listener) throw new MarketError(problem('MARKET_CLOSED'));
    await new Promise<void>((resolve, reject) => {
      this.connect(resolve, () => reject(new MarketError(problem('VENUE_UNAVAILABLE', LOST))));
    });
    return account;
  }

  subscribe(instrument: number): void {
    this.send({ type: 'subscribe', instrument });
  }

  place(order: PlaceOrder): Promise<Order> {
    return this.ask('POST /api/v1/orders', { body: order });
  }

  modify(orderId: string, change: ModifyOrder): Promise<Order> {
    return this.ask('PATCH /api/v1/orders/{id}', { params: { id: orderId }, body: change });
  }

  cancel(orderId: string): Promise<Order> {
    return this.ask('DELETE /api/v1/orders/{id}', { params: { id: orderId } });
  }

  cancelAll(): Promise<readonly Order[]> {
    return this.ask('DELETE /api/v1/orders', {});
  }

  preview(order: DraftOrder): Promise<OrderPreview> {
    return this.ask('POST /api/v1/orders/preview', { body: order });
  }

  previewChange(orderId: string, change: ModifyOrder): Promise<OrderPreview> {
    return this.ask('POST /api/v1/orders/{id}/preview', { params: { id: orderId }, body: change });
  }

  setSwitch(state: SwitchState): Promise<Funds> {
    return this.ask('PUT /api/v1/switch', { body: { state } });
  }

  close(): void {
    this.listener = undefined;
    clearTimeout(this.retry);
    this.drop();
  }

  /** `ready` is called with the first snapshot; `failed` when the connection ends before it. */
  private connect(ready: () => void, failed: () => void): void {
    const url = new URL('/ws/v1/market', this.base);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    this.socket = socket;
    this.heardAt = Date.now();
    this.heartbeat = setInterval(() => this.beat(), PING_MS);
    let isReady = false;
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket || !this.receive(String(data)) || isReady) return;
      isReady = true;
      this.pace.succeeded();
      ready();
    };
    socket.onclose = () => {
      if (!isReady) failed();
      if (this.socket !== socket) return;
      this.drop();
      if (isReady) this.connectLater();
    };
  }

  /** Whether the message was taken; after a gap the connection is given up instead. */
  private receive(data: string): boolean {
    const message = JSON.parse(data) as MarketMessage;
    if (message.type !== 'snapshot' && message.seq !== this.lastSeq + 1) {
      this.drop();
      this.connectLater();
      return false;
    }
    this.lastSeq = message.seq;
    this.heardAt = Date.now();
    this.listener?.(message);
    return true;
  }

  private connectLater(): void {
    if (!this.listener) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.reconnect(), this.pace.next(Date.now(), Math.random()));
  }

  private async reconnect(): Promise<void> {
    const { listener } = this;
    try {
      await admitGuest(this.base);
    } catch {
      return this.connectLater();
    }
    if (!listener || this.listener !== listener) return;
    this.connect(
      () => {},
      () => this.connectLater(),
    );
  }

  private beat(): void {
    if (Date.now() - this.heardAt > SILENCE_MS) {
      this.drop();
      this.connectLater();
      return;
    }
    this.send({ type: 'ping' });
  }

  private send(message: ViewerMessage): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** Lets go of the socket; what it still brings is ignored. */
  private drop(): void {
    const { socket } = this;
    this.socket = undefined;
    clearInterval(this.heartbeat);
    socket?.close();
  }

  /** A guest that the market does not know any more becomes a new one, once. */
  private async ask<Key extends RouteKey>(key: Key, given: Given<Key>): Promise<AnswerOf<Key>> {
    try {
      return await callApi(this.base, key, given);
    } catch (error) {
      if (!isGuestRequired(error)) throw error;
      await admitGuest(this.base);
      this.socket?.close();
      return callApi(this.base, key, given);
    }
  }
}
