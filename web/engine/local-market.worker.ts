/** The Web Worker that owns the browser's market: loads the engine, keeps time, saves the session, one tab at a time. */
import { expose } from 'comlink';
import { limits } from '../../shared/limits.ts';
import { ok, problem, type Result, refused } from '../../shared/problems.ts';
import type { Account, MarketMessage } from '../../shared/protocol.ts';
import wasmUrl from '../../wasm/engine.wasm?url';
import { LocalSession, localAccount } from './local-session.ts';
import { SessionSaver } from './session-saver.ts';
import { SessionStorage } from './session-storage.ts';

/** A function of the page: what it returns resolves when the page has taken the message. */
type Listener = (message: MarketMessage) => unknown;

interface Running {
  readonly session: LocalSession;
  readonly saver: SessionSaver;
  readonly timer: ReturnType<typeof setInterval>;
  readonly release: () => void;
}

const LOCK = 'sauda-market';
/** A page that was just reloaded may hold the lock for a moment longer. */
const LOCK_WAIT_MILLISECONDS = 1_500;

let running: Running | undefined;

/** Every method answers with a Result, because errors lose their kind between threads. */
const api = {
  async open(listener: Listener): Promise<Result<Account>> {
    const release = await takeLock();
    if (!release) return fail(listener, 'MARKET_OPEN_ELSEWHERE');
    try {
      return ok(await start(listener, release));
    } catch (cause) {
      console.error(cause);
      clearInterval(running?.timer);
      running = undefined;
      release();
      return fail(listener, 'ENGINE_NOT_LOADED');
    }
  },

  subscribe(instrument: number): void {
    running?.session.subscribe(instrument);
  },

  place: (order: unknown) => trade((session, time) => session.place(order, time)),
  modify: (orderId: string, change: unknown) => trade((session, time) => session.modify(orderId, change, time)),
  cancel: (orderId: string) => trade((session, time) => session.cancel(orderId, time)),
  cancelAll: () => trade((session, time) => session.cancelAll(time)),
  setSwitch: (state: unknown) => trade((session, time) => session.setSwitch(state, time)),
  preview: (order: unknown) => look((session) => session.preview(order)),
  previewChange: (orderId: string, change: unknown) => look((session) => session.previewChange(orderId, change)),

  async close(): Promise<void> {
    const closing = running;
    if (!closing) return;
    running = undefined;
    clearInterval(closing.timer);
    await closing.saver.save();
    closing.release();
  },
};

export type LocalMarketApi = typeof api;

expose(api);

async function start(listener: Listener, release: () => void): Promise<Account> {
  let delivered: unknown;
  const send = (message: MarketMessage) => {
    delivered = listener(message);
  };
  const module = await loadModule();
  const storage = await openStorage();
  const { session, wasReset } = await openSession(module, storage, send);
  const saver = new SessionSaver(session, storage);
  running = { session, saver, timer: setInterval(tick, limits.tickMilliseconds), release };
  session.open();
  if (wasReset) session.error('MARKET_RESET', problem('MARKET_RESET').detail);
  await saver.save();
  // Messages and answers travel on two channels: the answer must not overtake the snapshot.
  await delivered;
  return localAccount;
}

/** An order is answered when it is saved. */
async function trade<T>(act: (session: LocalSession, time: number) => Result<T>): Promise<Result<T>> {
  const result = look(act);
  await running?.saver.save();
  return result;
}

/** What changes nothing is answered at once. */
function look<T>(act: (session: LocalSession, time: number) => Result<T>): Result<T> {
  if (!running) return refused(problem('MARKET_CLOSED'));
  try {
    return act(running.session, wallTime());
  } catch (cause) {
    stop(cause);
    return refused(problem('MARKET_STOPPED'));
  }
}

function tick(): void {
  if (!running) return;
  try {
    running.session.tick(wallTime());
    running.saver.saveIfDue(wallTime());
  } catch (cause) {
    stop(cause);
  }
}

/** After a throw the state in memory is not to be trusted: it is neither used nor saved again. */
function stop(cause: unknown): void {
  if (!running) return;
  const { session, timer, release } = running;
  running = undefined;
  clearInterval(timer);
  session.error('MARKET_STOPPED', problem('MARKET_STOPPED').detail);
  release();
  console.error(cause);
}

function fail(listener: Listener, code: 'MARKET_OPEN_ELSEWHERE' | 'ENGINE_NOT_LOADED'): Result<Account> {
  const why = problem(code);
  listener({ type: 'error', seq: 0, code, detail: why.detail });
  return refused(why);
}

function wallTime(): number {
  return Date.now() * 1_000;
}

/** Gives the function that lets the lock go, or null when another tab holds it. */
function takeLock(): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const hold = () => new Promise<void>((release) => resolve(release));
    const signal = AbortSignal.timeout(LOCK_WAIT_MILLISECONDS);
    navigator.locks.request(LOCK, { signal }, hold).catch(() => resolve(null));
  });
}

async function loadModule(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`The engine was answered with status ${response.status}.`);
  if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Undefined where the browser offers no storage, as in some private windows. */
async function openStorage(): Promise<SessionStorage | undefined> {
  try {
    return await SessionStorage.open();
  } catch (cause) {
    console.error(cause);
    return undefined;
  }
}

async function openSession(
  module: WebAssembly.Module,
  storage: SessionStorage | undefined,
  send: (message: MarketMessage) => void,
): Promise<{ session: LocalSession; wasReset: boolean }> {
  const saved = await storage?.read();
  if (saved) {
    try {
      return { session: LocalSession.restore(module, saved, send), wasReset: false };
    } catch (cause) {
      console.error(cause);
      await storage?.putAside(saved);
    }
  }
  const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
  return { session: LocalSession.create(module, seed, wallTime(), send), wasReset: saved !== undefined };
}
