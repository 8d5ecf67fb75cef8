// Generated from wasm/layout.ts by `npm run generate`. Do not edit.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sauda {

inline constexpr std::size_t record_bytes = 64;
inline constexpr std::uint16_t all_instruments = 65535;

/** What a command asks for. */
enum class CommandKind : std::uint8_t {
  define_instrument = 1, ///< Adds an instrument; uses the InstrumentCommand record.
  new_order = 2, ///< Enters an order.
  cancel_order = 3, ///< Cancels what is open of an order.
  modify_order = 4, ///< Replaces price and total quantity of an order.
  set_phase = 5, ///< Moves one instrument, or all, to a session phase.
  uncross = 6, ///< Runs the call auction of one instrument, or of all.
  start_market = 7, ///< Sets the seeded synthetic participants to work on every defined instrument.
  advance_time = 8, ///< Lets time pass: the synthetic participants act up to the time of the command.
  cancel_all = 9, ///< Cancels every open order of an owner, or of everybody, in one instrument or in all.
};

/** Side of an order. */
enum class Side : std::uint8_t {
  buy = 1, ///< Bids; the best is the highest price.
  sell = 2, ///< Offers; the best is the lowest price.
};

/** How an order is priced. */
enum class OrderType : std::uint8_t {
  limit = 1, ///< Trades at its price or better.
  market = 2, ///< A protected limit order: its limit is the last price moved by the protection, cut to the price band.
  stop_limit = 3, ///< Waits until the last price reaches its trigger, then comes in as a limit order.
  stop_market = 4, ///< Waits until the last price reaches its trigger, then comes in as a market order.
  market_to_limit = 5, ///< A limit order at the best opposite price.
  post_only = 6, ///< A limit order that is refused if it would trade on entry.
};

/** How long an order lives. */
enum class TimeInForce : std::uint8_t {
  day = 1, ///< Rests until filled, cancelled or the session closes.
  ioc = 2, ///< Immediate or cancel: what does not trade at once is cancelled.
  fok = 3, ///< Fill or kill: trades at once in full, or is cancelled without a trade.
  gtc = 4, ///< Good till cancelled: as day, and the end of the session does not end it.
};

/** What happens when an order would trade with another of its owner; 0: they trade. */
enum class SelfTrade : std::uint8_t {
  cancel_resting = 1, ///< The resting order is cancelled; the incoming one goes on. NSE calls it cancel passive.
  cancel_incoming = 2, ///< What is open of the incoming order is cancelled. NSE calls it cancel active.
  cancel_both = 3, ///< Both are cancelled.
  decrement = 4, ///< Both lose the quantity that they would have traded.
};

/** Session phase of an instrument. */
enum class Phase : std::uint8_t {
  closed = 1, ///< Nothing but phase changes. Entering it cancels every resting order.
  pre_open = 2, ///< Call auction: day limit orders collect, may be modified and cancelled, and do not trade until uncrossed.
  continuous = 3, ///< Orders match on entry, price first, then time.
  halted = 4, ///< Orders may only be cancelled.
};

/** What happened. */
enum class EventKind : std::uint8_t {
  instrument_defined = 1, ///< An instrument was added.
  phase_changed = 2, ///< An instrument entered a phase.
  order_accepted = 3, ///< An order was entered; always before its trades.
  command_rejected = 4, ///< A command was refused for `reason`; nothing changed.
  trade = 5, ///< Two orders traded.
  order_cancelled = 6, ///< What was open of an order is gone, for `reason`.
  order_modified = 7, ///< Price or quantity of an order was replaced; always before its trades.
  level_changed = 8, ///< A price level has a new total; uses the LevelEvent record. Only when levels are published.
  uncrossed = 9, ///< A call auction ran; uses the AuctionEvent record, after its trades.
  market_started = 10, ///< The synthetic participants are at work.
  time_advanced = 11, ///< Time passed; after everything the synthetic participants did.
  order_triggered = 12, ///< The last price reached the trigger of a stop order, which now comes in.
  mass_cancelled = 13, ///< A cancel_all is done; `quantity` is the number of orders that it cancelled.
};

