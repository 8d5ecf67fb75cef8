/**
 * The one description of every record that crosses the boundary between C++ and TypeScript.
 *
 * `npm run generate` writes `engine-cpp/include/sauda/records.hpp`, `wasm/records.ts` and `docs/reference/records.md` from it; a test
 * fails when one is stale, and both sides check sizes and offsets. Every record is 64 bytes, one cache line, little-endian.
 * Fields are laid out in the order given, without gaps.
 */

/** `bits64` is an opaque 64-bit word: a bigint in TypeScript, where `u64` and `i64` are numbers. */
export type FieldType = 'u8' | 'u16' | 'u32' | 'u64' | 'i64' | 'bits64';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly doc: string;
}

export interface RecordLayout {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly Field[];
}

export interface EnumLayout {
  readonly name: string;
  readonly doc: string;
  readonly values: readonly { readonly name: string; readonly value: number; readonly doc: string }[];
}

export const RECORD_BYTES = 64;

const field = (name: string, type: FieldType, doc: string): Field => ({ name, type, doc });
const spare = (name: string, type: FieldType): Field => field(name, type, 'Reserved: zero.');

/** Numbers the values from 1; 0 is never a valid value, so a zeroed record is refused. */
const numbered = (name: string, doc: string, values: readonly (readonly [string, string])[]): EnumLayout => ({
  name,
  doc,
  values: values.map(([valueName, valueDoc], index) => ({ name: valueName, value: index + 1, doc: valueDoc })),
});

