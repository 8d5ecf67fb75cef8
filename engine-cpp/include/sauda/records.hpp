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
  set_scenario = 10, ///< Puts a scenario on in one instrument, or in all; uses the ScenarioCommand record.
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
  scenario_set = 14, ///< A scenario is on, for the instrument named or for all; `detail` is the Scenario.
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
  bad_scenario = 49, ///< The scenario is not one that the synthetic market knows.
  market_not_running = 50, ///< No synthetic participants are at work.
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
  intent = 1, ///< Decided and reserved for; not attempted.
  attempted = 2, ///< The attempt to send is durable.
  sent = 3, ///< On the way; no answer.
  external = 4, ///< Not ours: found at the broker, adopted, counted.
  acknowledged = 5, ///< The broker has it.
  trigger_pending = 6, ///< Held by the exchange until its trigger.
  working = 7, ///< At the exchange.
  partly_filled = 8, ///< At the exchange, traded in part.
  modify_pending = 9, ///< A modification is not answered.
  cancel_pending = 10, ///< A cancellation is not answered.
  unknown = 11, ///< Sent, and nobody knows; counts as live.
  presumed_not_placed = 12, ///< Not in the book of the broker; no longer counts.
  filled = 13, ///< Traded in full.
  rejected = 14, ///< Refused by broker or exchange.
  expired = 15, ///< Its validity is over.
  cancelled = 16, ///< Cancelled.
  denied = 17, ///< Refused by the account: only in events, nothing is kept.
};

/** How an order is priced and when it starts. */
enum class AccountOrderType : std::uint8_t {
  limit = 1, ///< At its price or better.
  market = 2, ///< At the mark moved by the protection, or better.
  stop_limit = 3, ///< A limit order from its trigger on.
  stop_market = 4, ///< From its trigger on, at the trigger moved by the protection, or better.
};

/** How a position is held. */
enum class Product : std::uint8_t {
  cnc = 1, ///< Delivery: paid in full, kept until sold.
  mis = 2, ///< Intraday: on margin, squared off at its clock.
  nrml = 3, ///< Carried on margin.
  mtf = 4, ///< Delivery financed by the broker, on margin.
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
  open_orders = 8, ///< Open orders, this one included, at most.
  position_quantity = 9, ///< Position that the order could lead to, with all open orders, at most.
  gross_exposure = 10, ///< Cost of positions plus value of open orders in paise, without sign, at most.
  net_exposure = 11, ///< The same with sign: buys plus, sells minus; its size, at most.
  day_loss = 12, ///< Loss of the day in paise, realised and unrealised; above it orders are denied.
  orders_per_second = 13, ///< Orders, modifications and cancellations in a second, at most; see cancel_reserve.
  orders_per_minute = 14, ///< The same in the last 60 seconds.
  orders_per_day = 15, ///< The same since the day began.
  cancel_reserve = 16, ///< How many of a second are kept free for cancellations and exits.
  modifies_per_order = 17, ///< Modifications of one order, at most.
  holdings = 18, ///< Units by which a delivery sale may exceed what can be delivered; 0 forbids selling what is not there.
  cash_shortfall = 19, ///< Paise by which a reservation may exceed the free cash; 0 forbids it.
  tripwire_orders = 20, ///< Orders and modifications in a second; the first beyond it halts the account.
  tripwire_value = 21, ///< Value of orders and modifications in the last 60 seconds; the first beyond it halts the account.
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
  bad_time_in_force = 18, ///< The time in force is neither day nor ioc.
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
  denied = 9, ///< DenialEvent, the only event of its command but a switch_set; nothing else changed.
  anomaly = 10, ///< DenialEvent whose code is an AnomalyCode.
  order_changed = 11, ///< AccountOrderEvent: the order after the command.
  order_known = 12, ///< AccountOrderEvent: the command or update was known already, or came too late to matter.
  fill_applied = 13, ///< AccountFillEvent.
  position_changed = 14, ///< PositionEvent: the position after the command.
  ledger_posted = 15, ///< LedgerEvent: at most one of a command, its amounts add up to 0.
  square_off_due = 16, ///< PositionEvent: an intraday position at its clock; once a day.
  corporate_action = 17, ///< SettingEvent: split, bonus or dividend, before the positions that it changes; the value is the mark after it.
};

