/** Turns the rows of an order file into commands of a venue that is sized for them. */
import { cancelOrder, setPhase, uncross } from '../shared/commands.ts';
import type { VenueLimits } from '../wasm/engine.ts';
import {
  CommandKind,
  OrderType,
  RECORD_BYTES,
  Side,
  TimeInForce,
  writeCommand,
  writeInstrumentCommand,
} from '../wasm/records.ts';
import type { AcceptedRows, PriceBand } from './accept-rows.ts';
import type { NewRow, OrderRow } from './order-row.ts';
import { type SessionStep, sseSession, sseVenue } from './sse-session.ts';

export interface MatchCommands {
  readonly limits: VenueLimits;
  readonly commands: Uint8Array<ArrayBuffer>;
  readonly band: PriceBand;
  /** Middle of the band: orders at both daily limits are common, and then this is the previous close. */
  readonly referencePrice: number;
  /** Number in the file of each engine order id, which count from 1. */
  readonly orderNumbers: readonly number[];
}

const INSTRUMENT = 0;
const OWNER = 1;
const SMALLEST_LADDER = 64;
/** Phases and auctions that the timetable may ask for by itself; an auction row asks for a phase on top. */
const MOST_TIMETABLE_STEPS = 8;

export function matchCommands({ rows, band: found }: AcceptedRows): MatchCommands {
  const { tickSize } = sseVenue;
  const band = found ?? { low: tickSize, high: tickSize };
  const referencePrice = Math.floor((band.low + band.high) / 2 / tickSize) * tickSize;
  const auctions = rows.filter(({ action }) => action === 'X').length;
  const writer = commandWriter(1 + rows.length + auctions + MOST_TIMETABLE_STEPS);
  const session = sseSession();
  const orderNumbers = [0];
  const orderIds = new Map<number, number>();

  const step = ({ time, step }: SessionStep): void => {
    writer.copy(step === 'uncross' ? uncross(time, INSTRUMENT) : setPhase(step, time, INSTRUMENT));
  };
  const enter = (row: NewRow): void => {
    orderIds.set(row.order, orderNumbers.length);
    writer.newOrder(row, orderNumbers.length);
    orderNumbers.push(row.order);
  };
  const apply = (row: OrderRow): void => {
    session.until(row.time).forEach(step);
    if (row.action === 'X') session.auction(row.time).forEach(step);
    else if (row.action === 'N') enter(row);
    else
      writer.copy(cancelOrder({ instrument: INSTRUMENT, owner: OWNER, order: orderIds.get(row.order) ?? 0 }, row.time));
  };

  writer.define(band, referencePrice);
  rows.forEach(apply);
  const limits = {
    instruments: 1,
    ladderTicks: ladderTicks(band),
    orders: Math.max(1, orderNumbers.length - 1),
    publishLevels: false,
  };
  return { limits, commands: writer.bytes(), band, referencePrice, orderNumbers };
}

function ladderTicks(band: PriceBand): number {
  const ticks = (band.high - band.low) / sseVenue.tickSize + 1;
  return Math.max(SMALLEST_LADDER, 2 ** Math.ceil(Math.log2(ticks)));
}

function commandWriter(mostCommands: number) {
  const all = new Uint8Array(mostCommands * RECORD_BYTES);
  const view = new DataView(all.buffer);
  let at = 0;

  return {
    copy(command: Uint8Array): void {
      all.set(command, at);
      at += RECORD_BYTES;
    },
    define(band: PriceBand, referencePrice: number): void {
      const { tickSize, lotSize, freezeQuantity } = sseVenue;
      writeInstrumentCommand(view, at, {
        kind: CommandKind.DefineInstrument,
        selfTrade: 0,
        instrument: INSTRUMENT,
        protectionBp: 100,
        tickSize,
        lotSize,
        time: 0,
        referencePrice,
        bandLow: band.low,
        bandHigh: band.high,
        freezeQuantity,
      });
      at += RECORD_BYTES;
    },
    newOrder(row: NewRow, order: number): void {
      writeCommand(view, at, {
        kind: CommandKind.NewOrder,
        side: row.side === 'B' ? Side.Buy : Side.Sell,
        orderType: OrderType.Limit,
        timeInForce: TimeInForce.Day,
        instrument: INSTRUMENT,
        protectionBp: 0,
        owner: OWNER,
        phase: 0,
        time: row.time,
        order,
        clientRef: 0,
        price: row.price,
        quantity: row.quantity,
        seed: 0,
      });
      at += RECORD_BYTES;
    },
    bytes: (): Uint8Array<ArrayBuffer> => all.subarray(0, at),
  };
}
