/** The part of the test runtime that the Worker's tests use, as types. */

declare module 'cloudflare:workers' {
  export const env: import('./env.ts').Env;
  export const exports: {
    readonly default: { fetch(request: Request | string, init?: RequestInit): Promise<Response> };
  };
}

declare module 'cloudflare:test' {
  export function runInDurableObject<T, R>(
    stub: DurableObjectStub<T>,
    callback: (instance: T, state: DurableObjectState) => R | Promise<R>,
  ): Promise<R>;
  /** Whether an alarm was set; it then ran at once. */
  export function runDurableObjectAlarm(stub: unknown): Promise<boolean>;
  export function evictDurableObject(
    stub: unknown,
    options?: { readonly webSockets?: 'close' | 'hibernate' },
  ): Promise<void>;
}

declare module '*.md?raw' {
  const text: string;
  export default text;
}

/** Requests of the API fuzz test; put in by `vitest.config.ts`. */
declare const FUZZ_REQUESTS: number;
