/** The canonical records of an account, and their hash. */
import {
  AccountSnapshotKind,
  accountSnapshotBookOffsets,
  LimitScope,
  RECORD_BYTES,
  SwitchState,
  writeAccountSnapshotBook,
  writeAccountSnapshotHeader,
  writeAccountSnapshotLimit,
  writeAccountSnapshotLot,
  writeAccountSnapshotPace,
  writeAccountSnapshotPosition,
  writeSnapshotTrailer,
} from '../../../wasm/records.ts';
import { hashOf } from './hash.ts';
import type { Event } from './outcome.ts';
import { isDelivery } from './positions.ts';
import { orderRecords } from './snapshot-orders.ts';
import { instrumentRecords, settingsRecords } from './snapshot-settings.ts';
import { type Account, type Book, bookOf, type Position, scopeKey } from './state.ts';

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

const paceRecord =
  ({ time, value }: { readonly time: number; readonly value: bigint }): Event =>
  (view, at) =>
    writeAccountSnapshotPace(view, at, { kind: Kind.Pace, time, value: Number(value) });
