// Generated from wasm/layout.ts by `npm run generate`. Do not edit.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sauda {

inline constexpr std::size_t record_bytes = 64;
inline constexpr std::uint16_t all_instruments = 65535;

// Limits of the venue.
inline constexpr std::uint32_t most_instruments = 4096; ///< Instruments that a venue may be sized for.
inline constexpr std::uint32_t fewest_ladder_ticks = 64; ///< Least ticks of a ladder.
inline constexpr std::uint32_t most_ladder_ticks = 262144; ///< Most ticks of a ladder, a power of two.
inline constexpr std::uint64_t most_ticks = 16777216; ///< Ticks of the ladders of all instruments together.
inline constexpr std::uint32_t most_orders = 16777215; ///< Open orders that a venue may be sized for.
inline constexpr std::uint32_t most_trailing_orders = 1024; ///< Trailing stops that wait in one instrument.
inline constexpr std::uint32_t most_all_or_none_orders = 64; ///< All_or_none orders that wait in one instrument.
inline constexpr std::uint64_t highest_count = 9007199254740991; ///< Order id and time.
inline constexpr std::int64_t highest_price = 9007199254740991; ///< Upper edge of a price band; distance of a trailing stop.
inline constexpr std::int64_t highest_quantity = 4294967295; ///< Freeze quantity of an instrument, so quantity of an order.
inline constexpr std::int64_t most_slices = 10; ///< An order discloses at least this part of its quantity.
inline constexpr std::uint32_t command_ring_records = 1024; ///< Commands of one batch.
inline constexpr std::uint32_t event_ring_records = 4096; ///< Events before the host reads them.

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
  set_band = 10, ///< Gives an instrument a new price band; uses the BandCommand record.
  set_rules = 11, ///< Replaces the settings of an instrument; uses the RulesCommand record.
  start_close_window = 12, ///< Begins the time whose average price is the close, in one instrument or in all.
  new_special_order = 13, ///< Enters an order with attributes; uses the SpecialOrderCommand record.
  replace_order = 14, ///< Cancels an order and enters a new one, both or neither; uses the SpecialOrderCommand record.
  link_orders = 15, ///< Ties orders of one owner to each other; uses the LinkCommand record.
  set_scenario = 16, ///< Puts a scenario on in one instrument, or in all; uses the ScenarioCommand record.
  list_contract = 17, ///< Tells the synthetic market that an instrument belongs to the index; ContractCommand record.
};

/** What an instrument of the synthetic market has to do with the index. */
enum class ContractKind : std::uint8_t {
  index_share = 1, ///< A share that counts in the index with its units.
  index_future = 2, ///< A future on the index.
  index_call = 3, ///< A European call on the index.
  index_put = 4, ///< A European put on the index.
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
  trailing_stop_limit = 7, ///< A stop_limit order whose trigger follows the last price at a distance, its limit with it.
  trailing_stop_market = 8, ///< A stop_market order whose trigger follows the last price at a distance.
};

/** How long an order lives. */
enum class TimeInForce : std::uint8_t {
  day = 1, ///< Rests until filled, cancelled or the session closes.
  ioc = 2, ///< Immediate or cancel: what does not trade at once is cancelled.
  fok = 3, ///< Fill or kill: trades at once in full, or is cancelled without a trade.
  gtc = 4, ///< Good till cancelled: as day, and the end of the session does not end it.
  gtd = 5, ///< Good till date: as gtc, and a phase change or advance of time at or after its expiry ends it.
};

/** What happens when an order would trade with another of its owner; 0: they trade. */
enum class SelfTrade : std::uint8_t {
  cancel_resting = 1, ///< The resting order is cancelled; the incoming one goes on. NSE calls it cancel passive.
  cancel_incoming = 2, ///< What is open of the incoming order is cancelled. NSE calls it cancel active.
  cancel_both = 3, ///< Both are cancelled.
  decrement = 4, ///< Both lose the quantity that they would have traded.
};

/** What else an order may be; an order has a sum of them. */
enum class OrderAttribute : std::uint8_t {
  reduce_only = 1, ///< No meaning to the venue: kept and told.
  all_or_none = 2, ///< Waits hidden beside the book until it can trade in full.
  queued = 4, ///< After-market order: waits for the first phase that takes it.
  held = 8, ///< Waits until its link lets it come in.
};

/** How orders are tied to each other. */
enum class Link : std::uint8_t {
  oco = 1, ///< One cancels the other: what one trades the other loses.
  bracket = 2, ///< What the entry trades comes in as target and stop, which are then an oco.
};

/** Session phase of an instrument. */
enum class Phase : std::uint8_t {
  closed = 1, ///< Nothing but phase changes. Entering it cancels every day order.
  pre_open = 2, ///< Call auction: limit and market orders collect and do not trade until uncrossed.
  continuous = 3, ///< Orders match on entry, price first, then time.
  halted = 4, ///< Orders may only be cancelled.
  pre_open_limit = 5, ///< The later part of pre_open: takes limit orders only.
  special_pre_open = 6, ///< Call auction of a listing or relisting: takes limit orders only.
  closing = 7, ///< Call auction at the close. Entering it cancels stop and disclosed orders.
  closing_limit = 8, ///< The later part of closing: takes limit orders only.
  post_close = 9, ///< Orders trade at the close price only. Entering it cancels every day order.
  reopening = 10, ///< Call auction after a halt. Entering it cancels what rested, unless a rule keeps it.
};

/** Bits of the settings of an instrument; see docs/reference/venue.md. */
enum class Rule : std::uint8_t {
  statistics = 1, ///< Day figures and candles are kept and told.
  slices_keep_place = 2, ///< The next slice of a disclosed order keeps its place.
  auction_market_first = 4, ///< Market orders trade before limit orders in auctions.
  auction_cancels_market = 8, ///< Market orders without counterparty in an auction are cancelled.
  special_cancels_unpriced = 16, ///< A special pre-open without a price cancels its orders.
  reopening_keeps_orders = 32, ///< Orders stay when collection begins after a halt.
  close_by_auction = 64, ///< The close price is that of the closing auction, if it had one.
};

/** What the synthetic participants of an instrument go through. */
enum class Scenario : std::uint8_t {
  ordinary = 1, ///< An ordinary market.
  calm = 2, ///< A third of the usual activity.
  trend = 3, ///< The worth climbs by 2 % an hour.
  crash = 4, ///< The worth falls by 8.5 % in 4 minutes while makers stand back, and wins back half in the next 20.
  freak_trade = 5, ///< One order sells everything down to 1.2 % below the best bid at once; then all is ordinary.
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
  order_priced = 14, ///< A market order that an auction left over is now a limit order at `price`.
  band_changed = 15, ///< An instrument has a new price band; uses the BandEvent record.
  rules_set = 16, ///< The settings of an instrument were replaced.
  close_window_started = 17, ///< The time whose average price is the close began.
  candle = 18, ///< A minute with trades is over; uses the CandleEvent record.
  day_prices = 19, ///< Prices of the day; uses the DayPricesEvent record.
  day_totals = 20, ///< Totals of the day; uses the DayTotalsEvent record.
  order_activated = 21, ///< A queued, held or all_or_none order comes in; as order_accepted.
  orders_linked = 22, ///< Orders were tied to each other; `order` is the first.
  queue_position = 23, ///< Answer to a query; uses the QueuePosition record.
  scenario_set = 24, ///< A scenario is on, for the instrument named or for all; `detail` is the Scenario.
  contract_listed = 25, ///< An instrument belongs to the index now; `detail` is the ContractKind.
  index_changed = 26, ///< The index has a new level, in `price`; at most once a command.
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
  phase_forbids_order_type = 28, ///< The phase does not take this type, time in force or part quantity.
  phase_forbids_modify = 29, ///< The phase takes no modifications.
  phase_forbids_cancel = 30, ///< The phase takes no cancellations.
  phase_forbids_uncross = 31, ///< Only a call auction can be uncrossed.
  book_crossed = 32, ///< Collected orders still cross or are at market: uncross before continuous trading.
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
  price_not_close = 49, ///< After the close orders carry the close price.
  trigger_too_far = 50, ///< The limit is further from the trigger than the rules of the instrument allow.
  phase_forbids_band = 51, ///< The band does not move while orders trade at the close price.
  bad_band = 52, ///< A band or reference price is not positive, off the tick or out of order.
  phase_forbids_rules = 53, ///< The settings of an instrument change only while it is closed.
  bad_rules = 54, ///< A setting is unknown, out of range or needs another one.
  phase_excludes_order = 55, ///< The phase that began does not keep stop and disclosed orders.
  halt_cancelled = 56, ///< Orders are collected anew after a halt.
  auction_remainder = 57, ///< The auction found no counterparty, and its phase or a rule keeps nothing.
  outside_band = 58, ///< The price band moved away from the limit.
  attribute_forbidden = 59, ///< The attributes are unknown, exclude each other, or do not go with type, time in force or phase.
  bad_expiry = 60, ///< The expiry of a gtd order is not later than the command.
  expired = 61, ///< The gtd order has reached its expiry.
  bad_trail = 62, ///< The distance or offset of a trailing stop is out of range, off the tick, or its trigger outside the band.
  trailing_limit = 63, ///< As many trailing stops wait in the instrument as may.
  all_or_none_limit = 64, ///< As many all_or_none orders wait in the instrument as may.
  order_is_queued = 65, ///< A queued or held order cannot be modified; replace it.
  bad_link = 66, ///< The orders cannot be linked so, or a linked order was to be replaced.
  linked = 67, ///< Another order of its link traded or ended.
  replaced = 68, ///< Replaced by another order.
  bad_scenario = 69, ///< The scenario is not one that the synthetic market knows.
  market_not_running = 70, ///< No synthetic participants are at work.
  contract_exists = 71, ///< The instrument belongs to the index already.
  bad_contract = 72, ///< Kind, units, strike or expiry are out of their range, or the index has no share yet.
};