/** Why a command was refused or an order was cancelled. Closed: every refusal is one of these. */
enum class Reason : std::uint8_t {
  unknown_command = 1, ///< The command kind is not one that the venue knows.
  time_went_back = 2, ///< The command is stamped earlier than the last accepted one.
  time_out_of_range = 3, ///< The command is stamped later than 2^53 − 1 microseconds.
  unknown_instrument = 4, ///< No instrument is defined under this index.
  instrument_exists = 5, ///< An instrument is already defined under this index.
  instrument_limit = 6, ///< The index is not below the limit of instruments of this venue.
  bad_instrument = 7, ///< A tick, lot, band, reference price, freeze quantity or protection is zero, off the tick or out of order.
  band_too_wide = 8, ///< The price band has more ticks than the ladder of this venue.
  owner_missing = 9, ///< The owner is zero.
  bad_side = 10, ///< The side is neither buy nor sell.
  bad_order_type = 11, ///< The order type is not one that the venue knows.
  bad_time_in_force = 12, ///< The time in force is not one that the venue knows.
  quantity_not_positive = 13, ///< The quantity is zero or negative.
  quantity_above_freeze = 14, ///< The quantity is above the freeze quantity of the instrument.
  quantity_not_lot_multiple = 15, ///< The quantity is not a multiple of the lot size.
  quantity_not_above_filled = 16, ///< The new total quantity is not above what has already traded; cancel instead.
  price_not_positive = 17, ///< The price is zero or negative.
  price_below_band = 18, ///< The price is below the price band.
  price_above_band = 19, ///< The price is above the price band.
  price_off_tick = 20, ///< The price is not a multiple of the tick size.
  market_order_has_price = 21, ///< A market order carries no price.
  protection_out_of_range = 22, ///< The market protection is above 10,000 basis points.
  order_id_not_increasing = 23, ///< The order id is not above every id given before: a duplicate or a late one.
  order_pool_full = 24, ///< The venue holds as many orders as it was sized for.
  unknown_order = 25, ///< No open order of this owner has this id in this instrument.
  bad_phase = 26, ///< The phase is not one that the venue knows.
  phase_forbids_entry = 27, ///< The phase takes no new orders.
  phase_forbids_order_type = 28, ///< The call auction takes limit orders only, shown in full, day or gtc.
  phase_forbids_modify = 29, ///< The phase takes no modifications.
  phase_forbids_cancel = 30, ///< The phase takes no cancellations.
  phase_forbids_uncross = 31, ///< Only a call auction can be uncrossed.
  book_crossed = 32, ///< Collected orders still cross: uncross before continuous trading.
  market_running = 33, ///< The synthetic participants are already at work.
  bad_self_trade = 34, ///< The self-trade setting is not one that the venue knows.
  type_forbids_time_in_force = 35, ///< Stop and post_only orders are day or gtc; market_to_limit is not fok.
  part_quantity_forbidden = 36, ///< Only a day limit or post_only order can be disclosed in part, only an ioc limit or market order has a minimum.
  part_quantity_out_of_range = 37, ///< The disclosed or minimum quantity is above the quantity, off the lot, or discloses less than a tenth.
  trigger_forbidden = 38, ///< Only stop orders have a trigger price.
  bad_trigger = 39, ///< The trigger price is outside the price band or off the tick.
  trigger_beyond_limit = 40, ///< The trigger of a buy is above its limit, or that of a sell below it.
  trigger_already_reached = 41, ///< The last price is already at or beyond the trigger.
  no_opposite_price = 42, ///< There is no opposite price that a market_to_limit order could take.
  would_trade = 43, ///< The post_only order would trade on entry.
  not_enough_quantity = 44, ///< Less than the whole of a fok order, or than the minimum of an ioc order, could trade.
  self_trade = 45, ///< The order would have traded with another order of its owner.
  cancelled_by_owner = 46, ///< Cancelled on request.
  ioc_remainder = 47, ///< What an immediate-or-cancel order did not trade.
  session_closed = 48, ///< The session ended with the order still open.
};

/** What a record of a snapshot holds. */
enum class SnapshotKind : std::uint8_t {
  header = 1, ///< First record: version, limits and counters.
  instrument = 2, ///< One instrument; its orders follow.
  order = 3, ///< One order: resting buys, resting sells, waiting stop buys, waiting stop sells; each best price or nearest trigger first, then in time priority.
  participant = 4, ///< State of the synthetic market, 48 opaque bytes a record.
  trailer = 5, ///< Last record: number of records before it and their hash.
};

/** Which record of the charges kernel this is; its first byte. */
enum class ChargeRecord : std::uint8_t {
  rate = 1, ///< ChargeRate: one dated rate.
  brokerage_rate = 2, ///< BrokerageRate: one dated rule of a plan.
  note = 3, ///< ChargeNote: starts a request; its legs follow.
  leg = 4, ///< ChargeLeg: one trade of a request.
  ledger_charge = 5, ///< LedgerCharge: a request by itself.
};

/** The two ways to work out charges. */
enum class ChargeMethod : std::uint8_t {
  estimate = 1, ///< Each leg on its own value, as the calculator or the order API of a broker does.
  contract_note = 2, ///< The day as a whole: tax on the average price of each security, delivery and intraday split.
};

/** A charge that has rates by date. */
enum class ChargeKind : std::uint8_t {
  transaction_tax = 1, ///< Securities transaction tax (STT), on commodities the commodities transaction tax (CTT).
  exchange = 2, ///< Transaction charge of the exchange.
  ipft = 3, ///< Contribution to the investor protection fund trust of the exchange.
  sebi = 4, ///< Turnover fee of the regulator.
  stamp = 5, ///< Stamp duty.
  gst = 6, ///< Goods and services tax; service tax before July 2017.
  brokerage = 7, ///< Fee of the broker; its rates are the rules of plans.
};

/** Where a trade was made. */
enum class ChargeExchange : std::uint8_t {
  nse = 1, ///< National Stock Exchange.
  bse = 2, ///< Bombay Stock Exchange.
  mcx = 3, ///< Multi Commodity Exchange.
  ncdex = 4, ///< National Commodity and Derivatives Exchange.
};

/** What was traded, as far as charges tell it apart. */
enum class ChargeSegment : std::uint8_t {
  eq_delivery = 1, ///< Shares, delivered.
  eq_intraday = 2, ///< Shares, squared off the same day.
  etf_equity_delivery = 3, ///< Units of an equity-oriented fund, delivered.
  etf_equity_intraday = 4, ///< Units of an equity-oriented fund, squared off the same day.
  etf_other = 5, ///< Units of a liquid, gold, gilt or overseas fund.
  eq_fut = 6, ///< Futures on shares and indices.
  eq_opt = 7, ///< Options on shares and indices; the value is the premium.
  eq_opt_exercise = 8, ///< Exercise of such an option; the value is what the tax of that day is on.
  eq_phys_settle = 9, ///< Futures and options on shares settled by delivery; the value is the settlement value.
  cur_fut = 10, ///< Currency futures.
  cur_opt = 11, ///< Currency options; the value is the premium.
  ird_fut = 12, ///< Interest-rate futures.
  com_fut = 13, ///< Commodity futures, not agricultural.
  com_fut_agri = 14, ///< Agricultural commodity futures.
  com_opt = 15, ///< Commodity options; the value is the premium.
  com_opt_exercise = 16, ///< Exercise of such an option; the value is the settlement value.
  gsec = 17, ///< Government securities.
  sgb = 18, ///< Sovereign gold bonds.
  corp_bond = 19, ///< Corporate bonds.
  mf_units = 20, ///< Units of mutual funds.
  tri_party_repo = 21, ///< Tri-party repo.
  offer = 22, ///< Offer for sale, buyback, delisting.
};

