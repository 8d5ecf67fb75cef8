/** The market in this browser: an exchange of its own in a Web Worker, which needs no connection. */
import { proxy, type Remote, wrap } from 'comlink';
import { problem, type Result } from '../../shared/problems.ts';
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
} from '../../shared/protocol.ts';
import type { LocalMarketApi } from './local-market.worker.ts';

interface Thread {
  readonly worker: Worker;
  readonly api: Remote<LocalMarketApi>;
  /** Rejects when the worker's script cannot be loaded or fails outside of a call. */
  readonly failure: Promise<never>;
}

export class LocalMarket implements MarketHost {
  readonly kind = 'browser';
  private thread: Thread | undefined;

  async open(listener: (message: MarketMessage) => void): Promise<Account> {
    if (this.thread) throw new Error('This host is open already; make another one.');
    this.thread = startThread();
    const { api, failure } = this.thread;
    try {
      return value(await Promise.race([api.open(proxy(listener)), failure]));
    } catch (cause) {
      this.close();
      throw cause;
    }
  }

  subscribe(instrument: number): void {
    void this.thread?.api.subscribe(instrument);
  }

  place(order: PlaceOrder): Promise<Order> {
    return this.ask((api) => api.place(order));
  }

  modify(orderId: string, change: ModifyOrder): Promise<Order> {
    return this.ask((api) => api.modify(orderId, change));
  }

  cancel(orderId: string): Promise<Order> {
    return this.ask((api) => api.cancel(orderId));
  }

  cancelAll(): Promise<readonly Order[]> {
    return this.ask((api) => api.cancelAll());
  }

  preview(order: DraftOrder): Promise<OrderPreview> {
    return this.ask((api) => api.preview(order));
  }

  previewChange(orderId: string, change: ModifyOrder): Promise<OrderPreview> {
    return this.ask((api) => api.previewChange(orderId, change));
  }

  setSwitch(state: SwitchState): Promise<Funds> {
    return this.ask((api) => api.setSwitch(state));
  }

  close(): void {
    const closing = this.thread;
    this.thread = undefined;
    if (!closing) return;
    // The worker saves what is new before it ends; a worker that failed cannot.
    const end = () => closing.worker.terminate();
    Promise.race([closing.api.close(), closing.failure]).then(end, end);
  }

  private async ask<T>(call: (api: Remote<LocalMarketApi>) => Promise<Result<T>>): Promise<T> {
    if (!this.thread) throw new MarketError(problem('MARKET_CLOSED'));
    return value(await Promise.race([call(this.thread.api), this.thread.failure]));
  }
}

function startThread(): Thread {
  const worker = new Worker(new URL('./local-market.worker.ts', import.meta.url), { type: 'module' });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new MarketError(problem('ENGINE_NOT_LOADED'), { cause: event }));
    });
  });
  // Whoever waits gets it from the race; nobody waiting is no error of its own.
  failure.catch(() => {});
  return { worker, api: wrap<LocalMarketApi>(worker), failure };
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new MarketError(result.problem);
}
