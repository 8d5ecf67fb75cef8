/** One trading account behind its boundary; rules in docs/reference/account.md, what both kernels share is in kernel.ts. */
import type { ModuleExports } from './instance.ts';
import { DEFAULT_MEMORY_LIMIT, Kernel, type KernelFunctions, makeInstance } from './kernel.ts';

/** What an account is sized for. Every limit answers with a typed denial, never with a trap. */
export interface AccountLimits {
  /** Instruments, 1 to 4,096. */
  readonly instruments: number;
  /** Strategies, 0 to 255; they are numbered from 1. */
  readonly strategies: number;
  /** Orders, open ones and those that ended since the day began, 1 to 1,048,576. */
  readonly orders: number;
  /** Positions over all books, 1 to 1,048,576. */
  readonly positions: number;
  /** Trades of the remembered orders, 1 to 4,194,304. */
  readonly trades: number;
}

interface Exports extends ModuleExports {
  account_arena_bytes(...limits: number[]): number;
  account_create(...limits: number[]): number;
  account_command_ring(): number;
  account_command_capacity(): number;
  account_event_ring(): number;
  account_event_capacity(): number;
  account_submit(count: number): number;
  account_snapshot(): number;
  account_restore(count: number): number;
  account_fold(count: number, hash: bigint): bigint;
  account_state_hash(): bigint;
}

const RESTORE_REFUSALS: ReadonlyMap<number, string> = new Map([
  [1, 'records out of order, or after the trailer'],
  [2, 'a version that this engine does not read'],
  [3, 'an account that is not empty'],
  [4, 'more than the account is sized for'],
  [5, 'a setting, limit or book that cannot be'],
  [6, 'an instrument that could not have been defined'],
  [7, 'a position or lot that cannot be'],
  [8, 'an order or trade that cannot be'],
  [9, 'a record count that is not that of the records'],
  [10, 'a ledger that does not agree with orders and positions'],
  [11, 'a hash that is not that of the trailer'],
]);

export class AccountEngine extends Kernel<KernelFunctions> {
  /**
   * Makes an instance with its own memory.
   * @throws EngineError BAD_LIMITS, MEMORY_LIMIT (bytes needed against `memoryLimit`), WRONG_MODULE
   */
  static load(module: WebAssembly.Module, limits: AccountLimits, memoryLimit = DEFAULT_MEMORY_LIMIT): AccountEngine {
    const { instruments, strategies, orders, positions, trades } = limits;
    const { exports, drain } = makeInstance<Exports>(
      module,
      limits,
      memoryLimit,
      (made) => made.account_arena_bytes(instruments, strategies, orders, positions, trades),
      (made) => made.account_create(instruments, strategies, orders, positions, trades),
    );
    return new AccountEngine(functionsOf(exports), drain, RESTORE_REFUSALS);
  }
}

function functionsOf(exports: Exports): KernelFunctions {
  return {
    memory: exports.memory,
    commandRing: exports.account_command_ring,
    commandCapacity: exports.account_command_capacity,
    eventRing: exports.account_event_ring,
    eventCapacity: exports.account_event_capacity,
    submit: exports.account_submit,
    snapshot: exports.account_snapshot,
    restore: exports.account_restore,
    fold: exports.account_fold,
    stateHash: exports.account_state_hash,
  };
}