/** What a record of a snapshot holds. */
enum class AccountSnapshotKind : std::uint8_t {
  header = 1, ///< First record.
  settings = 2, ///< Ledger, counters and clocks: opaque words, as many records as are needed.
  instrument = 3, ///< One instrument, in order of index.
  limit = 4, ///< One limit that is set.
  book = 5, ///< Figures of the account (0) or of a strategy that has any.
  position = 6, ///< One position, in order of book, instrument, product; its lots follow.
  lot = 7, ///< One lot of the position before, oldest first.
  order = 8, ///< One order, in order of placing; its terms and trades follow.
  terms = 9, ///< The rest of the order before.
  trade = 10, ///< One trade of the order before, highest id first.
  pace = 11, ///< One moment of the rate fences, oldest first.
  trailer = 12, ///< Last record: number of records before it and their hash.
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
  std::uint16_t spare_1; ///< Reserved: zero.
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
static_assert(offsetof(AccountInstrument, spare_1) == 58);
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
  std::int64_t value; ///< Limit: its value, 0 to 2^53 − 1.
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

/** place_order, modify_order, cancel_order, adopt_order. Modify uses price, trigger and quantity; cancel none of them. */
struct AccountOrder {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t side; ///< Side.
  std::uint8_t order_type; ///< AccountOrderType.
  std::uint8_t time_in_force; ///< TimeInForce.
  std::uint8_t product; ///< Product.
  std::uint8_t flags; ///< 1: reduce-only.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t strategy; ///< Who owns it: number of a strategy, 0 for none.
  std::uint16_t protection_bp; ///< Market and stop_market: protection in basis points; 0 takes that of the instrument.
  std::uint32_t spare_1; ///< Reserved: zero.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::uint64_t order; ///< Client order id, 1 to 2^53 − 1, given by the client.
  std::int64_t price; ///< Limit price in paise; 0 for market and stop_market.
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

/** adopt_position, convert_position, split, bonus, dividend. */
struct AccountTransfer {
  std::uint8_t kind; ///< AccountCommandKind.
  std::uint8_t product; ///< adopt_position: Product. convert_position: from which.
  std::uint8_t to_product; ///< convert_position: to which.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t instrument; ///< Index of the instrument.
  std::uint16_t strategy; ///< adopt_position, convert_position: whose book it concerns beside that of the account; 0 for none.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t quantity; ///< adopt_position: signed quantity. convert_position: quantity above 0.
  std::int64_t price; ///< adopt_position: average price. dividend: paise for each unit.
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

/** A setting after its change; also price_marked, time_advanced and day_rolled. */
struct SettingEvent {
  std::uint8_t kind; ///< AccountEventKind.
  std::uint8_t scope; ///< As commanded.
  std::uint8_t setting; ///< As commanded; clock and instrument: Segment.
  std::uint8_t on; ///< As commanded; 1 for a switch.
  std::uint16_t instrument; ///< As commanded.
  std::uint16_t strategy; ///< As commanded.
  std::uint64_t time; ///< Microseconds since the Unix epoch.
  std::int64_t value; ///< Value of the limit, price of the mark, number of the day that begins; else 0.
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
  std::uint8_t flags; ///< 1: reduce-only.
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
  std::uint8_t permits; ///< order_types + 16 × times_in_force.
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
static_assert(offsetof(AccountSnapshotInstrument, permits) == 2);
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
  std::uint32_t spare_1; ///< Reserved: zero.
  std::int64_t start_profit; ///< Realised and unrealised profit when the day began.
  std::uint64_t spare_2; ///< Reserved: zero.
  std::uint64_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
  std::uint64_t spare_5; ///< Reserved: zero.
  std::uint64_t spare_6; ///< Reserved: zero.
  std::uint64_t spare_7; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotBook) == record_bytes);
static_assert(offsetof(AccountSnapshotBook, kind) == 0);
static_assert(offsetof(AccountSnapshotBook, switch_state) == 1);
static_assert(offsetof(AccountSnapshotBook, book) == 2);
static_assert(offsetof(AccountSnapshotBook, spare_1) == 4);
static_assert(offsetof(AccountSnapshotBook, start_profit) == 8);
static_assert(offsetof(AccountSnapshotBook, spare_2) == 16);
static_assert(offsetof(AccountSnapshotBook, spare_3) == 24);
static_assert(offsetof(AccountSnapshotBook, spare_4) == 32);
static_assert(offsetof(AccountSnapshotBook, spare_5) == 40);
static_assert(offsetof(AccountSnapshotBook, spare_6) == 48);
static_assert(offsetof(AccountSnapshotBook, spare_7) == 56);

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
  std::uint8_t stage; ///< How far it came, an OrderState up to working.
  std::uint8_t doubt; ///< 0 none, 1 unknown, 2 presumed not placed.
  std::uint8_t end; ///< 0 none, 1 rejected, 2 expired, 3 cancelled.
  std::uint8_t flags; ///< 1 reduce-only, 2 modification pending, 4 cancellation pending, 8 cancellation asked for, 16 overfilled.
  std::uint8_t spare_1; ///< Reserved: zero.
  std::uint16_t margin_bp; ///< Rate of its reservation.
  std::uint32_t request; ///< Number of the latest modification.
  std::uint32_t trades; ///< Trades that follow.
  std::uint32_t closing; ///< What of it closes a position.
  std::uint32_t asked_quantity; ///< Of the pending modification.
  std::int64_t asked_price; ///< Of the pending modification.
  std::int64_t asked_trigger; ///< Of the pending modification.
  std::int64_t asked_reserve; ///< Of the pending modification.
  std::uint16_t protection_bp; ///< Protection in force.
  std::uint16_t spare_2; ///< Reserved: zero.
  std::uint32_t spare_3; ///< Reserved: zero.
  std::uint64_t spare_4; ///< Reserved: zero.
};
static_assert(sizeof(AccountSnapshotTerms) == record_bytes);
static_assert(offsetof(AccountSnapshotTerms, kind) == 0);
static_assert(offsetof(AccountSnapshotTerms, stage) == 1);
static_assert(offsetof(AccountSnapshotTerms, doubt) == 2);
static_assert(offsetof(AccountSnapshotTerms, end) == 3);
static_assert(offsetof(AccountSnapshotTerms, flags) == 4);
static_assert(offsetof(AccountSnapshotTerms, spare_1) == 5);
static_assert(offsetof(AccountSnapshotTerms, margin_bp) == 6);
static_assert(offsetof(AccountSnapshotTerms, request) == 8);
static_assert(offsetof(AccountSnapshotTerms, trades) == 12);
static_assert(offsetof(AccountSnapshotTerms, closing) == 16);
static_assert(offsetof(AccountSnapshotTerms, asked_quantity) == 20);
static_assert(offsetof(AccountSnapshotTerms, asked_price) == 24);
static_assert(offsetof(AccountSnapshotTerms, asked_trigger) == 32);
static_assert(offsetof(AccountSnapshotTerms, asked_reserve) == 40);
static_assert(offsetof(AccountSnapshotTerms, protection_bp) == 48);
static_assert(offsetof(AccountSnapshotTerms, spare_2) == 50);
static_assert(offsetof(AccountSnapshotTerms, spare_3) == 52);
static_assert(offsetof(AccountSnapshotTerms, spare_4) == 56);

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

} // namespace sauda
