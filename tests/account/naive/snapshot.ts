/** The canonical records of an account, and their hash. */
import {
  type AccountInstrument,
  AccountSnapshotKind,
  accountSnapshotBookOffsets,
  LimitScope,
  OrderState,
  RECORD_BYTES,
  Segment,
  SwitchState,
  writeAccountLink,
  writeAccountOrder,
  writeAccountSnapshotBook,
  writeAccountSnapshotContract,
  writeAccountSnapshotHeader,
  writeAccountSnapshotHeld,
  writeAccountSnapshotInstrument,
  writeAccountSnapshotLimit,
  writeAccountSnapshotLot,
  writeAccountSnapshotOrder,
  writeAccountSnapshotPace,
  writeAccountSnapshotPosition,
  writeAccountSnapshotTerms,
  writeAccountSnapshotTrade,
  writeSnapshotTrailer,
} from '../../../wasm/records.ts';
import { hashOf } from './hash.ts';
import { isReduceOnly, wasPlacedHeld } from './orders.ts';
import type { Event } from './outcome.ts';
import { isDelivery } from './positions.ts';
import { type Account, type Book, bookOf, type Link, type Order, type Position, type Risk, scopeKey } from './state.ts';

const Kind = AccountSnapshotKind;
/** Older moments no limit looks at. */
const MINUTE = 60_000_000;

/** Every record of a snapshot, of a stated version of the format, the trailer with their hash included. */
export function snapshotOf(account: Account, version: number): DataView {
  const instruments = [...account.instruments.values()].sort((a, b) => a.instrument - b.instrument);
  const limits = limitRecords(account);
  const books = bookRecords(account);
  const positions = sortedPositions(account);
  const orders = [...account.orders.values()];
  const paces = account.paces.filter(({ time }) => time > account.time - MINUTE);
  const trades = orders.reduce((count, order) => count + order.trades.length, 0);
  const header: Event = (view, at) =>
    writeAccountSnapshotHeader(view, at, {
      kind: Kind.Header,
      version,
      instruments: instruments.length,
      time: account.time,
      limits: limits.length,
      books: books.length,
      positions: positions.length,
      orders: orders.length,
      trades,
      paces: paces.length,
    });
  return withTrailer([
    header,
    ...settingsRecords(account),
    ...instruments.flatMap((definition) => instrumentRecords(account, definition)),
    ...limits,
    ...books,
    ...positions.flatMap(positionRecords),
    ...orders.flatMap(orderRecords),
    ...paces.map(paceRecord),
  ]);
}

function withTrailer(records: readonly Event[]): DataView {
  const view = new DataView(new ArrayBuffer((records.length + 1) * RECORD_BYTES));
  for (const [index, write] of records.entries()) write(view, index * RECORD_BYTES);
  const end = records.length * RECORD_BYTES;
  const hash = hashOf(new DataView(view.buffer, 0, end));
  writeSnapshotTrailer(view, end, { kind: Kind.Trailer, records: records.length, hash });
  return view;
}

const WORDS = 28;
const WORDS_OF_RECORD = 7;
const SEGMENTS = [Segment.Equity, Segment.EquityDerivative, Segment.Currency, Segment.Commodity];

function settingsRecords(account: Account): Event[] {
  const words = settingsWords(account);
  return Array.from({ length: WORDS / WORDS_OF_RECORD }, (_, index) => (view, at) => {
    view.setUint8(at, Kind.Settings);
    view.setUint32(at + 4, index, true);
    for (let word = 0; word < WORDS_OF_RECORD; word += 1) {
      const value = words[index * WORDS_OF_RECORD + word] ?? 0n;
      view.setBigUint64(at + 8 + word * 8, BigInt.asUintN(64, value), true);
    }
  });
}

function settingsWords(account: Account): bigint[] {
  const { cash, blocked, positions, realised, charges, external } = account.ledger;
  const gates = [...account.closedGates].reduce((bits, gate) => bits + 2 ** (gate - 1), 0);
  const state = (scope: number): number => account.switches.get(scopeKey(scope, 0)) ?? SwitchState.Active;
  const pairs = Array.from({ length: 8 }, (_, pair) => account.losses.slice(2 * pair, 2 * pair + 2));
  return [
    ...[cash, blocked, positions, realised, charges, external],
    account.proceeds,
    account.day,
    BigInt(account.ordersToday),
    BigInt(gates + 256 * state(LimitScope.Platform) + 65_536 * state(LimitScope.User)),
    ...SEGMENTS.map((segment) => clockWord(account, segment)),
    BigInt(account.sessionEnd),
    ...pairs.map(([low = 0, high = 0]) => BigInt.asUintN(32, BigInt(low)) + (BigInt.asUintN(32, BigInt(high)) << 32n)),
  ];
}

