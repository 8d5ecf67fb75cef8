// Generated from wasm/layout.ts by `npm run generate`. Do not edit.
// 64-bit fields are read as numbers: exact up to 2^53, which every limit of the venue respects.

export const RECORD_BYTES = 64;
/** Instrument index that means all of them. */
export const ALL_INSTRUMENTS = 65535;

/** What a command asks for. */
export const CommandKind = {
  /** Adds an instrument; uses the InstrumentCommand record. */
  DefineInstrument: 1,
  /** Enters an order. */
  NewOrder: 2,
  /** Cancels what is open of an order. */
  CancelOrder: 3,
  /** Replaces price and total quantity of an order. */
  ModifyOrder: 4,
  /** Moves one instrument, or all, to a session phase. */
  SetPhase: 5,
  /** Runs the call auction of one instrument, or of all. */
  Uncross: 6,
  /** Sets the seeded synthetic participants to work on every defined instrument. */
  StartMarket: 7,
  /** Lets time pass: the synthetic participants act up to the time of the command. */
  AdvanceTime: 8,
} as const;
export type CommandKind = (typeof CommandKind)[keyof typeof CommandKind];
export type CommandKindName = 'define_instrument' | 'new_order' | 'cancel_order' | 'modify_order' | 'set_phase' | 'uncross' | 'start_market' | 'advance_time';
/** Name of each CommandKind by its value. */
export const commandKindNames: ReadonlyMap<number, CommandKindName> = new Map([
  [1, 'define_instrument'],
  [2, 'new_order'],
  [3, 'cancel_order'],
  [4, 'modify_order'],
  [5, 'set_phase'],
  [6, 'uncross'],
  [7, 'start_market'],
  [8, 'advance_time'],
]);

/** Side of an order. */
export const Side = {
  /** Bids; the best is the highest price. */
  Buy: 1,
  /** Offers; the best is the lowest price. */
  Sell: 2,
} as const;
export type Side = (typeof Side)[keyof typeof Side];
export type SideName = 'buy' | 'sell';
/** Name of each Side by its value. */
export const sideNames: ReadonlyMap<number, SideName> = new Map([
  [1, 'buy'],
  [2, 'sell'],
]);

/** How an order is priced. */
export const OrderType = {
  /** Trades at its price or better. */
  Limit: 1,
  /** A protected limit order: its limit is the last price moved by the protection, cut to the price band. */
  Market: 2,
} as const;
export type OrderType = (typeof OrderType)[keyof typeof OrderType];
export type OrderTypeName = 'limit' | 'market';
/** Name of each OrderType by its value. */
export const orderTypeNames: ReadonlyMap<number, OrderTypeName> = new Map([
  [1, 'limit'],
  [2, 'market'],
]);

/** How long an order lives. */
export const TimeInForce = {
  /** Rests until filled, cancelled or the session closes. */
  Day: 1,
  /** Immediate or cancel: what does not trade at once is cancelled. */
  Ioc: 2,
} as const;
export type TimeInForce = (typeof TimeInForce)[keyof typeof TimeInForce];
export type TimeInForceName = 'day' | 'ioc';
/** Name of each TimeInForce by its value. */
export const timeInForceNames: ReadonlyMap<number, TimeInForceName> = new Map([
  [1, 'day'],
  [2, 'ioc'],
]);

/** Session phase of an instrument. */
export const Phase = {
  /** Nothing but phase changes. Entering it cancels every resting order. */
  Closed: 1,
  /** Call auction: day limit orders collect, may be modified and cancelled, and do not trade until uncrossed. */
  PreOpen: 2,
  /** Orders match on entry, price first, then time. */
  Continuous: 3,
  /** Orders may only be cancelled. */
  Halted: 4,
} as const;
export type Phase = (typeof Phase)[keyof typeof Phase];
export type PhaseName = 'closed' | 'pre_open' | 'continuous' | 'halted';
/** Name of each Phase by its value. */
export const phaseNames: ReadonlyMap<number, PhaseName> = new Map([
  [1, 'closed'],
  [2, 'pre_open'],
  [3, 'continuous'],
  [4, 'halted'],
]);