/** Group of a security whose exchange charge differs. */
enum class SecurityGroup : std::uint8_t {
  standard = 1, ///< Everything that is not told apart; at BSE groups A, B and other non-exclusive ones.
  bse_exclusive = 2, ///< BSE only: exclusive E, F, FC, G, GC, W, T; SME groups M, MT, TS, MS.
  bse_x = 3, ///< BSE groups X, XT, Z, ZP.
  bse_ss = 4, ///< BSE groups SS, ST.
  bse_sensex = 5, ///< SENSEX options of the nearest expiry.
  bse_index = 6, ///< BANKEX options, and SENSEX options of other expiries.
  bse_other_options = 7, ///< SENSEX 50 and stock options at BSE.
  duty_maharashtra = 8, ///< Stamp duty before July 2020: schedule of Maharashtra and Delhi.
  duty_karnataka = 9, ///< Stamp duty before July 2020: schedule of Karnataka.
  duty_left_out = 10, ///< Stamp duty before July 2020: left out, as calculators of the time did.
};

/** Who pays a charge. */
enum class ChargedSide : std::uint8_t {
  both = 1, ///< Buyer and seller.
  buyer = 2, ///< The buyer only.
  seller = 3, ///< The seller only.
  nobody = 4, ///< Nil.
};

/** How a line is rounded; always half up. */
enum class ChargeRounding : std::uint8_t {
  exact = 1, ///< Not at all.
  paise = 2, ///< To the paisa.
  rupee = 3, ///< To the rupee.
};

/** Over what stamp duty is rounded. */
enum class StampScope : std::uint8_t {
  note = 1, ///< Once, over everything.
  part = 2, ///< Over each security of a contract note, each leg of an estimate.
};

/** What the flat fee of a plan is counted by. */
enum class BrokerageBasis : std::uint8_t {
  order = 1, ///< Once for an executed order, however many fills it had.
  lot = 2, ///< For each lot.
};

/** What a line of the answer says. */
enum class ChargeLineKind : std::uint8_t {
  refused = 1, ///< Nothing was worked out, for `refusal`; the only line.
  brokerage = 2, ///< Brokerage.
  exchange = 3, ///< Exchange charge.
  ipft = 4, ///< Investor protection fund.
  exchange_and_ipft = 5, ///< Both, rounded together; in the total only where they share one line of the note.
  sebi = 6, ///< SEBI turnover fee.
  clearing = 7, ///< Clearing charge of the broker.
  gst = 8, ///< GST, both halves together.
  gst_half = 9, ///< One of the two equal halves (central and state); only where the note has halves.
  transaction_tax = 10, ///< STT or CTT.
  stamp = 11, ///< Stamp duty.
  total = 12, ///< Sum of the lines, as rounded.
  net_obligation = 13, ///< Sales less purchases less total.
  gst_base = 14, ///< What GST is on, unrounded.
  buy_value = 15, ///< Value of all purchases.
  sell_value = 16, ///< Value of all sales.
  security_tax = 17, ///< Contract note: tax of one security, with its average price and the quantity squared off.
  amount = 18, ///< LedgerCharge: before GST.
};

/** Why charges were not worked out. Closed: every refusal is one of these. */
enum class ChargeRefusal : std::uint8_t {
  unknown_record = 1, ///< A record is not one that belongs here.
  bad_code = 2, ///< An exchange, segment, group, side, method, rounding or scope is not one of its enum.
  bad_period = 3, ///< A rate ends before it starts.
  bad_rate = 4, ///< A rate is above 100 %, a cap below its floor, or an amount out of range.
  rate_overlaps = 5, ///< Two rates of one key hold on the same day.
  table_full = 6, ///< More rates than the table holds: 2,048, and 512 brokerage rules.
  no_legs = 7, ///< A note without legs, or with another number of legs than it says.
  too_many_legs = 8, ///< A note has at most 1,000 legs.
  bad_quantity = 9, ///< A quantity is zero, or that of a security, its trades together, above 1,000,000,000,000.
  bad_price = 10, ///< A price is above 100,000,000 rupees.
  value_out_of_range = 11, ///< Price times quantity, or a sum of them, is above 2^53 − 1 ten-thousandths of a rupee.
  rate_missing = 12, ///< No rate of `charge` is known for the exchange, segment, group and date of the leg.
  plan_missing = 13, ///< The plan has no rule for the segment and date of the leg.
};

/** Asks the venue for something. Fields that a kind does not use are ignored. */
struct Command {
  std::uint8_t kind; ///< CommandKind.
  std::uint8_t side; ///< new_order: Side.
  std::uint8_t order_type; ///< new_order: OrderType.
  std::uint8_t time_in_force; ///< new_order: TimeInForce.
  std::uint16_t instrument; ///< Index of the instrument; set_phase, uncross and cancel_all also take ALL_INSTRUMENTS.
  std::uint16_t protection_bp; ///< new_order, market: protection in basis points of the last price; 0 takes that of the instrument.
  std::uint32_t owner; ///< Who the order belongs to; never 0. Modify and cancel must name the same owner. cancel_all: 0 means everybody.
  std::uint32_t phase; ///< set_phase: Phase.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< new_order: the id to give, above every earlier one, or 0 to be given the next; modify, cancel: the order.
  std::uint64_t client_ref; ///< Echoed in the answer; the venue attaches no meaning to it.
  std::int64_t price; ///< Limit price, in the price unit of the instrument (paise for shares).
  std::int64_t quantity; ///< Total quantity, what has already traded included.
  std::uint64_t seed; ///< start_market: seed of the participants.
};
static_assert(sizeof(Command) == record_bytes);
static_assert(offsetof(Command, kind) == 0);
static_assert(offsetof(Command, side) == 1);
static_assert(offsetof(Command, order_type) == 2);
static_assert(offsetof(Command, time_in_force) == 3);
static_assert(offsetof(Command, instrument) == 4);
static_assert(offsetof(Command, protection_bp) == 6);
static_assert(offsetof(Command, owner) == 8);
static_assert(offsetof(Command, phase) == 12);
static_assert(offsetof(Command, time) == 16);
static_assert(offsetof(Command, order) == 24);
static_assert(offsetof(Command, client_ref) == 32);
static_assert(offsetof(Command, price) == 40);
static_assert(offsetof(Command, quantity) == 48);
static_assert(offsetof(Command, seed) == 56);