function clockWord(account: Account, segment: number): bigint {
  const clock = account.clocks.get(segment);
  const told = account.squaredOff.has(segment) ? 2n ** 62n : 0n;
  if (!clock) return told;
  const minutes = [clock.opens, clock.closes, clock.intradayUntil, clock.squareOff];
  return minutes.reduce((word, minute, at) => word + (BigInt(minute) << BigInt(12 * at)), told + 2n ** 63n);
}

function instrumentRecords(account: Account, definition: AccountInstrument): Event[] {
  const { instrument } = definition;
  const mark = account.marks.get(instrument);
  const state = account.switches.get(scopeKey(LimitScope.Instrument, instrument)) ?? SwitchState.Active;
  const head: Event = (view, at) =>
    writeAccountSnapshotInstrument(view, at, {
      ...definition,
      kind: Kind.Instrument,
      flags: definition.flags + 16 * state,
      markTime: mark?.time ?? 0,
      mark: Number(mark?.price ?? 0n),
    });
  const risk = account.risks.get(instrument);
  return [head, contractRecord(definition, risk), ...(risk ? [1, 2].map((half) => scenariosRecord(risk, half)) : [])];
}

function contractRecord(definition: AccountInstrument, risk: Risk | undefined): Event {
  const { orderTypes, timesInForce, sector, style } = definition;
  return (view, at) =>
    writeAccountSnapshotContract(view, at, {
      kind: Kind.Contract,
      orderTypes,
      timesInForce,
      sector,
      style,
      hasRisk: risk ? 1 : 0,
      underlying: risk?.underlying ?? 0,
      exposureBp: Number(risk?.exposureBp ?? 0n),
      spreadBp: Number(risk?.spreadBp ?? 0n),
      riskFlags: risk?.flags ?? 0,
      price: Number(risk?.price ?? 0n),
      underlyingPrice: Number(risk?.underlyingPrice ?? 0n),
      shortExtra: Number(risk?.shortExtra ?? 0n),
    });
}

function scenariosRecord({ losses }: Risk, half: number): Event {
  return (view, at) => {
    view.setUint8(at, Kind.Scenarios);
    view.setUint8(at + 1, half);
    for (const [index, loss] of losses.slice(8 * half - 8, 8 * half).entries()) {
      view.setInt32(at + 8 + 4 * index, loss, true);
    }
  };
}

function limitRecords(account: Account): Event[] {
  const all = [...account.limits].sort(([a], [b]) => a - b);
  return all.map(([key, value]) => (view, at) => {
    const scope = Math.floor(key / 256 / 65_536);
    const index = Math.floor(key / 256) % 65_536;
    writeAccountSnapshotLimit(view, at, { kind: Kind.Limit, scope, setting: key % 256, index, value: Number(value) });
  });
}

function bookRecords(account: Account): Event[] {
  const books = Array.from({ length: account.sizes.strategies + 1 }, (_, book) => book);
  return books.flatMap((book) => {
    const scope = book === 0 ? LimitScope.Account : LimitScope.Strategy;
    const switchState = account.switches.get(scopeKey(scope, book)) ?? SwitchState.Active;
    const figures = bookOf(account, book);
    const empty = Object.values<bigint | number>({ ...figures }).every((figure) => BigInt(figure) === 0n);
    return empty && switchState === SwitchState.Active ? [] : [bookRecord(book, switchState, figures)];
  });
}

/** Profits are told exactly: they may pass what a number holds. */
function bookRecord(book: number, switchState: number, figures: Book): Event {
  const { startProfit, highestProfit, highestDayProfit, streakGain, ...streak } = figures;
  return (view, at) => {
    const profits = { startProfit: 0, highestProfit: 0, highestDayProfit: 0, streakGain: 0 };
    const told = { kind: Kind.Book, switchState, book, ...streak };
    writeAccountSnapshotBook(view, at, { ...told, ...profits });
    view.setBigInt64(at + accountSnapshotBookOffsets.startProfit, startProfit, true);
    view.setBigInt64(at + accountSnapshotBookOffsets.highestProfit, highestProfit, true);
    view.setBigInt64(at + accountSnapshotBookOffsets.highestDayProfit, highestDayProfit, true);
    view.setBigInt64(at + accountSnapshotBookOffsets.streakGain, streakGain, true);
  };
}

const sortedPositions = (account: Account): Position[] =>
  [...account.positions].sort(([a], [b]) => a - b).map(([, position]) => position);

