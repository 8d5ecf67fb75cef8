/** One instance of the module: made once, entered through one door, and never entered again after a trap. */

export type EngineErrorCode =
  | 'BAD_LIMITS'
  | 'BATCH_TOO_LARGE'
  | 'ENGINE_DISPOSED'
  | 'ENGINE_POISONED'
  | 'ENGINE_TRAPPED'
  | 'MEMORY_LIMIT'
  | 'SNAPSHOT_REFUSED'
  | 'WRONG_MODULE';

/** An error of the boundary itself. Refusals of the kernels are not errors but records with a reason. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface ModuleExports {
  readonly memory: WebAssembly.Memory;
  _initialize?(): void;
}

/**
 * A fresh instance with its own memory; `drain` is called whenever an event ring is full. `ask` makes the first calls.
 * @throws EngineError WRONG_MODULE when the module is none, or lacks what `ask` calls
 */
export function instantiate<Exports extends ModuleExports, Answer>(
  module: WebAssembly.Module,
  drain: (count: number) => void,
  ask: (exports: Exports) => Answer,
): { exports: Exports; answer: Answer } {
  try {
    const exports = new WebAssembly.Instance(module, { env: { drain } }).exports as unknown as Exports;
    exports._initialize?.();
    return { exports, answer: ask(exports) };
  } catch (cause) {
    throw new EngineError('WRONG_MODULE', 'The module is not an engine of this version.', { cause });
  }
}

/** The only way into an instance. `counters` tell how often it was entered and how often it trapped. */
export class GuardedInstance<Exports extends ModuleExports> {
  private exports: Exports | undefined;
  private poisonedBy: unknown;
  private readonly counters: { calls: number; traps: number };

  constructor(exports: Exports, counters: { calls: number; traps: number }) {
    this.exports = exports;
    this.counters = counters;
  }

  /**
   * Whatever is thrown in there leaves the instance in an unknown state, so it is never entered again.
   * @throws EngineError ENGINE_TRAPPED, ENGINE_POISONED, ENGINE_DISPOSED
   */
  call<T>(enter: (exports: Exports) => T): T {
    const exports = this.require();
    this.counters.calls += 1;
    try {
      return enter(exports);
    } catch (cause) {
      this.counters.traps += 1;
      this.poisonedBy = cause;
      const message = 'The engine stopped inside a call: make a new one from snapshot and journal.';
      throw new EngineError('ENGINE_TRAPPED', message, { cause });
    }
  }

  /** @throws EngineError ENGINE_POISONED, ENGINE_DISPOSED */
  require(): Exports {
    if (this.poisonedBy !== undefined) {
      const message = 'The engine trapped before and cannot be called again.';
      throw new EngineError('ENGINE_POISONED', message, { cause: this.poisonedBy });
    }
    if (!this.exports) throw new EngineError('ENGINE_DISPOSED', 'The engine was disposed of.');
    return this.exports;
  }

  /** Lets go of the memory. */
  dispose(): void {
    this.exports = undefined;
  }
}