/** What a record of a snapshot holds. */
enum class SnapshotKind : std::uint8_t {
  header = 1, ///< First record: version, limits and counters.
  instrument = 2, ///< One instrument; what it has of rules, day, close_window and candle, and its orders, follow.
  order = 3, ///< One order: resting buys, resting sells, waiting stop buys, waiting stop sells; each at market, then best price or nearest trigger first, then in time priority; then waiting all_or_none buys, then sells, best price first; then the queue.
  participant = 4, ///< State of the synthetic market, 48 opaque bytes a record.
  trailer = 5, ///< Last record: number of records before it and their hash.
  rules = 6, ///< Settings of the instrument; absent while none is set.
  day = 7, ///< Figures of the day; only with the rule statistics.
  close_window = 8, ///< What the close price comes from; only with the rule statistics.
  candle = 9, ///< The candle of the current minute; absent while it has no trade.
  attributes = 10, ///< What few orders have, right before the order.
  flex = 11, ///< Trades near an edge of the band, flex_buyers and flex_sellers after it; absent while there is none.
  flex_buyers = 12, ///< Their buyers.
  flex_sellers = 13, ///< Their sellers.
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

/** What a command asks of an account. */
enum class AccountCommandKind : std::uint8_t {
  define_instrument = 1, ///< Adds an instrument or replaces its definition; AccountInstrument record.
  set_limit = 2, ///< Sets one limit of one scope, or takes it away; AccountSetting record.
  set_switch = 3, ///< Moves a switch to active, reducing or halted; AccountSetting record.
  set_gate = 4, ///< Closes or opens a gate; AccountSetting record.
  set_clock = 5, ///< Sets the hours of a segment; AccountClock record.
  deposit = 6, ///< Money comes in; AccountCash record.
  withdraw = 7, ///< Money goes out; AccountCash record.
  post_charge = 8, ///< A charge is paid, or given back; AccountCash record.
  mark_price = 9, ///< The last price of an instrument; AccountMark record.
  place_order = 10, ///< Decides on an order and reserves for it; AccountOrder record.
  modify_order = 11, ///< Asks for another price, trigger or total quantity; AccountOrder record.
  cancel_order = 12, ///< Asks for the end of an order; AccountOrder record.
  adopt_order = 13, ///< Takes over an order that was found at the broker without an intent; AccountOrder record.
  update_order = 14, ///< What the outside says of an order; AccountUpdate record.
  adopt_position = 15, ///< Takes over a position or holding at its cost; AccountTransfer record.
  convert_position = 16, ///< Moves a quantity from one product to another; AccountTransfer record.
  split = 17, ///< A quantity of `denominator` becomes `numerator`; AccountTransfer record.
  bonus = 18, ///< A quantity of `denominator` is given `numerator` more; AccountTransfer record.
  dividend = 19, ///< Pays `price` for each unit of the delivery position; AccountTransfer record.
  advance_time = 20, ///< Lets time pass; tells what is due to be squared off; AccountMark record.
  roll_day = 21, ///< Starts the next trading day: settlement, day figures, ended orders are forgotten; AccountMark record.
  load_scenarios = 22, ///< Loads half of a risk array, for define_risk; AccountScenarios record.
  define_risk = 23, ///< Gives a contract the loaded risk array and its margin rates; AccountRisk record.
  link_order = 24, ///< Says what releases a held order and what it is tied to; AccountLink record.
  release_order = 25, ///< Releases a held order by hand; AccountOrder record.
  settle = 26, ///< Closes every position in an instrument at its final price; AccountTransfer record.
};

/** What the outside says of an order. */
enum class OrderUpdateKind : std::uint8_t {
  attempted = 1, ///< The attempt to send is durable; nothing was sent before.
  sent = 2, ///< The order left for the broker.
  outcome_unknown = 3, ///< Nobody knows whether the broker has it.
  presumed_not_placed = 4, ///< It is not in the book of the broker, by the rule for unknown orders.
  found = 5, ///< An order whose outcome was unknown is in the book of the broker.
  acknowledged = 6, ///< The broker has it.
  trigger_pending = 7, ///< The exchange holds it until its trigger.
  working = 8, ///< It rests at the exchange.
  fill = 9, ///< It traded: trade, quantity and price.
  modified = 10, ///< The modification of `request` holds.
  modify_rejected = 11, ///< The modification of `request` does not hold.
  cancel_rejected = 12, ///< It was not cancelled.
  rejected = 13, ///< Broker or exchange refused it.
  expired = 14, ///< Its validity is over.
  cancelled = 15, ///< What was open of it is cancelled.
};

/** Where an order stands: a function of what is known of it. */
enum class OrderState : std::uint8_t {
  held = 1, ///< Kept by the account until something releases it; reserves and counts nothing.
  intent = 2, ///< Decided and reserved for; not attempted.
  attempted = 3, ///< The attempt to send is durable.
  sent = 4, ///< On the way; no answer.
  external = 5, ///< Not ours: found at the broker, adopted, counted.
  acknowledged = 6, ///< The broker has it.
  trigger_pending = 7, ///< Held by the exchange until its trigger.
  working = 8, ///< At the exchange.
  partly_filled = 9, ///< At the exchange, traded in part.
  modify_pending = 10, ///< A modification is not answered.
  cancel_pending = 11, ///< A cancellation is not answered.
  unknown = 12, ///< Sent, and nobody knows; counts as live.
  presumed_not_placed = 13, ///< Not in the book of the broker; no longer counts.
  filled = 14, ///< Traded in full.
  rejected = 15, ///< Refused by broker or exchange.
  expired = 16, ///< Its validity is over.
  cancelled = 17, ///< Cancelled.
  denied = 18, ///< A held order that was refused when it was released.
};

/** How an order is priced and when it starts. */
enum class AccountOrderType : std::uint8_t {
  limit = 1, ///< At its price or better.
  market = 2, ///< At the mark moved by the protection, or better.
  stop_limit = 3, ///< A limit order from its trigger on.
  stop_market = 4, ///< From its trigger on, at the trigger moved by the protection, or better.
  post_only = 5, ///< A limit order that never takes: priced as limit.
  market_to_limit = 6, ///< A market order whose rest becomes a limit order: priced as market.
};

/** How a position is held. */
enum class Product : std::uint8_t {
  cnc = 1, ///< Delivery: paid in full, kept until sold.
  mis = 2, ///< Intraday: on margin, squared off at its clock.
  nrml = 3, ///< Carried on margin.
  mtf = 4, ///< Delivery financed by the broker, on margin.
};

/** What a derivative is; 0 for everything else. */
enum class ContractStyle : std::uint8_t {
  future = 1, ///< Marked to market every day.
  call = 2, ///< Option to buy: paid in full.
  put = 3, ///< Option to sell: paid in full.
};

/** What releases a held order. */
enum class ReleaseCondition : std::uint8_t {
  by_hand = 1, ///< release_order alone.
  parent_traded = 2, ///< Its parent: as much of it as the parent has traded, growing with it.
  mark_at_or_above = 3, ///< A mark of its instrument at or above the threshold.
  mark_at_or_below = 4, ///< A mark of its instrument at or below the threshold.
};

/** Market segment; each has its clock. */
enum class Segment : std::uint8_t {
  equity = 1, ///< Shares and funds.
  equity_derivative = 2, ///< Futures and options on shares and indices.
  currency = 3, ///< Currency derivatives.
  commodity = 4, ///< Commodity derivatives.
};

/** State of a switch. Cancellations pass in all three. */
enum class SwitchState : std::uint8_t {
  active = 1, ///< Everything that the limits allow.
  reducing = 2, ///< Only orders that reduce a position.
  halted = 3, ///< Only orders that are marked reduce-only, and reduce.
};

/** A condition outside that holds back orders; exits and cancellations pass. */
enum class Gate : std::uint8_t {
  reconciling = 1, ///< The books of the broker are being compared.
  warming_up = 2, ///< The strategies are not ready.
  link_down = 3, ///< The way to the broker is not healthy.
  session_expired = 4, ///< The session at the broker is not valid.
};

/** Whom a limit or a switch binds, in the order in which they are looked at. */
enum class LimitScope : std::uint8_t {
  platform = 1, ///< Everybody on this platform.
  user = 2, ///< All accounts of a user.
  account = 3, ///< This account.
  strategy = 4, ///< One strategy of this account.
  instrument = 5, ///< One instrument in this account.
};

/** What a limit bounds. Absent until set; the unit is in the text. */
enum class LimitKind : std::uint8_t {
  order_quantity = 1, ///< Quantity of one order, at most.
  order_value = 2, ///< Value of one order in paise, at most.
  order_value_least = 3, ///< Value of one order in paise, at least.
  price_distance_bp = 4, ///< Distance of the limit price from the mark in basis points of the mark, at most.
  protection_bp = 5, ///< Protection of a market order in basis points, at most.
  mark_age = 6, ///< Age of the mark in microseconds, at most; without a mark the order is denied.
  repeat_window = 7, ///< Microseconds within which an equal order is a repetition.
  expiry_window = 8, ///< Microseconds before the expiry of a contract in which only exits pass.
  self_trade = 9, ///< Units of own opposite orders that an order could trade with, at most; 0 forbids it.
  open_orders = 10, ///< Open orders, this one included, at most.
  position_quantity = 11, ///< Position that the order could lead to, with all open orders, at most.
  gross_exposure = 12, ///< Cost of positions plus value of open orders in paise, without sign, at most.
  net_exposure = 13, ///< The same with sign: buys plus, sells minus; its size, at most.
  sector_exposure = 14, ///< Gross exposure in the sector of the instrument in paise, at most.
  concentration_bp = 15, ///< Gross exposure in the instrument in basis points of the net worth, at most.
  day_loss = 16, ///< Loss of the day in paise, realised and unrealised; above it orders are denied.
  day_drawdown = 17, ///< Paise by which the profit of the day may stand below its highest; above it orders are denied.
  drawdown = 18, ///< Paise by which the profit may stand below its highest ever; above it orders are denied.
  loss_streak = 19, ///< Orders in a row whose closes lost, at most; beyond them orders are denied for loss_cooldown.
  loss_cooldown = 20, ///< Microseconds after the last close for which loss_streak denies; absent: the rest of the day.
  orders_per_second = 21, ///< Orders, modifications and cancellations in a second, at most; see cancel_reserve.
  orders_per_minute = 22, ///< The same in the last 60 seconds.
  orders_per_day = 23, ///< The same since the day began.
  cancel_reserve = 24, ///< How many of a second are kept free for cancellations and exits.
  modifies_per_order = 25, ///< Modifications of one order, at most.
  holdings = 26, ///< Units by which a delivery sale may exceed what can be delivered; 0 forbids selling what is not there.
  cash_shortfall = 27, ///< Paise by which a reservation may exceed the free cash; 0 forbids it.
  tripwire_orders = 28, ///< Orders and modifications in a second; the first beyond it halts the account.
  tripwire_value = 29, ///< Value of orders and modifications in the last 60 seconds; the first beyond it halts the account.
  position_at_fill = 30, ///< Position after a trade, at most; beyond it the account moves to reducing.
  reduce_only_at_fill = 31, ///< Value 0: reduce-only orders that exceed their position after a trade are cut back.
};

/** What happened in an account. */
enum class AccountEventKind : std::uint8_t {
  instrument_defined = 1, ///< SettingEvent.
  limit_set = 2, ///< SettingEvent.
  switch_set = 3, ///< SettingEvent; also when the account halts itself.
  gate_set = 4, ///< SettingEvent.
  clock_set = 5, ///< SettingEvent.
  price_marked = 6, ///< SettingEvent.
  time_advanced = 7, ///< SettingEvent.
  day_rolled = 8, ///< SettingEvent.
  denied = 9, ///< DenialEvent: what was asked for did not happen.
  anomaly = 10, ///< DenialEvent whose code is an AnomalyCode.
  order_changed = 11, ///< AccountOrderEvent: the order after the command.
  order_known = 12, ///< AccountOrderEvent: the command or update was known already, or came too late to matter.
  fill_applied = 13, ///< AccountFillEvent.
  position_changed = 14, ///< PositionEvent: the position after the command.
  ledger_posted = 15, ///< LedgerEvent: one step; its amounts add up to 0.
  square_off_due = 16, ///< PositionEvent: an intraday position at its clock; once a day.
  corporate_action = 17, ///< SettingEvent: split, bonus or dividend, before the positions that it changes; the value is the mark after it.
  scenarios_loaded = 18, ///< SettingEvent.
  risk_defined = 19, ///< SettingEvent.
  order_linked = 20, ///< AccountLinkEvent.
  margin_changed = 21, ///< MarginEvent: what an underlying needs after the step.
  contract_settled = 22, ///< SettingEvent: the value is the final price; the positions that it closes follow.
};

/** What a record of a snapshot holds. */
enum class AccountSnapshotKind : std::uint8_t {
  header = 1, ///< First record.
  settings = 2, ///< Ledger, counters and clocks: opaque words, as many records as are needed.
  instrument = 3, ///< One instrument, in order of index; its contract follows.
  contract = 4, ///< The rest of the instrument before; when it has a risk array, its two scenarios follow.
  scenarios = 5, ///< Half of the risk array of the instrument before.
  limit = 6, ///< One limit that is set.
  book = 7, ///< Figures of the account (0) or of a strategy that has any.
  position = 8, ///< One position, in order of book, instrument, product; its lots follow.
  lot = 9, ///< One lot of the position before, oldest first.
  order = 10, ///< One order, in order of placing; its terms and trades follow.
  terms = 11, ///< The rest of the order before; its held and its trades follow.
  held = 12, ///< What an order that was placed held is tied to.
  trade = 13, ///< One trade of the order before, highest id first.
  pace = 14, ///< One moment of the rate fences, oldest first.
  trailer = 15, ///< Last record: number of records before it and their hash.
};

/** Why a command was denied. Closed: every denial is one of these. */
enum class DenialCode : std::uint8_t {
  unknown_command = 1, ///< The command kind is not one that the account knows.
  time_went_back = 2, ///< The command is stamped earlier than the last accepted one.
  time_out_of_range = 3, ///< The command is stamped later than 2^53 − 1 microseconds.
  bad_instrument = 4, ///< A field of the definition is out of its range; see account.md.
  bad_setting = 5, ///< Scope, kind, index or value of the setting is out of its range.
  bad_amount = 6, ///< The amount is zero or negative, or beyond 2^53 − 1.
  amount_overflow = 7, ///< A balance would pass 2^53 − 1.
  cash_insufficient = 8, ///< More is asked for than is free. Limit: what is free; actual: what is asked.
  bad_order_id = 9, ///< The order id is 0 or above 2^53 − 1.
  order_id_reused = 10, ///< The order id belongs to another order.
  unknown_instrument = 11, ///< No instrument is defined under this index.
  instrument_suspended = 12, ///< The instrument does not trade at present.
  instrument_expired = 13, ///< The contract has expired. Limit: its last microsecond; actual: now.
  instrument_restricted = 14, ///< The instrument is on the restricted list; only exits pass.
  unknown_strategy = 15, ///< The strategy is above the number that the account is sized for.
  bad_side = 16, ///< The side is neither buy nor sell.
  bad_order_type = 17, ///< The order type is none of AccountOrderType.
  bad_time_in_force = 18, ///< The time in force is neither day, ioc, fok nor gtc.
  bad_product = 19, ///< The product is none of Product.
  bad_flags = 20, ///< A flag is set that has no meaning.
  order_type_not_permitted = 21, ///< The instrument does not take this order type.
  time_in_force_not_permitted = 22, ///< The instrument does not take this time in force.
  product_not_permitted = 23, ///< The instrument cannot be held in this product.
  validity_over = 24, ///< The validity of the order ends before it begins. Limit: its end; actual: now.
  quantity_not_positive = 25, ///< The quantity is zero or negative.
  quantity_not_lot_multiple = 26, ///< The quantity is not a multiple of the lot size.
  quantity_above_freeze = 27, ///< The quantity is above the freeze quantity: slice it.
  market_order_has_price = 28, ///< A market order carries no price.
  price_not_positive = 29, ///< A price is zero or negative.
  price_off_tick = 30, ///< A price is not a multiple of the tick size. Limit: the tick; actual: the price.
  price_outside_band = 31, ///< A price is outside the price band. Limit: the bound that it passes; actual: the price.
  trigger_not_allowed = 32, ///< Only stop orders carry a trigger.
  trigger_beyond_price = 33, ///< A stop buy has its limit below its trigger, or a stop sell above it.
  protection_out_of_range = 34, ///< The protection is above 10,000 basis points, or a limit order carries one.
  mark_missing = 35, ///< The instrument has no mark and the decision needs one.
  value_overflow = 36, ///< Price times quantity passes 2^53 − 1 paise.
  order_pool_full = 37, ///< The account holds as many orders as it was sized for.
  position_pool_full = 38, ///< The account holds as many positions as it was sized for.
  not_reducing = 39, ///< A reduce-only order would do more than reduce. Limit: what can be reduced; actual: the quantity.
  reducing_only = 40, ///< A switch stands at reducing.
  halted = 41, ///< A switch stands at halted.
  gate_closed = 42, ///< A gate is closed. Actual: the Gate.
  market_closed = 43, ///< Outside the hours of the segment. Limit: the bound in minutes of the day; actual: the minute.
  intraday_cut_off = 44, ///< Too late for an intraday position. Limit: the last minute; actual: the minute.
  order_quantity = 45, ///< Above the limit order_quantity.
  order_value = 46, ///< Above the limit order_value.
  order_value_least = 47, ///< Below the limit order_value_least.
  price_distance = 48, ///< Beyond the limit price_distance_bp.
  protection = 49, ///< Above the limit protection_bp.
  mark_stale = 50, ///< The mark is older than the limit mark_age.
  order_repeated = 51, ///< An equal order was placed within the limit repeat_window. Actual: its age.
  open_orders = 52, ///< Above the limit open_orders.
  position_quantity = 53, ///< Above the limit position_quantity.
  gross_exposure = 54, ///< Above the limit gross_exposure.
  net_exposure = 55, ///< Above the limit net_exposure.
  day_loss = 56, ///< The loss of the day is above the limit day_loss.
  orders_per_second = 57, ///< Above the limit orders_per_second, less the reserve.
  orders_per_minute = 58, ///< Above the limit orders_per_minute.
  orders_per_day = 59, ///< Above the limit orders_per_day.
  modifies_per_order = 60, ///< Above the limit modifies_per_order.
  holdings_insufficient = 61, ///< A delivery sale of more than can be delivered. Limit: what can; actual: the quantity.
  short_not_allowed = 62, ///< The instrument cannot be sold short.
  tripwire_orders = 63, ///< Above the limit tripwire_orders: the account halts itself.
  tripwire_value = 64, ///< Above the limit tripwire_value: the account halts itself.
  unknown_order = 65, ///< No order has this id.
  order_not_open = 66, ///< The order has ended, or is not known to be alive.
  request_pending = 67, ///< A modification or cancellation of this order is not answered yet.
  quantity_not_above_filled = 68, ///< The new total quantity is not above what has traded.
  position_insufficient = 69, ///< The position is smaller than the quantity. Limit: the position; actual: the quantity.
  position_opposed = 70, ///< The position in the other product has the other direction.
  bad_ratio = 71, ///< A part of the ratio is 0 or above 1,000,000.
  session_over = 72, ///< The session at the broker has ended. Limit: its end; actual: now.
  expiry_window = 73, ///< Within the limit expiry_window of the expiry. Actual: what is left, in microseconds.
  self_trade = 74, ///< It could trade with own orders on the other side. Actual: with how much.
  sector_exposure = 75, ///< Above the limit sector_exposure.
  concentration = 76, ///< Above the limit concentration_bp.
  day_drawdown = 77, ///< The profit of the day has fallen too far from its highest.
  drawdown = 78, ///< The profit has fallen too far from its highest.
  loss_streak = 79, ///< Too many orders in a row closed at a loss. Actual: how many.
  held_orders_full = 80, ///< The account remembers as many held orders as it can.
  order_not_held = 81, ///< The order is not held.
  order_is_sliced = 82, ///< A sliced order is never released: its slices are.
  order_is_linked = 83, ///< The order has another link already: cancel it and place it anew.
  bad_link = 84, ///< The link contradicts itself, or what it names cannot be a parent or leader.
  unknown_relative = 85, ///< No order has the id of the parent or leader.
  link_mismatch = 86, ///< A slice differs from its parent in instrument, side or product, or a group in its instrument.
  too_many_linked = 87, ///< A parent has 10 children, or a group 10 members.
  slices_above_parent = 88, ///< The slices are more than their parent. Limit: its quantity; actual: their sum.
  nothing_to_release = 89, ///< What the order is tied to leaves nothing of it to be sent.
  quantity_is_linked = 90, ///< The quantity follows what the order is tied to. Limit: its quantity; actual: the new one.
  bad_risk = 91, ///< A field of the risk array or of its rates is out of its range; see account.md.
  orders_open = 92, ///< Orders in the instrument are open. Actual: how many.
  contract_not_permitted = 93, ///< Corporate actions concern no derivatives.
};

/** What does not fit in what the outside says. */
enum class AnomalyCode : std::uint8_t {
  unknown_order = 1, ///< No order has this id; nothing changed.
  bad_update = 2, ///< The update, its quantity or its price is out of its range; nothing changed.
  illegal_update = 3, ///< The update contradicts the state of the order; nothing changed.
  unknown_request = 4, ///< No modification of this number was asked for; nothing changed.
  trade_differs = 5, ///< The trade is known with another quantity or price; nothing changed.
  trade_pool_full = 6, ///< The account holds as many trades as it was sized for; nothing changed.
  amount_overflow = 7, ///< A balance or quantity would pass its bound; nothing changed.
  overfilled = 8, ///< More traded than was ordered: accepted as a fact, and the account halts itself.
  ended_order_filled = 9, ///< An order that had ended traded: accepted as a fact.
  presumed_order_alive = 10, ///< An order that was presumed not placed is alive: accepted as a fact.
  cash_negative = 11, ///< The free cash is below zero after a fact.
  intraday_position_carried = 12, ///< An intraday position outlived its day.
  position_above_limit = 13, ///< A trade took a position above position_at_fill: the account moves to reducing.
  day_order_carried = 14, ///< An order of the day before, of which nobody said how it ended; it counts on.
};

/** Which record of the margin calculator this is; its first byte. */
enum class MarginRecord : std::uint8_t {
  scenarios = 1, ///< MarginScenarios: half of the risk array of the next leg.
  leg = 2, ///< MarginLeg: one order of the basket.
  line = 3, ///< MarginLine: a leg alone, the sum of them, or all together.
};

/** What a line of the margin calculator tells. */
enum class MarginLineKind : std::uint8_t {
  leg = 1, ///< What an order needs alone.
  initial = 2, ///< The sum of the orders, each alone.
  final = 3, ///< What the orders need together, as if they had traded.
  refused = 4, ///< The request is refused: a leg is out of its range, or a figure passes 2^53 − 1.
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
  std::uint32_t part_quantity; ///< day: disclosed quantity, 0 shows all. ioc: quantity that must trade at least, else nothing does. gtd: expiry in seconds since the Unix epoch.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< new_order: the id to give, above every earlier one, or 0 to be given the next; modify, cancel: the order.
  std::uint64_t client_ref; ///< Echoed in the answer; the venue attaches no meaning to it.
  std::int64_t price; ///< Limit price; 0 for market, stop_market, market_to_limit and trailing_stop_market. trailing_stop_limit: offset of the limit from the trigger.
  std::int64_t quantity; ///< Total quantity, what has already traded included.
  std::int64_t trigger_price; ///< Stop orders: the last price at which the order comes in, or distance of a trailing trigger; else 0.
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

/** new_special_order, replace_order: OrderCommand with attributes. */
struct SpecialOrderCommand {
  std::uint8_t kind; ///< CommandKind.
  std::uint8_t side; ///< Side.
  std::uint8_t order_type; ///< OrderType.
  std::uint8_t time_in_force; ///< TimeInForce.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t protection_bp; ///< As in OrderCommand.
  std::uint32_t owner; ///< Who the order belongs to; never 0.
  std::uint32_t part_quantity; ///< As in OrderCommand.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< new_special_order: as in new_order. replace_order: the order to replace.
  std::uint64_t client_ref; ///< Echoed in the answer; the venue attaches no meaning to it.
  std::int64_t price; ///< As in OrderCommand.
  std::uint32_t quantity; ///< Total quantity.
  std::uint8_t attributes; ///< Sum of OrderAttribute.
  std::uint8_t self_trade; ///< SelfTrade, or 0 for the setting of the instrument.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::int64_t trigger_price; ///< As in OrderCommand.
};
static_assert(sizeof(SpecialOrderCommand) == record_bytes);
static_assert(offsetof(SpecialOrderCommand, kind) == 0);
static_assert(offsetof(SpecialOrderCommand, side) == 1);
static_assert(offsetof(SpecialOrderCommand, order_type) == 2);
static_assert(offsetof(SpecialOrderCommand, time_in_force) == 3);
static_assert(offsetof(SpecialOrderCommand, instrument) == 4);
static_assert(offsetof(SpecialOrderCommand, protection_bp) == 6);
static_assert(offsetof(SpecialOrderCommand, owner) == 8);
static_assert(offsetof(SpecialOrderCommand, part_quantity) == 12);
static_assert(offsetof(SpecialOrderCommand, time) == 16);
static_assert(offsetof(SpecialOrderCommand, order) == 24);
static_assert(offsetof(SpecialOrderCommand, client_ref) == 32);
static_assert(offsetof(SpecialOrderCommand, price) == 40);
static_assert(offsetof(SpecialOrderCommand, quantity) == 48);
static_assert(offsetof(SpecialOrderCommand, attributes) == 52);
static_assert(offsetof(SpecialOrderCommand, self_trade) == 53);
static_assert(offsetof(SpecialOrderCommand, spare_1) == 54);
static_assert(offsetof(SpecialOrderCommand, trigger_price) == 56);

/** link_orders. */
struct LinkCommand {
  std::uint8_t kind; ///< CommandKind, always link_orders.
  std::uint8_t link; ///< Link.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t owner; ///< Owner of the orders.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< oco: one order. bracket: the entry.
  std::uint64_t client_ref; ///< Echoed in the answer; the venue attaches no meaning to it.
  std::uint64_t second; ///< oco: the other order. bracket: the target.
  std::uint64_t third; ///< oco: 0. bracket: the stop.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(LinkCommand) == record_bytes);
static_assert(offsetof(LinkCommand, kind) == 0);
static_assert(offsetof(LinkCommand, link) == 1);
static_assert(offsetof(LinkCommand, spare_1) == 2);
static_assert(offsetof(LinkCommand, instrument) == 4);
static_assert(offsetof(LinkCommand, spare_2) == 6);
static_assert(offsetof(LinkCommand, owner) == 8);
static_assert(offsetof(LinkCommand, spare_3) == 12);
static_assert(offsetof(LinkCommand, time) == 16);
static_assert(offsetof(LinkCommand, order) == 24);
static_assert(offsetof(LinkCommand, client_ref) == 32);
static_assert(offsetof(LinkCommand, second) == 40);
static_assert(offsetof(LinkCommand, third) == 48);
static_assert(offsetof(LinkCommand, spare_4) == 56);

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

/** set_band. All prices are multiples of the tick size. */
struct BandCommand {
  std::uint8_t kind; ///< CommandKind, always set_band.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t reference_price; ///< New reference price; 0 keeps the old one.
  std::int64_t band_low; ///< Lowest price that an order may carry.
  std::int64_t band_high; ///< Highest price that an order may carry.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
};
static_assert(sizeof(BandCommand) == record_bytes);
static_assert(offsetof(BandCommand, kind) == 0);
static_assert(offsetof(BandCommand, spare_1) == 1);
static_assert(offsetof(BandCommand, spare_2) == 2);
static_assert(offsetof(BandCommand, instrument) == 4);
static_assert(offsetof(BandCommand, spare_3) == 6);
static_assert(offsetof(BandCommand, spare_4) == 8);
static_assert(offsetof(BandCommand, time) == 16);
static_assert(offsetof(BandCommand, reference_price) == 24);
static_assert(offsetof(BandCommand, band_low) == 32);
static_assert(offsetof(BandCommand, band_high) == 40);
static_assert(offsetof(BandCommand, spare_5) == 48);
static_assert(offsetof(BandCommand, spare_6) == 56);

/** set_rules. */
struct RulesCommand {
  std::uint8_t kind; ///< CommandKind, always set_rules.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t stop_range_bp; ///< How far the limit of a stop_limit may be from its trigger, in basis points of it; 0: any.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t closing_band_bp; ///< Half width of the band of the closing auction in basis points; 0: the band stays.
  std::uint32_t rules; ///< Sum of Rule bits.
  std::uint32_t stop_range_floor; ///< The range of stop_range_bp is at least this.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint16_t flex_step_bp; ///< By how much the band moves, in basis points of the reference price; 0: it stays.
  std::uint16_t flex_near_bp; ///< How near to an edge a trade counts, in basis points of the reference price.
  std::uint16_t flex_owners; ///< Owners a side that must have traded there, at most 10.
  std::uint16_t flex_spare; ///< Reserved: zero.
  std::uint32_t flex_trades; ///< Trades that must have happened there.
  std::uint32_t flex_cooling; ///< Seconds that must have passed since the first of them.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(RulesCommand) == record_bytes);
static_assert(offsetof(RulesCommand, kind) == 0);
static_assert(offsetof(RulesCommand, spare_1) == 1);
static_assert(offsetof(RulesCommand, stop_range_bp) == 2);
static_assert(offsetof(RulesCommand, instrument) == 4);
static_assert(offsetof(RulesCommand, closing_band_bp) == 6);
static_assert(offsetof(RulesCommand, rules) == 8);
static_assert(offsetof(RulesCommand, stop_range_floor) == 12);
static_assert(offsetof(RulesCommand, time) == 16);
static_assert(offsetof(RulesCommand, flex_step_bp) == 24);
static_assert(offsetof(RulesCommand, flex_near_bp) == 26);
static_assert(offsetof(RulesCommand, flex_owners) == 28);
static_assert(offsetof(RulesCommand, flex_spare) == 30);
static_assert(offsetof(RulesCommand, flex_trades) == 32);
static_assert(offsetof(RulesCommand, flex_cooling) == 36);
static_assert(offsetof(RulesCommand, spare_2) == 40);
static_assert(offsetof(RulesCommand, spare_3) == 48);
static_assert(offsetof(RulesCommand, spare_4) == 56);

/** set_scenario. */
struct ScenarioCommand {
  std::uint8_t kind; ///< CommandKind, always set_scenario.
  std::uint8_t scenario; ///< Scenario.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument, or ALL_INSTRUMENTS.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
  std::uint64_t spare_8; ///< Reserved: zero.
};
static_assert(sizeof(ScenarioCommand) == record_bytes);
static_assert(offsetof(ScenarioCommand, kind) == 0);
static_assert(offsetof(ScenarioCommand, scenario) == 1);
static_assert(offsetof(ScenarioCommand, spare_1) == 2);
static_assert(offsetof(ScenarioCommand, instrument) == 4);
static_assert(offsetof(ScenarioCommand, spare_2) == 6);
static_assert(offsetof(ScenarioCommand, spare_3) == 8);
static_assert(offsetof(ScenarioCommand, time) == 16);
static_assert(offsetof(ScenarioCommand, spare_4) == 24);
static_assert(offsetof(ScenarioCommand, spare_5) == 32);
static_assert(offsetof(ScenarioCommand, spare_6) == 40);
static_assert(offsetof(ScenarioCommand, spare_7) == 48);
static_assert(offsetof(ScenarioCommand, spare_8) == 56);

/** list_contract. Shares of the index come first, then the futures and options on it. */
struct ContractCommand {
  std::uint8_t kind; ///< CommandKind, always list_contract.
  std::uint8_t contract; ///< ContractKind.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of a defined instrument.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t units; ///< index_share: how many of it are in one index, in millionths, 1 to 10^12.
  std::int64_t strike; ///< index_call, index_put: paise, above 0 and below 2^40; else 0.
  std::uint64_t expires; ///< Futures and options: after the time of the command, by ten years at most; microseconds.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(ContractCommand) == record_bytes);
static_assert(offsetof(ContractCommand, kind) == 0);
static_assert(offsetof(ContractCommand, contract) == 1);
static_assert(offsetof(ContractCommand, spare_1) == 2);
static_assert(offsetof(ContractCommand, instrument) == 4);
static_assert(offsetof(ContractCommand, spare_2) == 6);
static_assert(offsetof(ContractCommand, spare_3) == 8);
static_assert(offsetof(ContractCommand, time) == 16);
static_assert(offsetof(ContractCommand, units) == 24);
static_assert(offsetof(ContractCommand, strike) == 32);
static_assert(offsetof(ContractCommand, expires) == 40);
static_assert(offsetof(ContractCommand, spare_4) == 48);
static_assert(offsetof(ContractCommand, spare_5) == 56);

/** What happened to an order, an instrument or a command. */
struct OrderEvent {
  std::uint8_t kind; ///< EventKind.
  std::uint8_t side; ///< Side of the order; of a trade: side of `counter_order`, the one that arrived last.
  std::uint8_t reason; ///< Reason of a refusal or a cancellation.
  std::uint8_t detail; ///< Refusal: CommandKind. Phase change: Phase. Trade: 1 in a call auction. Modification: 1 when priority was kept. Acceptance: OrderType.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint8_t attributes; ///< order_accepted, order_activated, order_triggered: attributes of the order.
  std::uint8_t self_trade; ///< order_accepted, order_activated, order_triggered: self-trade setting of the order.
  std::uint32_t owner; ///< Owner of `order`.
  std::uint32_t counter_owner; ///< Trade: owner of `counter_order`. Acceptance and modification of an order that discloses a part: the size of its slices.
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
static_assert(offsetof(OrderEvent, attributes) == 6);
static_assert(offsetof(OrderEvent, self_trade) == 7);
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

/** Where an order stands in the queue of its level. */
struct QueuePosition {
  std::uint8_t kind; ///< EventKind, always queue_position.
  std::uint8_t side; ///< Side of the book.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t orders_ahead; ///< Orders ahead of it at its price.
  std::uint32_t level_orders; ///< Orders at its price, itself included.
  std::uint64_t time; ///< Time of the last accepted command.
  std::uint64_t order; ///< The order.
  std::int64_t price; ///< Its price; 0 for an order at market in a call auction.
  std::int64_t quantity_ahead; ///< What the orders ahead of it show.
  std::int64_t level_quantity; ///< What all orders at its price show.
  std::uint64_t spare_3; ///< Reserved: zero.
};
static_assert(sizeof(QueuePosition) == record_bytes);
static_assert(offsetof(QueuePosition, kind) == 0);
static_assert(offsetof(QueuePosition, side) == 1);
static_assert(offsetof(QueuePosition, spare_1) == 2);
static_assert(offsetof(QueuePosition, instrument) == 4);
static_assert(offsetof(QueuePosition, spare_2) == 6);
static_assert(offsetof(QueuePosition, orders_ahead) == 8);
static_assert(offsetof(QueuePosition, level_orders) == 12);
static_assert(offsetof(QueuePosition, time) == 16);
static_assert(offsetof(QueuePosition, order) == 24);
static_assert(offsetof(QueuePosition, price) == 32);
static_assert(offsetof(QueuePosition, quantity_ahead) == 40);
static_assert(offsetof(QueuePosition, level_quantity) == 48);
static_assert(offsetof(QueuePosition, spare_3) == 56);

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

/** New price band of an instrument. */
struct BandEvent {
  std::uint8_t kind; ///< EventKind, always band_changed.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t reference_price; ///< Reference price from now on.
  std::int64_t band_low; ///< Lowest price that an order may carry.
  std::int64_t band_high; ///< Highest price that an order may carry.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
};
static_assert(sizeof(BandEvent) == record_bytes);
static_assert(offsetof(BandEvent, kind) == 0);
static_assert(offsetof(BandEvent, spare_1) == 1);
static_assert(offsetof(BandEvent, spare_2) == 2);
static_assert(offsetof(BandEvent, instrument) == 4);
static_assert(offsetof(BandEvent, spare_3) == 6);
static_assert(offsetof(BandEvent, spare_4) == 8);
static_assert(offsetof(BandEvent, time) == 16);
static_assert(offsetof(BandEvent, reference_price) == 24);
static_assert(offsetof(BandEvent, band_low) == 32);
static_assert(offsetof(BandEvent, band_high) == 40);
static_assert(offsetof(BandEvent, spare_5) == 48);
static_assert(offsetof(BandEvent, spare_6) == 56);

/** Trades of one minute. */
struct CandleEvent {
  std::uint8_t kind; ///< EventKind, always candle.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint32_t trades; ///< Number of trades.
  std::uint32_t minute; ///< Minutes since the Unix epoch.
  std::int64_t open; ///< Price of the first trade.
  std::int64_t high; ///< Highest price.
  std::int64_t low; ///< Lowest price.
  std::int64_t close; ///< Price of the last trade.
  std::int64_t volume; ///< Traded quantity.
  std::int64_t turnover; ///< Sum of price × quantity.
};
static_assert(sizeof(CandleEvent) == record_bytes);
static_assert(offsetof(CandleEvent, kind) == 0);
static_assert(offsetof(CandleEvent, spare_1) == 1);
static_assert(offsetof(CandleEvent, spare_2) == 2);
static_assert(offsetof(CandleEvent, instrument) == 4);
static_assert(offsetof(CandleEvent, spare_3) == 6);
static_assert(offsetof(CandleEvent, trades) == 8);
static_assert(offsetof(CandleEvent, minute) == 12);
static_assert(offsetof(CandleEvent, open) == 16);
static_assert(offsetof(CandleEvent, high) == 24);
static_assert(offsetof(CandleEvent, low) == 32);
static_assert(offsetof(CandleEvent, close) == 40);
static_assert(offsetof(CandleEvent, volume) == 48);
static_assert(offsetof(CandleEvent, turnover) == 56);

/** Prices of the day; 0 where there is none yet. */
struct DayPricesEvent {
  std::uint8_t kind; ///< EventKind, always day_prices.
  std::uint8_t phase; ///< Phase.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t open; ///< First trade.
  std::int64_t high; ///< Highest trade.
  std::int64_t low; ///< Lowest trade.
  std::int64_t last; ///< Last trade, be it of an earlier day.
  std::int64_t close; ///< Close price; 0 until it is determined.
};
static_assert(sizeof(DayPricesEvent) == record_bytes);
static_assert(offsetof(DayPricesEvent, kind) == 0);
static_assert(offsetof(DayPricesEvent, phase) == 1);
static_assert(offsetof(DayPricesEvent, spare_1) == 2);
static_assert(offsetof(DayPricesEvent, instrument) == 4);
static_assert(offsetof(DayPricesEvent, spare_2) == 6);
static_assert(offsetof(DayPricesEvent, spare_3) == 8);
static_assert(offsetof(DayPricesEvent, time) == 16);
static_assert(offsetof(DayPricesEvent, open) == 24);
static_assert(offsetof(DayPricesEvent, high) == 32);
static_assert(offsetof(DayPricesEvent, low) == 40);
static_assert(offsetof(DayPricesEvent, last) == 48);
static_assert(offsetof(DayPricesEvent, close) == 56);

/** Totals of the day and what its prices are measured against. */
struct DayTotalsEvent {
  std::uint8_t kind; ///< EventKind, always day_totals.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint32_t trades; ///< Number of trades.
  std::uint32_t spare_4; ///< Reserved: zero.
  std::int64_t previous_close; ///< Close price of the day before.
  std::int64_t volume; ///< Traded quantity.
  std::int64_t turnover; ///< Sum of price × quantity.
  std::int64_t average_price; ///< Turnover by volume, rounded down; 0 without a trade.
  std::int64_t band_low; ///< Lowest price that an order may carry.
  std::int64_t band_high; ///< Highest price that an order may carry.
};
static_assert(sizeof(DayTotalsEvent) == record_bytes);
static_assert(offsetof(DayTotalsEvent, kind) == 0);
static_assert(offsetof(DayTotalsEvent, spare_1) == 1);
static_assert(offsetof(DayTotalsEvent, spare_2) == 2);
static_assert(offsetof(DayTotalsEvent, instrument) == 4);
static_assert(offsetof(DayTotalsEvent, spare_3) == 6);
static_assert(offsetof(DayTotalsEvent, trades) == 8);
static_assert(offsetof(DayTotalsEvent, spare_4) == 12);
static_assert(offsetof(DayTotalsEvent, previous_close) == 16);
static_assert(offsetof(DayTotalsEvent, volume) == 24);
static_assert(offsetof(DayTotalsEvent, turnover) == 32);
static_assert(offsetof(DayTotalsEvent, average_price) == 40);
static_assert(offsetof(DayTotalsEvent, band_low) == 48);
static_assert(offsetof(DayTotalsEvent, band_high) == 56);

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
  std::int64_t reference_price; ///< As defined, or as the band moved.
  std::int64_t band_low; ///< As defined, or as the band moved.
  std::int64_t band_high; ///< As defined, or as the band moved.
  std::int64_t freeze_quantity; ///< As defined.
  std::int64_t last_price; ///< Price of the last trade; 0 before the first.
  std::int64_t close_price; ///< Close price of the day; 0 until it is determined.
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
static_assert(offsetof(SnapshotInstrument, close_price) == 56);

/** Settings of the instrument before it. */
struct SnapshotRules {
  std::uint8_t kind; ///< SnapshotKind, always rules.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t stop_range_bp; ///< As set.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t closing_band_bp; ///< As set.
  std::uint32_t rules; ///< As set.
  std::uint32_t stop_range_floor; ///< As set.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint16_t flex_step_bp; ///< By how much the band moves, in basis points of the reference price; 0: it stays.
  std::uint16_t flex_near_bp; ///< How near to an edge a trade counts, in basis points of the reference price.
  std::uint16_t flex_owners; ///< Owners a side that must have traded there, at most 10.
  std::uint16_t flex_spare; ///< Reserved: zero.
  std::uint32_t flex_trades; ///< Trades that must have happened there.
  std::uint32_t flex_cooling; ///< Seconds that must have passed since the first of them.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(SnapshotRules) == record_bytes);
static_assert(offsetof(SnapshotRules, kind) == 0);
static_assert(offsetof(SnapshotRules, spare_1) == 1);
static_assert(offsetof(SnapshotRules, stop_range_bp) == 2);
static_assert(offsetof(SnapshotRules, instrument) == 4);
static_assert(offsetof(SnapshotRules, closing_band_bp) == 6);
static_assert(offsetof(SnapshotRules, rules) == 8);
static_assert(offsetof(SnapshotRules, stop_range_floor) == 12);
static_assert(offsetof(SnapshotRules, spare_2) == 16);
static_assert(offsetof(SnapshotRules, flex_step_bp) == 24);
static_assert(offsetof(SnapshotRules, flex_near_bp) == 26);
static_assert(offsetof(SnapshotRules, flex_owners) == 28);
static_assert(offsetof(SnapshotRules, flex_spare) == 30);
static_assert(offsetof(SnapshotRules, flex_trades) == 32);
static_assert(offsetof(SnapshotRules, flex_cooling) == 36);
static_assert(offsetof(SnapshotRules, spare_3) == 40);
static_assert(offsetof(SnapshotRules, spare_4) == 48);
static_assert(offsetof(SnapshotRules, spare_5) == 56);

/** Figures of the day of the instrument before it. */
struct SnapshotDay {
  std::uint8_t kind; ///< SnapshotKind, always day.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint32_t trades; ///< Number of trades.
  std::uint32_t spare_4; ///< Reserved: zero.
  std::int64_t open; ///< First trade.
  std::int64_t high; ///< Highest trade.
  std::int64_t low; ///< Lowest trade.
  std::int64_t volume; ///< Traded quantity.
  std::int64_t turnover; ///< Sum of price × quantity.
  std::int64_t previous_close; ///< Close price of the day before.
};
static_assert(sizeof(SnapshotDay) == record_bytes);
static_assert(offsetof(SnapshotDay, kind) == 0);
static_assert(offsetof(SnapshotDay, spare_1) == 1);
static_assert(offsetof(SnapshotDay, spare_2) == 2);
static_assert(offsetof(SnapshotDay, instrument) == 4);
static_assert(offsetof(SnapshotDay, spare_3) == 6);
static_assert(offsetof(SnapshotDay, trades) == 8);
static_assert(offsetof(SnapshotDay, spare_4) == 12);
static_assert(offsetof(SnapshotDay, open) == 16);
static_assert(offsetof(SnapshotDay, high) == 24);
static_assert(offsetof(SnapshotDay, low) == 32);
static_assert(offsetof(SnapshotDay, volume) == 40);
static_assert(offsetof(SnapshotDay, turnover) == 48);
static_assert(offsetof(SnapshotDay, previous_close) == 56);

/** What the close price of the instrument before it comes from. */
struct SnapshotCloseWindow {
  std::uint8_t kind; ///< SnapshotKind, always close_window.
  std::uint8_t is_running; ///< 1 once the close window has begun this day.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::int64_t auction_price; ///< Price of the closing auction; 0 when it had none.
  std::int64_t volume; ///< Quantity traded in the window.
  std::int64_t turnover; ///< Sum of price × quantity in the window.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
};
static_assert(sizeof(SnapshotCloseWindow) == record_bytes);
static_assert(offsetof(SnapshotCloseWindow, kind) == 0);
static_assert(offsetof(SnapshotCloseWindow, is_running) == 1);
static_assert(offsetof(SnapshotCloseWindow, spare_1) == 2);
static_assert(offsetof(SnapshotCloseWindow, instrument) == 4);
static_assert(offsetof(SnapshotCloseWindow, spare_2) == 6);
static_assert(offsetof(SnapshotCloseWindow, spare_3) == 8);
static_assert(offsetof(SnapshotCloseWindow, auction_price) == 16);
static_assert(offsetof(SnapshotCloseWindow, volume) == 24);
static_assert(offsetof(SnapshotCloseWindow, turnover) == 32);
static_assert(offsetof(SnapshotCloseWindow, spare_4) == 40);
static_assert(offsetof(SnapshotCloseWindow, spare_5) == 48);
static_assert(offsetof(SnapshotCloseWindow, spare_6) == 56);

/** Trades near an edge of the band of the instrument before it. */
struct SnapshotFlex {
  std::uint8_t kind; ///< SnapshotKind, always flex.
  std::uint8_t edge; ///< Side: buy for the upper edge, sell for the lower one.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t trades; ///< Number of trades.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t since; ///< Time of the first.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
  std::uint64_t spare_8; ///< Reserved: zero.
};
static_assert(sizeof(SnapshotFlex) == record_bytes);
static_assert(offsetof(SnapshotFlex, kind) == 0);
static_assert(offsetof(SnapshotFlex, edge) == 1);
static_assert(offsetof(SnapshotFlex, spare_1) == 2);
static_assert(offsetof(SnapshotFlex, instrument) == 4);
static_assert(offsetof(SnapshotFlex, spare_2) == 6);
static_assert(offsetof(SnapshotFlex, trades) == 8);
static_assert(offsetof(SnapshotFlex, spare_3) == 12);
static_assert(offsetof(SnapshotFlex, since) == 16);
static_assert(offsetof(SnapshotFlex, spare_4) == 24);
static_assert(offsetof(SnapshotFlex, spare_5) == 32);
static_assert(offsetof(SnapshotFlex, spare_6) == 40);
static_assert(offsetof(SnapshotFlex, spare_7) == 48);
static_assert(offsetof(SnapshotFlex, spare_8) == 56);

/** Owners of one side of those trades. */
struct SnapshotFlexBuyers {
  std::uint8_t kind; ///< SnapshotKind: flex_buyers or flex_sellers.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint32_t owner_0; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_1; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_2; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_3; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_4; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_5; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_6; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_7; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_8; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_9; ///< In order of their first trade; 0 when there are fewer.
};
static_assert(sizeof(SnapshotFlexBuyers) == record_bytes);
static_assert(offsetof(SnapshotFlexBuyers, kind) == 0);
static_assert(offsetof(SnapshotFlexBuyers, spare_1) == 1);
static_assert(offsetof(SnapshotFlexBuyers, spare_2) == 2);
static_assert(offsetof(SnapshotFlexBuyers, instrument) == 4);
static_assert(offsetof(SnapshotFlexBuyers, spare_3) == 6);
static_assert(offsetof(SnapshotFlexBuyers, spare_4) == 8);
static_assert(offsetof(SnapshotFlexBuyers, spare_5) == 16);
static_assert(offsetof(SnapshotFlexBuyers, owner_0) == 24);
static_assert(offsetof(SnapshotFlexBuyers, owner_1) == 28);
static_assert(offsetof(SnapshotFlexBuyers, owner_2) == 32);
static_assert(offsetof(SnapshotFlexBuyers, owner_3) == 36);
static_assert(offsetof(SnapshotFlexBuyers, owner_4) == 40);
static_assert(offsetof(SnapshotFlexBuyers, owner_5) == 44);
static_assert(offsetof(SnapshotFlexBuyers, owner_6) == 48);
static_assert(offsetof(SnapshotFlexBuyers, owner_7) == 52);
static_assert(offsetof(SnapshotFlexBuyers, owner_8) == 56);
static_assert(offsetof(SnapshotFlexBuyers, owner_9) == 60);

/** Owners of one side of those trades. */
struct SnapshotFlexSellers {
  std::uint8_t kind; ///< SnapshotKind: flex_buyers or flex_sellers.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint32_t owner_0; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_1; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_2; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_3; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_4; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_5; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_6; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_7; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_8; ///< In order of their first trade; 0 when there are fewer.
  std::uint32_t owner_9; ///< In order of their first trade; 0 when there are fewer.
};
static_assert(sizeof(SnapshotFlexSellers) == record_bytes);
static_assert(offsetof(SnapshotFlexSellers, kind) == 0);
static_assert(offsetof(SnapshotFlexSellers, spare_1) == 1);
static_assert(offsetof(SnapshotFlexSellers, spare_2) == 2);
static_assert(offsetof(SnapshotFlexSellers, instrument) == 4);
static_assert(offsetof(SnapshotFlexSellers, spare_3) == 6);
static_assert(offsetof(SnapshotFlexSellers, spare_4) == 8);
static_assert(offsetof(SnapshotFlexSellers, spare_5) == 16);
static_assert(offsetof(SnapshotFlexSellers, owner_0) == 24);
static_assert(offsetof(SnapshotFlexSellers, owner_1) == 28);
static_assert(offsetof(SnapshotFlexSellers, owner_2) == 32);
static_assert(offsetof(SnapshotFlexSellers, owner_3) == 36);
static_assert(offsetof(SnapshotFlexSellers, owner_4) == 40);
static_assert(offsetof(SnapshotFlexSellers, owner_5) == 44);
static_assert(offsetof(SnapshotFlexSellers, owner_6) == 48);
static_assert(offsetof(SnapshotFlexSellers, owner_7) == 52);
static_assert(offsetof(SnapshotFlexSellers, owner_8) == 56);
static_assert(offsetof(SnapshotFlexSellers, owner_9) == 60);

/** The current minute of the instrument before it. */
struct SnapshotCandle {
  std::uint8_t kind; ///< SnapshotKind, always candle.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint32_t trades; ///< Number of trades.
  std::uint32_t minute; ///< Minutes since the Unix epoch.
  std::int64_t open; ///< Price of the first trade.
  std::int64_t high; ///< Highest price.
  std::int64_t low; ///< Lowest price.
  std::int64_t close; ///< Price of the last trade.
  std::int64_t volume; ///< Traded quantity.
  std::int64_t turnover; ///< Sum of price × quantity.
};
static_assert(sizeof(SnapshotCandle) == record_bytes);
static_assert(offsetof(SnapshotCandle, kind) == 0);
static_assert(offsetof(SnapshotCandle, spare_1) == 1);
static_assert(offsetof(SnapshotCandle, spare_2) == 2);
static_assert(offsetof(SnapshotCandle, instrument) == 4);
static_assert(offsetof(SnapshotCandle, spare_3) == 6);
static_assert(offsetof(SnapshotCandle, trades) == 8);
static_assert(offsetof(SnapshotCandle, minute) == 12);
static_assert(offsetof(SnapshotCandle, open) == 16);
static_assert(offsetof(SnapshotCandle, high) == 24);
static_assert(offsetof(SnapshotCandle, low) == 32);
static_assert(offsetof(SnapshotCandle, close) == 40);
static_assert(offsetof(SnapshotCandle, volume) == 48);
static_assert(offsetof(SnapshotCandle, turnover) == 56);

/** One resting or waiting order. */
struct SnapshotOrder {
  std::uint8_t kind; ///< SnapshotKind, always order.
  std::uint8_t side; ///< Side.
  std::uint8_t order_type; ///< market: entered as one and not repriced; the stops: waits for its trigger; else limit. Queued or held: as entered.
  std::uint8_t time_in_force; ///< day, gtc or gtd; queued or held: as entered.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t protection_bp; ///< stop_market: as entered.
  std::uint32_t owner; ///< Owner.
  std::uint32_t part_quantity; ///< Disclosed quantity; 0 when all is shown. Queued or held: as entered, expiry excepted.
  std::uint64_t order; ///< Order id.
  std::int64_t price; ///< Limit price; 0 at market and for a waiting stop_market.
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

/** What few orders have; stands right before its order, and only when one of its fields is not 0. */
struct SnapshotAttributes {
  std::uint8_t kind; ///< SnapshotKind, always attributes.
  std::uint8_t attributes; ///< Sum of OrderAttribute.
  std::uint8_t self_trade; ///< As entered.
  std::uint8_t link; ///< Link, or 0.
  std::uint32_t expiry; ///< gtd: as entered; else 0.
  std::int64_t distance; ///< Trailing stop that waits for its trigger: of its trigger from the best last price; else 0.
  std::int64_t offset; ///< trailing_stop_limit that waits for its trigger: of its limit from its trigger; else 0.
  std::uint64_t first; ///< oco: id of the other order. bracket: id of the entry, itself included.
  std::uint64_t second; ///< bracket: id of the target, itself included; 0 when it is gone.
  std::uint64_t third; ///< bracket: id of the stop, itself included; 0 when it is gone.
  std::uint64_t spare_1; ///< Reserved: zero.
  std::uint64_t spare_2; ///< Reserved: zero.
};
static_assert(sizeof(SnapshotAttributes) == record_bytes);
static_assert(offsetof(SnapshotAttributes, kind) == 0);
static_assert(offsetof(SnapshotAttributes, attributes) == 1);
static_assert(offsetof(SnapshotAttributes, self_trade) == 2);
static_assert(offsetof(SnapshotAttributes, link) == 3);
static_assert(offsetof(SnapshotAttributes, expiry) == 4);
static_assert(offsetof(SnapshotAttributes, distance) == 8);
static_assert(offsetof(SnapshotAttributes, offset) == 16);
static_assert(offsetof(SnapshotAttributes, first) == 24);
static_assert(offsetof(SnapshotAttributes, second) == 32);
static_assert(offsetof(SnapshotAttributes, third) == 40);
static_assert(offsetof(SnapshotAttributes, spare_1) == 48);
static_assert(offsetof(SnapshotAttributes, spare_2) == 56);

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

/** define_instrument. */
struct AccountInstrument {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t segment; ///< Segment.
  std::uint8_t order_types; ///< Bit n − 1 permits AccountOrderType n.
  std::uint8_t times_in_force; ///< Bit n − 1 permits TimeInForce n.
  std::uint16_t instrument; ///< Index, below the limit of instruments.
  std::uint16_t flags; ///< 1 may be sold short, 2 suspended, 4 restricted.
  std::uint32_t tick_size; ///< Smallest price step in paise.
  std::uint32_t lot_size; ///< Every quantity is a multiple of it.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t band_low; ///< Lowest price of an order.
  std::int64_t band_high; ///< Highest price of an order.
  std::int64_t freeze_quantity; ///< Largest quantity of one order.
  std::uint16_t cnc_margin_bp; ///< What a delivery purchase reserves, in basis points of its value; 0 forbids the product.
  std::uint16_t mis_margin_bp; ///< Margin of an intraday position; 0 forbids the product.
  std::uint16_t nrml_margin_bp; ///< Margin of a carried position; 0 forbids the product.
  std::uint16_t mtf_margin_bp; ///< Margin of a financed position; 0 forbids the product.
  std::uint16_t protection_bp; ///< Protection of market orders that name none, 1 to 10,000.
  std::uint8_t sector; ///< Sector, 1 to 63; 0 for none.
  std::uint8_t style; ///< ContractStyle; 0 when it is no derivative.
  std::uint32_t expires; ///< Last second of the contract since the Unix epoch; 0 for none.
};
static_assert(sizeof(AccountInstrument) == record_bytes);
static_assert(offsetof(AccountInstrument, kind) == 0);
static_assert(offsetof(AccountInstrument, segment) == 1);
static_assert(offsetof(AccountInstrument, order_types) == 2);
static_assert(offsetof(AccountInstrument, times_in_force) == 3);
static_assert(offsetof(AccountInstrument, instrument) == 4);
static_assert(offsetof(AccountInstrument, flags) == 6);
static_assert(offsetof(AccountInstrument, tick_size) == 8);
static_assert(offsetof(AccountInstrument, lot_size) == 12);
static_assert(offsetof(AccountInstrument, time) == 16);
static_assert(offsetof(AccountInstrument, band_low) == 24);
static_assert(offsetof(AccountInstrument, band_high) == 32);
static_assert(offsetof(AccountInstrument, freeze_quantity) == 40);
static_assert(offsetof(AccountInstrument, cnc_margin_bp) == 48);
static_assert(offsetof(AccountInstrument, mis_margin_bp) == 50);
static_assert(offsetof(AccountInstrument, nrml_margin_bp) == 52);
static_assert(offsetof(AccountInstrument, mtf_margin_bp) == 54);
static_assert(offsetof(AccountInstrument, protection_bp) == 56);
static_assert(offsetof(AccountInstrument, sector) == 58);
static_assert(offsetof(AccountInstrument, style) == 59);
static_assert(offsetof(AccountInstrument, expires) == 60);

/** set_limit, set_switch, set_gate. */
struct AccountSetting {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t scope; ///< LimitScope; 0 for a gate.
  std::uint8_t setting; ///< LimitKind, SwitchState or Gate.
  std::uint8_t on; ///< Limit: 1 sets it, 0 takes it away. Gate: 1 closes, 0 opens it.
  std::uint16_t instrument; ///< Scope instrument: its index; else 0.
  std::uint16_t strategy; ///< Scope strategy: its number; else 0.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t value; ///< Limit: its value, 0 to 2^53 − 1. Gate session_expired that opens: when the session ends; 0 for never.
  std::uint64_t spare_1; ///< Reserved: zero.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(AccountSetting) == record_bytes);
static_assert(offsetof(AccountSetting, kind) == 0);
static_assert(offsetof(AccountSetting, scope) == 1);
static_assert(offsetof(AccountSetting, setting) == 2);
static_assert(offsetof(AccountSetting, on) == 3);
static_assert(offsetof(AccountSetting, instrument) == 4);
static_assert(offsetof(AccountSetting, strategy) == 6);
static_assert(offsetof(AccountSetting, time) == 8);
static_assert(offsetof(AccountSetting, value) == 16);
static_assert(offsetof(AccountSetting, spare_1) == 24);
static_assert(offsetof(AccountSetting, spare_2) == 32);
static_assert(offsetof(AccountSetting, spare_3) == 40);
static_assert(offsetof(AccountSetting, spare_4) == 48);
static_assert(offsetof(AccountSetting, spare_5) == 56);

/** set_clock. Minutes of the day in Indian Standard Time, 0 to 1,440. */
struct AccountClock {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t segment; ///< Segment.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint16_t opens; ///< First minute of entry.
  std::uint16_t closes; ///< First minute after the last of entry.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint16_t intraday_until; ///< First minute in which no new intraday position may be opened.
  std::uint16_t square_off; ///< Minute in which intraday positions are due.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
};
static_assert(sizeof(AccountClock) == record_bytes);
static_assert(offsetof(AccountClock, kind) == 0);
static_assert(offsetof(AccountClock, segment) == 1);
static_assert(offsetof(AccountClock, spare_1) == 2);
static_assert(offsetof(AccountClock, opens) == 4);
static_assert(offsetof(AccountClock, closes) == 6);
static_assert(offsetof(AccountClock, time) == 8);
static_assert(offsetof(AccountClock, intraday_until) == 16);
static_assert(offsetof(AccountClock, square_off) == 18);
static_assert(offsetof(AccountClock, spare_2) == 20);
static_assert(offsetof(AccountClock, spare_3) == 24);
static_assert(offsetof(AccountClock, spare_4) == 32);
static_assert(offsetof(AccountClock, spare_5) == 40);
static_assert(offsetof(AccountClock, spare_6) == 48);
static_assert(offsetof(AccountClock, spare_7) == 56);

/** deposit, withdraw, post_charge. */
struct AccountCash {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t amount; ///< Paise above 0; a charge below 0 is given back.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
  std::uint64_t spare_8; ///< Reserved: zero.
};
static_assert(sizeof(AccountCash) == record_bytes);
static_assert(offsetof(AccountCash, kind) == 0);
static_assert(offsetof(AccountCash, spare_1) == 1);
static_assert(offsetof(AccountCash, spare_2) == 2);
static_assert(offsetof(AccountCash, spare_3) == 4);
static_assert(offsetof(AccountCash, time) == 8);
static_assert(offsetof(AccountCash, amount) == 16);
static_assert(offsetof(AccountCash, spare_4) == 24);
static_assert(offsetof(AccountCash, spare_5) == 32);
static_assert(offsetof(AccountCash, spare_6) == 40);
static_assert(offsetof(AccountCash, spare_7) == 48);
static_assert(offsetof(AccountCash, spare_8) == 56);

/** mark_price, advance_time, roll_day. */
struct AccountMark {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint16_t instrument; ///< mark_price: index of the instrument.
  std::uint16_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t price; ///< mark_price: last price in paise.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
  std::uint64_t spare_8; ///< Reserved: zero.
};
static_assert(sizeof(AccountMark) == record_bytes);
static_assert(offsetof(AccountMark, kind) == 0);
static_assert(offsetof(AccountMark, spare_1) == 1);
static_assert(offsetof(AccountMark, spare_2) == 2);
static_assert(offsetof(AccountMark, instrument) == 4);
static_assert(offsetof(AccountMark, spare_3) == 6);
static_assert(offsetof(AccountMark, time) == 8);
static_assert(offsetof(AccountMark, price) == 16);
static_assert(offsetof(AccountMark, spare_4) == 24);
static_assert(offsetof(AccountMark, spare_5) == 32);
static_assert(offsetof(AccountMark, spare_6) == 40);
static_assert(offsetof(AccountMark, spare_7) == 48);
static_assert(offsetof(AccountMark, spare_8) == 56);

/** place_order, modify_order, cancel_order, adopt_order, release_order. Modify uses price, trigger and quantity; cancel and release none of them. */
struct AccountOrder {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t side; ///< Side.
  std::uint8_t order_type; ///< AccountOrderType.
  std::uint8_t time_in_force; ///< TimeInForce.
  std::uint8_t product; ///< Product.
  std::uint8_t flags; ///< 1: reduce-only. 2: held (place_order).
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t strategy; ///< Who owns it: number of a strategy, 0 for none.
  std::uint16_t protection_bp; ///< Market and stop_market: protection in basis points; 0 takes that of the instrument.
  std::uint32_t spare_1; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Client order id, 1 to 2^53 − 1, given by the client.
  std::int64_t price; ///< Limit price in paise; 0 for market, stop_market and market_to_limit.
  std::int64_t quantity; ///< Total quantity, what has traded included.
  std::int64_t trigger_price; ///< Trigger of a stop order in paise; else 0.
  std::uint64_t valid_until; ///< Place: when the validity ends; 0 for the end of the day.
};
static_assert(sizeof(AccountOrder) == record_bytes);
static_assert(offsetof(AccountOrder, kind) == 0);
static_assert(offsetof(AccountOrder, side) == 1);
static_assert(offsetof(AccountOrder, order_type) == 2);
static_assert(offsetof(AccountOrder, time_in_force) == 3);
static_assert(offsetof(AccountOrder, product) == 4);
static_assert(offsetof(AccountOrder, flags) == 5);
static_assert(offsetof(AccountOrder, instrument) == 6);
static_assert(offsetof(AccountOrder, strategy) == 8);
static_assert(offsetof(AccountOrder, protection_bp) == 10);
static_assert(offsetof(AccountOrder, spare_1) == 12);
static_assert(offsetof(AccountOrder, time) == 16);
static_assert(offsetof(AccountOrder, order) == 24);
static_assert(offsetof(AccountOrder, price) == 32);
static_assert(offsetof(AccountOrder, quantity) == 40);
static_assert(offsetof(AccountOrder, trigger_price) == 48);
static_assert(offsetof(AccountOrder, valid_until) == 56);

/** update_order. */
struct AccountUpdate {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t update; ///< OrderUpdateKind.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t request; ///< modified, modify_rejected: number of the modification, as told when it was asked for.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Client order id.
  std::uint64_t trade; ///< fill: id of the trade, unique in its order.
  std::int64_t price; ///< fill: price in paise.
  std::int64_t quantity; ///< fill: quantity.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
};
static_assert(sizeof(AccountUpdate) == record_bytes);
static_assert(offsetof(AccountUpdate, kind) == 0);
static_assert(offsetof(AccountUpdate, update) == 1);
static_assert(offsetof(AccountUpdate, spare_1) == 2);
static_assert(offsetof(AccountUpdate, request) == 4);
static_assert(offsetof(AccountUpdate, time) == 8);
static_assert(offsetof(AccountUpdate, order) == 16);
static_assert(offsetof(AccountUpdate, trade) == 24);
static_assert(offsetof(AccountUpdate, price) == 32);
static_assert(offsetof(AccountUpdate, quantity) == 40);
static_assert(offsetof(AccountUpdate, spare_2) == 48);
static_assert(offsetof(AccountUpdate, spare_3) == 56);

/** adopt_position, convert_position, split, bonus, dividend, settle. */
struct AccountTransfer {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t product; ///< adopt_position: Product. convert_position: from which.
  std::uint8_t to_product; ///< convert_position: to which.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t strategy; ///< adopt_position, convert_position: whose book it concerns beside that of the account; 0 for none.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t quantity; ///< adopt_position: signed quantity. convert_position: quantity above 0.
  std::int64_t price; ///< adopt_position: average price. dividend: paise for each unit. settle: final price, 0 or above.
  std::uint32_t numerator; ///< split, bonus: 1 to 1,000,000.
  std::uint32_t denominator; ///< split, bonus: 1 to 1,000,000.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(AccountTransfer) == record_bytes);
static_assert(offsetof(AccountTransfer, kind) == 0);
static_assert(offsetof(AccountTransfer, product) == 1);
static_assert(offsetof(AccountTransfer, to_product) == 2);
static_assert(offsetof(AccountTransfer, spare_1) == 3);
static_assert(offsetof(AccountTransfer, instrument) == 4);
static_assert(offsetof(AccountTransfer, strategy) == 6);
static_assert(offsetof(AccountTransfer, time) == 8);
static_assert(offsetof(AccountTransfer, quantity) == 16);
static_assert(offsetof(AccountTransfer, price) == 24);
static_assert(offsetof(AccountTransfer, numerator) == 32);
static_assert(offsetof(AccountTransfer, denominator) == 36);
static_assert(offsetof(AccountTransfer, spare_2) == 40);
static_assert(offsetof(AccountTransfer, spare_3) == 48);
static_assert(offsetof(AccountTransfer, spare_4) == 56);

/** load_scenarios. Paise that one unit, held long, loses in a scenario; below 0 it gains. */
struct AccountScenarios {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t half; ///< 1: scenarios 1 to 8. 2: scenarios 9 to 16.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int32_t loss_0; ///< Scenario 1 of the half.
  std::int32_t loss_1; ///< Scenario 2 of the half.
  std::int32_t loss_2; ///< Scenario 3 of the half.
  std::int32_t loss_3; ///< Scenario 4 of the half.
  std::int32_t loss_4; ///< Scenario 5 of the half.
  std::int32_t loss_5; ///< Scenario 6 of the half.
  std::int32_t loss_6; ///< Scenario 7 of the half.
  std::int32_t loss_7; ///< Scenario 8 of the half.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(AccountScenarios) == record_bytes);
static_assert(offsetof(AccountScenarios, kind) == 0);
static_assert(offsetof(AccountScenarios, half) == 1);
static_assert(offsetof(AccountScenarios, spare_1) == 2);
static_assert(offsetof(AccountScenarios, spare_2) == 4);
static_assert(offsetof(AccountScenarios, time) == 8);
static_assert(offsetof(AccountScenarios, loss_0) == 16);
static_assert(offsetof(AccountScenarios, loss_1) == 20);
static_assert(offsetof(AccountScenarios, loss_2) == 24);
static_assert(offsetof(AccountScenarios, loss_3) == 28);
static_assert(offsetof(AccountScenarios, loss_4) == 32);
static_assert(offsetof(AccountScenarios, loss_5) == 36);
static_assert(offsetof(AccountScenarios, loss_6) == 40);
static_assert(offsetof(AccountScenarios, loss_7) == 44);
static_assert(offsetof(AccountScenarios, spare_3) == 48);
static_assert(offsetof(AccountScenarios, spare_4) == 56);

/** define_risk. */
struct AccountRisk {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t flags; ///< 1: a future that may be paired with another month.
  std::uint16_t exposure_bp; ///< Exposure margin in basis points of the underlying price, 0 to 10,000.
  std::uint16_t instrument; ///< Index of the contract.
  std::uint16_t underlying; ///< Number of the underlying, below the limit of instruments.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t price; ///< Price of the contract that the scenarios start from, in paise.
  std::int64_t underlying_price; ///< Price of the underlying in paise.
  std::int64_t short_extra; ///< Option: further margin of each unit short, in paise; else 0.
  std::uint16_t spread_bp; ///< Future: charge of a pair in basis points of the price of its far month, 0 to 10,000; else 0.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(AccountRisk) == record_bytes);
static_assert(offsetof(AccountRisk, kind) == 0);
static_assert(offsetof(AccountRisk, flags) == 1);
static_assert(offsetof(AccountRisk, exposure_bp) == 2);
static_assert(offsetof(AccountRisk, instrument) == 4);
static_assert(offsetof(AccountRisk, underlying) == 6);
static_assert(offsetof(AccountRisk, time) == 8);
static_assert(offsetof(AccountRisk, price) == 16);
static_assert(offsetof(AccountRisk, underlying_price) == 24);
static_assert(offsetof(AccountRisk, short_extra) == 32);
static_assert(offsetof(AccountRisk, spread_bp) == 40);
static_assert(offsetof(AccountRisk, spare_1) == 42);
static_assert(offsetof(AccountRisk, spare_2) == 44);
static_assert(offsetof(AccountRisk, spare_3) == 48);
static_assert(offsetof(AccountRisk, spare_4) == 56);

/** link_order. */
struct AccountLink {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t release; ///< ReleaseCondition.
  std::uint8_t slice; ///< 1: it is a slice of its parent; else 0.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Client order id of the held order.
  std::uint64_t parent; ///< Client order id of its parent; 0 for none.
  std::uint64_t leader; ///< Client order id of the order that leads its group, itself included; 0 for none.
  std::int64_t threshold; ///< mark_at_or_above, mark_at_or_below: price in paise; else 0.
  std::int64_t trail; ///< The same: distance at which the threshold follows the mark; 0 when it stays.
  std::uint64_t spare_3; ///< Reserved: zero.
};
static_assert(sizeof(AccountLink) == record_bytes);
static_assert(offsetof(AccountLink, kind) == 0);
static_assert(offsetof(AccountLink, release) == 1);
static_assert(offsetof(AccountLink, slice) == 2);
static_assert(offsetof(AccountLink, spare_1) == 3);
static_assert(offsetof(AccountLink, spare_2) == 4);
static_assert(offsetof(AccountLink, time) == 8);
static_assert(offsetof(AccountLink, order) == 16);
static_assert(offsetof(AccountLink, parent) == 24);
static_assert(offsetof(AccountLink, leader) == 32);
static_assert(offsetof(AccountLink, threshold) == 40);
static_assert(offsetof(AccountLink, trail) == 48);
static_assert(offsetof(AccountLink, spare_3) == 56);

/** A setting after its change; also what is told by an instrument and one value. */
struct SettingEvent {
  std::uint8_t kind; ///< AccountEventKind.
  std::uint8_t scope; ///< As commanded.
  std::uint8_t setting; ///< As commanded; clock and instrument: Segment. Scenarios: the half.
  std::uint8_t on; ///< As commanded; 1 for a switch.
  std::uint16_t instrument; ///< As commanded.
  std::uint16_t strategy; ///< As commanded.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t value; ///< Value of the limit, end of the session, price of the mark, of the contract or of its settlement, number of the day that begins; else 0.
  std::uint64_t spare_1; ///< Reserved: zero.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(SettingEvent) == record_bytes);
static_assert(offsetof(SettingEvent, kind) == 0);
static_assert(offsetof(SettingEvent, scope) == 1);
static_assert(offsetof(SettingEvent, setting) == 2);
static_assert(offsetof(SettingEvent, on) == 3);
static_assert(offsetof(SettingEvent, instrument) == 4);
static_assert(offsetof(SettingEvent, strategy) == 6);
static_assert(offsetof(SettingEvent, time) == 8);
static_assert(offsetof(SettingEvent, value) == 16);
static_assert(offsetof(SettingEvent, spare_1) == 24);
static_assert(offsetof(SettingEvent, spare_2) == 32);
static_assert(offsetof(SettingEvent, spare_3) == 40);
static_assert(offsetof(SettingEvent, spare_4) == 48);
static_assert(offsetof(SettingEvent, spare_5) == 56);

/** A denial or an anomaly with its context. */
struct DenialEvent {
  std::uint8_t kind; ///< AccountEventKind: denied or anomaly.
  std::uint8_t code; ///< DenialCode or AnomalyCode.
  std::uint8_t cause; ///< AccountCommandKind of the command.
  std::uint8_t scope; ///< LimitScope of the limit or switch; 0 where there is none.
  std::uint16_t instrument; ///< Of the command or the order; 0 where there is none.
  std::uint16_t strategy; ///< Of the command or the order; 0 where there is none.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Of the command; 0 where there is none.
  std::int64_t limit; ///< What is allowed; 0 where there is no figure.
  std::int64_t actual; ///< What would have been; 0 where there is no figure.
  std::uint8_t update; ///< update_order: OrderUpdateKind; else 0.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(DenialEvent) == record_bytes);
static_assert(offsetof(DenialEvent, kind) == 0);
static_assert(offsetof(DenialEvent, code) == 1);
static_assert(offsetof(DenialEvent, cause) == 2);
static_assert(offsetof(DenialEvent, scope) == 3);
static_assert(offsetof(DenialEvent, instrument) == 4);
static_assert(offsetof(DenialEvent, strategy) == 6);
static_assert(offsetof(DenialEvent, time) == 8);
static_assert(offsetof(DenialEvent, order) == 16);
static_assert(offsetof(DenialEvent, limit) == 24);
static_assert(offsetof(DenialEvent, actual) == 32);
static_assert(offsetof(DenialEvent, update) == 40);
static_assert(offsetof(DenialEvent, spare_1) == 41);
static_assert(offsetof(DenialEvent, spare_2) == 42);
static_assert(offsetof(DenialEvent, spare_3) == 44);
static_assert(offsetof(DenialEvent, spare_4) == 48);
static_assert(offsetof(DenialEvent, spare_5) == 56);

/** An order after a command. */
struct AccountOrderEvent {
  std::uint8_t kind; ///< AccountEventKind: order_changed or order_known.
  std::uint8_t state; ///< OrderState.
  std::uint8_t cause; ///< AccountCommandKind of the command.
  std::uint8_t update; ///< update_order: OrderUpdateKind; else 0.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t strategy; ///< Owner.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Client order id.
  std::int64_t price; ///< Limit price that holds; 0 for market orders.
  std::int64_t trigger_price; ///< Trigger that holds.
  std::int64_t reserved; ///< Paise blocked for it.
  std::uint32_t quantity; ///< Total quantity that holds.
  std::uint32_t filled; ///< Traded.
  std::uint32_t request; ///< Number of the latest modification; 0 before the first.
  std::uint8_t side; ///< Side.
  std::uint8_t product; ///< Product.
  std::uint8_t order_type; ///< AccountOrderType.
  std::uint8_t flags; ///< 1: reduce-only. 2: placed held. 16 × TimeInForce.
};
static_assert(sizeof(AccountOrderEvent) == record_bytes);
static_assert(offsetof(AccountOrderEvent, kind) == 0);
static_assert(offsetof(AccountOrderEvent, state) == 1);
static_assert(offsetof(AccountOrderEvent, cause) == 2);
static_assert(offsetof(AccountOrderEvent, update) == 3);
static_assert(offsetof(AccountOrderEvent, instrument) == 4);
static_assert(offsetof(AccountOrderEvent, strategy) == 6);
static_assert(offsetof(AccountOrderEvent, time) == 8);
static_assert(offsetof(AccountOrderEvent, order) == 16);
static_assert(offsetof(AccountOrderEvent, price) == 24);
static_assert(offsetof(AccountOrderEvent, trigger_price) == 32);
static_assert(offsetof(AccountOrderEvent, reserved) == 40);
static_assert(offsetof(AccountOrderEvent, quantity) == 48);
static_assert(offsetof(AccountOrderEvent, filled) == 52);
static_assert(offsetof(AccountOrderEvent, request) == 56);
static_assert(offsetof(AccountOrderEvent, side) == 60);
static_assert(offsetof(AccountOrderEvent, product) == 61);
static_assert(offsetof(AccountOrderEvent, order_type) == 62);
static_assert(offsetof(AccountOrderEvent, flags) == 63);

/** A trade, applied once. */
struct AccountFillEvent {
  std::uint8_t kind; ///< AccountEventKind: fill_applied.
  std::uint8_t side; ///< Side.
  std::uint8_t product; ///< Product.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t strategy; ///< Owner.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Client order id.
  std::uint64_t trade; ///< Id of the trade.
  std::int64_t price; ///< Price in paise.
  std::int64_t quantity; ///< Quantity.
  std::int64_t realised; ///< Paise realised by it in the book of the account, at average cost.
  std::uint64_t spare_2; ///< Reserved: zero.
};
static_assert(sizeof(AccountFillEvent) == record_bytes);
static_assert(offsetof(AccountFillEvent, kind) == 0);
static_assert(offsetof(AccountFillEvent, side) == 1);
static_assert(offsetof(AccountFillEvent, product) == 2);
static_assert(offsetof(AccountFillEvent, spare_1) == 3);
static_assert(offsetof(AccountFillEvent, instrument) == 4);
static_assert(offsetof(AccountFillEvent, strategy) == 6);
static_assert(offsetof(AccountFillEvent, time) == 8);
static_assert(offsetof(AccountFillEvent, order) == 16);
static_assert(offsetof(AccountFillEvent, trade) == 24);
static_assert(offsetof(AccountFillEvent, price) == 32);
static_assert(offsetof(AccountFillEvent, quantity) == 40);
static_assert(offsetof(AccountFillEvent, realised) == 48);
static_assert(offsetof(AccountFillEvent, spare_2) == 56);

/** A position after a command. */
struct PositionEvent {
  std::uint8_t kind; ///< AccountEventKind: position_changed or square_off_due.
  std::uint8_t product; ///< Product.
  std::uint16_t book; ///< 0 the account, else the strategy.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t quantity; ///< Above 0 long, below 0 short.
  std::int64_t cost; ///< Cost of what is open (of a short: what it brought), 0 or above; the average is cost / quantity.
  std::int64_t realised; ///< Realised at average cost since the beginning.
  std::int64_t fifo_realised; ///< Realised first in, first out since the beginning; book 0 only.
  std::int64_t settled; ///< Delivery in book 0: what is in the depository.
  std::int64_t arriving; ///< Delivery in book 0: bought the day before, not delivered.
};
static_assert(sizeof(PositionEvent) == record_bytes);
static_assert(offsetof(PositionEvent, kind) == 0);
static_assert(offsetof(PositionEvent, product) == 1);
static_assert(offsetof(PositionEvent, book) == 2);
static_assert(offsetof(PositionEvent, instrument) == 4);
static_assert(offsetof(PositionEvent, spare_1) == 6);
static_assert(offsetof(PositionEvent, time) == 8);
static_assert(offsetof(PositionEvent, quantity) == 16);
static_assert(offsetof(PositionEvent, cost) == 24);
static_assert(offsetof(PositionEvent, realised) == 32);
static_assert(offsetof(PositionEvent, fifo_realised) == 40);
static_assert(offsetof(PositionEvent, settled) == 48);
static_assert(offsetof(PositionEvent, arriving) == 56);

/** What a command moved between the ledger accounts, in paise; the six amounts add up to 0. */
struct LedgerEvent {
  std::uint8_t kind; ///< AccountEventKind: ledger_posted.
  std::uint8_t cause; ///< AccountCommandKind of the command.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t cash; ///< Free cash.
  std::int64_t blocked; ///< Cash blocked: reservations of orders and margins of positions.
  std::int64_t positions; ///< Delivery positions at cost; shorts below 0.
  std::int64_t realised; ///< Realised profit and dividends; income is below 0.
  std::int64_t charges; ///< Charges paid.
  std::int64_t external; ///< The world outside: what came in is below 0.
};
static_assert(sizeof(LedgerEvent) == record_bytes);
static_assert(offsetof(LedgerEvent, kind) == 0);
static_assert(offsetof(LedgerEvent, cause) == 1);
static_assert(offsetof(LedgerEvent, spare_1) == 2);
static_assert(offsetof(LedgerEvent, spare_2) == 4);
static_assert(offsetof(LedgerEvent, time) == 8);
static_assert(offsetof(LedgerEvent, cash) == 16);
static_assert(offsetof(LedgerEvent, blocked) == 24);
static_assert(offsetof(LedgerEvent, positions) == 32);
static_assert(offsetof(LedgerEvent, realised) == 40);
static_assert(offsetof(LedgerEvent, charges) == 48);
static_assert(offsetof(LedgerEvent, external) == 56);

/** A link that holds. */
struct AccountLinkEvent {
  std::uint8_t kind; ///< AccountEventKind: order_linked.
  std::uint8_t release; ///< ReleaseCondition.
  std::uint8_t slice; ///< As commanded.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Of the order.
  std::uint16_t strategy; ///< Of the order.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Client order id of the held order.
  std::uint64_t parent; ///< As commanded.
  std::uint64_t leader; ///< As commanded.
  std::int64_t threshold; ///< As commanded.
  std::int64_t trail; ///< As commanded.
  std::uint64_t spare_2; ///< Reserved: zero.
};
static_assert(sizeof(AccountLinkEvent) == record_bytes);
static_assert(offsetof(AccountLinkEvent, kind) == 0);
static_assert(offsetof(AccountLinkEvent, release) == 1);
static_assert(offsetof(AccountLinkEvent, slice) == 2);
static_assert(offsetof(AccountLinkEvent, spare_1) == 3);
static_assert(offsetof(AccountLinkEvent, instrument) == 4);
static_assert(offsetof(AccountLinkEvent, strategy) == 6);
static_assert(offsetof(AccountLinkEvent, time) == 8);
static_assert(offsetof(AccountLinkEvent, order) == 16);
static_assert(offsetof(AccountLinkEvent, parent) == 24);
static_assert(offsetof(AccountLinkEvent, leader) == 32);
static_assert(offsetof(AccountLinkEvent, threshold) == 40);
static_assert(offsetof(AccountLinkEvent, trail) == 48);
static_assert(offsetof(AccountLinkEvent, spare_2) == 56);

/** What the contracts of an underlying need, in paise. */
struct MarginEvent {
  std::uint8_t kind; ///< AccountEventKind: margin_changed.
  std::uint8_t cause; ///< AccountCommandKind of the command.
  std::uint16_t underlying; ///< Number of the underlying.
  std::uint32_t spare_1; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t span; ///< Worst scenario and calendar charge, less the value of options.
  std::int64_t exposure; ///< Exposure margin.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(MarginEvent) == record_bytes);
static_assert(offsetof(MarginEvent, kind) == 0);
static_assert(offsetof(MarginEvent, cause) == 1);
static_assert(offsetof(MarginEvent, underlying) == 2);
static_assert(offsetof(MarginEvent, spare_1) == 4);
static_assert(offsetof(MarginEvent, time) == 8);
static_assert(offsetof(MarginEvent, span) == 16);
static_assert(offsetof(MarginEvent, exposure) == 24);
static_assert(offsetof(MarginEvent, spare_2) == 32);
static_assert(offsetof(MarginEvent, spare_3) == 40);
static_assert(offsetof(MarginEvent, spare_4) == 48);
static_assert(offsetof(MarginEvent, spare_5) == 56);

/** First record of a snapshot of an account. */
struct AccountSnapshotHeader {
  std::uint8_t kind; ///< AccountSnapshotKind, always header.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t version; ///< Version of format and rules.
  std::uint32_t instruments; ///< Instruments that follow.
  std::uint64_t time; ///< Time of the last accepted command.
  std::uint32_t limits; ///< Limits that follow.
  std::uint32_t books; ///< Books that follow.
  std::uint32_t positions; ///< Positions that follow.
  std::uint32_t orders; ///< Orders that follow.
  std::uint32_t trades; ///< Trades that follow.
  std::uint32_t paces; ///< Moments of the rate fences that follow.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotHeader) == record_bytes);
static_assert(offsetof(AccountSnapshotHeader, kind) == 0);
static_assert(offsetof(AccountSnapshotHeader, spare_1) == 1);
static_assert(offsetof(AccountSnapshotHeader, version) == 2);
static_assert(offsetof(AccountSnapshotHeader, instruments) == 4);
static_assert(offsetof(AccountSnapshotHeader, time) == 8);
static_assert(offsetof(AccountSnapshotHeader, limits) == 16);
static_assert(offsetof(AccountSnapshotHeader, books) == 20);
static_assert(offsetof(AccountSnapshotHeader, positions) == 24);
static_assert(offsetof(AccountSnapshotHeader, orders) == 28);
static_assert(offsetof(AccountSnapshotHeader, trades) == 32);
static_assert(offsetof(AccountSnapshotHeader, paces) == 36);
static_assert(offsetof(AccountSnapshotHeader, spare_2) == 40);
static_assert(offsetof(AccountSnapshotHeader, spare_3) == 48);
static_assert(offsetof(AccountSnapshotHeader, spare_4) == 56);

/** Ledger, counters, gates, switches and clocks of the account. */
struct AccountSnapshotSettings {
  std::uint8_t kind; ///< AccountSnapshotKind, always settings.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t index; ///< Place in the sequence, from 0.
  std::uint64_t word_0; ///< Opaque.
  std::uint64_t word_1; ///< Opaque.
  std::uint64_t word_2; ///< Opaque.
  std::uint64_t word_3; ///< Opaque.
  std::uint64_t word_4; ///< Opaque.
  std::uint64_t word_5; ///< Opaque.
  std::uint64_t word_6; ///< Opaque.
};
static_assert(sizeof(AccountSnapshotSettings) == record_bytes);
static_assert(offsetof(AccountSnapshotSettings, kind) == 0);
static_assert(offsetof(AccountSnapshotSettings, spare_1) == 1);
static_assert(offsetof(AccountSnapshotSettings, spare_2) == 2);
static_assert(offsetof(AccountSnapshotSettings, index) == 4);
static_assert(offsetof(AccountSnapshotSettings, word_0) == 8);
static_assert(offsetof(AccountSnapshotSettings, word_1) == 16);
static_assert(offsetof(AccountSnapshotSettings, word_2) == 24);
static_assert(offsetof(AccountSnapshotSettings, word_3) == 32);
static_assert(offsetof(AccountSnapshotSettings, word_4) == 40);
static_assert(offsetof(AccountSnapshotSettings, word_5) == 48);
static_assert(offsetof(AccountSnapshotSettings, word_6) == 56);

/** One instrument of an account. */
struct AccountSnapshotInstrument {
  std::uint8_t kind; ///< AccountSnapshotKind, always instrument.
  std::uint8_t segment; ///< As defined.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint8_t flags; ///< flags + 16 × SwitchState.
  std::uint16_t instrument; ///< Index.
  std::uint16_t protection_bp; ///< As defined.
  std::uint32_t tick_size; ///< As defined.
  std::uint32_t lot_size; ///< As defined.
  std::uint64_t mark_time; ///< Time of the mark.
  std::int64_t band_low; ///< As defined.
  std::int64_t band_high; ///< As defined.
  std::int64_t mark; ///< Last price; 0 before the first.
  std::uint16_t cnc_margin_bp; ///< As defined.
  std::uint16_t mis_margin_bp; ///< As defined.
  std::uint16_t nrml_margin_bp; ///< As defined.
  std::uint16_t mtf_margin_bp; ///< As defined.
  std::uint32_t freeze_quantity; ///< As defined.
  std::uint32_t expires; ///< As defined.
};
static_assert(sizeof(AccountSnapshotInstrument) == record_bytes);
static_assert(offsetof(AccountSnapshotInstrument, kind) == 0);
static_assert(offsetof(AccountSnapshotInstrument, segment) == 1);
static_assert(offsetof(AccountSnapshotInstrument, spare_1) == 2);
static_assert(offsetof(AccountSnapshotInstrument, flags) == 3);
static_assert(offsetof(AccountSnapshotInstrument, instrument) == 4);
static_assert(offsetof(AccountSnapshotInstrument, protection_bp) == 6);
static_assert(offsetof(AccountSnapshotInstrument, tick_size) == 8);
static_assert(offsetof(AccountSnapshotInstrument, lot_size) == 12);
static_assert(offsetof(AccountSnapshotInstrument, mark_time) == 16);
static_assert(offsetof(AccountSnapshotInstrument, band_low) == 24);
static_assert(offsetof(AccountSnapshotInstrument, band_high) == 32);
static_assert(offsetof(AccountSnapshotInstrument, mark) == 40);
static_assert(offsetof(AccountSnapshotInstrument, cnc_margin_bp) == 48);
static_assert(offsetof(AccountSnapshotInstrument, mis_margin_bp) == 50);
static_assert(offsetof(AccountSnapshotInstrument, nrml_margin_bp) == 52);
static_assert(offsetof(AccountSnapshotInstrument, mtf_margin_bp) == 54);
static_assert(offsetof(AccountSnapshotInstrument, freeze_quantity) == 56);
static_assert(offsetof(AccountSnapshotInstrument, expires) == 60);

/** The rest of an instrument. */
struct AccountSnapshotContract {
  std::uint8_t kind; ///< AccountSnapshotKind, always contract.
  std::uint8_t order_types; ///< As defined.
  std::uint8_t times_in_force; ///< As defined.
  std::uint8_t sector; ///< As defined.
  std::uint8_t style; ///< As defined.
  std::uint8_t has_risk; ///< 1 when it has a risk array; else it and all below are 0.
  std::uint16_t underlying; ///< As defined.
  std::uint16_t exposure_bp; ///< As defined.
  std::uint16_t spread_bp; ///< As defined.
  std::uint8_t risk_flags; ///< As defined.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::int64_t price; ///< As defined.
  std::int64_t underlying_price; ///< As defined.
  std::int64_t short_extra; ///< As defined.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotContract) == record_bytes);
static_assert(offsetof(AccountSnapshotContract, kind) == 0);
static_assert(offsetof(AccountSnapshotContract, order_types) == 1);
static_assert(offsetof(AccountSnapshotContract, times_in_force) == 2);
static_assert(offsetof(AccountSnapshotContract, sector) == 3);
static_assert(offsetof(AccountSnapshotContract, style) == 4);
static_assert(offsetof(AccountSnapshotContract, has_risk) == 5);
static_assert(offsetof(AccountSnapshotContract, underlying) == 6);
static_assert(offsetof(AccountSnapshotContract, exposure_bp) == 8);
static_assert(offsetof(AccountSnapshotContract, spread_bp) == 10);
static_assert(offsetof(AccountSnapshotContract, risk_flags) == 12);
static_assert(offsetof(AccountSnapshotContract, spare_1) == 13);
static_assert(offsetof(AccountSnapshotContract, spare_2) == 14);
static_assert(offsetof(AccountSnapshotContract, price) == 16);
static_assert(offsetof(AccountSnapshotContract, underlying_price) == 24);
static_assert(offsetof(AccountSnapshotContract, short_extra) == 32);
static_assert(offsetof(AccountSnapshotContract, spare_3) == 40);
static_assert(offsetof(AccountSnapshotContract, spare_4) == 48);
static_assert(offsetof(AccountSnapshotContract, spare_5) == 56);

/** Half of a risk array. */
struct AccountSnapshotScenarios {
  std::uint8_t kind; ///< AccountSnapshotKind, always scenarios.
  std::uint8_t half; ///< 1 or 2.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::int32_t loss_0; ///< Scenario 1 of the half.
  std::int32_t loss_1; ///< Scenario 2 of the half.
  std::int32_t loss_2; ///< Scenario 3 of the half.
  std::int32_t loss_3; ///< Scenario 4 of the half.
  std::int32_t loss_4; ///< Scenario 5 of the half.
  std::int32_t loss_5; ///< Scenario 6 of the half.
  std::int32_t loss_6; ///< Scenario 7 of the half.
  std::int32_t loss_7; ///< Scenario 8 of the half.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotScenarios) == record_bytes);
static_assert(offsetof(AccountSnapshotScenarios, kind) == 0);
static_assert(offsetof(AccountSnapshotScenarios, half) == 1);
static_assert(offsetof(AccountSnapshotScenarios, spare_1) == 2);
static_assert(offsetof(AccountSnapshotScenarios, spare_2) == 4);
static_assert(offsetof(AccountSnapshotScenarios, loss_0) == 8);
static_assert(offsetof(AccountSnapshotScenarios, loss_1) == 12);
static_assert(offsetof(AccountSnapshotScenarios, loss_2) == 16);
static_assert(offsetof(AccountSnapshotScenarios, loss_3) == 20);
static_assert(offsetof(AccountSnapshotScenarios, loss_4) == 24);
static_assert(offsetof(AccountSnapshotScenarios, loss_5) == 28);
static_assert(offsetof(AccountSnapshotScenarios, loss_6) == 32);
static_assert(offsetof(AccountSnapshotScenarios, loss_7) == 36);
static_assert(offsetof(AccountSnapshotScenarios, spare_3) == 40);
static_assert(offsetof(AccountSnapshotScenarios, spare_4) == 48);
static_assert(offsetof(AccountSnapshotScenarios, spare_5) == 56);

/** One limit that is set: by scope, then index, then kind. */
struct AccountSnapshotLimit {
  std::uint8_t kind; ///< AccountSnapshotKind, always limit.
  std::uint8_t scope; ///< LimitScope.
  std::uint8_t setting; ///< LimitKind.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint32_t index; ///< Strategy or instrument; else 0.
  std::int64_t value; ///< Its value.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotLimit) == record_bytes);
static_assert(offsetof(AccountSnapshotLimit, kind) == 0);
static_assert(offsetof(AccountSnapshotLimit, scope) == 1);
static_assert(offsetof(AccountSnapshotLimit, setting) == 2);
static_assert(offsetof(AccountSnapshotLimit, spare_1) == 3);
static_assert(offsetof(AccountSnapshotLimit, index) == 4);
static_assert(offsetof(AccountSnapshotLimit, value) == 8);
static_assert(offsetof(AccountSnapshotLimit, spare_2) == 16);
static_assert(offsetof(AccountSnapshotLimit, spare_3) == 24);
static_assert(offsetof(AccountSnapshotLimit, spare_4) == 32);
static_assert(offsetof(AccountSnapshotLimit, spare_5) == 40);
static_assert(offsetof(AccountSnapshotLimit, spare_6) == 48);
static_assert(offsetof(AccountSnapshotLimit, spare_7) == 56);

/** What a book had at the start of the day, and its switch. */
struct AccountSnapshotBook {
  std::uint8_t kind; ///< AccountSnapshotKind, always book.
  std::uint8_t switch_state; ///< SwitchState.
  std::uint16_t book; ///< 0 the account, else the strategy.
  std::uint32_t streak; ///< Orders in a row whose closes lost.
  std::int64_t start_profit; ///< Realised and unrealised profit when the day began.
  std::int64_t highest_profit; ///< Highest profit ever, 0 or above.
  std::int64_t highest_day_profit; ///< Highest profit of the day, 0 or above.
  std::uint64_t streak_order; ///< Order of the last close; 0 for none.
  std::uint64_t streak_time; ///< Time of the last close.
  std::int64_t streak_gain; ///< What the closes of that order realised.
  std::uint32_t streak_before; ///< The streak before that order.
  std::uint32_t spare_1; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotBook) == record_bytes);
static_assert(offsetof(AccountSnapshotBook, kind) == 0);
static_assert(offsetof(AccountSnapshotBook, switch_state) == 1);
static_assert(offsetof(AccountSnapshotBook, book) == 2);
static_assert(offsetof(AccountSnapshotBook, streak) == 4);
static_assert(offsetof(AccountSnapshotBook, start_profit) == 8);
static_assert(offsetof(AccountSnapshotBook, highest_profit) == 16);
static_assert(offsetof(AccountSnapshotBook, highest_day_profit) == 24);
static_assert(offsetof(AccountSnapshotBook, streak_order) == 32);
static_assert(offsetof(AccountSnapshotBook, streak_time) == 40);
static_assert(offsetof(AccountSnapshotBook, streak_gain) == 48);
static_assert(offsetof(AccountSnapshotBook, streak_before) == 56);
static_assert(offsetof(AccountSnapshotBook, spare_1) == 60);

/** One position. */
struct AccountSnapshotPosition {
  std::uint8_t kind; ///< AccountSnapshotKind, always position.
  std::uint8_t product; ///< Product.
  std::uint16_t book; ///< 0 the account, else the strategy.
  std::uint16_t instrument; ///< Index.
  std::uint16_t lots; ///< Lots that follow.
  std::int64_t quantity; ///< Signed.
  std::int64_t basis_quantity; ///< Quantity of the basis.
  std::int64_t basis_cost; ///< Cost of the basis.
  std::int64_t realised; ///< At average cost.
  std::int64_t fifo_realised; ///< First in, first out.
  std::int64_t settled_or_margin; ///< Delivery: settled; else the margin blocked.
  std::int64_t arriving; ///< Delivery: arriving.
};
static_assert(sizeof(AccountSnapshotPosition) == record_bytes);
static_assert(offsetof(AccountSnapshotPosition, kind) == 0);
static_assert(offsetof(AccountSnapshotPosition, product) == 1);
static_assert(offsetof(AccountSnapshotPosition, book) == 2);
static_assert(offsetof(AccountSnapshotPosition, instrument) == 4);
static_assert(offsetof(AccountSnapshotPosition, lots) == 6);
static_assert(offsetof(AccountSnapshotPosition, quantity) == 8);
static_assert(offsetof(AccountSnapshotPosition, basis_quantity) == 16);
static_assert(offsetof(AccountSnapshotPosition, basis_cost) == 24);
static_assert(offsetof(AccountSnapshotPosition, realised) == 32);
static_assert(offsetof(AccountSnapshotPosition, fifo_realised) == 40);
static_assert(offsetof(AccountSnapshotPosition, settled_or_margin) == 48);
static_assert(offsetof(AccountSnapshotPosition, arriving) == 56);

/** One lot. */
struct AccountSnapshotLot {
  std::uint8_t kind; ///< AccountSnapshotKind, always lot.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t order; ///< The order that opened it; 0 for none.
  std::int64_t quantity; ///< Open, without sign.
  std::int64_t basis_quantity; ///< Quantity of the basis.
  std::int64_t basis_cost; ///< Cost of the basis.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotLot) == record_bytes);
static_assert(offsetof(AccountSnapshotLot, kind) == 0);
static_assert(offsetof(AccountSnapshotLot, spare_1) == 1);
static_assert(offsetof(AccountSnapshotLot, spare_2) == 2);
static_assert(offsetof(AccountSnapshotLot, spare_3) == 4);
static_assert(offsetof(AccountSnapshotLot, order) == 8);
static_assert(offsetof(AccountSnapshotLot, quantity) == 16);
static_assert(offsetof(AccountSnapshotLot, basis_quantity) == 24);
static_assert(offsetof(AccountSnapshotLot, basis_cost) == 32);
static_assert(offsetof(AccountSnapshotLot, spare_4) == 40);
static_assert(offsetof(AccountSnapshotLot, spare_5) == 48);
static_assert(offsetof(AccountSnapshotLot, spare_6) == 56);

/** One order. */
struct AccountSnapshotOrder {
  std::uint8_t kind; ///< AccountSnapshotKind, always order.
  std::uint8_t side; ///< Side.
  std::uint8_t order_type; ///< AccountOrderType.
  std::uint8_t product; ///< Product.
  std::uint16_t instrument; ///< Index.
  std::uint16_t strategy; ///< Owner.
  std::uint64_t order; ///< Client order id.
  std::uint64_t placed; ///< When it was placed.
  std::uint64_t fingerprint; ///< Hash of the record that placed it, time apart.
  std::int64_t price; ///< That holds.
  std::int64_t trigger_price; ///< That holds.
  std::int64_t reserve_price; ///< That holds.
  std::uint32_t quantity; ///< That holds.
  std::uint32_t filled; ///< Traded.
};
static_assert(sizeof(AccountSnapshotOrder) == record_bytes);
static_assert(offsetof(AccountSnapshotOrder, kind) == 0);
static_assert(offsetof(AccountSnapshotOrder, side) == 1);
static_assert(offsetof(AccountSnapshotOrder, order_type) == 2);
static_assert(offsetof(AccountSnapshotOrder, product) == 3);
static_assert(offsetof(AccountSnapshotOrder, instrument) == 4);
static_assert(offsetof(AccountSnapshotOrder, strategy) == 6);
static_assert(offsetof(AccountSnapshotOrder, order) == 8);
static_assert(offsetof(AccountSnapshotOrder, placed) == 16);
static_assert(offsetof(AccountSnapshotOrder, fingerprint) == 24);
static_assert(offsetof(AccountSnapshotOrder, price) == 32);
static_assert(offsetof(AccountSnapshotOrder, trigger_price) == 40);
static_assert(offsetof(AccountSnapshotOrder, reserve_price) == 48);
static_assert(offsetof(AccountSnapshotOrder, quantity) == 56);
static_assert(offsetof(AccountSnapshotOrder, filled) == 60);

/** The rest of an order. */
struct AccountSnapshotTerms {
  std::uint8_t kind; ///< AccountSnapshotKind, always terms.
  std::uint8_t stage; ///< How far it came, an OrderState from held to working.
  std::uint8_t doubt; ///< 0 none, 1 unknown, 2 presumed not placed.
  std::uint8_t end; ///< 0 none, 1 rejected, 2 expired, 3 cancelled, 4 denied.
  std::uint8_t flags; ///< 1 reduce-only, 2 modification pending, 4 cancellation pending, 8 cancellation asked for, 16 overfilled, 32 placed held.
  std::uint8_t time_in_force; ///< TimeInForce.
  std::uint16_t margin_bp; ///< Rate of its reservation.
  std::uint32_t request; ///< Number of the latest modification.
  std::uint32_t trades; ///< Trades that follow.
  std::uint32_t closing; ///< What of it closes a position.
  std::uint32_t asked_quantity; ///< Of the pending modification.
  std::int64_t asked_price; ///< Of the pending modification.
  std::int64_t asked_trigger; ///< Of the pending modification.
  std::int64_t asked_reserve; ///< Of the pending modification.
  std::uint16_t protection_bp; ///< Protection in force; of a held order as commanded.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t valid_until; ///< As commanded.
};
static_assert(sizeof(AccountSnapshotTerms) == record_bytes);
static_assert(offsetof(AccountSnapshotTerms, kind) == 0);
static_assert(offsetof(AccountSnapshotTerms, stage) == 1);
static_assert(offsetof(AccountSnapshotTerms, doubt) == 2);
static_assert(offsetof(AccountSnapshotTerms, end) == 3);
static_assert(offsetof(AccountSnapshotTerms, flags) == 4);
static_assert(offsetof(AccountSnapshotTerms, time_in_force) == 5);
static_assert(offsetof(AccountSnapshotTerms, margin_bp) == 6);
static_assert(offsetof(AccountSnapshotTerms, request) == 8);
static_assert(offsetof(AccountSnapshotTerms, trades) == 12);
static_assert(offsetof(AccountSnapshotTerms, closing) == 16);
static_assert(offsetof(AccountSnapshotTerms, asked_quantity) == 20);
static_assert(offsetof(AccountSnapshotTerms, asked_price) == 24);
static_assert(offsetof(AccountSnapshotTerms, asked_trigger) == 32);
static_assert(offsetof(AccountSnapshotTerms, asked_reserve) == 40);
static_assert(offsetof(AccountSnapshotTerms, protection_bp) == 48);
static_assert(offsetof(AccountSnapshotTerms, spare_1) == 50);
static_assert(offsetof(AccountSnapshotTerms, spare_2) == 52);
static_assert(offsetof(AccountSnapshotTerms, valid_until) == 56);

/** What an order that was placed held is tied to; all 0 while it has no link. */
struct AccountSnapshotHeld {
  std::uint8_t kind; ///< AccountSnapshotKind, always held.
  std::uint8_t release; ///< ReleaseCondition; 0 while it has no link.
  std::uint8_t slice; ///< As commanded.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint32_t quantity; ///< As placed.
  std::uint64_t parent; ///< As commanded.
  std::uint64_t leader; ///< As commanded.
  std::int64_t threshold; ///< Where it stands.
  std::int64_t trail; ///< As commanded.
  std::uint64_t link; ///< Hash of the record that linked it, time apart; 0 while it has no link.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotHeld) == record_bytes);
static_assert(offsetof(AccountSnapshotHeld, kind) == 0);
static_assert(offsetof(AccountSnapshotHeld, release) == 1);
static_assert(offsetof(AccountSnapshotHeld, slice) == 2);
static_assert(offsetof(AccountSnapshotHeld, spare_1) == 3);
static_assert(offsetof(AccountSnapshotHeld, quantity) == 4);
static_assert(offsetof(AccountSnapshotHeld, parent) == 8);
static_assert(offsetof(AccountSnapshotHeld, leader) == 16);
static_assert(offsetof(AccountSnapshotHeld, threshold) == 24);
static_assert(offsetof(AccountSnapshotHeld, trail) == 32);
static_assert(offsetof(AccountSnapshotHeld, link) == 40);
static_assert(offsetof(AccountSnapshotHeld, spare_2) == 48);
static_assert(offsetof(AccountSnapshotHeld, spare_3) == 56);

/** One trade. */
struct AccountSnapshotTrade {
  std::uint8_t kind; ///< AccountSnapshotKind, always trade.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t quantity; ///< Quantity.
  std::uint64_t trade; ///< Id.
  std::int64_t price; ///< Price in paise.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotTrade) == record_bytes);
static_assert(offsetof(AccountSnapshotTrade, kind) == 0);
static_assert(offsetof(AccountSnapshotTrade, spare_1) == 1);
static_assert(offsetof(AccountSnapshotTrade, spare_2) == 2);
static_assert(offsetof(AccountSnapshotTrade, quantity) == 4);
static_assert(offsetof(AccountSnapshotTrade, trade) == 8);
static_assert(offsetof(AccountSnapshotTrade, price) == 16);
static_assert(offsetof(AccountSnapshotTrade, spare_3) == 24);
static_assert(offsetof(AccountSnapshotTrade, spare_4) == 32);
static_assert(offsetof(AccountSnapshotTrade, spare_5) == 40);
static_assert(offsetof(AccountSnapshotTrade, spare_6) == 48);
static_assert(offsetof(AccountSnapshotTrade, spare_7) == 56);

/** One moment of the rate fences. */
struct AccountSnapshotPace {
  std::uint8_t kind; ///< AccountSnapshotKind, always pace.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t value; ///< Value of the order or modification; 0 for a cancellation.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
  std::uint64_t spare_8; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotPace) == record_bytes);
static_assert(offsetof(AccountSnapshotPace, kind) == 0);
static_assert(offsetof(AccountSnapshotPace, spare_1) == 1);
static_assert(offsetof(AccountSnapshotPace, spare_2) == 2);
static_assert(offsetof(AccountSnapshotPace, spare_3) == 4);
static_assert(offsetof(AccountSnapshotPace, time) == 8);
static_assert(offsetof(AccountSnapshotPace, value) == 16);
static_assert(offsetof(AccountSnapshotPace, spare_4) == 24);
static_assert(offsetof(AccountSnapshotPace, spare_5) == 32);
static_assert(offsetof(AccountSnapshotPace, spare_6) == 40);
static_assert(offsetof(AccountSnapshotPace, spare_7) == 48);
static_assert(offsetof(AccountSnapshotPace, spare_8) == 56);

/** Half of a risk array: paise that one unit, held long, loses in a scenario. */
struct MarginScenarios {
  std::uint8_t record; ///< MarginRecord, always scenarios.
  std::uint8_t half; ///< 1: scenarios 1 to 8. 2: scenarios 9 to 16.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::int32_t loss_0; ///< Scenario 1 of the half.
  std::int32_t loss_1; ///< Scenario 2 of the half.
  std::int32_t loss_2; ///< Scenario 3 of the half.
  std::int32_t loss_3; ///< Scenario 4 of the half.
  std::int32_t loss_4; ///< Scenario 5 of the half.
  std::int32_t loss_5; ///< Scenario 6 of the half.
  std::int32_t loss_6; ///< Scenario 7 of the half.
  std::int32_t loss_7; ///< Scenario 8 of the half.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
};
static_assert(sizeof(MarginScenarios) == record_bytes);
static_assert(offsetof(MarginScenarios, record) == 0);
static_assert(offsetof(MarginScenarios, half) == 1);
static_assert(offsetof(MarginScenarios, spare_1) == 2);
static_assert(offsetof(MarginScenarios, spare_2) == 4);
static_assert(offsetof(MarginScenarios, loss_0) == 8);
static_assert(offsetof(MarginScenarios, loss_1) == 12);
static_assert(offsetof(MarginScenarios, loss_2) == 16);
static_assert(offsetof(MarginScenarios, loss_3) == 20);
static_assert(offsetof(MarginScenarios, loss_4) == 24);
static_assert(offsetof(MarginScenarios, loss_5) == 28);
static_assert(offsetof(MarginScenarios, loss_6) == 32);
static_assert(offsetof(MarginScenarios, loss_7) == 36);
static_assert(offsetof(MarginScenarios, spare_3) == 40);
static_assert(offsetof(MarginScenarios, spare_4) == 48);
static_assert(offsetof(MarginScenarios, spare_5) == 56);

/** One order of a basket. A derivative follows its two scenarios. */
struct MarginLeg {
  std::uint8_t record; ///< MarginRecord, always leg.
  std::uint8_t side; ///< Side.
  std::uint8_t style; ///< ContractStyle; 0 when it is no derivative.
  std::uint8_t flags; ///< 1: a future that may be paired with another month.
  std::uint16_t underlying; ///< Number of the underlying; legs of one number are netted.
  std::uint16_t margin_bp; ///< No derivative: margin in basis points of its value; else 0.
  std::int64_t quantity; ///< Quantity, 1 to 4,294,967,295.
  std::int64_t price; ///< Price of the order in paise.
  std::int64_t contract_price; ///< Derivative: price that the scenarios start from; else 0.
  std::int64_t underlying_price; ///< Derivative: price of the underlying; else 0.
  std::int64_t short_extra; ///< Option: further margin of each unit short, in paise; else 0.
  std::uint32_t expires; ///< Future: orders the months; else 0.
  std::uint16_t exposure_bp; ///< Derivative: exposure margin in basis points of the underlying price.
  std::uint16_t spread_bp; ///< Future: charge of a pair in basis points of the price of its far month.
  std::uint64_t spare_1; ///< Reserved: zero.
};
static_assert(sizeof(MarginLeg) == record_bytes);
static_assert(offsetof(MarginLeg, record) == 0);
static_assert(offsetof(MarginLeg, side) == 1);
static_assert(offsetof(MarginLeg, style) == 2);
static_assert(offsetof(MarginLeg, flags) == 3);
static_assert(offsetof(MarginLeg, underlying) == 4);
static_assert(offsetof(MarginLeg, margin_bp) == 6);
static_assert(offsetof(MarginLeg, quantity) == 8);
static_assert(offsetof(MarginLeg, price) == 16);
static_assert(offsetof(MarginLeg, contract_price) == 24);
static_assert(offsetof(MarginLeg, underlying_price) == 32);
static_assert(offsetof(MarginLeg, short_extra) == 40);
static_assert(offsetof(MarginLeg, expires) == 48);
static_assert(offsetof(MarginLeg, exposure_bp) == 52);
static_assert(offsetof(MarginLeg, spread_bp) == 54);
static_assert(offsetof(MarginLeg, spare_1) == 56);

/** What is needed, in paise and ten-thousandths of a paisa. */
struct MarginLine {
  std::uint8_t record; ///< MarginRecord, always line.
  std::uint8_t kind; ///< MarginLineKind.
  std::uint16_t leg; ///< leg, refused: its place in the basket, from 0.
  std::uint16_t exposure_rest; ///< Ten-thousandths of a paisa beside exposure.
  std::uint16_t equity_rest; ///< Ten-thousandths of a paisa beside equity.
  std::int64_t span; ///< Worst scenario and calendar charge, less the value of options.
  std::int64_t exposure; ///< Exposure margin.
  std::int64_t option_premium; ///< Premium to be paid; final: less what is received.
  std::int64_t equity; ///< Margin of what is no derivative.
  std::int64_t total; ///< Sum of the four.
  std::uint16_t total_rest; ///< Ten-thousandths of a paisa beside total.
  std::uint16_t spare_1; ///< Reserved: zero.
  std::uint32_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
};
static_assert(sizeof(MarginLine) == record_bytes);
static_assert(offsetof(MarginLine, record) == 0);
static_assert(offsetof(MarginLine, kind) == 1);
static_assert(offsetof(MarginLine, leg) == 2);
static_assert(offsetof(MarginLine, exposure_rest) == 4);
static_assert(offsetof(MarginLine, equity_rest) == 6);
static_assert(offsetof(MarginLine, span) == 8);
static_assert(offsetof(MarginLine, exposure) == 16);
static_assert(offsetof(MarginLine, option_premium) == 24);
static_assert(offsetof(MarginLine, equity) == 32);
static_assert(offsetof(MarginLine, total) == 40);
static_assert(offsetof(MarginLine, total_rest) == 48);
static_assert(offsetof(MarginLine, spare_1) == 50);
static_assert(offsetof(MarginLine, spare_2) == 52);
static_assert(offsetof(MarginLine, spare_3) == 56);

} // namespace sauda