export const enums: readonly EnumLayout[] = [
  numbered('CommandKind', 'What a command asks for.', [
    ['define_instrument', 'Adds an instrument; uses the InstrumentCommand record.'],
    ['new_order', 'Enters an order.'],
    ['cancel_order', 'Cancels what is open of an order.'],
    ['modify_order', 'Replaces price and total quantity of an order.'],
    ['set_phase', 'Moves one instrument, or all, to a session phase.'],
    ['uncross', 'Runs the call auction of one instrument, or of all.'],
    ['start_market', 'Sets the seeded synthetic participants to work on every defined instrument.'],
    ['advance_time', 'Lets time pass: the synthetic participants act up to the time of the command.'],
  ]),
  numbered('Side', 'Side of an order.', [
    ['buy', 'Bids; the best is the highest price.'],
    ['sell', 'Offers; the best is the lowest price.'],
  ]),
  numbered('OrderType', 'How an order is priced.', [
    ['limit', 'Trades at its price or better.'],
    ['market', 'A protected limit order: its limit is the last price moved by the protection, cut to the price band.'],
  ]),
  numbered('TimeInForce', 'How long an order lives.', [
    ['day', 'Rests until filled, cancelled or the session closes.'],
    ['ioc', 'Immediate or cancel: what does not trade at once is cancelled.'],
  ]),
  numbered('Phase', 'Session phase of an instrument.', [
    ['closed', 'Nothing but phase changes. Entering it cancels every resting order.'],
    [
      'pre_open',
      'Call auction: day limit orders collect, may be modified and cancelled, and do not trade until uncrossed.',
    ],
    ['continuous', 'Orders match on entry, price first, then time.'],
    ['halted', 'Orders may only be cancelled.'],
  ]),
  numbered('EventKind', 'What happened.', [
    ['instrument_defined', 'An instrument was added.'],
    ['phase_changed', 'An instrument entered a phase.'],
    ['order_accepted', 'An order was entered; always before its trades.'],
    ['command_rejected', 'A command was refused for `reason`; nothing changed.'],
    ['trade', 'Two orders traded.'],
    ['order_cancelled', 'What was open of an order is gone, for `reason`.'],
    ['order_modified', 'Price or quantity of an order was replaced; always before its trades.'],
    ['level_changed', 'A price level has a new total; uses the LevelEvent record. Only when levels are published.'],
    ['uncrossed', 'A call auction ran; uses the AuctionEvent record, after its trades.'],
    ['market_started', 'The synthetic participants are at work.'],
    ['time_advanced', 'Time passed; after everything the synthetic participants did.'],
  ]),
  numbered('Reason', 'Why a command was refused or an order was cancelled. Closed: every refusal is one of these.', [
    ['unknown_command', 'The command kind is not one that the venue knows.'],
    ['time_went_back', 'The command is stamped earlier than the last accepted one.'],
    ['time_out_of_range', 'The command is stamped later than 2^53 − 1 microseconds.'],
    ['unknown_instrument', 'No instrument is defined under this index.'],
    ['instrument_exists', 'An instrument is already defined under this index.'],
    ['instrument_limit', 'The index is not below the limit of instruments of this venue.'],
    [
      'bad_instrument',
      'A tick, lot, band, reference price, freeze quantity or protection is zero, off the tick or out of order.',
    ],
    ['band_too_wide', 'The price band has more ticks than the ladder of this venue.'],
    ['owner_missing', 'The owner is zero.'],
    ['bad_side', 'The side is neither buy nor sell.'],
    ['bad_order_type', 'The order type is neither limit nor market.'],
    ['bad_time_in_force', 'The time in force is neither day nor ioc.'],
    ['quantity_not_positive', 'The quantity is zero or negative.'],
    ['quantity_above_freeze', 'The quantity is above the freeze quantity of the instrument.'],
    ['quantity_not_lot_multiple', 'The quantity is not a multiple of the lot size.'],
    ['quantity_not_above_filled', 'The new total quantity is not above what has already traded; cancel instead.'],
    ['price_not_positive', 'The price is zero or negative.'],
    ['price_below_band', 'The price is below the price band.'],
    ['price_above_band', 'The price is above the price band.'],
    ['price_off_tick', 'The price is not a multiple of the tick size.'],
    ['market_order_has_price', 'A market order carries no price.'],
    ['protection_out_of_range', 'The market protection is above 10,000 basis points.'],
    ['order_id_not_increasing', 'The order id is not above every id given before: a duplicate or a late one.'],
    ['order_pool_full', 'The venue holds as many orders as it was sized for.'],
    ['unknown_order', 'No open order of this owner has this id in this instrument.'],
    ['bad_phase', 'The phase is not one that the venue knows.'],
    ['phase_forbids_entry', 'The phase takes no new orders.'],
    ['phase_forbids_order_type', 'The call auction takes day limit orders only.'],
    ['phase_forbids_modify', 'The phase takes no modifications.'],
    ['phase_forbids_cancel', 'The phase takes no cancellations.'],
    ['phase_forbids_uncross', 'Only a call auction can be uncrossed.'],
    ['book_crossed', 'Collected orders still cross: uncross before continuous trading.'],
    ['market_running', 'The synthetic participants are already at work.'],
    ['cancelled_by_owner', 'Cancelled on request.'],
    ['ioc_remainder', 'What an immediate-or-cancel order did not trade.'],
    ['session_closed', 'The session ended with the order still open.'],
  ]),
  numbered('SnapshotKind', 'What a record of a snapshot holds.', [
    ['header', 'First record: version, limits and counters.'],
    ['instrument', 'One instrument; its orders follow.'],
    ['order', 'One resting order, best price first, then in time priority; buys before sells.'],
    ['participant', 'State of the synthetic market, 48 opaque bytes a record.'],
    ['trailer', 'Last record: number of records before it and their hash.'],
  ]),
];

const timeDoc = 'Microseconds since the Unix epoch.';

