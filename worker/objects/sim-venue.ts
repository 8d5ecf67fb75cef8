/**
 * The paper exchange at the edge: one object, one market. It takes commands one at a time, writes each down in the same
 * transaction in which it is carried out, and tells the viewers. While somebody looks it lets time pass by an alarm; then it
 * sleeps. Its memory may go at any moment: everything that counts is in its tables.
 */
import { DurableObject } from 'cloudflare:workers';
import { Router } from 'itty-router/Router';
import type { Page } from '../../shared/api/page.ts';
import type { LimitClass } from '../../shared/api/routes.ts';
import { limits } from '../../shared/limits.ts';
import { ok, problem, type Result, refused } from '../../shared/problems.ts';
import type {
  Account,
  DraftOrder,
  Fill,
  Funds,
  Instrument,
  ModifyOrder,
  Order,
  OrderPreview,
  PlaceOrder,
  Position,
  Problem,
  Quote,
  SwitchState,
} from '../../shared/protocol.ts';
import { TradingDesk } from '../../shared/trading-desk.ts';
import module from '../../wasm/engine.wasm';
import type { Env } from '../env.ts';
import { edgeLimits } from '../limits.ts';
import { Log } from '../log.ts';
import { problemResponse } from '../responses.ts';
import { settingsOf } from '../settings.ts';
import type { Admission, Answer, Depth, VenueMetrics, VenueState } from './answers.ts';
import { SqlDeskStore } from './desk-store.ts';
import { DurableMarket } from './durable-market.ts';
import { accountOf, GuestStore } from './guest-store.ts';
import { migrate } from './schema.ts';
import { TokenBuckets } from './token-bucket.ts';
import { Viewers } from './viewers.ts';

/** Header of the object's own requests in which the Worker passes the hash of the guest's token. */
export const TOKEN_HASH_HEADER = 'x-sauda-token-hash';

interface Open {
  readonly durable: DurableMarket;
  readonly desk: TradingDesk;
  readonly store: SqlDeskStore;
  readonly guests: GuestStore;
  readonly viewers: Viewers;
}

const DEPTH_LEVELS = 20;
/** An alarm that is later than this was lost. */
const ALARM_GRACE_MS = 1_000;
/** Who become guests share one bucket. */
const EVERYBODY = 'everybody';