/** What happened. */
export const EventKind = {
  /** An instrument was added. */
  InstrumentDefined: 1,
  /** An instrument entered a phase. */
  PhaseChanged: 2,
  /** An order was entered; always before its trades. */
  OrderAccepted: 3,
  /** A command was refused for `reason`; nothing changed. */
  CommandRejected: 4,
  /** Two orders traded. */
  Trade: 5,
  /** What was open of an order is gone, for `reason`. */
  OrderCancelled: 6,
  /** Price or quantity of an order was replaced; always before its trades. */
  OrderModified: 7,
  /** A price level has a new total; uses the LevelEvent record. Only when levels are published. */
  LevelChanged: 8,
  /** A call auction ran; uses the AuctionEvent record, after its trades. */
  Uncrossed: 9,
  /** The synthetic participants are at work. */
  MarketStarted: 10,
  /** Time passed; after everything the synthetic participants did. */
  TimeAdvanced: 11,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
export type EventKindName = 'instrument_defined' | 'phase_changed' | 'order_accepted' | 'command_rejected' | 'trade' | 'order_cancelled' | 'order_modified' | 'level_changed' | 'uncrossed' | 'market_started' | 'time_advanced';
/** Name of each EventKind by its value. */
export const eventKindNames: ReadonlyMap<number, EventKindName> = new Map([
  [1, 'instrument_defined'],
  [2, 'phase_changed'],
  [3, 'order_accepted'],
  [4, 'command_rejected'],
  [5, 'trade'],
  [6, 'order_cancelled'],
  [7, 'order_modified'],
  [8, 'level_changed'],
  [9, 'uncrossed'],
  [10, 'market_started'],
  [11, 'time_advanced'],
]);

/** Why a command was refused or an order was cancelled. Closed: every refusal is one of these. */
export const Reason = {
  /** The command kind is not one that the venue knows. */
  UnknownCommand: 1,
  /** The command is stamped earlier than the last accepted one. */
  TimeWentBack: 2,
  /** The command is stamped later than 2^53 − 1 microseconds. */
  TimeOutOfRange: 3,
  /** No instrument is defined under this index. */
  UnknownInstrument: 4,
  /** An instrument is already defined under this index. */
  InstrumentExists: 5,
  /** The index is not below the limit of instruments of this venue. */
  InstrumentLimit: 6,
  /** A tick, lot, band, reference price, freeze quantity or protection is zero, off the tick or out of order. */
  BadInstrument: 7,
  /** The price band has more ticks than the ladder of this venue. */
  BandTooWide: 8,
  /** The owner is zero. */
  OwnerMissing: 9,
  /** The side is neither buy nor sell. */
  BadSide: 10,
  /** The order type is neither limit nor market. */
  BadOrderType: 11,
  /** The time in force is neither day nor ioc. */
  BadTimeInForce: 12,
  /** The quantity is zero or negative. */
  QuantityNotPositive: 13,
  /** The quantity is above the freeze quantity of the instrument. */
  QuantityAboveFreeze: 14,
  /** The quantity is not a multiple of the lot size. */
  QuantityNotLotMultiple: 15,
  /** The new total quantity is not above what has already traded; cancel instead. */
  QuantityNotAboveFilled: 16,
  /** The price is zero or negative. */
  PriceNotPositive: 17,
  /** The price is below the price band. */
  PriceBelowBand: 18,
  /** The price is above the price band. */
  PriceAboveBand: 19,
  /** The price is not a multiple of the tick size. */
  PriceOffTick: 20,
  /** A market order carries no price. */
  MarketOrderHasPrice: 21,
  /** The market protection is above 10,000 basis points. */
  ProtectionOutOfRange: 22,
  /** The order id is not above every id given before: a duplicate or a late one. */
  OrderIdNotIncreasing: 23,
  /** The venue holds as many orders as it was sized for. */
  OrderPoolFull: 24,
  /** No open order of this owner has this id in this instrument. */
  UnknownOrder: 25,
  /** The phase is not one that the venue knows. */
  BadPhase: 26,
  /** The phase takes no new orders. */
  PhaseForbidsEntry: 27,
  /** The call auction takes day limit orders only. */
  PhaseForbidsOrderType: 28,
  /** The phase takes no modifications. */
  PhaseForbidsModify: 29,
  /** The phase takes no cancellations. */
  PhaseForbidsCancel: 30,
  /** Only a call auction can be uncrossed. */
  PhaseForbidsUncross: 31,
  /** Collected orders still cross: uncross before continuous trading. */
  BookCrossed: 32,
  /** The synthetic participants are already at work. */
  MarketRunning: 33,
  /** Cancelled on request. */
  CancelledByOwner: 34,
  /** What an immediate-or-cancel order did not trade. */
  IocRemainder: 35,
  /** The session ended with the order still open. */
  SessionClosed: 36,
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];
export type ReasonName = 'unknown_command' | 'time_went_back' | 'time_out_of_range' | 'unknown_instrument' | 'instrument_exists' | 'instrument_limit' | 'bad_instrument' | 'band_too_wide' | 'owner_missing' | 'bad_side' | 'bad_order_type' | 'bad_time_in_force' | 'quantity_not_positive' | 'quantity_above_freeze' | 'quantity_not_lot_multiple' | 'quantity_not_above_filled' | 'price_not_positive' | 'price_below_band' | 'price_above_band' | 'price_off_tick' | 'market_order_has_price' | 'protection_out_of_range' | 'order_id_not_increasing' | 'order_pool_full' | 'unknown_order' | 'bad_phase' | 'phase_forbids_entry' | 'phase_forbids_order_type' | 'phase_forbids_modify' | 'phase_forbids_cancel' | 'phase_forbids_uncross' | 'book_crossed' | 'market_running' | 'cancelled_by_owner' | 'ioc_remainder' | 'session_closed';
/** Name of each Reason by its value. */
export const reasonNames: ReadonlyMap<number, ReasonName> = new Map([
  [1, 'unknown_command'],
  [2, 'time_went_back'],
  [3, 'time_out_of_range'],
  [4, 'unknown_instrument'],
  [5, 'instrument_exists'],
  [6, 'instrument_limit'],
  [7, 'bad_instrument'],
  [8, 'band_too_wide'],
  [9, 'owner_missing'],
  [10, 'bad_side'],
  [11, 'bad_order_type'],
  [12, 'bad_time_in_force'],
  [13, 'quantity_not_positive'],
  [14, 'quantity_above_freeze'],
  [15, 'quantity_not_lot_multiple'],
  [16, 'quantity_not_above_filled'],
  [17, 'price_not_positive'],
  [18, 'price_below_band'],
  [19, 'price_above_band'],
  [20, 'price_off_tick'],
  [21, 'market_order_has_price'],
  [22, 'protection_out_of_range'],
  [23, 'order_id_not_increasing'],
  [24, 'order_pool_full'],
  [25, 'unknown_order'],
  [26, 'bad_phase'],
  [27, 'phase_forbids_entry'],
  [28, 'phase_forbids_order_type'],
  [29, 'phase_forbids_modify'],
  [30, 'phase_forbids_cancel'],
  [31, 'phase_forbids_uncross'],
  [32, 'book_crossed'],
  [33, 'market_running'],
  [34, 'cancelled_by_owner'],
  [35, 'ioc_remainder'],
  [36, 'session_closed'],
]);

/** What a record of a snapshot holds. */
export const SnapshotKind = {
  /** First record: version, limits and counters. */
  Header: 1,
  /** One instrument; its orders follow. */
  Instrument: 2,
  /** One resting order, best price first, then in time priority; buys before sells. */
  Order: 3,
  /** State of the synthetic market, 48 opaque bytes a record. */
  Participant: 4,
  /** Last record: number of records before it and their hash. */
  Trailer: 5,
} as const;
export type SnapshotKind = (typeof SnapshotKind)[keyof typeof SnapshotKind];
export type SnapshotKindName = 'header' | 'instrument' | 'order' | 'participant' | 'trailer';
/** Name of each SnapshotKind by its value. */
export const snapshotKindNames: ReadonlyMap<number, SnapshotKindName> = new Map([
  [1, 'header'],
  [2, 'instrument'],
  [3, 'order'],
  [4, 'participant'],
  [5, 'trailer'],
]);

/** Asks the venue for something. Fields that a kind does not use are ignored. */
export interface Command {
  /** CommandKind. */
  kind: number;
  /** new_order: Side. */
  side: number;
  /** new_order: OrderType. */
  orderType: number;
  /** new_order: TimeInForce. */
  timeInForce: number;
  /** Index of the instrument; set_phase and uncross also take ALL_INSTRUMENTS. */
  instrument: number;
  /** new_order, market: protection in basis points of the last price; 0 takes that of the instrument. */
  protectionBp: number;
  /** Who the order belongs to; never 0. Modify and cancel must name the same owner. */
  owner: number;
  /** set_phase: Phase. */
  phase: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** new_order: the id to give, above every earlier one, or 0 to be given the next; modify, cancel: the order. */
  order: number;
  /** Echoed in the answer; the venue attaches no meaning to it. */
  clientRef: number;
  /** Limit price, in the price unit of the instrument (paise for shares). */
  price: number;
  /** Total quantity, what has already traded included. */
  quantity: number;
  /** start_market: seed of the participants. */
  seed: number;
}
/** Byte offset of each field of Command. */
export const commandOffsets = {
  kind: 0,
  side: 1,
  orderType: 2,
  timeInForce: 3,
  instrument: 4,
  protectionBp: 6,
  owner: 8,
  phase: 12,
  time: 16,
  order: 24,
  clientRef: 32,
  price: 40,
  quantity: 48,
  seed: 56,
} as const;
export function readCommand(view: DataView, at: number): Command {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    orderType: view.getUint8(at + 2),
    timeInForce: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    protectionBp: view.getUint16(at + 6, true),
    owner: view.getUint32(at + 8, true),
    phase: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    order: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    clientRef: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    price: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    quantity: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    seed: view.getUint32(at + 56, true) + view.getUint32(at + 60, true) * 4294967296,
  };
}
export function writeCommand(view: DataView, at: number, record: Command): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.orderType);
  view.setUint8(at + 3, record.timeInForce);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.protectionBp, true);
  view.setUint32(at + 8, record.owner, true);
  view.setUint32(at + 12, record.phase, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.order, true);
  view.setInt32(at + 28, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 32, record.clientRef, true);
  view.setInt32(at + 36, Math.floor(record.clientRef / 4294967296), true);
  view.setUint32(at + 40, record.price, true);
  view.setInt32(at + 44, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 48, record.quantity, true);
  view.setInt32(at + 52, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 56, record.seed, true);
  view.setInt32(at + 60, Math.floor(record.seed / 4294967296), true);
}