function positionRecords(position: Position): Event[] {
  const { product, book, instrument, basis, lots } = position;
  const head: Event = (view, at) =>
    writeAccountSnapshotPosition(view, at, {
      kind: Kind.Position,
      product,
      book,
      instrument,
      lots: lots.length,
      quantity: Number(position.quantity),
      basisQuantity: Number(basis.quantity),
      basisCost: Number(basis.cost),
      realised: Number(position.realised),
      fifoRealised: Number(position.fifoRealised),
      settledOrMargin: Number(isDelivery(position) ? position.settled : position.margin),
      arriving: Number(position.arriving),
    });
  const rest = lots.map(
    (lot): Event =>
      (view, at) =>
        writeAccountSnapshotLot(view, at, {
          kind: Kind.Lot,
          order: lot.order,
          quantity: Number(lot.quantity),
          basisQuantity: Number(lot.basis.quantity),
          basisCost: Number(lot.basis.cost),
        }),
  );
  return [head, ...rest];
}

function orderRecords(order: Order): Event[] {
  const { placed, terms } = order;
  const { side, orderType, product, instrument, strategy } = placed;
  const head: Event = (view, at) =>
    writeAccountSnapshotOrder(view, at, {
      kind: Kind.Order,
      side,
      orderType,
      product,
      instrument,
      strategy,
      order: placed.order,
      placed: order.placed.time,
      fingerprint: fingerprint(order),
      price: Number(terms.price),
      triggerPrice: Number(terms.trigger),
      reservePrice: Number(terms.reservePrice),
      quantity: Number(terms.quantity),
      filled: Number(order.traded),
    });
  const trades = [...order.trades].sort((a, b) => b.id - a.id);
  const rest = trades.map(
    ({ id, quantity, price }): Event =>
      (view, at) =>
        writeAccountSnapshotTrade(view, at, {
          kind: Kind.Trade,
          quantity: Number(quantity),
          trade: id,
          price: Number(price),
        }),
  );
  return [head, termsRecord(order), ...(wasPlacedHeld(order) ? [heldRecord(order)] : []), ...rest];
}

const doubts = ['none', 'unknown', 'presumed'];
const ends: readonly number[] = [0, OrderState.Rejected, OrderState.Expired, OrderState.Cancelled, OrderState.Denied];

function termsRecord(order: Order): Event {
  const { asked } = order;
  const { cancelPending, cancelAsked, overfilled } = order;
  const bits = [isReduceOnly(order), asked !== undefined, cancelPending, cancelAsked, overfilled, wasPlacedHeld(order)];
  return (view, at) =>
    writeAccountSnapshotTerms(view, at, {
      kind: Kind.Terms,
      stage: order.stage,
      doubt: doubts.indexOf(order.doubt),
      end: ends.indexOf(order.end),
      flags: bits.reduce((flags, bit, index) => flags + (bit ? 1 << index : 0), 0),
      timeInForce: order.placed.timeInForce,
      marginBp: Number(order.marginBp),
      request: order.request,
      trades: order.trades.length,
      closing: Number(order.closing),
      askedQuantity: Number(asked?.quantity ?? 0n),
      askedPrice: Number(asked?.price ?? 0n),
      askedTrigger: Number(asked?.trigger ?? 0n),
      askedReserve: Number(asked?.reservePrice ?? 0n),
      protectionBp: Number(order.protection),
      validUntil: order.placed.validUntil,
    });
}

function heldRecord({ placed, link }: Order): Event {
  const { release = 0, slice = 0, parent = 0, leader = 0, threshold = 0n, trail = 0n } = link ?? {};
  const tie = { release, slice, parent, leader, threshold: Number(threshold), trail: Number(trail) };
  return (view, at) =>
    writeAccountSnapshotHeld(view, at, { kind: Kind.Held, quantity: placed.quantity, ...tie, link: linkHash(link) });
}

function linkHash(link: Link | undefined): bigint {
  return link ? recordHash((view) => writeAccountLink(view, 0, { ...link.record, time: 0 })) : 0n;
}

/** Hash of the record that placed an order, its time taken as 0. */
const fingerprint = ({ placed }: Order): bigint =>
  recordHash((view) => writeAccountOrder(view, 0, { ...placed, time: 0 }));

function recordHash(write: (view: DataView) => void): bigint {
  const view = new DataView(new ArrayBuffer(RECORD_BYTES));
  write(view);
  return hashOf(view);
}

const paceRecord =
  ({ time, value }: { readonly time: number; readonly value: bigint }): Event =>
  (view, at) =>
    writeAccountSnapshotPace(view, at, { kind: Kind.Pace, time, value: Number(value) });