/** new_order, cancel_order, modify_order: the same record as Command, with the fields that only orders have. */
struct OrderCommand {
  std::uint8_t kind; ///< CommandKind.
  std::uint8_t side; ///< new_order: Side.
  std::uint8_t order_type; ///< new_order: OrderType.
  std::uint8_t time_in_force; ///< new_order: TimeInForce.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t protection_bp; ///< market, stop_market: protection in basis points of the last price; 0 takes that of the instrument.
  std::uint32_t owner; ///< Who the order belongs to; never 0. Modify and cancel must name the same owner.
  std::uint32_t part_quantity; ///< day: disclosed quantity, 0 shows all. ioc: quantity that must trade at least, else nothing does.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< new_order: the id to give, above every earlier one, or 0 to be given the next; modify, cancel: the order.
  std::uint64_t client_ref; ///< Echoed in the answer; the venue attaches no meaning to it.
  std::int64_t price; ///< Limit price; 0 for market, stop_market and market_to_limit.
  std::int64_t quantity; ///< Total quantity, what has already traded included.
  std::int64_t trigger_price; ///< Stop orders: the last price at which the order comes in; else 0.
};
static_assert(sizeof(OrderCommand) == record_bytes);
static_assert(offsetof(OrderCommand, kind) == 0);
static_assert(offsetof(OrderCommand, side) == 1);
static_assert(offsetof(OrderCommand, order_type) == 2);
static_assert(offsetof(OrderCommand, time_in_force) == 3);
static_assert(offsetof(OrderCommand, instrument) == 4);
static_assert(offsetof(OrderCommand, protection_bp) == 6);
static_assert(offsetof(OrderCommand, owner) == 8);
static_assert(offsetof(OrderCommand, part_quantity) == 12);
static_assert(offsetof(OrderCommand, time) == 16);
static_assert(offsetof(OrderCommand, order) == 24);
static_assert(offsetof(OrderCommand, client_ref) == 32);
static_assert(offsetof(OrderCommand, price) == 40);
static_assert(offsetof(OrderCommand, quantity) == 48);
static_assert(offsetof(OrderCommand, trigger_price) == 56);

/** define_instrument. All prices are multiples of the tick size. */
struct InstrumentCommand {
  std::uint8_t kind; ///< CommandKind, always define_instrument.
  std::uint8_t self_trade; ///< SelfTrade, or 0 to let orders of one owner trade with each other.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index to give, below the limit of instruments.
  std::uint16_t protection_bp; ///< Market protection in basis points of the last price, 1 to 10,000.
  std::uint32_t tick_size; ///< Smallest price step.
  std::uint32_t lot_size; ///< Every quantity is a multiple of it.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t reference_price; ///< Previous close: breaks ties of the auction and prices market orders before the first trade.
  std::int64_t band_low; ///< Lowest price that an order may carry.
  std::int64_t band_high; ///< Highest price that an order may carry.
  std::int64_t freeze_quantity; ///< Largest quantity of one order, at most 4,294,967,295.
  std::uint64_t spare_3; ///< Reserved: zero.
};
static_assert(sizeof(InstrumentCommand) == record_bytes);
static_assert(offsetof(InstrumentCommand, kind) == 0);
static_assert(offsetof(InstrumentCommand, self_trade) == 1);
static_assert(offsetof(InstrumentCommand, spare_2) == 2);
static_assert(offsetof(InstrumentCommand, instrument) == 4);
static_assert(offsetof(InstrumentCommand, protection_bp) == 6);
static_assert(offsetof(InstrumentCommand, tick_size) == 8);
static_assert(offsetof(InstrumentCommand, lot_size) == 12);
static_assert(offsetof(InstrumentCommand, time) == 16);
static_assert(offsetof(InstrumentCommand, reference_price) == 24);
static_assert(offsetof(InstrumentCommand, band_low) == 32);
static_assert(offsetof(InstrumentCommand, band_high) == 40);
static_assert(offsetof(InstrumentCommand, freeze_quantity) == 48);
static_assert(offsetof(InstrumentCommand, spare_3) == 56);

/** What happened to an order, an instrument or a command. */
struct OrderEvent {
  std::uint8_t kind; ///< EventKind.
  std::uint8_t side; ///< Side of the order; of a trade: side of `counter_order`, the one that arrived last.
  std::uint8_t reason; ///< Reason of a refusal or a cancellation.
  std::uint8_t detail; ///< Refusal: CommandKind. Phase change: Phase. Trade: 1 in a call auction. Modification: 1 when priority was kept. Acceptance: OrderType.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t owner; ///< Owner of `order`.
  std::uint32_t counter_owner; ///< Trade: owner of `counter_order`.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< The order concerned. Trade: the resting order; in a call auction the buy.
  std::uint64_t counter_order; ///< Trade: the incoming order; in a call auction the sell. Acceptance, refusal, cancellation and modification: client_ref of the command (0 when there is none).
  std::int64_t price; ///< Limit price of the order, or price of the trade.
  std::int64_t quantity; ///< Acceptance, modification: total quantity. Trade: traded. Cancellation: cancelled.
  std::int64_t leaves; ///< Open quantity of `order` after the event.
};
static_assert(sizeof(OrderEvent) == record_bytes);
static_assert(offsetof(OrderEvent, kind) == 0);
static_assert(offsetof(OrderEvent, side) == 1);
static_assert(offsetof(OrderEvent, reason) == 2);
static_assert(offsetof(OrderEvent, detail) == 3);
static_assert(offsetof(OrderEvent, instrument) == 4);
static_assert(offsetof(OrderEvent, spare_1) == 6);
static_assert(offsetof(OrderEvent, owner) == 8);
static_assert(offsetof(OrderEvent, counter_owner) == 12);
static_assert(offsetof(OrderEvent, time) == 16);
static_assert(offsetof(OrderEvent, order) == 24);
static_assert(offsetof(OrderEvent, counter_order) == 32);
static_assert(offsetof(OrderEvent, price) == 40);
static_assert(offsetof(OrderEvent, quantity) == 48);
static_assert(offsetof(OrderEvent, leaves) == 56);