/** define_instrument. All prices are multiples of the tick size. */
export interface InstrumentCommand {
  /** CommandKind, always define_instrument. */
  kind: number;
  /** Index to give, below the limit of instruments. */
  instrument: number;
  /** Market protection in basis points of the last price, 1 to 10,000. */
  protectionBp: number;
  /** Smallest price step. */
  tickSize: number;
  /** Every quantity is a multiple of it. */
  lotSize: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Previous close: breaks ties of the auction and prices market orders before the first trade. */
  referencePrice: number;
  /** Lowest price that an order may carry. */
  bandLow: number;
  /** Highest price that an order may carry. */
  bandHigh: number;
  /** Largest quantity of one order, at most 4,294,967,295. */
  freezeQuantity: number;
}
/** Byte offset of each field of InstrumentCommand. */
export const instrumentCommandOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  protectionBp: 6,
  tickSize: 8,
  lotSize: 12,
  time: 16,
  referencePrice: 24,
  bandLow: 32,
  bandHigh: 40,
  freezeQuantity: 48,
  spare3: 56,
} as const;
export function readInstrumentCommand(view: DataView, at: number): InstrumentCommand {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    protectionBp: view.getUint16(at + 6, true),
    tickSize: view.getUint32(at + 8, true),
    lotSize: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    referencePrice: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    bandLow: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    bandHigh: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    freezeQuantity: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeInstrumentCommand(view: DataView, at: number, record: InstrumentCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.protectionBp, true);
  view.setUint32(at + 8, record.tickSize, true);
  view.setUint32(at + 12, record.lotSize, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.referencePrice, true);
  view.setInt32(at + 28, Math.floor(record.referencePrice / 4294967296), true);
  view.setUint32(at + 32, record.bandLow, true);
  view.setInt32(at + 36, Math.floor(record.bandLow / 4294967296), true);
  view.setUint32(at + 40, record.bandHigh, true);
  view.setInt32(at + 44, Math.floor(record.bandHigh / 4294967296), true);
  view.setUint32(at + 48, record.freezeQuantity, true);
  view.setInt32(at + 52, Math.floor(record.freezeQuantity / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** What happened to an order, an instrument or a command. */
export interface OrderEvent {
  /** EventKind. */
  kind: number;
  /** Side of the order; of a trade: side of `counter_order`, the one that arrived last. */
  side: number;
  /** Reason of a refusal or a cancellation. */
  reason: number;
  /** Refusal: CommandKind. Phase change: Phase. Trade: 1 in a call auction. Modification: 1 when priority was kept. Acceptance: OrderType. */
  detail: number;
  /** Index of the instrument. */
  instrument: number;
  /** Owner of `order`. */
  owner: number;
  /** Trade: owner of `counter_order`. */
  counterOwner: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** The order concerned. Trade: the resting order; in a call auction the buy. */
  order: number;
  /** Trade: the incoming order; in a call auction the sell. Acceptance, refusal, cancellation and modification: client_ref of the command (0 when there is none). */
  counterOrder: number;
  /** Limit price of the order, or price of the trade. */
  price: number;
  /** Acceptance, modification: total quantity. Trade: traded. Cancellation: cancelled. */
  quantity: number;
  /** Open quantity of `order` after the event. */
  leaves: number;
}
/** Byte offset of each field of OrderEvent. */
export const orderEventOffsets = {
  kind: 0,
  side: 1,
  reason: 2,
  detail: 3,
  instrument: 4,
  spare1: 6,
  owner: 8,
  counterOwner: 12,
  time: 16,
  order: 24,
  counterOrder: 32,
  price: 40,
  quantity: 48,
  leaves: 56,
} as const;
export function readOrderEvent(view: DataView, at: number): OrderEvent {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    reason: view.getUint8(at + 2),
    detail: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    owner: view.getUint32(at + 8, true),
    counterOwner: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    order: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    counterOrder: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    price: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    quantity: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    leaves: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeOrderEvent(view: DataView, at: number, record: OrderEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.reason);
  view.setUint8(at + 3, record.detail);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.owner, true);
  view.setUint32(at + 12, record.counterOwner, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.order, true);
  view.setInt32(at + 28, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 32, record.counterOrder, true);
  view.setInt32(at + 36, Math.floor(record.counterOrder / 4294967296), true);
  view.setUint32(at + 40, record.price, true);
  view.setInt32(at + 44, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 48, record.quantity, true);
  view.setInt32(at + 52, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 56, record.leaves, true);
  view.setInt32(at + 60, Math.floor(record.leaves / 4294967296), true);
}

/** New total of one price level. */
export interface LevelEvent {
  /** EventKind, always level_changed. */
  kind: number;
  /** Side of the book. */
  side: number;
  /** Index of the instrument. */
  instrument: number;
  /** Orders at the level; 0 when it is gone. */
  orders: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Price of the level. */
  price: number;
  /** Open quantity of all its orders. */
  quantity: number;
}
/** Byte offset of each field of LevelEvent. */
export const levelEventOffsets = {
  kind: 0,
  side: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  orders: 8,
  spare3: 12,
  time: 16,
  price: 24,
  quantity: 32,
  spare4: 40,
  spare5: 48,
  spare6: 56,
} as const;
export function readLevelEvent(view: DataView, at: number): LevelEvent {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    orders: view.getUint32(at + 8, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    price: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    quantity: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
  };
}
export function writeLevelEvent(view: DataView, at: number, record: LevelEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.orders, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.price, true);
  view.setInt32(at + 28, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 32, record.quantity, true);
  view.setInt32(at + 36, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** Result of a call auction. */
export interface AuctionEvent {
  /** EventKind, always uncrossed. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** Number of trades. */
  trades: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Equilibrium price; 0 when nothing traded. */
  price: number;
  /** Traded volume. */
  quantity: number;
  /** Buy minus sell quantity that could trade at the price but found no counterparty. */
  imbalance: number;
  /** The previous close that broke ties. */
  referencePrice: number;
}
/** Byte offset of each field of AuctionEvent. */
export const auctionEventOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  trades: 8,
  spare4: 12,
  time: 16,
  price: 24,
  quantity: 32,
  imbalance: 40,
  referencePrice: 48,
  spare5: 56,
} as const;
export function readAuctionEvent(view: DataView, at: number): AuctionEvent {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    trades: view.getUint32(at + 8, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    price: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    quantity: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    imbalance: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    referencePrice: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeAuctionEvent(view: DataView, at: number, record: AuctionEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.trades, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.price, true);
  view.setInt32(at + 28, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 32, record.quantity, true);
  view.setInt32(at + 36, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 40, record.imbalance, true);
  view.setInt32(at + 44, Math.floor(record.imbalance / 4294967296), true);
  view.setUint32(at + 48, record.referencePrice, true);
  view.setInt32(at + 52, Math.floor(record.referencePrice / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** First record of a snapshot. */
export interface SnapshotHeader {
  /** SnapshotKind, always header. */
  kind: number;
  /** Version of the snapshot format and of the matching rules. */
  version: number;
  /** Instruments that follow. */
  instruments: number;
  /** Orders that follow. */
  orders: number;
  /** Time of the last accepted command. */
  time: number;
  /** Highest order id given. */
  lastOrder: number;
  /** Participant records that follow; 0 when no synthetic market was started. */
  participants: number;
}
/** Byte offset of each field of SnapshotHeader. */
export const snapshotHeaderOffsets = {
  kind: 0,
  spare1: 1,
  version: 2,
  instruments: 4,
  orders: 8,
  time: 16,
  lastOrder: 24,
  participants: 32,
  spare2: 40,
  spare3: 48,
  spare4: 56,
} as const;
export function readSnapshotHeader(view: DataView, at: number): SnapshotHeader {
  return {
    kind: view.getUint8(at),
    version: view.getUint16(at + 2, true),
    instruments: view.getUint32(at + 4, true),
    orders: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    lastOrder: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    participants: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
  };
}
export function writeSnapshotHeader(view: DataView, at: number, record: SnapshotHeader): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, record.version, true);
  view.setUint32(at + 4, record.instruments, true);
  view.setUint32(at + 8, record.orders, true);
  view.setInt32(at + 12, Math.floor(record.orders / 4294967296), true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.lastOrder, true);
  view.setInt32(at + 28, Math.floor(record.lastOrder / 4294967296), true);
  view.setUint32(at + 32, record.participants, true);
  view.setInt32(at + 36, Math.floor(record.participants / 4294967296), true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One instrument with its session state. */
export interface SnapshotInstrument {
  /** SnapshotKind, always instrument. */
  kind: number;
  /** Phase. */
  phase: number;
  /** As defined. */
  protectionBp: number;
  /** Index. */
  instrument: number;
  /** As defined. */
  tickSize: number;
  /** As defined. */
  lotSize: number;
  /** As defined. */
  referencePrice: number;
  /** As defined. */
  bandLow: number;
  /** As defined. */
  bandHigh: number;
  /** As defined. */
  freezeQuantity: number;
  /** Price of the last trade; 0 before the first. */
  lastPrice: number;
}
/** Byte offset of each field of SnapshotInstrument. */
export const snapshotInstrumentOffsets = {
  kind: 0,
  phase: 1,
  protectionBp: 2,
  instrument: 4,
  spare1: 6,
  tickSize: 8,
  lotSize: 12,
  referencePrice: 16,
  bandLow: 24,
  bandHigh: 32,
  freezeQuantity: 40,
  lastPrice: 48,
  spare2: 56,
} as const;
export function readSnapshotInstrument(view: DataView, at: number): SnapshotInstrument {
  return {
    kind: view.getUint8(at),
    phase: view.getUint8(at + 1),
    protectionBp: view.getUint16(at + 2, true),
    instrument: view.getUint16(at + 4, true),
    tickSize: view.getUint32(at + 8, true),
    lotSize: view.getUint32(at + 12, true),
    referencePrice: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    bandLow: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    bandHigh: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    freezeQuantity: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    lastPrice: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeSnapshotInstrument(view: DataView, at: number, record: SnapshotInstrument): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.phase);
  view.setUint16(at + 2, record.protectionBp, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.tickSize, true);
  view.setUint32(at + 12, record.lotSize, true);
  view.setUint32(at + 16, record.referencePrice, true);
  view.setInt32(at + 20, Math.floor(record.referencePrice / 4294967296), true);
  view.setUint32(at + 24, record.bandLow, true);
  view.setInt32(at + 28, Math.floor(record.bandLow / 4294967296), true);
  view.setUint32(at + 32, record.bandHigh, true);
  view.setInt32(at + 36, Math.floor(record.bandHigh / 4294967296), true);
  view.setUint32(at + 40, record.freezeQuantity, true);
  view.setInt32(at + 44, Math.floor(record.freezeQuantity / 4294967296), true);
  view.setUint32(at + 48, record.lastPrice, true);
  view.setInt32(at + 52, Math.floor(record.lastPrice / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One resting order. */
export interface SnapshotOrder {
  /** SnapshotKind, always order. */
  kind: number;
  /** Side. */
  side: number;
  /** OrderType at entry; a new price makes a limit order of it. */
  orderType: number;
  /** Index of the instrument. */
  instrument: number;
  /** Owner. */
  owner: number;
  /** Order id. */
  order: number;
  /** Limit price. */
  price: number;
  /** Total quantity. */
  quantity: number;
  /** Open quantity. */
  leaves: number;
}
/** Byte offset of each field of SnapshotOrder. */
export const snapshotOrderOffsets = {
  kind: 0,
  side: 1,
  orderType: 2,
  spare1: 3,
  instrument: 4,
  spare2: 6,
  owner: 8,
  spare3: 12,
  order: 16,
  price: 24,
  quantity: 32,
  leaves: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readSnapshotOrder(view: DataView, at: number): SnapshotOrder {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    orderType: view.getUint8(at + 2),
    instrument: view.getUint16(at + 4, true),
    owner: view.getUint32(at + 8, true),
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    price: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    quantity: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    leaves: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
  };
}
export function writeSnapshotOrder(view: DataView, at: number, record: SnapshotOrder): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.orderType);
  view.setUint8(at + 3, 0);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.owner, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.price, true);
  view.setInt32(at + 28, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 32, record.quantity, true);
  view.setInt32(at + 36, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 40, record.leaves, true);
  view.setInt32(at + 44, Math.floor(record.leaves / 4294967296), true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** State of the synthetic market, cut into pieces of 48 bytes. */
export interface SnapshotParticipant {
  /** SnapshotKind, always participant. */
  kind: number;
  /** Position of the piece, from 0. */
  index: number;
  /** Opaque. */
  word0: bigint;
  /** Opaque. */
  word1: bigint;
  /** Opaque. */
  word2: bigint;
  /** Opaque. */
  word3: bigint;
  /** Opaque. */
  word4: bigint;
  /** Opaque. */
  word5: bigint;
}
/** Byte offset of each field of SnapshotParticipant. */
export const snapshotParticipantOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  index: 4,
  spare3: 8,
  word0: 16,
  word1: 24,
  word2: 32,
  word3: 40,
  word4: 48,
  word5: 56,
} as const;
export function readSnapshotParticipant(view: DataView, at: number): SnapshotParticipant {
  return {
    kind: view.getUint8(at),
    index: view.getUint32(at + 4, true),
    word0: view.getBigUint64(at + 16, true),
    word1: view.getBigUint64(at + 24, true),
    word2: view.getBigUint64(at + 32, true),
    word3: view.getBigUint64(at + 40, true),
    word4: view.getBigUint64(at + 48, true),
    word5: view.getBigUint64(at + 56, true),
  };
}
export function writeSnapshotParticipant(view: DataView, at: number, record: SnapshotParticipant): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, record.index, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setBigUint64(at + 16, record.word0, true);
  view.setBigUint64(at + 24, record.word1, true);
  view.setBigUint64(at + 32, record.word2, true);
  view.setBigUint64(at + 40, record.word3, true);
  view.setBigUint64(at + 48, record.word4, true);
  view.setBigUint64(at + 56, record.word5, true);
}

/** Last record of a snapshot. */
export interface SnapshotTrailer {
  /** SnapshotKind, always trailer. */
  kind: number;
  /** Records before this one. */
  records: number;
  /** Hash of the records before this one: the state hash. */
  hash: bigint;
}
/** Byte offset of each field of SnapshotTrailer. */
export const snapshotTrailerOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  spare3: 4,
  records: 8,
  hash: 16,
  spare4: 24,
  spare5: 32,
  spare6: 40,
  spare7: 48,
  spare8: 56,
} as const;
export function readSnapshotTrailer(view: DataView, at: number): SnapshotTrailer {
  return {
    kind: view.getUint8(at),
    records: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    hash: view.getBigUint64(at + 16, true),
  };
}
export function writeSnapshotTrailer(view: DataView, at: number, record: SnapshotTrailer): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.records, true);
  view.setInt32(at + 12, Math.floor(record.records / 4294967296), true);
  view.setBigUint64(at + 16, record.hash, true);
  view.setUint32(at + 24, 0, true);
  view.setInt32(at + 28, 0, true);
  view.setUint32(at + 32, 0, true);
  view.setInt32(at + 36, 0, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}