export class SimVenue extends DurableObject<Env> {
  private venue: Open | undefined;
  private log = new Log('error');
  private readonly guestBuckets = bucketsOf<number>('guest', edgeLimits.guests);
  private readonly newGuestBucket = bucketsOf<typeof EVERYBODY>('new guest', 1);
  /** Milliseconds since the Unix epoch, as are the two below. */
  private lastRequest = 0;
  private lastBroadcast = 0;
  private alarmAt = 0;
  private readonly router = Router().get('/market', (request: Request) => this.watch(request));

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    void ctx.blockConcurrencyWhile(async () => this.start());
  }

  status(): Result<VenueState> {
    return this.answer(({ durable }) => {
      const { market, recovered } = durable;
      return ok({ ...durable.mark(), time: market.time, engine: ENGINE_BUILD, recovered });
    });
  }

  /** Unlike every other question this one does not keep the market awake: collectors ask for ever. */
  metrics(): Result<VenueMetrics> {
    if (!this.venue) return refused(problem('VENUE_UNAVAILABLE'));
    const { durable, viewers } = this.venue;
    const { journal, market } = durable;
    const now = microseconds();
    return ok({
      commands: journal.head,
      journalEntries: journal.entries(),
      snapshotAge: (now - durable.snapshotAt) / 1_000_000,
      viewers: viewers.count,
      timeLag: (now - market.time) / 1_000_000,
    });
  }

  /** The guest whose token came with the request, else a new one with a new token. */
  admitGuest(tokenHash: string, newTokenHash: string): Answer<Admission> {
    return this.answer(({ guests }) => {
      const known = guests.find(tokenHash);
      const now = Date.now();
      const mayAsk = known === null ? this.newGuestBucket.take(EVERYBODY, now) : this.guestBuckets.take(known, now);
      if (!mayAsk) return refused(problem('RATE_LIMITED'));
      const owner = known ?? guests.create(newTokenHash, microseconds());
      if (owner === null) return refused(problem('GUEST_LIMIT'));
      const account = accountOf(owner);
      return { ...ok({ account, isNew: known === null }), guest: account.accountId };
    });
  }

  account(tokenHash: string): Answer<Account> {
    return this.asGuest(tokenHash, (owner) => ok(accountOf(owner)));
  }

  instruments(): Result<readonly Instrument[]> {
    return this.answer(({ durable }) => ok(durable.market.instruments));
  }

  quotes(): Result<readonly Quote[]> {
    return this.answer(({ durable }) => ok(durable.market.quotes()));
  }

  depth(symbol: string): Result<Depth> {
    return this.answer(({ durable }) => {
      const { market } = durable;
      const listed = market.instruments.find((instrument) => instrument.symbol === symbol);
      if (!listed) return refused(problem('SYMBOL_NOT_FOUND'));
      const { bids, asks } = market.book(listed.instrument);
      return ok({ symbol, time: market.time, bids: bids.slice(0, DEPTH_LEVELS), asks: asks.slice(0, DEPTH_LEVELS) });
    });
  }

  place(tokenHash: string, order: PlaceOrder): Answer<Order> {
    return this.asGuest(tokenHash, (owner, { desk }) => this.commit(() => desk.place(owner, order, microseconds())));
  }

  modify(tokenHash: string, orderId: string, change: ModifyOrder): Answer<Order> {
    return this.asGuest(tokenHash, (owner, { desk }) =>
      this.commit(() => desk.modify(owner, orderId, change, microseconds())),
    );
  }

  cancel(tokenHash: string, orderId: string): Answer<Order> {
    return this.asGuest(tokenHash, (owner, { desk }) => this.commit(() => desk.cancel(owner, orderId, microseconds())));
  }

  cancelAll(tokenHash: string): Answer<readonly Order[]> {
    return this.asGuest(tokenHash, (owner, { desk }) => this.commit(() => desk.cancelAll(owner, microseconds())));
  }

  order(tokenHash: string, orderId: string): Answer<Order> {
    return this.asGuest(tokenHash, (owner, { store }) => {
      const stored = store.order(owner, orderId);
      return stored ? ok(stored.order) : refused(problem('ORDER_NOT_FOUND'));
    });
  }

  orders(tokenHash: string, page: Page): Answer<readonly Order[]> {
    return this.asGuest(tokenHash, (owner, { store }) => pageOf(store.ordersOfPage(owner, page), page));
  }

  fills(tokenHash: string, page: Page): Answer<readonly Fill[]> {
    return this.asGuest(tokenHash, (owner, { store }) => pageOf(store.fillsOfPage(owner, page), page));
  }

  preview(tokenHash: string, order: DraftOrder): Answer<OrderPreview> {
    return this.asGuest(tokenHash, (owner, { desk }) => desk.preview(owner, order));
  }

  previewChange(tokenHash: string, orderId: string, change: ModifyOrder): Answer<OrderPreview> {
    return this.asGuest(tokenHash, (owner, { desk }) => desk.previewChange(owner, orderId, change));
  }

  funds(tokenHash: string): Answer<Funds> {
    return this.asGuest(tokenHash, (owner, { desk }) => ok(desk.account(owner).funds));
  }

  positions(tokenHash: string): Answer<readonly Position[]> {
    return this.asGuest(tokenHash, (owner, { desk }) => ok(desk.account(owner).positions));
  }

  setSwitch(tokenHash: string, state: SwitchState): Answer<Funds> {
    return this.asGuest(tokenHash, (owner, { desk }) =>
      this.commit(() => desk.setSwitch(owner, state, microseconds())),
    );
  }

  /** `GET /market` with the hash of a guest's token opens a stream. */
  async fetch(request: Request): Promise<Response> {
    const response: Response | undefined = await this.router.fetch(request);
    return response ?? problemResponse(problem('NOT_FOUND'));
  }

  async alarm(): Promise<void> {
    this.alarmAt = 0;
    if (!this.venue) return;
    const now = Date.now();
    this.venue.viewers.closeSilent(now);
    if (!this.isWatched(now)) return;
    this.commit(() => this.open().desk.advance(microseconds()));
    this.venue.durable.takeSnapshotWhenDue(microseconds());
    this.wake(now);
  }

  webSocketMessage(socket: ServerSocket, frame: string | ArrayBuffer): void {
    this.venue?.viewers.receive(socket, frame, Date.now());
    this.wake(Date.now());
  }

  webSocketClose(socket: ServerSocket): void {
    this.venue?.viewers.remove(socket);
  }

  webSocketError(socket: ServerSocket): void {
    this.venue?.viewers.remove(socket);
  }

  private start(): void {
    try {
      this.venue = this.openVenue();
    } catch (error) {
      // Without its market the object answers VENUE_UNAVAILABLE; what is stored stays as it is for whoever comes to look.
      this.log.write('error', 'market_unavailable', { error });
      return;
    }
    const now = Date.now();
    for (const socket of this.ctx.getWebSockets()) this.venue.viewers.resume(socket, now);
    if (this.venue.viewers.count > 0) this.wake(now);
  }

  private openVenue(): Open {
    const { storage } = this.ctx;
    const { SAUDA_SEED: seed, SAUDA_LOG_LEVEL } = settingsOf(this.env);
    this.log = new Log(SAUDA_LOG_LEVEL);
    const { log } = this;
    migrate(storage);
    const durable = new DurableMarket(storage, { module, engine: ENGINE_BUILD, seed, now: microseconds(), log });
    const { market, journal } = durable;
    const store = new SqlDeskStore(storage.sql);
    const desk = new TradingDesk(market, store, (command) => journal.append(command, market.eventHash), module);
    storage.transactionSync(() => desk.openAccounts());
    const viewers = new Viewers(market, (owner) => ({
      orders: store.orders(owner),
      fills: store.fills(owner),
      account: desk.account(owner),
    }));
    return { durable, desk, store, guests: new GuestStore(storage.sql), viewers };
  }

  private open(): Open {
    if (!this.venue) throw new Error('The market is unavailable.');
    return this.venue;
  }

  /** Every request comes through here: it keeps the market awake. */
  private answer<T>(act: (venue: Open) => Answer<T>): Answer<T> {
    if (!this.venue) return refused(problem('VENUE_UNAVAILABLE'));
    this.lastRequest = Date.now();
    this.wake(this.lastRequest);
    return act(this.venue);
  }

  private asGuest<T>(tokenHash: string, act: (owner: number, venue: Open) => Answer<T>): Answer<T> {
    return this.answer((venue) => {
      const owner = venue.guests.find(tokenHash);
      if (owner === null) return refused(problem('GUEST_REQUIRED'));
      const result = this.guestBuckets.take(owner, Date.now())
        ? act(owner, venue)
        : refused<T>(problem('RATE_LIMITED'));
      return { ...result, guest: accountOf(owner).accountId };
    });
  }

  /**
   * Runs a change of the market with all its rows as one transaction, then tells the viewers. What it throws leaves the
   * engine ahead of the tables, so the object gives up its memory and is made again from them.
   */
  private commit<T>(change: () => T): T {
    try {
      const result = this.ctx.storage.transactionSync(change);
      this.publish();
      return result;
    } catch (error) {
      this.venue = undefined;
      this.log.write('error', 'change_rolled_back', { error });
      this.ctx.abort('The market is made again after a change that failed.');
      throw error;
    }
  }

  /** Orders at once, everything else at most ten times a second: what is left then goes with the next alarm. */
  private publish(): void {
    const { desk, viewers, durable } = this.open();
    viewers.tell(desk.takeGuestChanges());
    const now = Date.now();
    if (viewers.count === 0 || now - this.lastBroadcast < limits.changesMilliseconds) return;
    this.lastBroadcast = now;
    viewers.broadcast(durable.market.takeChanges());
  }

  private watch(request: Request): Response {
    if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket')
      return problemResponse(problem('UPGRADE_REQUIRED'));
    const tokenHash = request.headers.get(TOKEN_HASH_HEADER) ?? '';
    const admitted = this.asGuest(tokenHash, (owner, { viewers }) => {
      const full = socketProblem(viewers, owner);
      return full ? refused<number>(full) : ok(owner);
    });
    if (!admitted.ok) return problemResponse(admitted.problem);
    const pair = new WebSocketPair();
    this.ctx.acceptWebSocket(pair[1]);
    this.open().viewers.add(pair[1], admitted.value, Date.now());
    return new Response(null, { status: 101, webSocket: pair[0] });
  }

  private isWatched(now: number): boolean {
    return this.open().viewers.count > 0 || now - this.lastRequest < edgeLimits.awakeMilliseconds;
  }

  private wake(now: number): void {
    // An alarm that is due but has not run yet must not be put off, or many requests would stop time.
    const isSet = this.alarmAt !== 0 && now < this.alarmAt + ALARM_GRACE_MS;
    if (!this.venue || isSet) return;
    this.alarmAt = now + limits.tickMilliseconds;
    void this.ctx.storage.setAlarm(this.alarmAt);
  }
}

/** Whether there is more is seen from one entry beyond the limit. */
function pageOf<T>(found: readonly T[], { limit, after }: Page): Answer<readonly T[]> {
  return found.length > limit ? { ...ok(found.slice(0, limit)), next: after + limit } : ok(found);
}

function bucketsOf<Key>(limit: LimitClass, most: number): TokenBuckets<Key> {
  const { burst, perSecond } = edgeLimits.requests[limit];
  return new TokenBuckets(burst, perSecond, most);
}

function socketProblem(viewers: Viewers, owner: number): Problem | null {
  if (viewers.count >= edgeLimits.sockets) return problem('SOCKET_LIMIT');
  if (viewers.countOf(owner) >= edgeLimits.socketsPerGuest) {
    return problem('SOCKET_LIMIT', `A guest may watch on ${edgeLimits.socketsPerGuest} sockets at a time.`);
  }
  return null;
}

function microseconds(): number {
  return Date.now() * 1000;
}