/** New total of one price level. */
struct LevelEvent {
  std::uint8_t kind; ///< EventKind, always level_changed.
  std::uint8_t side; ///< Side of the book.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t orders; ///< Orders at the level; 0 when it is gone.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t price; ///< Price of the level.
  std::int64_t quantity; ///< Open quantity of all its orders.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
};
static_assert(sizeof(LevelEvent) == record_bytes);
static_assert(offsetof(LevelEvent, kind) == 0);
static_assert(offsetof(LevelEvent, side) == 1);
static_assert(offsetof(LevelEvent, spare_1) == 2);
static_assert(offsetof(LevelEvent, instrument) == 4);
static_assert(offsetof(LevelEvent, spare_2) == 6);
static_assert(offsetof(LevelEvent, orders) == 8);
static_assert(offsetof(LevelEvent, spare_3) == 12);
static_assert(offsetof(LevelEvent, time) == 16);
static_assert(offsetof(LevelEvent, price) == 24);
static_assert(offsetof(LevelEvent, quantity) == 32);
static_assert(offsetof(LevelEvent, spare_4) == 40);
static_assert(offsetof(LevelEvent, spare_5) == 48);
static_assert(offsetof(LevelEvent, spare_6) == 56);

/** Result of a call auction. */
struct AuctionEvent {
  std::uint8_t kind; ///< EventKind, always uncrossed.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint32_t trades; ///< Number of trades.
  std::uint32_t spare_4; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t price; ///< Equilibrium price; 0 when nothing traded.
  std::int64_t quantity; ///< Traded volume.
  std::int64_t imbalance; ///< Buy minus sell quantity that could trade at the price but found no counterparty.
  std::int64_t reference_price; ///< The previous close that broke ties.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(AuctionEvent) == record_bytes);
static_assert(offsetof(AuctionEvent, kind) == 0);
static_assert(offsetof(AuctionEvent, spare_1) == 1);
static_assert(offsetof(AuctionEvent, spare_2) == 2);
static_assert(offsetof(AuctionEvent, instrument) == 4);
static_assert(offsetof(AuctionEvent, spare_3) == 6);
static_assert(offsetof(AuctionEvent, trades) == 8);
static_assert(offsetof(AuctionEvent, spare_4) == 12);
static_assert(offsetof(AuctionEvent, time) == 16);
static_assert(offsetof(AuctionEvent, price) == 24);
static_assert(offsetof(AuctionEvent, quantity) == 32);
static_assert(offsetof(AuctionEvent, imbalance) == 40);
static_assert(offsetof(AuctionEvent, reference_price) == 48);
static_assert(offsetof(AuctionEvent, spare_5) == 56);

/** First record of a snapshot. */
struct SnapshotHeader {
  std::uint8_t kind; ///< SnapshotKind, always header.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t version; ///< Version of the snapshot format and of the matching rules.
  std::uint32_t instruments; ///< Instruments that follow.
  std::uint64_t orders; ///< Orders that follow.
  std::uint64_t time; ///< Time of the last accepted command.
  std::uint64_t last_order; ///< Highest order id given.
  std::uint64_t participants; ///< Participant records that follow; 0 when no synthetic market was started.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(SnapshotHeader) == record_bytes);
static_assert(offsetof(SnapshotHeader, kind) == 0);
static_assert(offsetof(SnapshotHeader, spare_1) == 1);
static_assert(offsetof(SnapshotHeader, version) == 2);
static_assert(offsetof(SnapshotHeader, instruments) == 4);
static_assert(offsetof(SnapshotHeader, orders) == 8);
static_assert(offsetof(SnapshotHeader, time) == 16);
static_assert(offsetof(SnapshotHeader, last_order) == 24);
static_assert(offsetof(SnapshotHeader, participants) == 32);
static_assert(offsetof(SnapshotHeader, spare_2) == 40);
static_assert(offsetof(SnapshotHeader, spare_3) == 48);
static_assert(offsetof(SnapshotHeader, spare_4) == 56);

/** One instrument with its session state. */
struct SnapshotInstrument {
  std::uint8_t kind; ///< SnapshotKind, always instrument.
  std::uint8_t phase; ///< Phase.
  std::uint16_t protection_bp; ///< As defined.
  std::uint16_t instrument; ///< Index.
  std::uint16_t self_trade; ///< As defined.
  std::uint32_t tick_size; ///< As defined.
  std::uint32_t lot_size; ///< As defined.
  std::int64_t reference_price; ///< As defined.
  std::int64_t band_low; ///< As defined.
  std::int64_t band_high; ///< As defined.
  std::int64_t freeze_quantity; ///< As defined.
  std::int64_t last_price; ///< Price of the last trade; 0 before the first.
  std::uint64_t spare_2; ///< Reserved: zero.
};
static_assert(sizeof(SnapshotInstrument) == record_bytes);
static_assert(offsetof(SnapshotInstrument, kind) == 0);
static_assert(offsetof(SnapshotInstrument, phase) == 1);
static_assert(offsetof(SnapshotInstrument, protection_bp) == 2);
static_assert(offsetof(SnapshotInstrument, instrument) == 4);
static_assert(offsetof(SnapshotInstrument, self_trade) == 6);
static_assert(offsetof(SnapshotInstrument, tick_size) == 8);
static_assert(offsetof(SnapshotInstrument, lot_size) == 12);
static_assert(offsetof(SnapshotInstrument, reference_price) == 16);
static_assert(offsetof(SnapshotInstrument, band_low) == 24);
static_assert(offsetof(SnapshotInstrument, band_high) == 32);
static_assert(offsetof(SnapshotInstrument, freeze_quantity) == 40);
static_assert(offsetof(SnapshotInstrument, last_price) == 48);
static_assert(offsetof(SnapshotInstrument, spare_2) == 56);

/** One resting or waiting order. */
struct SnapshotOrder {
  std::uint8_t kind; ///< SnapshotKind, always order.
  std::uint8_t side; ///< Side.
  std::uint8_t order_type; ///< market: entered as one and not repriced; stop_limit, stop_market: waits for its trigger; else limit.
  std::uint8_t time_in_force; ///< day or gtc.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t protection_bp; ///< stop_market: as entered.
  std::uint32_t owner; ///< Owner.
  std::uint32_t part_quantity; ///< Disclosed quantity; 0 when all is shown.
  std::uint64_t order; ///< Order id.
  std::int64_t price; ///< Limit price; 0 for a waiting stop_market.
  std::int64_t quantity; ///< Total quantity.
  std::int64_t leaves; ///< Open quantity, what is not shown included.
  std::int64_t shown; ///< What is shown of it now.
  std::int64_t trigger_price; ///< While it waits; else 0.
};
static_assert(sizeof(SnapshotOrder) == record_bytes);
static_assert(offsetof(SnapshotOrder, kind) == 0);
static_assert(offsetof(SnapshotOrder, side) == 1);
static_assert(offsetof(SnapshotOrder, order_type) == 2);
static_assert(offsetof(SnapshotOrder, time_in_force) == 3);
static_assert(offsetof(SnapshotOrder, instrument) == 4);
static_assert(offsetof(SnapshotOrder, protection_bp) == 6);
static_assert(offsetof(SnapshotOrder, owner) == 8);
static_assert(offsetof(SnapshotOrder, part_quantity) == 12);
static_assert(offsetof(SnapshotOrder, order) == 16);
static_assert(offsetof(SnapshotOrder, price) == 24);
static_assert(offsetof(SnapshotOrder, quantity) == 32);
static_assert(offsetof(SnapshotOrder, leaves) == 40);
static_assert(offsetof(SnapshotOrder, shown) == 48);
static_assert(offsetof(SnapshotOrder, trigger_price) == 56);

/** State of the synthetic market, cut into pieces of 48 bytes. */
struct SnapshotParticipant {
  std::uint8_t kind; ///< SnapshotKind, always participant.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t index; ///< Position of the piece, from 0.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t word_0; ///< Opaque.
  std::uint64_t word_1; ///< Opaque.
  std::uint64_t word_2; ///< Opaque.
  std::uint64_t word_3; ///< Opaque.
  std::uint64_t word_4; ///< Opaque.
  std::uint64_t word_5; ///< Opaque.
};
static_assert(sizeof(SnapshotParticipant) == record_bytes);
static_assert(offsetof(SnapshotParticipant, kind) == 0);
static_assert(offsetof(SnapshotParticipant, spare_1) == 1);
static_assert(offsetof(SnapshotParticipant, spare_2) == 2);
static_assert(offsetof(SnapshotParticipant, index) == 4);
static_assert(offsetof(SnapshotParticipant, spare_3) == 8);
static_assert(offsetof(SnapshotParticipant, word_0) == 16);
static_assert(offsetof(SnapshotParticipant, word_1) == 24);
static_assert(offsetof(SnapshotParticipant, word_2) == 32);
static_assert(offsetof(SnapshotParticipant, word_3) == 40);
static_assert(offsetof(SnapshotParticipant, word_4) == 48);
static_assert(offsetof(SnapshotParticipant, word_5) == 56);

/** Last record of a snapshot. */
struct SnapshotTrailer {
  std::uint8_t kind; ///< SnapshotKind, always trailer.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t records; ///< Records before this one.
  std::uint64_t hash; ///< Hash of the records before this one: the state hash.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
  std::uint64_t spare_8; ///< Reserved: zero.
};
static_assert(sizeof(SnapshotTrailer) == record_bytes);
static_assert(offsetof(SnapshotTrailer, kind) == 0);
static_assert(offsetof(SnapshotTrailer, spare_1) == 1);
static_assert(offsetof(SnapshotTrailer, spare_2) == 2);
static_assert(offsetof(SnapshotTrailer, spare_3) == 4);
static_assert(offsetof(SnapshotTrailer, records) == 8);
static_assert(offsetof(SnapshotTrailer, hash) == 16);
static_assert(offsetof(SnapshotTrailer, spare_4) == 24);
static_assert(offsetof(SnapshotTrailer, spare_5) == 32);
static_assert(offsetof(SnapshotTrailer, spare_6) == 40);
static_assert(offsetof(SnapshotTrailer, spare_7) == 48);
static_assert(offsetof(SnapshotTrailer, spare_8) == 56);

/** What a charge is from one day to another. Exchange, segment and group 0 mean that they do not matter (GST only). */
struct ChargeRate {
  std::uint8_t record; ///< ChargeRecord, always rate.
  std::uint8_t charge; ///< ChargeKind.
  std::uint8_t exchange; ///< ChargeExchange.
  std::uint8_t segment; ///< ChargeSegment.
  std::uint8_t group; ///< SecurityGroup.
  std::uint8_t side; ///< ChargedSide.
  std::uint8_t on_sebi; ///< GST: 1 when the SEBI fee is taxed, 0 when not.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint32_t first_day; ///< Days since 1970-01-01.
  std::uint32_t last_day; ///< Days since 1970-01-01. Inclusive; 4,294,967,295 while in force.
  std::uint64_t rate; ///< In billionths of the base: 0.1 % is 1,000,000.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
};
static_assert(sizeof(ChargeRate) == record_bytes);
static_assert(offsetof(ChargeRate, record) == 0);
static_assert(offsetof(ChargeRate, charge) == 1);
static_assert(offsetof(ChargeRate, exchange) == 2);
static_assert(offsetof(ChargeRate, segment) == 3);
static_assert(offsetof(ChargeRate, group) == 4);
static_assert(offsetof(ChargeRate, side) == 5);
static_assert(offsetof(ChargeRate, on_sebi) == 6);
static_assert(offsetof(ChargeRate, spare_1) == 7);
static_assert(offsetof(ChargeRate, first_day) == 8);
static_assert(offsetof(ChargeRate, last_day) == 12);
static_assert(offsetof(ChargeRate, rate) == 16);
static_assert(offsetof(ChargeRate, spare_2) == 24);
static_assert(offsetof(ChargeRate, spare_3) == 32);
static_assert(offsetof(ChargeRate, spare_4) == 40);
static_assert(offsetof(ChargeRate, spare_5) == 48);
static_assert(offsetof(ChargeRate, spare_6) == 56);

/** What a plan charges for an order in a segment: flat + rate × value, at most cap, at least floor. */
struct BrokerageRate {
  std::uint8_t record; ///< ChargeRecord, always brokerage_rate.
  std::uint8_t segment; ///< ChargeSegment.
  std::uint8_t basis; ///< BrokerageBasis of the flat fee.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t plan; ///< Number of the plan, 1 to 63.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t first_day; ///< Days since 1970-01-01.
  std::uint32_t last_day; ///< Days since 1970-01-01. Inclusive; 4,294,967,295 while in force.
  std::uint64_t rate; ///< In billionths of the base: 0.1 % is 1,000,000.
  std::uint64_t cap; ///< Most that one order pays, in paise; 0: no cap.
  std::uint64_t floor; ///< Least that one order pays, in paise.
  std::uint64_t flat; ///< In paise, for each order or lot.
  std::uint64_t clearing; ///< Clearing charge on turnover. In billionths of the base: 0.1 % is 1,000,000.
  std::uint64_t spare_3; ///< Reserved: zero.
};
static_assert(sizeof(BrokerageRate) == record_bytes);
static_assert(offsetof(BrokerageRate, record) == 0);
static_assert(offsetof(BrokerageRate, segment) == 1);
static_assert(offsetof(BrokerageRate, basis) == 2);
static_assert(offsetof(BrokerageRate, spare_1) == 3);
static_assert(offsetof(BrokerageRate, plan) == 4);
static_assert(offsetof(BrokerageRate, spare_2) == 6);
static_assert(offsetof(BrokerageRate, first_day) == 8);
static_assert(offsetof(BrokerageRate, last_day) == 12);
static_assert(offsetof(BrokerageRate, rate) == 16);
static_assert(offsetof(BrokerageRate, cap) == 24);
static_assert(offsetof(BrokerageRate, floor) == 32);
static_assert(offsetof(BrokerageRate, flat) == 40);
static_assert(offsetof(BrokerageRate, clearing) == 48);
static_assert(offsetof(BrokerageRate, spare_3) == 56);

/** Starts a request: what to work out, and the settings of the broker that the answer depends on. */
struct ChargeNote {
  std::uint8_t record; ///< ChargeRecord, always note.
  std::uint8_t method; ///< ChargeMethod.
  std::uint8_t tax_rounding; ///< ChargeRounding of STT and CTT: each part of a security; an estimate as a whole.
  std::uint8_t stamp_rounding; ///< ChargeRounding of stamp duty.
  std::uint8_t other_rounding; ///< ChargeRounding of every other line.
  std::uint8_t stamp_scope; ///< StampScope.
  std::uint8_t with_ipft; ///< 1 when the investor protection fund is charged.
  std::uint8_t gst_on_ipft; ///< 1 when GST is on the investor protection fund, too.
  std::uint8_t gst_on_sebi; ///< 1 when GST is on the SEBI fee, from the day the law says so.
  std::uint8_t one_exchange_line; ///< 1 when exchange charge and IPFT are one line, rounded together.
  std::uint8_t gst_in_halves; ///< 1 when central and state halves are rounded each by itself.
  std::uint8_t stated_brokerage; ///< 1 when brokerage and clearing are stated below instead of those of a plan.
  std::uint8_t duty_group; ///< SecurityGroup of the stamp-duty schedule before July 2020.
  std::uint8_t stated_exchange_rate; ///< 1 when the exchange charge is the rate stated below, whatever the table says.
  std::uint16_t plan; ///< Plan of the brokerage.
  std::uint32_t date; ///< Trade date. Days since 1970-01-01.
  std::uint32_t legs; ///< Legs that follow.
  std::uint64_t least_brokerage; ///< Least brokerage of a note with trades, in paise.
  std::uint64_t brokerage; ///< Stated brokerage, in 10^-8 rupees.
  std::uint64_t clearing; ///< Stated clearing charge, in 10^-8 rupees.
  std::uint64_t exchange_rate; ///< In billionths of the base: 0.1 % is 1,000,000.
  std::uint64_t spare_1; ///< Reserved: zero.
};
static_assert(sizeof(ChargeNote) == record_bytes);
static_assert(offsetof(ChargeNote, record) == 0);
static_assert(offsetof(ChargeNote, method) == 1);
static_assert(offsetof(ChargeNote, tax_rounding) == 2);
static_assert(offsetof(ChargeNote, stamp_rounding) == 3);
static_assert(offsetof(ChargeNote, other_rounding) == 4);
static_assert(offsetof(ChargeNote, stamp_scope) == 5);
static_assert(offsetof(ChargeNote, with_ipft) == 6);
static_assert(offsetof(ChargeNote, gst_on_ipft) == 7);
static_assert(offsetof(ChargeNote, gst_on_sebi) == 8);
static_assert(offsetof(ChargeNote, one_exchange_line) == 9);
static_assert(offsetof(ChargeNote, gst_in_halves) == 10);
static_assert(offsetof(ChargeNote, stated_brokerage) == 11);
static_assert(offsetof(ChargeNote, duty_group) == 12);
static_assert(offsetof(ChargeNote, stated_exchange_rate) == 13);
static_assert(offsetof(ChargeNote, plan) == 14);
static_assert(offsetof(ChargeNote, date) == 16);
static_assert(offsetof(ChargeNote, legs) == 20);
static_assert(offsetof(ChargeNote, least_brokerage) == 24);
static_assert(offsetof(ChargeNote, brokerage) == 32);
static_assert(offsetof(ChargeNote, clearing) == 40);
static_assert(offsetof(ChargeNote, exchange_rate) == 48);
static_assert(offsetof(ChargeNote, spare_1) == 56);

/** One trade. In a contract note, legs of one security, exchange and kind of segment are netted unless gross. */
struct ChargeLeg {
  std::uint8_t record; ///< ChargeRecord, always leg.
  std::uint8_t side; ///< Side.
  std::uint8_t exchange; ///< ChargeExchange.
  std::uint8_t segment; ///< ChargeSegment; a contract note finds out itself what of shares was delivered.
  std::uint8_t group; ///< SecurityGroup.
  std::uint8_t gross; ///< 1 when every trade is delivered, nothing netted (trade to trade).
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t security; ///< Which security or contract, by any number.
  std::uint32_t order; ///< Legs of one order share one brokerage cap; 0: an order of its own.
  std::uint64_t quantity; ///< Shares, units, contracts times lot size.
  std::uint64_t price; ///< In ten-thousandths of a rupee.
  std::uint32_t lots; ///< Lots, for plans that charge by the lot.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(ChargeLeg) == record_bytes);
static_assert(offsetof(ChargeLeg, record) == 0);
static_assert(offsetof(ChargeLeg, side) == 1);
static_assert(offsetof(ChargeLeg, exchange) == 2);
static_assert(offsetof(ChargeLeg, segment) == 3);
static_assert(offsetof(ChargeLeg, group) == 4);
static_assert(offsetof(ChargeLeg, gross) == 5);
static_assert(offsetof(ChargeLeg, spare_1) == 6);
static_assert(offsetof(ChargeLeg, security) == 8);
static_assert(offsetof(ChargeLeg, order) == 12);
static_assert(offsetof(ChargeLeg, quantity) == 16);
static_assert(offsetof(ChargeLeg, price) == 24);
static_assert(offsetof(ChargeLeg, lots) == 32);
static_assert(offsetof(ChargeLeg, spare_2) == 36);
static_assert(offsetof(ChargeLeg, spare_3) == 40);
static_assert(offsetof(ChargeLeg, spare_4) == 48);
static_assert(offsetof(ChargeLeg, spare_5) == 56);

/** A charge that goes to the ledger, not on a note: count × fixed + principal × rate × days, GST on top where due. */
struct LedgerCharge {
  std::uint8_t record; ///< ChargeRecord, always ledger_charge.
  std::uint8_t rounding; ///< ChargeRounding of amount and GST.
  std::uint8_t with_gst; ///< 1 when GST is due.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint32_t date; ///< Days since 1970-01-01.
  std::uint32_t days; ///< Days for which the rate is due; 1 for a rate that is not by day.
  std::uint32_t count; ///< How often the fixed amount is due.
  std::uint64_t fixed; ///< In ten-thousandths of a rupee.
  std::uint64_t principal; ///< In ten-thousandths of a rupee.
  std::uint64_t rate; ///< In billionths of the base: 0.1 % is 1,000,000.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(LedgerCharge) == record_bytes);
static_assert(offsetof(LedgerCharge, record) == 0);
static_assert(offsetof(LedgerCharge, rounding) == 1);
static_assert(offsetof(LedgerCharge, with_gst) == 2);
static_assert(offsetof(LedgerCharge, spare_1) == 3);
static_assert(offsetof(LedgerCharge, date) == 4);
static_assert(offsetof(LedgerCharge, days) == 8);
static_assert(offsetof(LedgerCharge, count) == 12);
static_assert(offsetof(LedgerCharge, fixed) == 16);
static_assert(offsetof(LedgerCharge, principal) == 24);
static_assert(offsetof(LedgerCharge, rate) == 32);
static_assert(offsetof(LedgerCharge, spare_2) == 40);
static_assert(offsetof(LedgerCharge, spare_3) == 48);
static_assert(offsetof(LedgerCharge, spare_4) == 56);

/** One line of the answer. The amount is paise + fraction, exact to a quintillionth of a paisa. */
struct ChargeLine {
  std::uint8_t kind; ///< ChargeLineKind.
  std::uint8_t refusal; ///< refused: ChargeRefusal.
  std::uint8_t charge; ///< refused for a missing rate: ChargeKind.
  std::uint8_t exchange; ///< security_tax: ChargeExchange.
  std::uint32_t leg; ///< refused: the leg, from 0.
  std::uint32_t security; ///< security_tax: the security.
  std::uint32_t spare_1; ///< Reserved: zero.
  std::int64_t paise; ///< Whole paise, towards minus infinity.
  std::uint64_t fraction; ///< What is above them, in 10^-18 paise; never negative.
  std::int64_t average_price; ///< security_tax: average price of the day, to the paisa, in ten-thousandths of a rupee.
  std::int64_t squared_off; ///< security_tax: quantity bought and sold the same day.
  std::int64_t delivered; ///< security_tax: quantity that goes to delivery.
  std::uint64_t spare_2; ///< Reserved: zero.
};
static_assert(sizeof(ChargeLine) == record_bytes);
static_assert(offsetof(ChargeLine, kind) == 0);
static_assert(offsetof(ChargeLine, refusal) == 1);
static_assert(offsetof(ChargeLine, charge) == 2);
static_assert(offsetof(ChargeLine, exchange) == 3);
static_assert(offsetof(ChargeLine, leg) == 4);
static_assert(offsetof(ChargeLine, security) == 8);
static_assert(offsetof(ChargeLine, spare_1) == 12);
static_assert(offsetof(ChargeLine, paise) == 16);
static_assert(offsetof(ChargeLine, fraction) == 24);
static_assert(offsetof(ChargeLine, average_price) == 32);
static_assert(offsetof(ChargeLine, squared_off) == 40);
static_assert(offsetof(ChargeLine, delivered) == 48);
static_assert(offsetof(ChargeLine, spare_2) == 56);

} // namespace sauda
