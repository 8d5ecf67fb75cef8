/**
 * The part of the Workers runtime that this Worker uses, as types. It is kept by hand because the generated types of the
 * whole platform redefine the DOM's globals, which the page in the same project needs.
 */

declare module 'cloudflare:workers' {
  export abstract class DurableObject<Env = unknown> {
    protected readonly ctx: DurableObjectState;
    protected readonly env: Env;
    constructor(ctx: DurableObjectState, env: Env);
  }
}

/** Name of the engine that the build carries, put in by `vite.config.ts`. */
declare const ENGINE_BUILD: string;

declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}

type SqlValue = string | number | ArrayBuffer | Uint8Array | null;

interface SqlCursor<Row> extends Iterable<Row> {
  toArray(): Row[];
  one(): Row;
}

interface SqlStorage {
  /** Integers come back as doubles; blobs as ArrayBuffer. */
  exec<Row = Record<string, SqlValue>>(query: string, ...bindings: SqlValue[]): SqlCursor<Row>;
}

interface DurableObjectStorage {
  readonly sql: SqlStorage;
  transactionSync<T>(run: () => T): T;
  getAlarm(): Promise<number | null>;
  setAlarm(milliseconds: number): Promise<void>;
}

/** The server's end of a socket that outlives the object's memory. */
interface ServerSocket {
  readonly readyState: number;
  send(text: string): void;
  close(code: number, reason: string): void;
  serializeAttachment(value: unknown): void;
  deserializeAttachment(): unknown;
}

interface DurableObjectState {
  readonly storage: DurableObjectStorage;
  blockConcurrencyWhile<T>(run: () => Promise<T>): Promise<T>;
  acceptWebSocket(socket: ServerSocket): void;
  getWebSockets(): ServerSocket[];
  abort(reason: string): void;
}

/** What is left of an object's class on the caller's side: every method answers with a promise. */
type DurableObjectStub<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

interface DurableObjectNamespace<T> {
  getByName(name: string): DurableObjectStub<T>;
}

interface Fetcher {
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
}

declare const WebSocketPair: new () => { readonly 0: WebSocket; readonly 1: ServerSocket };

interface Response {
  readonly webSocket?: WebSocket | null;
}

interface ResponseInit {
  /** The client's end of a WebSocketPair, with status 101. */
  readonly webSocket?: WebSocket | null;
}