export const records: readonly RecordLayout[] = [
  {
    name: 'Command',
    doc: 'Asks the venue for something. Fields that a kind does not use are ignored.',
    fields: [
      field('kind', 'u8', 'CommandKind.'),
      field('side', 'u8', 'new_order: Side.'),
      field('order_type', 'u8', 'new_order: OrderType.'),
      field('time_in_force', 'u8', 'new_order: TimeInForce.'),
      field('instrument', 'u16', 'Index of the instrument; set_phase and uncross also take ALL_INSTRUMENTS.'),
      field(
        'protection_bp',
        'u16',
        'new_order, market: protection in basis points of the last price; 0 takes that of the instrument.',
      ),
      field('owner', 'u32', 'Who the order belongs to; never 0. Modify and cancel must name the same owner.'),
      field('phase', 'u32', 'set_phase: Phase.'),
      field('time', 'u64', timeDoc),
      field(
        'order',
        'u64',
        'new_order: the id to give, above every earlier one, or 0 to be given the next; modify, cancel: the order.',
      ),
      field('client_ref', 'u64', 'Echoed in the answer; the venue attaches no meaning to it.'),
      field('price', 'i64', 'Limit price, in the price unit of the instrument (paise for shares).'),
      field('quantity', 'i64', 'Total quantity, what has already traded included.'),
      field('seed', 'u64', 'start_market: seed of the participants.'),
    ],
  },
  {
    name: 'InstrumentCommand',
    doc: 'define_instrument. All prices are multiples of the tick size.',
    fields: [
      field('kind', 'u8', 'CommandKind, always define_instrument.'),
      spare('spare_1', 'u8'),
      spare('spare_2', 'u16'),
      field('instrument', 'u16', 'Index to give, below the limit of instruments.'),
      field('protection_bp', 'u16', 'Market protection in basis points of the last price, 1 to 10,000.'),
      field('tick_size', 'u32', 'Smallest price step.'),
      field('lot_size', 'u32', 'Every quantity is a multiple of it.'),
      field('time', 'u64', timeDoc),
      field(
        'reference_price',
        'i64',
        'Previous close: breaks ties of the auction and prices market orders before the first trade.',
      ),
      field('band_low', 'i64', 'Lowest price that an order may carry.'),
      field('band_high', 'i64', 'Highest price that an order may carry.'),
      field('freeze_quantity', 'i64', 'Largest quantity of one order, at most 4,294,967,295.'),
      spare('spare_3', 'u64'),
    ],
  },
  {
    name: 'OrderEvent',
    doc: 'What happened to an order, an instrument or a command.',
    fields: [
      field('kind', 'u8', 'EventKind.'),
      field('side', 'u8', 'Side of the order; of a trade: side of `counter_order`, the one that arrived last.'),
      field('reason', 'u8', 'Reason of a refusal or a cancellation.'),
      field(
        'detail',
        'u8',
        'Refusal: CommandKind. Phase change: Phase. Trade: 1 in a call auction. Modification: 1 when priority was kept. Acceptance: OrderType.',
      ),
      field('instrument', 'u16', 'Index of the instrument.'),
      spare('spare_1', 'u16'),
      field('owner', 'u32', 'Owner of `order`.'),
      field('counter_owner', 'u32', 'Trade: owner of `counter_order`.'),
      field('time', 'u64', timeDoc),
      field('order', 'u64', 'The order concerned. Trade: the resting order; in a call auction the buy.'),
      field(
        'counter_order',
        'u64',
        'Trade: the incoming order; in a call auction the sell. Acceptance, refusal, cancellation and modification: client_ref of the command (0 when there is none).',
      ),
      field('price', 'i64', 'Limit price of the order, or price of the trade.'),
      field('quantity', 'i64', 'Acceptance, modification: total quantity. Trade: traded. Cancellation: cancelled.'),
      field('leaves', 'i64', 'Open quantity of `order` after the event.'),
    ],
  },
  {
    name: 'LevelEvent',
    doc: 'New total of one price level.',
    fields: [
      field('kind', 'u8', 'EventKind, always level_changed.'),
      field('side', 'u8', 'Side of the book.'),
      spare('spare_1', 'u16'),
      field('instrument', 'u16', 'Index of the instrument.'),
      spare('spare_2', 'u16'),
      field('orders', 'u32', 'Orders at the level; 0 when it is gone.'),
      spare('spare_3', 'u32'),
      field('time', 'u64', timeDoc),
      field('price', 'i64', 'Price of the level.'),
      field('quantity', 'i64', 'Open quantity of all its orders.'),
      spare('spare_4', 'u64'),
      spare('spare_5', 'u64'),
      spare('spare_6', 'u64'),
    ],
  },
  {
    name: 'AuctionEvent',
    doc: 'Result of a call auction.',
    fields: [
      field('kind', 'u8', 'EventKind, always uncrossed.'),
      spare('spare_1', 'u8'),
      spare('spare_2', 'u16'),
      field('instrument', 'u16', 'Index of the instrument.'),
      spare('spare_3', 'u16'),
      field('trades', 'u32', 'Number of trades.'),
      spare('spare_4', 'u32'),
      field('time', 'u64', timeDoc),
      field('price', 'i64', 'Equilibrium price; 0 when nothing traded.'),
      field('quantity', 'i64', 'Traded volume.'),
      field('imbalance', 'i64', 'Buy minus sell quantity that could trade at the price but found no counterparty.'),
      field('reference_price', 'i64', 'The previous close that broke ties.'),
      spare('spare_5', 'u64'),
    ],
  },
  {
    name: 'SnapshotHeader',
    doc: 'First record of a snapshot.',
    fields: [
      field('kind', 'u8', 'SnapshotKind, always header.'),
      spare('spare_1', 'u8'),
      field('version', 'u16', 'Version of the snapshot format and of the matching rules.'),
      field('instruments', 'u32', 'Instruments that follow.'),
      field('orders', 'u64', 'Orders that follow.'),
      field('time', 'u64', 'Time of the last accepted command.'),
      field('last_order', 'u64', 'Highest order id given.'),
      field('participants', 'u64', 'Participant records that follow; 0 when no synthetic market was started.'),
      spare('spare_2', 'u64'),
      spare('spare_3', 'u64'),
      spare('spare_4', 'u64'),
    ],
  },
  {
    name: 'SnapshotInstrument',
    doc: 'One instrument with its session state.',
    fields: [
      field('kind', 'u8', 'SnapshotKind, always instrument.'),
      field('phase', 'u8', 'Phase.'),
      field('protection_bp', 'u16', 'As defined.'),
      field('instrument', 'u16', 'Index.'),
      spare('spare_1', 'u16'),
      field('tick_size', 'u32', 'As defined.'),
      field('lot_size', 'u32', 'As defined.'),
      field('reference_price', 'i64', 'As defined.'),
      field('band_low', 'i64', 'As defined.'),
      field('band_high', 'i64', 'As defined.'),
      field('freeze_quantity', 'i64', 'As defined.'),
      field('last_price', 'i64', 'Price of the last trade; 0 before the first.'),
      spare('spare_2', 'u64'),
    ],
  },
  {
    name: 'SnapshotOrder',
    doc: 'One resting order.',
    fields: [
      field('kind', 'u8', 'SnapshotKind, always order.'),
      field('side', 'u8', 'Side.'),
      field('order_type', 'u8', 'OrderType at entry; a new price makes a limit order of it.'),
      spare('spare_1', 'u8'),
      field('instrument', 'u16', 'Index of the instrument.'),
      spare('spare_2', 'u16'),
      field('owner', 'u32', 'Owner.'),
      spare('spare_3', 'u32'),
      field('order', 'u64', 'Order id.'),
      field('price', 'i64', 'Limit price.'),
      field('quantity', 'i64', 'Total quantity.'),
      field('leaves', 'i64', 'Open quantity.'),
      spare('spare_4', 'u64'),
      spare('spare_5', 'u64'),
    ],
  },
  {
    name: 'SnapshotParticipant',
    doc: 'State of the synthetic market, cut into pieces of 48 bytes.',
    fields: [
      field('kind', 'u8', 'SnapshotKind, always participant.'),
      spare('spare_1', 'u8'),
      spare('spare_2', 'u16'),
      field('index', 'u32', 'Position of the piece, from 0.'),
      spare('spare_3', 'u64'),
      field('word_0', 'bits64', 'Opaque.'),
      field('word_1', 'bits64', 'Opaque.'),
      field('word_2', 'bits64', 'Opaque.'),
      field('word_3', 'bits64', 'Opaque.'),
      field('word_4', 'bits64', 'Opaque.'),
      field('word_5', 'bits64', 'Opaque.'),
    ],
  },
  {
    name: 'SnapshotTrailer',
    doc: 'Last record of a snapshot.',
    fields: [
      field('kind', 'u8', 'SnapshotKind, always trailer.'),
      spare('spare_1', 'u8'),
      spare('spare_2', 'u16'),
      spare('spare_3', 'u32'),
      field('records', 'u64', 'Records before this one.'),
      field('hash', 'bits64', 'Hash of the records before this one: the state hash.'),
      spare('spare_4', 'u64'),
      spare('spare_5', 'u64'),
      spare('spare_6', 'u64'),
      spare('spare_7', 'u64'),
      spare('spare_8', 'u64'),
    ],
  },
];

/** Instrument index that means all of them. */
export const ALL_INSTRUMENTS = 0xffff;
