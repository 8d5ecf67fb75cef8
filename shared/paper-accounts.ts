/**
 * The paper accounts of all guests of a market. A few have their kernel in memory; the others are made again from what is stored
 * when their turn comes. What was changed is written by `save`, or earlier when its place is needed: call both in the transaction of
 * the change.
 */
import { AccountEngine } from '../wasm/account.ts';
import { readAccountSnapshotHeader } from '../wasm/records.ts';
import type { OrderUpdate } from './account-commands.ts';
import { type AccountFacts, emptyFacts } from './account-facts.ts';
import { accountSize } from './account-settings.ts';
import { indianDay } from './indian-day.ts';
import { limits } from './limits.ts';
import { newBalance, type OpeningBalance } from './opening-balance.ts';
import { PaperAccount, type SavedAccount, type VenueTrade } from './paper-account.ts';
import { PaperCharges } from './paper-charges.ts';
import { type Quote, STARTING_CASH } from './protocol.ts';

/** Where accounts are kept. */
export interface AccountStore {
  /** The facts of an account, whichever version wrote it. */
  accountFacts(owner: number): AccountFacts | undefined;
  hasAccount(owner: number, version: number): boolean;
  /** Undefined when there is none, or when another version wrote it. */
  account(owner: number, version: number): SavedAccount | undefined;
  putAccount(owner: number, version: number, saved: SavedAccount): void;
  /** Guests who traded and have no account, or one that another version wrote. */
  ownersWithout(version: number): readonly number[];
}

interface MarketMoment {
  readonly quotes: readonly Quote[];
  readonly time: number;
}

interface Seat {
  readonly engine: AccountEngine;
  readonly account: PaperAccount;
}

/** Changes with the form of AccountFacts. */
const FACTS_FORM = 1;

export class PaperAccounts {
  /** Of what is stored: form of the facts and version of the kernel's snapshot. */
  readonly version: number;
  private readonly module: WebAssembly.Module;
  private readonly store: AccountStore;
  /** Never used: its memory is that of every new engine. */
  private readonly blank: AccountEngine;
  private readonly scratch: AccountEngine;
  /** By owner, the one that was used longest ago first. */
  private readonly seats = new Map<number, Seat>();
  /** Whose account is not written yet. */
  private readonly changed = new Set<number>();
  /** Whose account was changed since the last `save`. */
  private readonly touched = new Set<number>();
  /** Whose trades are not charged yet. */
  private readonly traded = new Set<number>();
  private readonly charges: PaperCharges;

  constructor(module: WebAssembly.Module, store: AccountStore) {
    this.module = module;
    this.store = store;
    this.charges = new PaperCharges(module);
    this.blank = AccountEngine.load(module, accountSize);
    this.scratch = AccountEngine.load(module, accountSize);
    const header = readAccountSnapshotHeader(new DataView(this.blank.snapshot().buffer), 0);
    this.version = FACTS_FORM * 100_000 + header.version;
  }

  /** The account of the owner at `time`, to be changed; a new one for a new guest. It holds until another owner's turn. */
  open(owner: number, time: number): PaperAccount {
    const account = this.seated(owner, time);
    account.startDay(time);
    this.touch(owner);
    return account;
  }

  /** What the venue said of an order; of an owner who has no account yet it is nobody's. */
  update(owner: number, told: OrderUpdate, time: number): void {
    this.find(owner, time)?.update(told, time);
  }

  /** Charged with the next `save`. */
  fill(owner: number, trade: VenueTrade, time: number): void {
    this.find(owner, time)?.fill(trade, time);
    this.traded.add(owner);
  }

  /** Tries something on a copy of the owner's account, with the prices of this moment for its marks. */
  tryOut<T>(owner: number, { quotes, time }: MarketMoment, look: (copy: PaperAccount, charges: PaperCharges) => T): T {
    const copy = this.seated(owner, time).copyTo(this.scratch);
    copy.startDay(time);
    copy.mark(quotes, time);
    return look(copy, this.charges);
  }

  /** Opens the account of an owner who has none that can be read. */
  begin(owner: number, balance: OpeningBalance, time: number): void {
    const engine = this.freeEngine();
    this.seats.set(owner, { engine, account: PaperAccount.open(engine, balance, time) });
    this.touch(owner);
  }

  /** What is known of the owner's account; of a new guest, what it will begin with. */
  facts(owner: number, time: number): AccountFacts {
    return this.seats.get(owner)?.account.facts ?? this.store.accountFacts(owner) ?? newFacts(time);
  }

  /** Charges what traded and writes what was changed; gives whose accounts were changed since the last call. */
  save(time: number): readonly number[] {
    for (const owner of this.traded) this.find(owner, time)?.postCharges(this.charges, time);
    this.traded.clear();
    for (const owner of [...this.changed]) this.write(owner);
    const owners = [...this.touched];
    this.touched.clear();
    return owners;
  }

  /** As `open`; undefined when the owner has no account yet. */
  private find(owner: number, time: number): PaperAccount | undefined {
    const isThere = this.seats.has(owner) || this.store.hasAccount(owner, this.version);
    return isThere ? this.open(owner, time) : undefined;
  }

  private touch(owner: number): void {
    this.changed.add(owner);
    this.touched.add(owner);
  }

  private seated(owner: number, time: number): PaperAccount {
    const seat = this.seats.get(owner) ?? this.seat(owner, time);
    this.seats.delete(owner);
    this.seats.set(owner, seat);
    return seat.account;
  }

  private seat(owner: number, time: number): Seat {
    const saved = this.store.account(owner, this.version);
    const engine = this.freeEngine();
    const account = saved ? PaperAccount.restore(engine, saved) : PaperAccount.open(engine, newBalance, time);
    return { engine, account };
  }

  /** An engine that has seen no command. */
  private freeEngine(): AccountEngine {
    const [oldest] = this.seats;
    if (!oldest || this.seats.size < limits.accountsInMemory) return AccountEngine.load(this.module, accountSize);
    const [owner, { engine }] = oldest;
    if (this.changed.has(owner)) this.write(owner);
    this.seats.delete(owner);
    new Uint8Array(engine.commands.buffer).set(new Uint8Array(this.blank.commands.buffer));
    return engine;
  }

  private write(owner: number): void {
    const seat = this.seats.get(owner);
    if (seat) this.store.putAccount(owner, this.version, seat.account.save());
    this.changed.delete(owner);
  }
}

function newFacts(time: number): AccountFacts {
  const empty = emptyFacts(indianDay(time));
  return { ...empty, ledger: { ...empty.ledger, cash: STARTING_CASH, external: -STARTING_CASH } };
}
