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
  /** Cancels every open order of an owner, or of everybody, in one instrument or in all. */
  CancelAll: 9,
  /** Gives an instrument a new price band; uses the BandCommand record. */
  SetBand: 10,
  /** Replaces the settings of an instrument; uses the RulesCommand record. */
  SetRules: 11,
  /** Begins the time whose average price is the close, in one instrument or in all. */
  StartCloseWindow: 12,
  /** Enters an order with attributes; uses the SpecialOrderCommand record. */
  NewSpecialOrder: 13,
  /** Cancels an order and enters a new one, both or neither; uses the SpecialOrderCommand record. */
  ReplaceOrder: 14,
  /** Ties orders of one owner to each other; uses the LinkCommand record. */
  LinkOrders: 15,
  /** Puts a scenario on in one instrument, or in all; uses the ScenarioCommand record. */
  SetScenario: 16,
  /** Tells the synthetic market that an instrument belongs to the index; ContractCommand record. */
  ListContract: 17,
} as const;
export type CommandKind = (typeof CommandKind)[keyof typeof CommandKind];
export type CommandKindName = 'define_instrument' | 'new_order' | 'cancel_order' | 'modify_order' | 'set_phase' | 'uncross' | 'start_market' | 'advance_time' | 'cancel_all' | 'set_band' | 'set_rules' | 'start_close_window' | 'new_special_order' | 'replace_order' | 'link_orders' | 'set_scenario' | 'list_contract';
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
  [9, 'cancel_all'],
  [10, 'set_band'],
  [11, 'set_rules'],
  [12, 'start_close_window'],
  [13, 'new_special_order'],
  [14, 'replace_order'],
  [15, 'link_orders'],
  [16, 'set_scenario'],
  [17, 'list_contract'],
]);

/** What an instrument of the synthetic market has to do with the index. */
export const ContractKind = {
  /** A share that counts in the index with its units. */
  IndexShare: 1,
  /** A future on the index. */
  IndexFuture: 2,
  /** A European call on the index. */
  IndexCall: 3,
  /** A European put on the index. */
  IndexPut: 4,
} as const;
export type ContractKind = (typeof ContractKind)[keyof typeof ContractKind];
export type ContractKindName = 'index_share' | 'index_future' | 'index_call' | 'index_put';
/** Name of each ContractKind by its value. */
export const contractKindNames: ReadonlyMap<number, ContractKindName> = new Map([
  [1, 'index_share'],
  [2, 'index_future'],
  [3, 'index_call'],
  [4, 'index_put'],
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
  /** Waits until the last price reaches its trigger, then comes in as a limit order. */
  StopLimit: 3,
  /** Waits until the last price reaches its trigger, then comes in as a market order. */
  StopMarket: 4,
  /** A limit order at the best opposite price. */
  MarketToLimit: 5,
  /** A limit order that is refused if it would trade on entry. */
  PostOnly: 6,
  /** A stop_limit order whose trigger follows the last price at a distance, its limit with it. */
  TrailingStopLimit: 7,
  /** A stop_market order whose trigger follows the last price at a distance. */
  TrailingStopMarket: 8,
} as const;
export type OrderType = (typeof OrderType)[keyof typeof OrderType];
export type OrderTypeName = 'limit' | 'market' | 'stop_limit' | 'stop_market' | 'market_to_limit' | 'post_only' | 'trailing_stop_limit' | 'trailing_stop_market';
/** Name of each OrderType by its value. */
export const orderTypeNames: ReadonlyMap<number, OrderTypeName> = new Map([
  [1, 'limit'],
  [2, 'market'],
  [3, 'stop_limit'],
  [4, 'stop_market'],
  [5, 'market_to_limit'],
  [6, 'post_only'],
  [7, 'trailing_stop_limit'],
  [8, 'trailing_stop_market'],
]);

/** How long an order lives. */
export const TimeInForce = {
  /** Rests until filled, cancelled or the session closes. */
  Day: 1,
  /** Immediate or cancel: what does not trade at once is cancelled. */
  Ioc: 2,
  /** Fill or kill: trades at once in full, or is cancelled without a trade. */
  Fok: 3,
  /** Good till cancelled: as day, and the end of the session does not end it. */
  Gtc: 4,
  /** Good till date: as gtc, and a phase change or advance of time at or after its expiry ends it. */
  Gtd: 5,
} as const;
export type TimeInForce = (typeof TimeInForce)[keyof typeof TimeInForce];
export type TimeInForceName = 'day' | 'ioc' | 'fok' | 'gtc' | 'gtd';
/** Name of each TimeInForce by its value. */
export const timeInForceNames: ReadonlyMap<number, TimeInForceName> = new Map([
  [1, 'day'],
  [2, 'ioc'],
  [3, 'fok'],
  [4, 'gtc'],
  [5, 'gtd'],
]);

/** What happens when an order would trade with another of its owner; 0: they trade. */
export const SelfTrade = {
  /** The resting order is cancelled; the incoming one goes on. NSE calls it cancel passive. */
  CancelResting: 1,
  /** What is open of the incoming order is cancelled. NSE calls it cancel active. */
  CancelIncoming: 2,
  /** Both are cancelled. */
  CancelBoth: 3,
  /** Both lose the quantity that they would have traded. */
  Decrement: 4,
} as const;
export type SelfTrade = (typeof SelfTrade)[keyof typeof SelfTrade];
export type SelfTradeName = 'cancel_resting' | 'cancel_incoming' | 'cancel_both' | 'decrement';
/** Name of each SelfTrade by its value. */
export const selfTradeNames: ReadonlyMap<number, SelfTradeName> = new Map([
  [1, 'cancel_resting'],
  [2, 'cancel_incoming'],
  [3, 'cancel_both'],
  [4, 'decrement'],
]);

/** What else an order may be; an order has a sum of them. */
export const OrderAttribute = {
  /** No meaning to the venue: kept and told. */
  ReduceOnly: 1,
  /** Waits hidden beside the book until it can trade in full. */
  AllOrNone: 2,
  /** After-market order: waits for the first phase that takes it. */
  Queued: 4,
  /** Waits until its link lets it come in. */
  Held: 8,
} as const;
export type OrderAttribute = (typeof OrderAttribute)[keyof typeof OrderAttribute];
export type OrderAttributeName = 'reduce_only' | 'all_or_none' | 'queued' | 'held';
/** Name of each OrderAttribute by its value. */
export const orderAttributeNames: ReadonlyMap<number, OrderAttributeName> = new Map([
  [1, 'reduce_only'],
  [2, 'all_or_none'],
  [4, 'queued'],
  [8, 'held'],
]);

/** How orders are tied to each other. */
export const Link = {
  /** One cancels the other: what one trades the other loses. */
  Oco: 1,
  /** What the entry trades comes in as target and stop, which are then an oco. */
  Bracket: 2,
} as const;
export type Link = (typeof Link)[keyof typeof Link];
export type LinkName = 'oco' | 'bracket';
/** Name of each Link by its value. */
export const linkNames: ReadonlyMap<number, LinkName> = new Map([
  [1, 'oco'],
  [2, 'bracket'],
]);

/** Session phase of an instrument. */
export const Phase = {
  /** Nothing but phase changes. Entering it cancels every day order. */
  Closed: 1,
  /** Call auction: limit and market orders collect and do not trade until uncrossed. */
  PreOpen: 2,
  /** Orders match on entry, price first, then time. */
  Continuous: 3,
  /** Orders may only be cancelled. */
  Halted: 4,
  /** The later part of pre_open: takes limit orders only. */
  PreOpenLimit: 5,
  /** Call auction of a listing or relisting: takes limit orders only. */
  SpecialPreOpen: 6,
  /** Call auction at the close. Entering it cancels stop and disclosed orders. */
  Closing: 7,
  /** The later part of closing: takes limit orders only. */
  ClosingLimit: 8,
  /** Orders trade at the close price only. Entering it cancels every day order. */
  PostClose: 9,
  /** Call auction after a halt. Entering it cancels what rested, unless a rule keeps it. */
  Reopening: 10,
} as const;
export type Phase = (typeof Phase)[keyof typeof Phase];
export type PhaseName = 'closed' | 'pre_open' | 'continuous' | 'halted' | 'pre_open_limit' | 'special_pre_open' | 'closing' | 'closing_limit' | 'post_close' | 'reopening';
/** Name of each Phase by its value. */
export const phaseNames: ReadonlyMap<number, PhaseName> = new Map([
  [1, 'closed'],
  [2, 'pre_open'],
  [3, 'continuous'],
  [4, 'halted'],
  [5, 'pre_open_limit'],
  [6, 'special_pre_open'],
  [7, 'closing'],
  [8, 'closing_limit'],
  [9, 'post_close'],
  [10, 'reopening'],
]);

/** Bits of the settings of an instrument; see docs/reference/venue.md. */
export const Rule = {
  /** Day figures and candles are kept and told. */
  Statistics: 1,
  /** The next slice of a disclosed order keeps its place. */
  SlicesKeepPlace: 2,
  /** Market orders trade before limit orders in auctions. */
  AuctionMarketFirst: 4,
  /** Market orders without counterparty in an auction are cancelled. */
  AuctionCancelsMarket: 8,
  /** A special pre-open without a price cancels its orders. */
  SpecialCancelsUnpriced: 16,
  /** Orders stay when collection begins after a halt. */
  ReopeningKeepsOrders: 32,
  /** The close price is that of the closing auction, if it had one. */
  CloseByAuction: 64,
} as const;
export type Rule = (typeof Rule)[keyof typeof Rule];
export type RuleName = 'statistics' | 'slices_keep_place' | 'auction_market_first' | 'auction_cancels_market' | 'special_cancels_unpriced' | 'reopening_keeps_orders' | 'close_by_auction';
/** Name of each Rule by its value. */
export const ruleNames: ReadonlyMap<number, RuleName> = new Map([
  [1, 'statistics'],
  [2, 'slices_keep_place'],
  [4, 'auction_market_first'],
  [8, 'auction_cancels_market'],
  [16, 'special_cancels_unpriced'],
  [32, 'reopening_keeps_orders'],
  [64, 'close_by_auction'],
]);

/** What the synthetic participants of an instrument go through. */
export const Scenario = {
  /** An ordinary market. */
  Ordinary: 1,
  /** A third of the usual activity. */
  Calm: 2,
  /** The worth climbs by 2 % an hour. */
  Trend: 3,
  /** The worth falls by 8.5 % in 4 minutes while makers stand back, and wins back half in the next 20. */
  Crash: 4,
  /** One order sells everything down to 1.2 % below the best bid at once; then all is ordinary. */
  FreakTrade: 5,
} as const;
export type Scenario = (typeof Scenario)[keyof typeof Scenario];
export type ScenarioName = 'ordinary' | 'calm' | 'trend' | 'crash' | 'freak_trade';
/** Name of each Scenario by its value. */
export const scenarioNames: ReadonlyMap<number, ScenarioName> = new Map([
  [1, 'ordinary'],
  [2, 'calm'],
  [3, 'trend'],
  [4, 'crash'],
  [5, 'freak_trade'],
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
  /** The last price reached the trigger of a stop order, which now comes in. */
  OrderTriggered: 12,
  /** A cancel_all is done; `quantity` is the number of orders that it cancelled. */
  MassCancelled: 13,
  /** A market order that an auction left over is now a limit order at `price`. */
  OrderPriced: 14,
  /** An instrument has a new price band; uses the BandEvent record. */
  BandChanged: 15,
  /** The settings of an instrument were replaced. */
  RulesSet: 16,
  /** The time whose average price is the close began. */
  CloseWindowStarted: 17,
  /** A minute with trades is over; uses the CandleEvent record. */
  Candle: 18,
  /** Prices of the day; uses the DayPricesEvent record. */
  DayPrices: 19,
  /** Totals of the day; uses the DayTotalsEvent record. */
  DayTotals: 20,
  /** A queued, held or all_or_none order comes in; as order_accepted. */
  OrderActivated: 21,
  /** Orders were tied to each other; `order` is the first. */
  OrdersLinked: 22,
  /** Answer to a query; uses the QueuePosition record. */
  QueuePosition: 23,
  /** A scenario is on, for the instrument named or for all; `detail` is the Scenario. */
  ScenarioSet: 24,
  /** An instrument belongs to the index now; `detail` is the ContractKind. */
  ContractListed: 25,
  /** The index has a new level, in `price`; at most once a command. */
  IndexChanged: 26,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
export type EventKindName = 'instrument_defined' | 'phase_changed' | 'order_accepted' | 'command_rejected' | 'trade' | 'order_cancelled' | 'order_modified' | 'level_changed' | 'uncrossed' | 'market_started' | 'time_advanced' | 'order_triggered' | 'mass_cancelled' | 'order_priced' | 'band_changed' | 'rules_set' | 'close_window_started' | 'candle' | 'day_prices' | 'day_totals' | 'order_activated' | 'orders_linked' | 'queue_position' | 'scenario_set' | 'contract_listed' | 'index_changed';
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
  [12, 'order_triggered'],
  [13, 'mass_cancelled'],
  [14, 'order_priced'],
  [15, 'band_changed'],
  [16, 'rules_set'],
  [17, 'close_window_started'],
  [18, 'candle'],
  [19, 'day_prices'],
  [20, 'day_totals'],
  [21, 'order_activated'],
  [22, 'orders_linked'],
  [23, 'queue_position'],
  [24, 'scenario_set'],
  [25, 'contract_listed'],
  [26, 'index_changed'],
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
  /** The order type is not one that the venue knows. */
  BadOrderType: 11,
  /** The time in force is not one that the venue knows. */
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
  /** The phase does not take this type, time in force or part quantity. */
  PhaseForbidsOrderType: 28,
  /** The phase takes no modifications. */
  PhaseForbidsModify: 29,
  /** The phase takes no cancellations. */
  PhaseForbidsCancel: 30,
  /** Only a call auction can be uncrossed. */
  PhaseForbidsUncross: 31,
  /** Collected orders still cross or are at market: uncross before continuous trading. */
  BookCrossed: 32,
  /** The synthetic participants are already at work. */
  MarketRunning: 33,
  /** The self-trade setting is not one that the venue knows. */
  BadSelfTrade: 34,
  /** Stop and post_only orders are day or gtc; market_to_limit is not fok. */
  TypeForbidsTimeInForce: 35,
  /** Only a day limit or post_only order can be disclosed in part, only an ioc limit or market order has a minimum. */
  PartQuantityForbidden: 36,
  /** The disclosed or minimum quantity is above the quantity, off the lot, or discloses less than a tenth. */
  PartQuantityOutOfRange: 37,
  /** Only stop orders have a trigger price. */
  TriggerForbidden: 38,
  /** The trigger price is outside the price band or off the tick. */
  BadTrigger: 39,
  /** The trigger of a buy is above its limit, or that of a sell below it. */
  TriggerBeyondLimit: 40,
  /** The last price is already at or beyond the trigger. */
  TriggerAlreadyReached: 41,
  /** There is no opposite price that a market_to_limit order could take. */
  NoOppositePrice: 42,
  /** The post_only order would trade on entry. */
  WouldTrade: 43,
  /** Less than the whole of a fok order, or than the minimum of an ioc order, could trade. */
  NotEnoughQuantity: 44,
  /** The order would have traded with another order of its owner. */
  SelfTrade: 45,
  /** Cancelled on request. */
  CancelledByOwner: 46,
  /** What an immediate-or-cancel order did not trade. */
  IocRemainder: 47,
  /** The session ended with the order still open. */
  SessionClosed: 48,
  /** After the close orders carry the close price. */
  PriceNotClose: 49,
  /** The limit is further from the trigger than the rules of the instrument allow. */
  TriggerTooFar: 50,
  /** The band does not move while orders trade at the close price. */
  PhaseForbidsBand: 51,
  /** A band or reference price is not positive, off the tick or out of order. */
  BadBand: 52,
  /** The settings of an instrument change only while it is closed. */
  PhaseForbidsRules: 53,
  /** A setting is unknown, out of range or needs another one. */
  BadRules: 54,
  /** The phase that began does not keep stop and disclosed orders. */
  PhaseExcludesOrder: 55,
  /** Orders are collected anew after a halt. */
  HaltCancelled: 56,
  /** The auction found no counterparty, and its phase or a rule keeps nothing. */
  AuctionRemainder: 57,
  /** The price band moved away from the limit. */
  OutsideBand: 58,
  /** The attributes are unknown, exclude each other, or do not go with type, time in force or phase. */
  AttributeForbidden: 59,
  /** The expiry of a gtd order is not later than the command. */
  BadExpiry: 60,
  /** The gtd order has reached its expiry. */
  Expired: 61,
  /** The distance or offset of a trailing stop is out of range, off the tick, or its trigger outside the band. */
  BadTrail: 62,
  /** As many trailing stops wait in the instrument as may. */
  TrailingLimit: 63,
  /** As many all_or_none orders wait in the instrument as may. */
  AllOrNoneLimit: 64,
  /** A queued or held order cannot be modified; replace it. */
  OrderIsQueued: 65,
  /** The orders cannot be linked so, or a linked order was to be replaced. */
  BadLink: 66,
  /** Another order of its link traded or ended. */
  Linked: 67,
  /** Replaced by another order. */
  Replaced: 68,
  /** The scenario is not one that the synthetic market knows. */
  BadScenario: 69,
  /** No synthetic participants are at work. */
  MarketNotRunning: 70,
  /** The instrument belongs to the index already. */
  ContractExists: 71,
  /** Kind, units, strike or expiry are out of their range, or the index has no share yet. */
  BadContract: 72,
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];
export type ReasonName = 'unknown_command' | 'time_went_back' | 'time_out_of_range' | 'unknown_instrument' | 'instrument_exists' | 'instrument_limit' | 'bad_instrument' | 'band_too_wide' | 'owner_missing' | 'bad_side' | 'bad_order_type' | 'bad_time_in_force' | 'quantity_not_positive' | 'quantity_above_freeze' | 'quantity_not_lot_multiple' | 'quantity_not_above_filled' | 'price_not_positive' | 'price_below_band' | 'price_above_band' | 'price_off_tick' | 'market_order_has_price' | 'protection_out_of_range' | 'order_id_not_increasing' | 'order_pool_full' | 'unknown_order' | 'bad_phase' | 'phase_forbids_entry' | 'phase_forbids_order_type' | 'phase_forbids_modify' | 'phase_forbids_cancel' | 'phase_forbids_uncross' | 'book_crossed' | 'market_running' | 'bad_self_trade' | 'type_forbids_time_in_force' | 'part_quantity_forbidden' | 'part_quantity_out_of_range' | 'trigger_forbidden' | 'bad_trigger' | 'trigger_beyond_limit' | 'trigger_already_reached' | 'no_opposite_price' | 'would_trade' | 'not_enough_quantity' | 'self_trade' | 'cancelled_by_owner' | 'ioc_remainder' | 'session_closed' | 'price_not_close' | 'trigger_too_far' | 'phase_forbids_band' | 'bad_band' | 'phase_forbids_rules' | 'bad_rules' | 'phase_excludes_order' | 'halt_cancelled' | 'auction_remainder' | 'outside_band' | 'attribute_forbidden' | 'bad_expiry' | 'expired' | 'bad_trail' | 'trailing_limit' | 'all_or_none_limit' | 'order_is_queued' | 'bad_link' | 'linked' | 'replaced' | 'bad_scenario' | 'market_not_running' | 'contract_exists' | 'bad_contract';
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
  [34, 'bad_self_trade'],
  [35, 'type_forbids_time_in_force'],
  [36, 'part_quantity_forbidden'],
  [37, 'part_quantity_out_of_range'],
  [38, 'trigger_forbidden'],
  [39, 'bad_trigger'],
  [40, 'trigger_beyond_limit'],
  [41, 'trigger_already_reached'],
  [42, 'no_opposite_price'],
  [43, 'would_trade'],
  [44, 'not_enough_quantity'],
  [45, 'self_trade'],
  [46, 'cancelled_by_owner'],
  [47, 'ioc_remainder'],
  [48, 'session_closed'],
  [49, 'price_not_close'],
  [50, 'trigger_too_far'],
  [51, 'phase_forbids_band'],
  [52, 'bad_band'],
  [53, 'phase_forbids_rules'],
  [54, 'bad_rules'],
  [55, 'phase_excludes_order'],
  [56, 'halt_cancelled'],
  [57, 'auction_remainder'],
  [58, 'outside_band'],
  [59, 'attribute_forbidden'],
  [60, 'bad_expiry'],
  [61, 'expired'],
  [62, 'bad_trail'],
  [63, 'trailing_limit'],
  [64, 'all_or_none_limit'],
  [65, 'order_is_queued'],
  [66, 'bad_link'],
  [67, 'linked'],
  [68, 'replaced'],
  [69, 'bad_scenario'],
  [70, 'market_not_running'],
  [71, 'contract_exists'],
  [72, 'bad_contract'],
]);

/** What a record of a snapshot holds. */
export const SnapshotKind = {
  /** First record: version, limits and counters. */
  Header: 1,
  /** One instrument; what it has of rules, day, close_window and candle, and its orders, follow. */
  Instrument: 2,
  /** One order: resting buys, resting sells, waiting stop buys, waiting stop sells; each at market, then best price or nearest trigger first, then in time priority; then waiting all_or_none buys, then sells, best price first; then the queue. */
  Order: 3,
  /** State of the synthetic market, 48 opaque bytes a record. */
  Participant: 4,
  /** Last record: number of records before it and their hash. */
  Trailer: 5,
  /** Settings of the instrument; absent while none is set. */
  Rules: 6,
  /** Figures of the day; only with the rule statistics. */
  Day: 7,
  /** What the close price comes from; only with the rule statistics. */
  CloseWindow: 8,
  /** The candle of the current minute; absent while it has no trade. */
  Candle: 9,
  /** What few orders have, right before the order. */
  Attributes: 10,
  /** Trades near an edge of the band, flex_buyers and flex_sellers after it; absent while there is none. */
  Flex: 11,
  /** Their buyers. */
  FlexBuyers: 12,
  /** Their sellers. */
  FlexSellers: 13,
} as const;
export type SnapshotKind = (typeof SnapshotKind)[keyof typeof SnapshotKind];
export type SnapshotKindName = 'header' | 'instrument' | 'order' | 'participant' | 'trailer' | 'rules' | 'day' | 'close_window' | 'candle' | 'attributes' | 'flex' | 'flex_buyers' | 'flex_sellers';
/** Name of each SnapshotKind by its value. */
export const snapshotKindNames: ReadonlyMap<number, SnapshotKindName> = new Map([
  [1, 'header'],
  [2, 'instrument'],
  [3, 'order'],
  [4, 'participant'],
  [5, 'trailer'],
  [6, 'rules'],
  [7, 'day'],
  [8, 'close_window'],
  [9, 'candle'],
  [10, 'attributes'],
  [11, 'flex'],
  [12, 'flex_buyers'],
  [13, 'flex_sellers'],
]);

/** Which record of the charges kernel this is; its first byte. */
export const ChargeRecord = {
  /** ChargeRate: one dated rate. */
  Rate: 1,
  /** BrokerageRate: one dated rule of a plan. */
  BrokerageRate: 2,
  /** ChargeNote: starts a request; its legs follow. */
  Note: 3,
  /** ChargeLeg: one trade of a request. */
  Leg: 4,
  /** LedgerCharge: a request by itself. */
  LedgerCharge: 5,
} as const;
export type ChargeRecord = (typeof ChargeRecord)[keyof typeof ChargeRecord];
export type ChargeRecordName = 'rate' | 'brokerage_rate' | 'note' | 'leg' | 'ledger_charge';
/** Name of each ChargeRecord by its value. */
export const chargeRecordNames: ReadonlyMap<number, ChargeRecordName> = new Map([
  [1, 'rate'],
  [2, 'brokerage_rate'],
  [3, 'note'],
  [4, 'leg'],
  [5, 'ledger_charge'],
]);

/** The two ways to work out charges. */
export const ChargeMethod = {
  /** Each leg on its own value, as the calculator or the order API of a broker does. */
  Estimate: 1,
  /** The day as a whole: tax on the average price of each security, delivery and intraday split. */
  ContractNote: 2,
} as const;
export type ChargeMethod = (typeof ChargeMethod)[keyof typeof ChargeMethod];
export type ChargeMethodName = 'estimate' | 'contract_note';
/** Name of each ChargeMethod by its value. */
export const chargeMethodNames: ReadonlyMap<number, ChargeMethodName> = new Map([
  [1, 'estimate'],
  [2, 'contract_note'],
]);

/** A charge that has rates by date. */
export const ChargeKind = {
  /** Securities transaction tax (STT), on commodities the commodities transaction tax (CTT). */
  TransactionTax: 1,
  /** Transaction charge of the exchange. */
  Exchange: 2,
  /** Contribution to the investor protection fund trust of the exchange. */
  Ipft: 3,
  /** Turnover fee of the regulator. */
  Sebi: 4,
  /** Stamp duty. */
  Stamp: 5,
  /** Goods and services tax; service tax before July 2017. */
  Gst: 6,
  /** Fee of the broker; its rates are the rules of plans. */
  Brokerage: 7,
} as const;
export type ChargeKind = (typeof ChargeKind)[keyof typeof ChargeKind];
export type ChargeKindName = 'transaction_tax' | 'exchange' | 'ipft' | 'sebi' | 'stamp' | 'gst' | 'brokerage';
/** Name of each ChargeKind by its value. */
export const chargeKindNames: ReadonlyMap<number, ChargeKindName> = new Map([
  [1, 'transaction_tax'],
  [2, 'exchange'],
  [3, 'ipft'],
  [4, 'sebi'],
  [5, 'stamp'],
  [6, 'gst'],
  [7, 'brokerage'],
]);

/** Where a trade was made. */
export const ChargeExchange = {
  /** National Stock Exchange. */
  Nse: 1,
  /** Bombay Stock Exchange. */
  Bse: 2,
  /** Multi Commodity Exchange. */
  Mcx: 3,
  /** National Commodity and Derivatives Exchange. */
  Ncdex: 4,
} as const;
export type ChargeExchange = (typeof ChargeExchange)[keyof typeof ChargeExchange];
export type ChargeExchangeName = 'nse' | 'bse' | 'mcx' | 'ncdex';
/** Name of each ChargeExchange by its value. */
export const chargeExchangeNames: ReadonlyMap<number, ChargeExchangeName> = new Map([
  [1, 'nse'],
  [2, 'bse'],
  [3, 'mcx'],
  [4, 'ncdex'],
]);

/** What was traded, as far as charges tell it apart. */
export const ChargeSegment = {
  /** Shares, delivered. */
  EqDelivery: 1,
  /** Shares, squared off the same day. */
  EqIntraday: 2,
  /** Units of an equity-oriented fund, delivered. */
  EtfEquityDelivery: 3,
  /** Units of an equity-oriented fund, squared off the same day. */
  EtfEquityIntraday: 4,
  /** Units of a liquid, gold, gilt or overseas fund. */
  EtfOther: 5,
  /** Futures on shares and indices. */
  EqFut: 6,
  /** Options on shares and indices; the value is the premium. */
  EqOpt: 7,
  /** Exercise of such an option; the value is what the tax of that day is on. */
  EqOptExercise: 8,
  /** Futures and options on shares settled by delivery; the value is the settlement value. */
  EqPhysSettle: 9,
  /** Currency futures. */
  CurFut: 10,
  /** Currency options; the value is the premium. */
  CurOpt: 11,
  /** Interest-rate futures. */
  IrdFut: 12,
  /** Commodity futures, not agricultural. */
  ComFut: 13,
  /** Agricultural commodity futures. */
  ComFutAgri: 14,
  /** Commodity options; the value is the premium. */
  ComOpt: 15,
  /** Exercise of such an option; the value is the settlement value. */
  ComOptExercise: 16,
  /** Government securities. */
  Gsec: 17,
  /** Sovereign gold bonds. */
  Sgb: 18,
  /** Corporate bonds. */
  CorpBond: 19,
  /** Units of mutual funds. */
  MfUnits: 20,
  /** Tri-party repo. */
  TriPartyRepo: 21,
  /** Offer for sale, buyback, delisting. */
  Offer: 22,
} as const;
export type ChargeSegment = (typeof ChargeSegment)[keyof typeof ChargeSegment];
export type ChargeSegmentName = 'eq_delivery' | 'eq_intraday' | 'etf_equity_delivery' | 'etf_equity_intraday' | 'etf_other' | 'eq_fut' | 'eq_opt' | 'eq_opt_exercise' | 'eq_phys_settle' | 'cur_fut' | 'cur_opt' | 'ird_fut' | 'com_fut' | 'com_fut_agri' | 'com_opt' | 'com_opt_exercise' | 'gsec' | 'sgb' | 'corp_bond' | 'mf_units' | 'tri_party_repo' | 'offer';
/** Name of each ChargeSegment by its value. */
export const chargeSegmentNames: ReadonlyMap<number, ChargeSegmentName> = new Map([
  [1, 'eq_delivery'],
  [2, 'eq_intraday'],
  [3, 'etf_equity_delivery'],
  [4, 'etf_equity_intraday'],
  [5, 'etf_other'],
  [6, 'eq_fut'],
  [7, 'eq_opt'],
  [8, 'eq_opt_exercise'],
  [9, 'eq_phys_settle'],
  [10, 'cur_fut'],
  [11, 'cur_opt'],
  [12, 'ird_fut'],
  [13, 'com_fut'],
  [14, 'com_fut_agri'],
  [15, 'com_opt'],
  [16, 'com_opt_exercise'],
  [17, 'gsec'],
  [18, 'sgb'],
  [19, 'corp_bond'],
  [20, 'mf_units'],
  [21, 'tri_party_repo'],
  [22, 'offer'],
]);

/** Group of a security whose exchange charge differs. */
export const SecurityGroup = {
  /** Everything that is not told apart; at BSE groups A, B and other non-exclusive ones. */
  Standard: 1,
  /** BSE only: exclusive E, F, FC, G, GC, W, T; SME groups M, MT, TS, MS. */
  BseExclusive: 2,
  /** BSE groups X, XT, Z, ZP. */
  BseX: 3,
  /** BSE groups SS, ST. */
  BseSs: 4,
  /** SENSEX options of the nearest expiry. */
  BseSensex: 5,
  /** BANKEX options, and SENSEX options of other expiries. */
  BseIndex: 6,
  /** SENSEX 50 and stock options at BSE. */
  BseOtherOptions: 7,
  /** Stamp duty before July 2020: schedule of Maharashtra and Delhi. */
  DutyMaharashtra: 8,
  /** Stamp duty before July 2020: schedule of Karnataka. */
  DutyKarnataka: 9,
  /** Stamp duty before July 2020: left out, as calculators of the time did. */
  DutyLeftOut: 10,
} as const;
export type SecurityGroup = (typeof SecurityGroup)[keyof typeof SecurityGroup];
export type SecurityGroupName = 'standard' | 'bse_exclusive' | 'bse_x' | 'bse_ss' | 'bse_sensex' | 'bse_index' | 'bse_other_options' | 'duty_maharashtra' | 'duty_karnataka' | 'duty_left_out';
/** Name of each SecurityGroup by its value. */
export const securityGroupNames: ReadonlyMap<number, SecurityGroupName> = new Map([
  [1, 'standard'],
  [2, 'bse_exclusive'],
  [3, 'bse_x'],
  [4, 'bse_ss'],
  [5, 'bse_sensex'],
  [6, 'bse_index'],
  [7, 'bse_other_options'],
  [8, 'duty_maharashtra'],
  [9, 'duty_karnataka'],
  [10, 'duty_left_out'],
]);

/** Who pays a charge. */
export const ChargedSide = {
  /** Buyer and seller. */
  Both: 1,
  /** The buyer only. */
  Buyer: 2,
  /** The seller only. */
  Seller: 3,
  /** Nil. */
  Nobody: 4,
} as const;
export type ChargedSide = (typeof ChargedSide)[keyof typeof ChargedSide];
export type ChargedSideName = 'both' | 'buyer' | 'seller' | 'nobody';
/** Name of each ChargedSide by its value. */
export const chargedSideNames: ReadonlyMap<number, ChargedSideName> = new Map([
  [1, 'both'],
  [2, 'buyer'],
  [3, 'seller'],
  [4, 'nobody'],
]);

/** How a line is rounded; always half up. */
export const ChargeRounding = {
  /** Not at all. */
  Exact: 1,
  /** To the paisa. */
  Paise: 2,
  /** To the rupee. */
  Rupee: 3,
} as const;
export type ChargeRounding = (typeof ChargeRounding)[keyof typeof ChargeRounding];
export type ChargeRoundingName = 'exact' | 'paise' | 'rupee';
/** Name of each ChargeRounding by its value. */
export const chargeRoundingNames: ReadonlyMap<number, ChargeRoundingName> = new Map([
  [1, 'exact'],
  [2, 'paise'],
  [3, 'rupee'],
]);

/** Over what stamp duty is rounded. */
export const StampScope = {
  /** Once, over everything. */
  Note: 1,
  /** Over each security of a contract note, each leg of an estimate. */
  Part: 2,
} as const;
export type StampScope = (typeof StampScope)[keyof typeof StampScope];
export type StampScopeName = 'note' | 'part';
/** Name of each StampScope by its value. */
export const stampScopeNames: ReadonlyMap<number, StampScopeName> = new Map([
  [1, 'note'],
  [2, 'part'],
]);

/** What the flat fee of a plan is counted by. */
export const BrokerageBasis = {
  /** Once for an executed order, however many fills it had. */
  Order: 1,
  /** For each lot. */
  Lot: 2,
} as const;
export type BrokerageBasis = (typeof BrokerageBasis)[keyof typeof BrokerageBasis];
export type BrokerageBasisName = 'order' | 'lot';
/** Name of each BrokerageBasis by its value. */
export const brokerageBasisNames: ReadonlyMap<number, BrokerageBasisName> = new Map([
  [1, 'order'],
  [2, 'lot'],
]);

/** What a line of the answer says. */
export const ChargeLineKind = {
  /** Nothing was worked out, for `refusal`; the only line. */
  Refused: 1,
  /** Brokerage. */
  Brokerage: 2,
  /** Exchange charge. */
  Exchange: 3,
  /** Investor protection fund. */
  Ipft: 4,
  /** Both, rounded together; in the total only where they share one line of the note. */
  ExchangeAndIpft: 5,
  /** SEBI turnover fee. */
  Sebi: 6,
  /** Clearing charge of the broker. */
  Clearing: 7,
  /** GST, both halves together. */
  Gst: 8,
  /** One of the two equal halves (central and state); only where the note has halves. */
  GstHalf: 9,
  /** STT or CTT. */
  TransactionTax: 10,
  /** Stamp duty. */
  Stamp: 11,
  /** Sum of the lines, as rounded. */
  Total: 12,
  /** Sales less purchases less total. */
  NetObligation: 13,
  /** What GST is on, unrounded. */
  GstBase: 14,
  /** Value of all purchases. */
  BuyValue: 15,
  /** Value of all sales. */
  SellValue: 16,
  /** Contract note: tax of one security, with its average price and the quantity squared off. */
  SecurityTax: 17,
  /** LedgerCharge: before GST. */
  Amount: 18,
} as const;
export type ChargeLineKind = (typeof ChargeLineKind)[keyof typeof ChargeLineKind];
export type ChargeLineKindName = 'refused' | 'brokerage' | 'exchange' | 'ipft' | 'exchange_and_ipft' | 'sebi' | 'clearing' | 'gst' | 'gst_half' | 'transaction_tax' | 'stamp' | 'total' | 'net_obligation' | 'gst_base' | 'buy_value' | 'sell_value' | 'security_tax' | 'amount';
/** Name of each ChargeLineKind by its value. */
export const chargeLineKindNames: ReadonlyMap<number, ChargeLineKindName> = new Map([
  [1, 'refused'],
  [2, 'brokerage'],
  [3, 'exchange'],
  [4, 'ipft'],
  [5, 'exchange_and_ipft'],
  [6, 'sebi'],
  [7, 'clearing'],
  [8, 'gst'],
  [9, 'gst_half'],
  [10, 'transaction_tax'],
  [11, 'stamp'],
  [12, 'total'],
  [13, 'net_obligation'],
  [14, 'gst_base'],
  [15, 'buy_value'],
  [16, 'sell_value'],
  [17, 'security_tax'],
  [18, 'amount'],
]);

/** Why charges were not worked out. Closed: every refusal is one of these. */
export const ChargeRefusal = {
  /** A record is not one that belongs here. */
  UnknownRecord: 1,
  /** An exchange, segment, group, side, method, rounding or scope is not one of its enum. */
  BadCode: 2,
  /** A rate ends before it starts. */
  BadPeriod: 3,
  /** A rate is above 100 %, a cap below its floor, or an amount out of range. */
  BadRate: 4,
  /** Two rates of one key hold on the same day. */
  RateOverlaps: 5,
  /** More rates than the table holds: 2,048, and 512 brokerage rules. */
  TableFull: 6,
  /** A note without legs, or with another number of legs than it says. */
  NoLegs: 7,
  /** A note has at most 1,000 legs. */
  TooManyLegs: 8,
  /** A quantity is zero, or that of a security, its trades together, above 1,000,000,000,000. */
  BadQuantity: 9,
  /** A price is above 100,000,000 rupees. */
  BadPrice: 10,
  /** Price times quantity, or a sum of them, is above 2^53 − 1 ten-thousandths of a rupee. */
  ValueOutOfRange: 11,
  /** No rate of `charge` is known for the exchange, segment, group and date of the leg. */
  RateMissing: 12,
  /** The plan has no rule for the segment and date of the leg. */
  PlanMissing: 13,
} as const;
export type ChargeRefusal = (typeof ChargeRefusal)[keyof typeof ChargeRefusal];
export type ChargeRefusalName = 'unknown_record' | 'bad_code' | 'bad_period' | 'bad_rate' | 'rate_overlaps' | 'table_full' | 'no_legs' | 'too_many_legs' | 'bad_quantity' | 'bad_price' | 'value_out_of_range' | 'rate_missing' | 'plan_missing';
/** Name of each ChargeRefusal by its value. */
export const chargeRefusalNames: ReadonlyMap<number, ChargeRefusalName> = new Map([
  [1, 'unknown_record'],
  [2, 'bad_code'],
  [3, 'bad_period'],
  [4, 'bad_rate'],
  [5, 'rate_overlaps'],
  [6, 'table_full'],
  [7, 'no_legs'],
  [8, 'too_many_legs'],
  [9, 'bad_quantity'],
  [10, 'bad_price'],
  [11, 'value_out_of_range'],
  [12, 'rate_missing'],
  [13, 'plan_missing'],
]);

/** What a command asks of an account. */
export const AccountCommandKind = {
  /** Adds an instrument or replaces its definition; AccountInstrument record. */
  DefineInstrument: 1,
  /** Sets one limit of one scope, or takes it away; AccountSetting record. */
  SetLimit: 2,
  /** Moves a switch to active, reducing or halted; AccountSetting record. */
  SetSwitch: 3,
  /** Closes or opens a gate; AccountSetting record. */
  SetGate: 4,
  /** Sets the hours of a segment; AccountClock record. */
  SetClock: 5,
  /** Money comes in; AccountCash record. */
  Deposit: 6,
  /** Money goes out; AccountCash record. */
  Withdraw: 7,
  /** A charge is paid, or given back; AccountCash record. */
  PostCharge: 8,
  /** The last price of an instrument; AccountMark record. */
  MarkPrice: 9,
  /** Decides on an order and reserves for it; AccountOrder record. */
  PlaceOrder: 10,
  /** Asks for another price, trigger or total quantity; AccountOrder record. */
  ModifyOrder: 11,
  /** Asks for the end of an order; AccountOrder record. */
  CancelOrder: 12,
  /** Takes over an order that was found at the broker without an intent; AccountOrder record. */
  AdoptOrder: 13,
  /** What the outside says of an order; AccountUpdate record. */
  UpdateOrder: 14,
  /** Takes over a position or holding at its cost; AccountTransfer record. */
  AdoptPosition: 15,
  /** Moves a quantity from one product to another; AccountTransfer record. */
  ConvertPosition: 16,
  /** A quantity of `denominator` becomes `numerator`; AccountTransfer record. */
  Split: 17,
  /** A quantity of `denominator` is given `numerator` more; AccountTransfer record. */
  Bonus: 18,
  /** Pays `price` for each unit of the delivery position; AccountTransfer record. */
  Dividend: 19,
  /** Lets time pass; tells what is due to be squared off; AccountMark record. */
  AdvanceTime: 20,
  /** Starts the next trading day: settlement, day figures, ended orders are forgotten; AccountMark record. */
  RollDay: 21,
  /** Loads half of a risk array, for define_risk; AccountScenarios record. */
  LoadScenarios: 22,
  /** Gives a contract the loaded risk array and its margin rates; AccountRisk record. */
  DefineRisk: 23,
  /** Says what releases a held order and what it is tied to; AccountLink record. */
  LinkOrder: 24,
  /** Releases a held order by hand; AccountOrder record. */
  ReleaseOrder: 25,
  /** Closes every position in an instrument at its final price; AccountTransfer record. */
  Settle: 26,
} as const;
export type AccountCommandKind = (typeof AccountCommandKind)[keyof typeof AccountCommandKind];
export type AccountCommandKindName = 'define_instrument' | 'set_limit' | 'set_switch' | 'set_gate' | 'set_clock' | 'deposit' | 'withdraw' | 'post_charge' | 'mark_price' | 'place_order' | 'modify_order' | 'cancel_order' | 'adopt_order' | 'update_order' | 'adopt_position' | 'convert_position' | 'split' | 'bonus' | 'dividend' | 'advance_time' | 'roll_day' | 'load_scenarios' | 'define_risk' | 'link_order' | 'release_order' | 'settle';
/** Name of each AccountCommandKind by its value. */
export const accountCommandKindNames: ReadonlyMap<number, AccountCommandKindName> = new Map([
  [1, 'define_instrument'],
  [2, 'set_limit'],
  [3, 'set_switch'],
  [4, 'set_gate'],
  [5, 'set_clock'],
  [6, 'deposit'],
  [7, 'withdraw'],
  [8, 'post_charge'],
  [9, 'mark_price'],
  [10, 'place_order'],
  [11, 'modify_order'],
  [12, 'cancel_order'],
  [13, 'adopt_order'],
  [14, 'update_order'],
  [15, 'adopt_position'],
  [16, 'convert_position'],
  [17, 'split'],
  [18, 'bonus'],
  [19, 'dividend'],
  [20, 'advance_time'],
  [21, 'roll_day'],
  [22, 'load_scenarios'],
  [23, 'define_risk'],
  [24, 'link_order'],
  [25, 'release_order'],
  [26, 'settle'],
]);

/** What the outside says of an order. */
export const OrderUpdateKind = {
  /** The attempt to send is durable; nothing was sent before. */
  Attempted: 1,
  /** The order left for the broker. */
  Sent: 2,
  /** Nobody knows whether the broker has it. */
  OutcomeUnknown: 3,
  /** It is not in the book of the broker, by the rule for unknown orders. */
  PresumedNotPlaced: 4,
  /** An order whose outcome was unknown is in the book of the broker. */
  Found: 5,
  /** The broker has it. */
  Acknowledged: 6,
  /** The exchange holds it until its trigger. */
  TriggerPending: 7,
  /** It rests at the exchange. */
  Working: 8,
  /** It traded: trade, quantity and price. */
  Fill: 9,
  /** The modification of `request` holds. */
  Modified: 10,
  /** The modification of `request` does not hold. */
  ModifyRejected: 11,
  /** It was not cancelled. */
  CancelRejected: 12,
  /** Broker or exchange refused it. */
  Rejected: 13,
  /** Its validity is over. */
  Expired: 14,
  /** What was open of it is cancelled. */
  Cancelled: 15,
} as const;
export type OrderUpdateKind = (typeof OrderUpdateKind)[keyof typeof OrderUpdateKind];
export type OrderUpdateKindName = 'attempted' | 'sent' | 'outcome_unknown' | 'presumed_not_placed' | 'found' | 'acknowledged' | 'trigger_pending' | 'working' | 'fill' | 'modified' | 'modify_rejected' | 'cancel_rejected' | 'rejected' | 'expired' | 'cancelled';
/** Name of each OrderUpdateKind by its value. */
export const orderUpdateKindNames: ReadonlyMap<number, OrderUpdateKindName> = new Map([
  [1, 'attempted'],
  [2, 'sent'],
  [3, 'outcome_unknown'],
  [4, 'presumed_not_placed'],
  [5, 'found'],
  [6, 'acknowledged'],
  [7, 'trigger_pending'],
  [8, 'working'],
  [9, 'fill'],
  [10, 'modified'],
  [11, 'modify_rejected'],
  [12, 'cancel_rejected'],
  [13, 'rejected'],
  [14, 'expired'],
  [15, 'cancelled'],
]);

/** Where an order stands: a function of what is known of it. */
export const OrderState = {
  /** Kept by the account until something releases it; reserves and counts nothing. */
  Held: 1,
  /** Decided and reserved for; not attempted. */
  Intent: 2,
  /** The attempt to send is durable. */
  Attempted: 3,
  /** On the way; no answer. */
  Sent: 4,
  /** Not ours: found at the broker, adopted, counted. */
  External: 5,
  /** The broker has it. */
  Acknowledged: 6,
  /** Held by the exchange until its trigger. */
  TriggerPending: 7,
  /** At the exchange. */
  Working: 8,
  /** At the exchange, traded in part. */
  PartlyFilled: 9,
  /** A modification is not answered. */
  ModifyPending: 10,
  /** A cancellation is not answered. */
  CancelPending: 11,
  /** Sent, and nobody knows; counts as live. */
  Unknown: 12,
  /** Not in the book of the broker; no longer counts. */
  PresumedNotPlaced: 13,
  /** Traded in full. */
  Filled: 14,
  /** Refused by broker or exchange. */
  Rejected: 15,
  /** Its validity is over. */
  Expired: 16,
  /** Cancelled. */
  Cancelled: 17,
  /** A held order that was refused when it was released. */
  Denied: 18,
} as const;
export type OrderState = (typeof OrderState)[keyof typeof OrderState];
export type OrderStateName = 'held' | 'intent' | 'attempted' | 'sent' | 'external' | 'acknowledged' | 'trigger_pending' | 'working' | 'partly_filled' | 'modify_pending' | 'cancel_pending' | 'unknown' | 'presumed_not_placed' | 'filled' | 'rejected' | 'expired' | 'cancelled' | 'denied';
/** Name of each OrderState by its value. */
export const orderStateNames: ReadonlyMap<number, OrderStateName> = new Map([
  [1, 'held'],
  [2, 'intent'],
  [3, 'attempted'],
  [4, 'sent'],
  [5, 'external'],
  [6, 'acknowledged'],
  [7, 'trigger_pending'],
  [8, 'working'],
  [9, 'partly_filled'],
  [10, 'modify_pending'],
  [11, 'cancel_pending'],
  [12, 'unknown'],
  [13, 'presumed_not_placed'],
  [14, 'filled'],
  [15, 'rejected'],
  [16, 'expired'],
  [17, 'cancelled'],
  [18, 'denied'],
]);

/** How an order is priced and when it starts. */
export const AccountOrderType = {
  /** At its price or better. */
  Limit: 1,
  /** At the mark moved by the protection, or better. */
  Market: 2,
  /** A limit order from its trigger on. */
  StopLimit: 3,
  /** From its trigger on, at the trigger moved by the protection, or better. */
  StopMarket: 4,
  /** A limit order that never takes: priced as limit. */
  PostOnly: 5,
  /** A market order whose rest becomes a limit order: priced as market. */
  MarketToLimit: 6,
} as const;
export type AccountOrderType = (typeof AccountOrderType)[keyof typeof AccountOrderType];
export type AccountOrderTypeName = 'limit' | 'market' | 'stop_limit' | 'stop_market' | 'post_only' | 'market_to_limit';
/** Name of each AccountOrderType by its value. */
export const accountOrderTypeNames: ReadonlyMap<number, AccountOrderTypeName> = new Map([
  [1, 'limit'],
  [2, 'market'],
  [3, 'stop_limit'],
  [4, 'stop_market'],
  [5, 'post_only'],
  [6, 'market_to_limit'],
]);

/** How a position is held. */
export const Product = {
  /** Delivery: paid in full, kept until sold. */
  Cnc: 1,
  /** Intraday: on margin, squared off at its clock. */
  Mis: 2,
  /** Carried on margin. */
  Nrml: 3,
  /** Delivery financed by the broker, on margin. */
  Mtf: 4,
} as const;
export type Product = (typeof Product)[keyof typeof Product];
export type ProductName = 'cnc' | 'mis' | 'nrml' | 'mtf';
/** Name of each Product by its value. */
export const productNames: ReadonlyMap<number, ProductName> = new Map([
  [1, 'cnc'],
  [2, 'mis'],
  [3, 'nrml'],
  [4, 'mtf'],
]);

/** What a derivative is; 0 for everything else. */
export const ContractStyle = {
  /** Marked to market every day. */
  Future: 1,
  /** Option to buy: paid in full. */
  Call: 2,
  /** Option to sell: paid in full. */
  Put: 3,
} as const;
export type ContractStyle = (typeof ContractStyle)[keyof typeof ContractStyle];
export type ContractStyleName = 'future' | 'call' | 'put';
/** Name of each ContractStyle by its value. */
export const contractStyleNames: ReadonlyMap<number, ContractStyleName> = new Map([
  [1, 'future'],
  [2, 'call'],
  [3, 'put'],
]);

/** What releases a held order. */
export const ReleaseCondition = {
  /** release_order alone. */
  ByHand: 1,
  /** Its parent: as much of it as the parent has traded, growing with it. */
  ParentTraded: 2,
  /** A mark of its instrument at or above the threshold. */
  MarkAtOrAbove: 3,
  /** A mark of its instrument at or below the threshold. */
  MarkAtOrBelow: 4,
} as const;
export type ReleaseCondition = (typeof ReleaseCondition)[keyof typeof ReleaseCondition];
export type ReleaseConditionName = 'by_hand' | 'parent_traded' | 'mark_at_or_above' | 'mark_at_or_below';
/** Name of each ReleaseCondition by its value. */
export const releaseConditionNames: ReadonlyMap<number, ReleaseConditionName> = new Map([
  [1, 'by_hand'],
  [2, 'parent_traded'],
  [3, 'mark_at_or_above'],
  [4, 'mark_at_or_below'],
]);

/** Market segment; each has its clock. */
export const Segment = {
  /** Shares and funds. */
  Equity: 1,
  /** Futures and options on shares and indices. */
  EquityDerivative: 2,
  /** Currency derivatives. */
  Currency: 3,
  /** Commodity derivatives. */
  Commodity: 4,
} as const;
export type Segment = (typeof Segment)[keyof typeof Segment];
export type SegmentName = 'equity' | 'equity_derivative' | 'currency' | 'commodity';
/** Name of each Segment by its value. */
export const segmentNames: ReadonlyMap<number, SegmentName> = new Map([
  [1, 'equity'],
  [2, 'equity_derivative'],
  [3, 'currency'],
  [4, 'commodity'],
]);

/** State of a switch. Cancellations pass in all three. */
export const SwitchState = {
  /** Everything that the limits allow. */
  Active: 1,
  /** Only orders that reduce a position. */
  Reducing: 2,
  /** Only orders that are marked reduce-only, and reduce. */
  Halted: 3,
} as const;
export type SwitchState = (typeof SwitchState)[keyof typeof SwitchState];
export type SwitchStateName = 'active' | 'reducing' | 'halted';
/** Name of each SwitchState by its value. */
export const switchStateNames: ReadonlyMap<number, SwitchStateName> = new Map([
  [1, 'active'],
  [2, 'reducing'],
  [3, 'halted'],
]);

/** A condition outside that holds back orders; exits and cancellations pass. */
export const Gate = {
  /** The books of the broker are being compared. */
  Reconciling: 1,
  /** The strategies are not ready. */
  WarmingUp: 2,
  /** The way to the broker is not healthy. */
  LinkDown: 3,
  /** The session at the broker is not valid. */
  SessionExpired: 4,
} as const;
export type Gate = (typeof Gate)[keyof typeof Gate];
export type GateName = 'reconciling' | 'warming_up' | 'link_down' | 'session_expired';
/** Name of each Gate by its value. */
export const gateNames: ReadonlyMap<number, GateName> = new Map([
  [1, 'reconciling'],
  [2, 'warming_up'],
  [3, 'link_down'],
  [4, 'session_expired'],
]);

/** Whom a limit or a switch binds, in the order in which they are looked at. */
export const LimitScope = {
  /** Everybody on this platform. */
  Platform: 1,
  /** All accounts of a user. */
  User: 2,
  /** This account. */
  Account: 3,
  /** One strategy of this account. */
  Strategy: 4,
  /** One instrument in this account. */
  Instrument: 5,
} as const;
export type LimitScope = (typeof LimitScope)[keyof typeof LimitScope];
export type LimitScopeName = 'platform' | 'user' | 'account' | 'strategy' | 'instrument';
/** Name of each LimitScope by its value. */
export const limitScopeNames: ReadonlyMap<number, LimitScopeName> = new Map([
  [1, 'platform'],
  [2, 'user'],
  [3, 'account'],
  [4, 'strategy'],
  [5, 'instrument'],
]);

/** What a limit bounds. Absent until set; the unit is in the text. */
export const LimitKind = {
  /** Quantity of one order, at most. */
  OrderQuantity: 1,
  /** Value of one order in paise, at most. */
  OrderValue: 2,
  /** Value of one order in paise, at least. */
  OrderValueLeast: 3,
  /** Distance of the limit price from the mark in basis points of the mark, at most. */
  PriceDistanceBp: 4,
  /** Protection of a market order in basis points, at most. */
  ProtectionBp: 5,
  /** Age of the mark in microseconds, at most; without a mark the order is denied. */
  MarkAge: 6,
  /** Microseconds within which an equal order is a repetition. */
  RepeatWindow: 7,
  /** Microseconds before the expiry of a contract in which only exits pass. */
  ExpiryWindow: 8,
  /** Units of own opposite orders that an order could trade with, at most; 0 forbids it. */
  SelfTrade: 9,
  /** Open orders, this one included, at most. */
  OpenOrders: 10,
  /** Position that the order could lead to, with all open orders, at most. */
  PositionQuantity: 11,
  /** Cost of positions plus value of open orders in paise, without sign, at most. */
  GrossExposure: 12,
  /** The same with sign: buys plus, sells minus; its size, at most. */
  NetExposure: 13,
  /** Gross exposure in the sector of the instrument in paise, at most. */
  SectorExposure: 14,
  /** Gross exposure in the instrument in basis points of the net worth, at most. */
  ConcentrationBp: 15,
  /** Loss of the day in paise, realised and unrealised; above it orders are denied. */
  DayLoss: 16,
  /** Paise by which the profit of the day may stand below its highest; above it orders are denied. */
  DayDrawdown: 17,
  /** Paise by which the profit may stand below its highest ever; above it orders are denied. */
  Drawdown: 18,
  /** Orders in a row whose closes lost, at most; beyond them orders are denied for loss_cooldown. */
  LossStreak: 19,
  /** Microseconds after the last close for which loss_streak denies; absent: the rest of the day. */
  LossCooldown: 20,
  /** Orders, modifications and cancellations in a second, at most; see cancel_reserve. */
  OrdersPerSecond: 21,
  /** The same in the last 60 seconds. */
  OrdersPerMinute: 22,
  /** The same since the day began. */
  OrdersPerDay: 23,
  /** How many of a second are kept free for cancellations and exits. */
  CancelReserve: 24,
  /** Modifications of one order, at most. */
  ModifiesPerOrder: 25,
  /** Units by which a delivery sale may exceed what can be delivered; 0 forbids selling what is not there. */
  Holdings: 26,
  /** Paise by which a reservation may exceed the free cash; 0 forbids it. */
  CashShortfall: 27,
  /** Orders and modifications in a second; the first beyond it halts the account. */
  TripwireOrders: 28,
  /** Value of orders and modifications in the last 60 seconds; the first beyond it halts the account. */
  TripwireValue: 29,
  /** Position after a trade, at most; beyond it the account moves to reducing. */
  PositionAtFill: 30,
  /** Value 0: reduce-only orders that exceed their position after a trade are cut back. */
  ReduceOnlyAtFill: 31,
} as const;
export type LimitKind = (typeof LimitKind)[keyof typeof LimitKind];
export type LimitKindName = 'order_quantity' | 'order_value' | 'order_value_least' | 'price_distance_bp' | 'protection_bp' | 'mark_age' | 'repeat_window' | 'expiry_window' | 'self_trade' | 'open_orders' | 'position_quantity' | 'gross_exposure' | 'net_exposure' | 'sector_exposure' | 'concentration_bp' | 'day_loss' | 'day_drawdown' | 'drawdown' | 'loss_streak' | 'loss_cooldown' | 'orders_per_second' | 'orders_per_minute' | 'orders_per_day' | 'cancel_reserve' | 'modifies_per_order' | 'holdings' | 'cash_shortfall' | 'tripwire_orders' | 'tripwire_value' | 'position_at_fill' | 'reduce_only_at_fill';
/** Name of each LimitKind by its value. */
export const limitKindNames: ReadonlyMap<number, LimitKindName> = new Map([
  [1, 'order_quantity'],
  [2, 'order_value'],
  [3, 'order_value_least'],
  [4, 'price_distance_bp'],
  [5, 'protection_bp'],
  [6, 'mark_age'],
  [7, 'repeat_window'],
  [8, 'expiry_window'],
  [9, 'self_trade'],
  [10, 'open_orders'],
  [11, 'position_quantity'],
  [12, 'gross_exposure'],
  [13, 'net_exposure'],
  [14, 'sector_exposure'],
  [15, 'concentration_bp'],
  [16, 'day_loss'],
  [17, 'day_drawdown'],
  [18, 'drawdown'],
  [19, 'loss_streak'],
  [20, 'loss_cooldown'],
  [21, 'orders_per_second'],
  [22, 'orders_per_minute'],
  [23, 'orders_per_day'],
  [24, 'cancel_reserve'],
  [25, 'modifies_per_order'],
  [26, 'holdings'],
  [27, 'cash_shortfall'],
  [28, 'tripwire_orders'],
  [29, 'tripwire_value'],
  [30, 'position_at_fill'],
  [31, 'reduce_only_at_fill'],
]);

/** What happened in an account. */
export const AccountEventKind = {
  /** SettingEvent. */
  InstrumentDefined: 1,
  /** SettingEvent. */
  LimitSet: 2,
  /** SettingEvent; also when the account halts itself. */
  SwitchSet: 3,
  /** SettingEvent. */
  GateSet: 4,
  /** SettingEvent. */
  ClockSet: 5,
  /** SettingEvent. */
  PriceMarked: 6,
  /** SettingEvent. */
  TimeAdvanced: 7,
  /** SettingEvent. */
  DayRolled: 8,
  /** DenialEvent: what was asked for did not happen. */
  Denied: 9,
  /** DenialEvent whose code is an AnomalyCode. */
  Anomaly: 10,
  /** AccountOrderEvent: the order after the command. */
  OrderChanged: 11,
  /** AccountOrderEvent: the command or update was known already, or came too late to matter. */
  OrderKnown: 12,
  /** AccountFillEvent. */
  FillApplied: 13,
  /** PositionEvent: the position after the command. */
  PositionChanged: 14,
  /** LedgerEvent: one step; its amounts add up to 0. */
  LedgerPosted: 15,
  /** PositionEvent: an intraday position at its clock; once a day. */
  SquareOffDue: 16,
  /** SettingEvent: split, bonus or dividend, before the positions that it changes; the value is the mark after it. */
  CorporateAction: 17,
  /** SettingEvent. */
  ScenariosLoaded: 18,
  /** SettingEvent. */
  RiskDefined: 19,
  /** AccountLinkEvent. */
  OrderLinked: 20,
  /** MarginEvent: what an underlying needs after the step. */
  MarginChanged: 21,
  /** SettingEvent: the value is the final price; the positions that it closes follow. */
  ContractSettled: 22,
} as const;
export type AccountEventKind = (typeof AccountEventKind)[keyof typeof AccountEventKind];
export type AccountEventKindName = 'instrument_defined' | 'limit_set' | 'switch_set' | 'gate_set' | 'clock_set' | 'price_marked' | 'time_advanced' | 'day_rolled' | 'denied' | 'anomaly' | 'order_changed' | 'order_known' | 'fill_applied' | 'position_changed' | 'ledger_posted' | 'square_off_due' | 'corporate_action' | 'scenarios_loaded' | 'risk_defined' | 'order_linked' | 'margin_changed' | 'contract_settled';
/** Name of each AccountEventKind by its value. */
export const accountEventKindNames: ReadonlyMap<number, AccountEventKindName> = new Map([
  [1, 'instrument_defined'],
  [2, 'limit_set'],
  [3, 'switch_set'],
  [4, 'gate_set'],
  [5, 'clock_set'],
  [6, 'price_marked'],
  [7, 'time_advanced'],
  [8, 'day_rolled'],
  [9, 'denied'],
  [10, 'anomaly'],
  [11, 'order_changed'],
  [12, 'order_known'],
  [13, 'fill_applied'],
  [14, 'position_changed'],
  [15, 'ledger_posted'],
  [16, 'square_off_due'],
  [17, 'corporate_action'],
  [18, 'scenarios_loaded'],
  [19, 'risk_defined'],
  [20, 'order_linked'],
  [21, 'margin_changed'],
  [22, 'contract_settled'],
]);

/** What a record of a snapshot holds. */
export const AccountSnapshotKind = {
  /** First record. */
  Header: 1,
  /** Ledger, counters and clocks: opaque words, as many records as are needed. */
  Settings: 2,
  /** One instrument, in order of index; its contract follows. */
  Instrument: 3,
  /** The rest of the instrument before; when it has a risk array, its two scenarios follow. */
  Contract: 4,
  /** Half of the risk array of the instrument before. */
  Scenarios: 5,
  /** One limit that is set. */
  Limit: 6,
  /** Figures of the account (0) or of a strategy that has any. */
  Book: 7,
  /** One position, in order of book, instrument, product; its lots follow. */
  Position: 8,
  /** One lot of the position before, oldest first. */
  Lot: 9,
  /** One order, in order of placing; its terms and trades follow. */
  Order: 10,
  /** The rest of the order before; its held and its trades follow. */
  Terms: 11,
  /** What an order that was placed held is tied to. */
  Held: 12,
  /** One trade of the order before, highest id first. */
  Trade: 13,
  /** One moment of the rate fences, oldest first. */
  Pace: 14,
  /** Last record: number of records before it and their hash. */
  Trailer: 15,
} as const;
export type AccountSnapshotKind = (typeof AccountSnapshotKind)[keyof typeof AccountSnapshotKind];
export type AccountSnapshotKindName = 'header' | 'settings' | 'instrument' | 'contract' | 'scenarios' | 'limit' | 'book' | 'position' | 'lot' | 'order' | 'terms' | 'held' | 'trade' | 'pace' | 'trailer';
/** Name of each AccountSnapshotKind by its value. */
export const accountSnapshotKindNames: ReadonlyMap<number, AccountSnapshotKindName> = new Map([
  [1, 'header'],
  [2, 'settings'],
  [3, 'instrument'],
  [4, 'contract'],
  [5, 'scenarios'],
  [6, 'limit'],
  [7, 'book'],
  [8, 'position'],
  [9, 'lot'],
  [10, 'order'],
  [11, 'terms'],
  [12, 'held'],
  [13, 'trade'],
  [14, 'pace'],
  [15, 'trailer'],
]);

/** Why a command was denied. Closed: every denial is one of these. */
export const DenialCode = {
  /** The command kind is not one that the account knows. */
  UnknownCommand: 1,
  /** The command is stamped earlier than the last accepted one. */
  TimeWentBack: 2,
  /** The command is stamped later than 2^53 − 1 microseconds. */
  TimeOutOfRange: 3,
  /** A field of the definition is out of its range; see account.md. */
  BadInstrument: 4,
  /** Scope, kind, index or value of the setting is out of its range. */
  BadSetting: 5,
  /** The amount is zero or negative, or beyond 2^53 − 1. */
  BadAmount: 6,
  /** A balance would pass 2^53 − 1. */
  AmountOverflow: 7,
  /** More is asked for than is free. Limit: what is free; actual: what is asked. */
  CashInsufficient: 8,
  /** The order id is 0 or above 2^53 − 1. */
  BadOrderId: 9,
  /** The order id belongs to another order. */
  OrderIdReused: 10,
  /** No instrument is defined under this index. */
  UnknownInstrument: 11,
  /** The instrument does not trade at present. */
  InstrumentSuspended: 12,
  /** The contract has expired. Limit: its last microsecond; actual: now. */
  InstrumentExpired: 13,
  /** The instrument is on the restricted list; only exits pass. */
  InstrumentRestricted: 14,
  /** The strategy is above the number that the account is sized for. */
  UnknownStrategy: 15,
  /** The side is neither buy nor sell. */
  BadSide: 16,
  /** The order type is none of AccountOrderType. */
  BadOrderType: 17,
  /** The time in force is neither day, ioc, fok nor gtc. */
  BadTimeInForce: 18,
  /** The product is none of Product. */
  BadProduct: 19,
  /** A flag is set that has no meaning. */
  BadFlags: 20,
  /** The instrument does not take this order type. */
  OrderTypeNotPermitted: 21,
  /** The instrument does not take this time in force. */
  TimeInForceNotPermitted: 22,
  /** The instrument cannot be held in this product. */
  ProductNotPermitted: 23,
  /** The validity of the order ends before it begins. Limit: its end; actual: now. */
  ValidityOver: 24,
  /** The quantity is zero or negative. */
  QuantityNotPositive: 25,
  /** The quantity is not a multiple of the lot size. */
  QuantityNotLotMultiple: 26,
  /** The quantity is above the freeze quantity: slice it. */
  QuantityAboveFreeze: 27,
  /** A market order carries no price. */
  MarketOrderHasPrice: 28,
  /** A price is zero or negative. */
  PriceNotPositive: 29,
  /** A price is not a multiple of the tick size. Limit: the tick; actual: the price. */
  PriceOffTick: 30,
  /** A price is outside the price band. Limit: the bound that it passes; actual: the price. */
  PriceOutsideBand: 31,
  /** Only stop orders carry a trigger. */
  TriggerNotAllowed: 32,
  /** A stop buy has its limit below its trigger, or a stop sell above it. */
  TriggerBeyondPrice: 33,
  /** The protection is above 10,000 basis points, or a limit order carries one. */
  ProtectionOutOfRange: 34,
  /** The instrument has no mark and the decision needs one. */
  MarkMissing: 35,
  /** Price times quantity passes 2^53 − 1 paise. */
  ValueOverflow: 36,
  /** The account holds as many orders as it was sized for. */
  OrderPoolFull: 37,
  /** The account holds as many positions as it was sized for. */
  PositionPoolFull: 38,
  /** A reduce-only order would do more than reduce. Limit: what can be reduced; actual: the quantity. */
  NotReducing: 39,
  /** A switch stands at reducing. */
  ReducingOnly: 40,
  /** A switch stands at halted. */
  Halted: 41,
  /** A gate is closed. Actual: the Gate. */
  GateClosed: 42,
  /** Outside the hours of the segment. Limit: the bound in minutes of the day; actual: the minute. */
  MarketClosed: 43,
  /** Too late for an intraday position. Limit: the last minute; actual: the minute. */
  IntradayCutOff: 44,
  /** Above the limit order_quantity. */
  OrderQuantity: 45,
  /** Above the limit order_value. */
  OrderValue: 46,
  /** Below the limit order_value_least. */
  OrderValueLeast: 47,
  /** Beyond the limit price_distance_bp. */
  PriceDistance: 48,
  /** Above the limit protection_bp. */
  Protection: 49,
  /** The mark is older than the limit mark_age. */
  MarkStale: 50,
  /** An equal order was placed within the limit repeat_window. Actual: its age. */
  OrderRepeated: 51,
  /** Above the limit open_orders. */
  OpenOrders: 52,
  /** Above the limit position_quantity. */
  PositionQuantity: 53,
  /** Above the limit gross_exposure. */
  GrossExposure: 54,
  /** Above the limit net_exposure. */
  NetExposure: 55,
  /** The loss of the day is above the limit day_loss. */
  DayLoss: 56,
  /** Above the limit orders_per_second, less the reserve. */
  OrdersPerSecond: 57,
  /** Above the limit orders_per_minute. */
  OrdersPerMinute: 58,
  /** Above the limit orders_per_day. */
  OrdersPerDay: 59,
  /** Above the limit modifies_per_order. */
  ModifiesPerOrder: 60,
  /** A delivery sale of more than can be delivered. Limit: what can; actual: the quantity. */
  HoldingsInsufficient: 61,
  /** The instrument cannot be sold short. */
  ShortNotAllowed: 62,
  /** Above the limit tripwire_orders: the account halts itself. */
  TripwireOrders: 63,
  /** Above the limit tripwire_value: the account halts itself. */
  TripwireValue: 64,
  /** No order has this id. */
  UnknownOrder: 65,
  /** The order has ended, or is not known to be alive. */
  OrderNotOpen: 66,
  /** A modification or cancellation of this order is not answered yet. */
  RequestPending: 67,
  /** The new total quantity is not above what has traded. */
  QuantityNotAboveFilled: 68,
  /** The position is smaller than the quantity. Limit: the position; actual: the quantity. */
  PositionInsufficient: 69,
  /** The position in the other product has the other direction. */
  PositionOpposed: 70,
  /** A part of the ratio is 0 or above 1,000,000. */
  BadRatio: 71,
  /** The session at the broker has ended. Limit: its end; actual: now. */
  SessionOver: 72,
  /** Within the limit expiry_window of the expiry. Actual: what is left, in microseconds. */
  ExpiryWindow: 73,
  /** It could trade with own orders on the other side. Actual: with how much. */
  SelfTrade: 74,
  /** Above the limit sector_exposure. */
  SectorExposure: 75,
  /** Above the limit concentration_bp. */
  Concentration: 76,
  /** The profit of the day has fallen too far from its highest. */
  DayDrawdown: 77,
  /** The profit has fallen too far from its highest. */
  Drawdown: 78,
  /** Too many orders in a row closed at a loss. Actual: how many. */
  LossStreak: 79,
  /** The account remembers as many held orders as it can. */
  HeldOrdersFull: 80,
  /** The order is not held. */
  OrderNotHeld: 81,
  /** A sliced order is never released: its slices are. */
  OrderIsSliced: 82,
  /** The order has another link already: cancel it and place it anew. */
  OrderIsLinked: 83,
  /** The link contradicts itself, or what it names cannot be a parent or leader. */
  BadLink: 84,
  /** No order has the id of the parent or leader. */
  UnknownRelative: 85,
  /** A slice differs from its parent in instrument, side or product, or a group in its instrument. */
  LinkMismatch: 86,
  /** A parent has 10 children, or a group 10 members. */
  TooManyLinked: 87,
  /** The slices are more than their parent. Limit: its quantity; actual: their sum. */
  SlicesAboveParent: 88,
  /** What the order is tied to leaves nothing of it to be sent. */
  NothingToRelease: 89,
  /** The quantity follows what the order is tied to. Limit: its quantity; actual: the new one. */
  QuantityIsLinked: 90,
  /** A field of the risk array or of its rates is out of its range; see account.md. */
  BadRisk: 91,
  /** Orders in the instrument are open. Actual: how many. */
  OrdersOpen: 92,
  /** Corporate actions concern no derivatives. */
  ContractNotPermitted: 93,
} as const;
export type DenialCode = (typeof DenialCode)[keyof typeof DenialCode];
export type DenialCodeName = 'unknown_command' | 'time_went_back' | 'time_out_of_range' | 'bad_instrument' | 'bad_setting' | 'bad_amount' | 'amount_overflow' | 'cash_insufficient' | 'bad_order_id' | 'order_id_reused' | 'unknown_instrument' | 'instrument_suspended' | 'instrument_expired' | 'instrument_restricted' | 'unknown_strategy' | 'bad_side' | 'bad_order_type' | 'bad_time_in_force' | 'bad_product' | 'bad_flags' | 'order_type_not_permitted' | 'time_in_force_not_permitted' | 'product_not_permitted' | 'validity_over' | 'quantity_not_positive' | 'quantity_not_lot_multiple' | 'quantity_above_freeze' | 'market_order_has_price' | 'price_not_positive' | 'price_off_tick' | 'price_outside_band' | 'trigger_not_allowed' | 'trigger_beyond_price' | 'protection_out_of_range' | 'mark_missing' | 'value_overflow' | 'order_pool_full' | 'position_pool_full' | 'not_reducing' | 'reducing_only' | 'halted' | 'gate_closed' | 'market_closed' | 'intraday_cut_off' | 'order_quantity' | 'order_value' | 'order_value_least' | 'price_distance' | 'protection' | 'mark_stale' | 'order_repeated' | 'open_orders' | 'position_quantity' | 'gross_exposure' | 'net_exposure' | 'day_loss' | 'orders_per_second' | 'orders_per_minute' | 'orders_per_day' | 'modifies_per_order' | 'holdings_insufficient' | 'short_not_allowed' | 'tripwire_orders' | 'tripwire_value' | 'unknown_order' | 'order_not_open' | 'request_pending' | 'quantity_not_above_filled' | 'position_insufficient' | 'position_opposed' | 'bad_ratio' | 'session_over' | 'expiry_window' | 'self_trade' | 'sector_exposure' | 'concentration' | 'day_drawdown' | 'drawdown' | 'loss_streak' | 'held_orders_full' | 'order_not_held' | 'order_is_sliced' | 'order_is_linked' | 'bad_link' | 'unknown_relative' | 'link_mismatch' | 'too_many_linked' | 'slices_above_parent' | 'nothing_to_release' | 'quantity_is_linked' | 'bad_risk' | 'orders_open' | 'contract_not_permitted';
/** Name of each DenialCode by its value. */
export const denialCodeNames: ReadonlyMap<number, DenialCodeName> = new Map([
  [1, 'unknown_command'],
  [2, 'time_went_back'],
  [3, 'time_out_of_range'],
  [4, 'bad_instrument'],
  [5, 'bad_setting'],
  [6, 'bad_amount'],
  [7, 'amount_overflow'],
  [8, 'cash_insufficient'],
  [9, 'bad_order_id'],
  [10, 'order_id_reused'],
  [11, 'unknown_instrument'],
  [12, 'instrument_suspended'],
  [13, 'instrument_expired'],
  [14, 'instrument_restricted'],
  [15, 'unknown_strategy'],
  [16, 'bad_side'],
  [17, 'bad_order_type'],
  [18, 'bad_time_in_force'],
  [19, 'bad_product'],
  [20, 'bad_flags'],
  [21, 'order_type_not_permitted'],
  [22, 'time_in_force_not_permitted'],
  [23, 'product_not_permitted'],
  [24, 'validity_over'],
  [25, 'quantity_not_positive'],
  [26, 'quantity_not_lot_multiple'],
  [27, 'quantity_above_freeze'],
  [28, 'market_order_has_price'],
  [29, 'price_not_positive'],
  [30, 'price_off_tick'],
  [31, 'price_outside_band'],
  [32, 'trigger_not_allowed'],
  [33, 'trigger_beyond_price'],
  [34, 'protection_out_of_range'],
  [35, 'mark_missing'],
  [36, 'value_overflow'],
  [37, 'order_pool_full'],
  [38, 'position_pool_full'],
  [39, 'not_reducing'],
  [40, 'reducing_only'],
  [41, 'halted'],
  [42, 'gate_closed'],
  [43, 'market_closed'],
  [44, 'intraday_cut_off'],
  [45, 'order_quantity'],
  [46, 'order_value'],
  [47, 'order_value_least'],
  [48, 'price_distance'],
  [49, 'protection'],
  [50, 'mark_stale'],
  [51, 'order_repeated'],
  [52, 'open_orders'],
  [53, 'position_quantity'],
  [54, 'gross_exposure'],
  [55, 'net_exposure'],
  [56, 'day_loss'],
  [57, 'orders_per_second'],
  [58, 'orders_per_minute'],
  [59, 'orders_per_day'],
  [60, 'modifies_per_order'],
  [61, 'holdings_insufficient'],
  [62, 'short_not_allowed'],
  [63, 'tripwire_orders'],
  [64, 'tripwire_value'],
  [65, 'unknown_order'],
  [66, 'order_not_open'],
  [67, 'request_pending'],
  [68, 'quantity_not_above_filled'],
  [69, 'position_insufficient'],
  [70, 'position_opposed'],
  [71, 'bad_ratio'],
  [72, 'session_over'],
  [73, 'expiry_window'],
  [74, 'self_trade'],
  [75, 'sector_exposure'],
  [76, 'concentration'],
  [77, 'day_drawdown'],
  [78, 'drawdown'],
  [79, 'loss_streak'],
  [80, 'held_orders_full'],
  [81, 'order_not_held'],
  [82, 'order_is_sliced'],
  [83, 'order_is_linked'],
  [84, 'bad_link'],
  [85, 'unknown_relative'],
  [86, 'link_mismatch'],
  [87, 'too_many_linked'],
  [88, 'slices_above_parent'],
  [89, 'nothing_to_release'],
  [90, 'quantity_is_linked'],
  [91, 'bad_risk'],
  [92, 'orders_open'],
  [93, 'contract_not_permitted'],
]);

/** What does not fit in what the outside says. */
export const AnomalyCode = {
  /** No order has this id; nothing changed. */
  UnknownOrder: 1,
  /** The update, its quantity or its price is out of its range; nothing changed. */
  BadUpdate: 2,
  /** The update contradicts the state of the order; nothing changed. */
  IllegalUpdate: 3,
  /** No modification of this number was asked for; nothing changed. */
  UnknownRequest: 4,
  /** The trade is known with another quantity or price; nothing changed. */
  TradeDiffers: 5,
  /** The account holds as many trades as it was sized for; nothing changed. */
  TradePoolFull: 6,
  /** A balance or quantity would pass its bound; nothing changed. */
  AmountOverflow: 7,
  /** More traded than was ordered: accepted as a fact, and the account halts itself. */
  Overfilled: 8,
  /** An order that had ended traded: accepted as a fact. */
  EndedOrderFilled: 9,
  /** An order that was presumed not placed is alive: accepted as a fact. */
  PresumedOrderAlive: 10,
  /** The free cash is below zero after a fact. */
  CashNegative: 11,
  /** An intraday position outlived its day. */
  IntradayPositionCarried: 12,
  /** A trade took a position above position_at_fill: the account moves to reducing. */
  PositionAboveLimit: 13,
  /** An order of the day before, of which nobody said how it ended; it counts on. */
  DayOrderCarried: 14,
} as const;
export type AnomalyCode = (typeof AnomalyCode)[keyof typeof AnomalyCode];
export type AnomalyCodeName = 'unknown_order' | 'bad_update' | 'illegal_update' | 'unknown_request' | 'trade_differs' | 'trade_pool_full' | 'amount_overflow' | 'overfilled' | 'ended_order_filled' | 'presumed_order_alive' | 'cash_negative' | 'intraday_position_carried' | 'position_above_limit' | 'day_order_carried';
/** Name of each AnomalyCode by its value. */
export const anomalyCodeNames: ReadonlyMap<number, AnomalyCodeName> = new Map([
  [1, 'unknown_order'],
  [2, 'bad_update'],
  [3, 'illegal_update'],
  [4, 'unknown_request'],
  [5, 'trade_differs'],
  [6, 'trade_pool_full'],
  [7, 'amount_overflow'],
  [8, 'overfilled'],
  [9, 'ended_order_filled'],
  [10, 'presumed_order_alive'],
  [11, 'cash_negative'],
  [12, 'intraday_position_carried'],
  [13, 'position_above_limit'],
  [14, 'day_order_carried'],
]);

/** Which record of the margin calculator this is; its first byte. */
export const MarginRecord = {
  /** MarginScenarios: half of the risk array of the next leg. */
  Scenarios: 1,
  /** MarginLeg: one order of the basket. */
  Leg: 2,
  /** MarginLine: a leg alone, the sum of them, or all together. */
  Line: 3,
} as const;
export type MarginRecord = (typeof MarginRecord)[keyof typeof MarginRecord];
export type MarginRecordName = 'scenarios' | 'leg' | 'line';
/** Name of each MarginRecord by its value. */
export const marginRecordNames: ReadonlyMap<number, MarginRecordName> = new Map([
  [1, 'scenarios'],
  [2, 'leg'],
  [3, 'line'],
]);

/** What a line of the margin calculator tells. */
export const MarginLineKind = {
  /** What an order needs alone. */
  Leg: 1,
  /** The sum of the orders, each alone. */
  Initial: 2,
  /** What the orders need together, as if they had traded. */
  Final: 3,
  /** The request is refused: a leg is out of its range, or a figure passes 2^53 − 1. */
  Refused: 4,
} as const;
export type MarginLineKind = (typeof MarginLineKind)[keyof typeof MarginLineKind];
export type MarginLineKindName = 'leg' | 'initial' | 'final' | 'refused';
/** Name of each MarginLineKind by its value. */
export const marginLineKindNames: ReadonlyMap<number, MarginLineKindName> = new Map([
  [1, 'leg'],
  [2, 'initial'],
  [3, 'final'],
  [4, 'refused'],
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
  /** Index of the instrument; set_phase, uncross and cancel_all also take ALL_INSTRUMENTS. */
  instrument: number;
  /** new_order, market: protection in basis points of the last price; 0 takes that of the instrument. */
  protectionBp: number;
  /** Who the order belongs to; never 0. Modify and cancel must name the same owner. cancel_all: 0 means everybody. */
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

/** new_order, cancel_order, modify_order: the same record as Command, with the fields that only orders have. */
export interface OrderCommand {
  /** CommandKind. */
  kind: number;
  /** new_order: Side. */
  side: number;
  /** new_order: OrderType. */
  orderType: number;
  /** new_order: TimeInForce. */
  timeInForce: number;
  /** Index of the instrument. */
  instrument: number;
  /** market, stop_market: protection in basis points of the last price; 0 takes that of the instrument. */
  protectionBp: number;
  /** Who the order belongs to; never 0. Modify and cancel must name the same owner. */
  owner: number;
  /** day: disclosed quantity, 0 shows all. ioc: quantity that must trade at least, else nothing does. gtd: expiry in seconds since the Unix epoch. */
  partQuantity: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** new_order: the id to give, above every earlier one, or 0 to be given the next; modify, cancel: the order. */
  order: number;
  /** Echoed in the answer; the venue attaches no meaning to it. */
  clientRef: number;
  /** Limit price; 0 for market, stop_market, market_to_limit and trailing_stop_market. trailing_stop_limit: offset of the limit from the trigger. */
  price: number;
  /** Total quantity, what has already traded included. */
  quantity: number;
  /** Stop orders: the last price at which the order comes in, or distance of a trailing trigger; else 0. */
  triggerPrice: number;
}
/** Byte offset of each field of OrderCommand. */
export const orderCommandOffsets = {
  kind: 0,
  side: 1,
  orderType: 2,
  timeInForce: 3,
  instrument: 4,
  protectionBp: 6,
  owner: 8,
  partQuantity: 12,
  time: 16,
  order: 24,
  clientRef: 32,
  price: 40,
  quantity: 48,
  triggerPrice: 56,
} as const;
export function readOrderCommand(view: DataView, at: number): OrderCommand {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    orderType: view.getUint8(at + 2),
    timeInForce: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    protectionBp: view.getUint16(at + 6, true),
    owner: view.getUint32(at + 8, true),
    partQuantity: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    order: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    clientRef: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    price: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    quantity: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    triggerPrice: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeOrderCommand(view: DataView, at: number, record: OrderCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.orderType);
  view.setUint8(at + 3, record.timeInForce);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.protectionBp, true);
  view.setUint32(at + 8, record.owner, true);
  view.setUint32(at + 12, record.partQuantity, true);
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
  view.setUint32(at + 56, record.triggerPrice, true);
  view.setInt32(at + 60, Math.floor(record.triggerPrice / 4294967296), true);
}

/** new_special_order, replace_order: OrderCommand with attributes. */
export interface SpecialOrderCommand {
  /** CommandKind. */
  kind: number;
  /** Side. */
  side: number;
  /** OrderType. */
  orderType: number;
  /** TimeInForce. */
  timeInForce: number;
  /** Index of the instrument. */
  instrument: number;
  /** As in OrderCommand. */
  protectionBp: number;
  /** Who the order belongs to; never 0. */
  owner: number;
  /** As in OrderCommand. */
  partQuantity: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** new_special_order: as in new_order. replace_order: the order to replace. */
  order: number;
  /** Echoed in the answer; the venue attaches no meaning to it. */
  clientRef: number;
  /** As in OrderCommand. */
  price: number;
  /** Total quantity. */
  quantity: number;
  /** Sum of OrderAttribute. */
  attributes: number;
  /** SelfTrade, or 0 for the setting of the instrument. */
  selfTrade: number;
  /** As in OrderCommand. */
  triggerPrice: number;
}
/** Byte offset of each field of SpecialOrderCommand. */
export const specialOrderCommandOffsets = {
  kind: 0,
  side: 1,
  orderType: 2,
  timeInForce: 3,
  instrument: 4,
  protectionBp: 6,
  owner: 8,
  partQuantity: 12,
  time: 16,
  order: 24,
  clientRef: 32,
  price: 40,
  quantity: 48,
  attributes: 52,
  selfTrade: 53,
  spare1: 54,
  triggerPrice: 56,
} as const;
export function readSpecialOrderCommand(view: DataView, at: number): SpecialOrderCommand {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    orderType: view.getUint8(at + 2),
    timeInForce: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    protectionBp: view.getUint16(at + 6, true),
    owner: view.getUint32(at + 8, true),
    partQuantity: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    order: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    clientRef: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    price: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    quantity: view.getUint32(at + 48, true),
    attributes: view.getUint8(at + 52),
    selfTrade: view.getUint8(at + 53),
    triggerPrice: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeSpecialOrderCommand(view: DataView, at: number, record: SpecialOrderCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.orderType);
  view.setUint8(at + 3, record.timeInForce);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.protectionBp, true);
  view.setUint32(at + 8, record.owner, true);
  view.setUint32(at + 12, record.partQuantity, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.order, true);
  view.setInt32(at + 28, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 32, record.clientRef, true);
  view.setInt32(at + 36, Math.floor(record.clientRef / 4294967296), true);
  view.setUint32(at + 40, record.price, true);
  view.setInt32(at + 44, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 48, record.quantity, true);
  view.setUint8(at + 52, record.attributes);
  view.setUint8(at + 53, record.selfTrade);
  view.setUint16(at + 54, 0, true);
  view.setUint32(at + 56, record.triggerPrice, true);
  view.setInt32(at + 60, Math.floor(record.triggerPrice / 4294967296), true);
}

/** link_orders. */
export interface LinkCommand {
  /** CommandKind, always link_orders. */
  kind: number;
  /** Link. */
  link: number;
  /** Index of the instrument. */
  instrument: number;
  /** Owner of the orders. */
  owner: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** oco: one order. bracket: the entry. */
  order: number;
  /** Echoed in the answer; the venue attaches no meaning to it. */
  clientRef: number;
  /** oco: the other order. bracket: the target. */
  second: number;
  /** oco: 0. bracket: the stop. */
  third: number;
}
/** Byte offset of each field of LinkCommand. */
export const linkCommandOffsets = {
  kind: 0,
  link: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  owner: 8,
  spare3: 12,
  time: 16,
  order: 24,
  clientRef: 32,
  second: 40,
  third: 48,
  spare4: 56,
} as const;
export function readLinkCommand(view: DataView, at: number): LinkCommand {
  return {
    kind: view.getUint8(at),
    link: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    owner: view.getUint32(at + 8, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    order: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    clientRef: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    second: view.getUint32(at + 40, true) + view.getUint32(at + 44, true) * 4294967296,
    third: view.getUint32(at + 48, true) + view.getUint32(at + 52, true) * 4294967296,
  };
}
export function writeLinkCommand(view: DataView, at: number, record: LinkCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.link);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.owner, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.order, true);
  view.setInt32(at + 28, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 32, record.clientRef, true);
  view.setInt32(at + 36, Math.floor(record.clientRef / 4294967296), true);
  view.setUint32(at + 40, record.second, true);
  view.setInt32(at + 44, Math.floor(record.second / 4294967296), true);
  view.setUint32(at + 48, record.third, true);
  view.setInt32(at + 52, Math.floor(record.third / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** define_instrument. All prices are multiples of the tick size. */
export interface InstrumentCommand {
  /** CommandKind, always define_instrument. */
  kind: number;
  /** SelfTrade, or 0 to let orders of one owner trade with each other. */
  selfTrade: number;
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
  selfTrade: 1,
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
    selfTrade: view.getUint8(at + 1),
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
  view.setUint8(at + 1, record.selfTrade);
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

/** set_band. All prices are multiples of the tick size. */
export interface BandCommand {
  /** CommandKind, always set_band. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** New reference price; 0 keeps the old one. */
  referencePrice: number;
  /** Lowest price that an order may carry. */
  bandLow: number;
  /** Highest price that an order may carry. */
  bandHigh: number;
}
/** Byte offset of each field of BandCommand. */
export const bandCommandOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  spare4: 8,
  time: 16,
  referencePrice: 24,
  bandLow: 32,
  bandHigh: 40,
  spare5: 48,
  spare6: 56,
} as const;
export function readBandCommand(view: DataView, at: number): BandCommand {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    referencePrice: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    bandLow: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    bandHigh: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
  };
}
export function writeBandCommand(view: DataView, at: number, record: BandCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.referencePrice, true);
  view.setInt32(at + 28, Math.floor(record.referencePrice / 4294967296), true);
  view.setUint32(at + 32, record.bandLow, true);
  view.setInt32(at + 36, Math.floor(record.bandLow / 4294967296), true);
  view.setUint32(at + 40, record.bandHigh, true);
  view.setInt32(at + 44, Math.floor(record.bandHigh / 4294967296), true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** set_rules. */
export interface RulesCommand {
  /** CommandKind, always set_rules. */
  kind: number;
  /** How far the limit of a stop_limit may be from its trigger, in basis points of it; 0: any. */
  stopRangeBp: number;
  /** Index of the instrument. */
  instrument: number;
  /** Half width of the band of the closing auction in basis points; 0: the band stays. */
  closingBandBp: number;
  /** Sum of Rule bits. */
  rules: number;
  /** The range of stop_range_bp is at least this. */
  stopRangeFloor: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** By how much the band moves, in basis points of the reference price; 0: it stays. */
  flexStepBp: number;
  /** How near to an edge a trade counts, in basis points of the reference price. */
  flexNearBp: number;
  /** Owners a side that must have traded there, at most 10. */
  flexOwners: number;
  /** Reserved: zero. */
  flexSpare: number;
  /** Trades that must have happened there. */
  flexTrades: number;
  /** Seconds that must have passed since the first of them. */
  flexCooling: number;
}
/** Byte offset of each field of RulesCommand. */
export const rulesCommandOffsets = {
  kind: 0,
  spare1: 1,
  stopRangeBp: 2,
  instrument: 4,
  closingBandBp: 6,
  rules: 8,
  stopRangeFloor: 12,
  time: 16,
  flexStepBp: 24,
  flexNearBp: 26,
  flexOwners: 28,
  flexSpare: 30,
  flexTrades: 32,
  flexCooling: 36,
  spare2: 40,
  spare3: 48,
  spare4: 56,
} as const;
export function readRulesCommand(view: DataView, at: number): RulesCommand {
  return {
    kind: view.getUint8(at),
    stopRangeBp: view.getUint16(at + 2, true),
    instrument: view.getUint16(at + 4, true),
    closingBandBp: view.getUint16(at + 6, true),
    rules: view.getUint32(at + 8, true),
    stopRangeFloor: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    flexStepBp: view.getUint16(at + 24, true),
    flexNearBp: view.getUint16(at + 26, true),
    flexOwners: view.getUint16(at + 28, true),
    flexSpare: view.getUint16(at + 30, true),
    flexTrades: view.getUint32(at + 32, true),
    flexCooling: view.getUint32(at + 36, true),
  };
}
export function writeRulesCommand(view: DataView, at: number, record: RulesCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, record.stopRangeBp, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.closingBandBp, true);
  view.setUint32(at + 8, record.rules, true);
  view.setUint32(at + 12, record.stopRangeFloor, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint16(at + 24, record.flexStepBp, true);
  view.setUint16(at + 26, record.flexNearBp, true);
  view.setUint16(at + 28, record.flexOwners, true);
  view.setUint16(at + 30, record.flexSpare, true);
  view.setUint32(at + 32, record.flexTrades, true);
  view.setUint32(at + 36, record.flexCooling, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** set_scenario. */
export interface ScenarioCommand {
  /** CommandKind, always set_scenario. */
  kind: number;
  /** Scenario. */
  scenario: number;
  /** Index of the instrument, or ALL_INSTRUMENTS. */
  instrument: number;
  /** Microseconds since the Unix epoch. */
  time: number;
}
/** Byte offset of each field of ScenarioCommand. */
export const scenarioCommandOffsets = {
  kind: 0,
  scenario: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  spare3: 8,
  time: 16,
  spare4: 24,
  spare5: 32,
  spare6: 40,
  spare7: 48,
  spare8: 56,
} as const;
export function readScenarioCommand(view: DataView, at: number): ScenarioCommand {
  return {
    kind: view.getUint8(at),
    scenario: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
  };
}
export function writeScenarioCommand(view: DataView, at: number, record: ScenarioCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.scenario);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
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

/** list_contract. Shares of the index come first, then the futures and options on it. */
export interface ContractCommand {
  /** CommandKind, always list_contract. */
  kind: number;
  /** ContractKind. */
  contract: number;
  /** Index of a defined instrument. */
  instrument: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** index_share: how many of it are in one index, in millionths, 1 to 10^12. */
  units: number;
  /** index_call, index_put: paise, above 0 and below 2^40; else 0. */
  strike: number;
  /** Futures and options: after the time of the command, by ten years at most; microseconds. */
  expires: number;
}
/** Byte offset of each field of ContractCommand. */
export const contractCommandOffsets = {
  kind: 0,
  contract: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  spare3: 8,
  time: 16,
  units: 24,
  strike: 32,
  expires: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readContractCommand(view: DataView, at: number): ContractCommand {
  return {
    kind: view.getUint8(at),
    contract: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    units: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    strike: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    expires: view.getUint32(at + 40, true) + view.getUint32(at + 44, true) * 4294967296,
  };
}
export function writeContractCommand(view: DataView, at: number, record: ContractCommand): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.contract);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.units, true);
  view.setInt32(at + 28, Math.floor(record.units / 4294967296), true);
  view.setUint32(at + 32, record.strike, true);
  view.setInt32(at + 36, Math.floor(record.strike / 4294967296), true);
  view.setUint32(at + 40, record.expires, true);
  view.setInt32(at + 44, Math.floor(record.expires / 4294967296), true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
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
  /** order_accepted, order_activated, order_triggered: attributes of the order. */
  attributes: number;
  /** order_accepted, order_activated, order_triggered: self-trade setting of the order. */
  selfTrade: number;
  /** Owner of `order`. */
  owner: number;
  /** Trade: owner of `counter_order`. Acceptance and modification of an order that discloses a part: the size of its slices. */
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
  attributes: 6,
  selfTrade: 7,
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
    attributes: view.getUint8(at + 6),
    selfTrade: view.getUint8(at + 7),
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
  view.setUint8(at + 6, record.attributes);
  view.setUint8(at + 7, record.selfTrade);
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

/** Where an order stands in the queue of its level. */
export interface QueuePosition {
  /** EventKind, always queue_position. */
  kind: number;
  /** Side of the book. */
  side: number;
  /** Index of the instrument. */
  instrument: number;
  /** Orders ahead of it at its price. */
  ordersAhead: number;
  /** Orders at its price, itself included. */
  levelOrders: number;
  /** Time of the last accepted command. */
  time: number;
  /** The order. */
  order: number;
  /** Its price; 0 for an order at market in a call auction. */
  price: number;
  /** What the orders ahead of it show. */
  quantityAhead: number;
  /** What all orders at its price show. */
  levelQuantity: number;
}
/** Byte offset of each field of QueuePosition. */
export const queuePositionOffsets = {
  kind: 0,
  side: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  ordersAhead: 8,
  levelOrders: 12,
  time: 16,
  order: 24,
  price: 32,
  quantityAhead: 40,
  levelQuantity: 48,
  spare3: 56,
} as const;
export function readQueuePosition(view: DataView, at: number): QueuePosition {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    ordersAhead: view.getUint32(at + 8, true),
    levelOrders: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    order: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    price: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    quantityAhead: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    levelQuantity: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeQueuePosition(view: DataView, at: number, record: QueuePosition): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.ordersAhead, true);
  view.setUint32(at + 12, record.levelOrders, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.order, true);
  view.setInt32(at + 28, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 32, record.price, true);
  view.setInt32(at + 36, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 40, record.quantityAhead, true);
  view.setInt32(at + 44, Math.floor(record.quantityAhead / 4294967296), true);
  view.setUint32(at + 48, record.levelQuantity, true);
  view.setInt32(at + 52, Math.floor(record.levelQuantity / 4294967296), true);
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

/** New price band of an instrument. */
export interface BandEvent {
  /** EventKind, always band_changed. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Reference price from now on. */
  referencePrice: number;
  /** Lowest price that an order may carry. */
  bandLow: number;
  /** Highest price that an order may carry. */
  bandHigh: number;
}
/** Byte offset of each field of BandEvent. */
export const bandEventOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  spare4: 8,
  time: 16,
  referencePrice: 24,
  bandLow: 32,
  bandHigh: 40,
  spare5: 48,
  spare6: 56,
} as const;
export function readBandEvent(view: DataView, at: number): BandEvent {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    referencePrice: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    bandLow: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    bandHigh: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
  };
}
export function writeBandEvent(view: DataView, at: number, record: BandEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.referencePrice, true);
  view.setInt32(at + 28, Math.floor(record.referencePrice / 4294967296), true);
  view.setUint32(at + 32, record.bandLow, true);
  view.setInt32(at + 36, Math.floor(record.bandLow / 4294967296), true);
  view.setUint32(at + 40, record.bandHigh, true);
  view.setInt32(at + 44, Math.floor(record.bandHigh / 4294967296), true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** Trades of one minute. */
export interface CandleEvent {
  /** EventKind, always candle. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** Number of trades. */
  trades: number;
  /** Minutes since the Unix epoch. */
  minute: number;
  /** Price of the first trade. */
  open: number;
  /** Highest price. */
  high: number;
  /** Lowest price. */
  low: number;
  /** Price of the last trade. */
  close: number;
  /** Traded quantity. */
  volume: number;
  /** Sum of price × quantity. */
  turnover: number;
}
/** Byte offset of each field of CandleEvent. */
export const candleEventOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  trades: 8,
  minute: 12,
  open: 16,
  high: 24,
  low: 32,
  close: 40,
  volume: 48,
  turnover: 56,
} as const;
export function readCandleEvent(view: DataView, at: number): CandleEvent {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    trades: view.getUint32(at + 8, true),
    minute: view.getUint32(at + 12, true),
    open: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    high: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    low: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    close: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    volume: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    turnover: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeCandleEvent(view: DataView, at: number, record: CandleEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.trades, true);
  view.setUint32(at + 12, record.minute, true);
  view.setUint32(at + 16, record.open, true);
  view.setInt32(at + 20, Math.floor(record.open / 4294967296), true);
  view.setUint32(at + 24, record.high, true);
  view.setInt32(at + 28, Math.floor(record.high / 4294967296), true);
  view.setUint32(at + 32, record.low, true);
  view.setInt32(at + 36, Math.floor(record.low / 4294967296), true);
  view.setUint32(at + 40, record.close, true);
  view.setInt32(at + 44, Math.floor(record.close / 4294967296), true);
  view.setUint32(at + 48, record.volume, true);
  view.setInt32(at + 52, Math.floor(record.volume / 4294967296), true);
  view.setUint32(at + 56, record.turnover, true);
  view.setInt32(at + 60, Math.floor(record.turnover / 4294967296), true);
}

/** Prices of the day; 0 where there is none yet. */
export interface DayPricesEvent {
  /** EventKind, always day_prices. */
  kind: number;
  /** Phase. */
  phase: number;
  /** Index of the instrument. */
  instrument: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** First trade. */
  open: number;
  /** Highest trade. */
  high: number;
  /** Lowest trade. */
  low: number;
  /** Last trade, be it of an earlier day. */
  last: number;
  /** Close price; 0 until it is determined. */
  close: number;
}
/** Byte offset of each field of DayPricesEvent. */
export const dayPricesEventOffsets = {
  kind: 0,
  phase: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  spare3: 8,
  time: 16,
  open: 24,
  high: 32,
  low: 40,
  last: 48,
  close: 56,
} as const;
export function readDayPricesEvent(view: DataView, at: number): DayPricesEvent {
  return {
    kind: view.getUint8(at),
    phase: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    open: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    high: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    low: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    last: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    close: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeDayPricesEvent(view: DataView, at: number, record: DayPricesEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.phase);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.open, true);
  view.setInt32(at + 28, Math.floor(record.open / 4294967296), true);
  view.setUint32(at + 32, record.high, true);
  view.setInt32(at + 36, Math.floor(record.high / 4294967296), true);
  view.setUint32(at + 40, record.low, true);
  view.setInt32(at + 44, Math.floor(record.low / 4294967296), true);
  view.setUint32(at + 48, record.last, true);
  view.setInt32(at + 52, Math.floor(record.last / 4294967296), true);
  view.setUint32(at + 56, record.close, true);
  view.setInt32(at + 60, Math.floor(record.close / 4294967296), true);
}

/** Totals of the day and what its prices are measured against. */
export interface DayTotalsEvent {
  /** EventKind, always day_totals. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** Number of trades. */
  trades: number;
  /** Close price of the day before. */
  previousClose: number;
  /** Traded quantity. */
  volume: number;
  /** Sum of price × quantity. */
  turnover: number;
  /** Turnover by volume, rounded down; 0 without a trade. */
  averagePrice: number;
  /** Lowest price that an order may carry. */
  bandLow: number;
  /** Highest price that an order may carry. */
  bandHigh: number;
}
/** Byte offset of each field of DayTotalsEvent. */
export const dayTotalsEventOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  trades: 8,
  spare4: 12,
  previousClose: 16,
  volume: 24,
  turnover: 32,
  averagePrice: 40,
  bandLow: 48,
  bandHigh: 56,
} as const;
export function readDayTotalsEvent(view: DataView, at: number): DayTotalsEvent {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    trades: view.getUint32(at + 8, true),
    previousClose: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    volume: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    turnover: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    averagePrice: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    bandLow: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    bandHigh: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeDayTotalsEvent(view: DataView, at: number, record: DayTotalsEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.trades, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.previousClose, true);
  view.setInt32(at + 20, Math.floor(record.previousClose / 4294967296), true);
  view.setUint32(at + 24, record.volume, true);
  view.setInt32(at + 28, Math.floor(record.volume / 4294967296), true);
  view.setUint32(at + 32, record.turnover, true);
  view.setInt32(at + 36, Math.floor(record.turnover / 4294967296), true);
  view.setUint32(at + 40, record.averagePrice, true);
  view.setInt32(at + 44, Math.floor(record.averagePrice / 4294967296), true);
  view.setUint32(at + 48, record.bandLow, true);
  view.setInt32(at + 52, Math.floor(record.bandLow / 4294967296), true);
  view.setUint32(at + 56, record.bandHigh, true);
  view.setInt32(at + 60, Math.floor(record.bandHigh / 4294967296), true);
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
  selfTrade: number;
  /** As defined. */
  tickSize: number;
  /** As defined. */
  lotSize: number;
  /** As defined, or as the band moved. */
  referencePrice: number;
  /** As defined, or as the band moved. */
  bandLow: number;
  /** As defined, or as the band moved. */
  bandHigh: number;
  /** As defined. */
  freezeQuantity: number;
  /** Price of the last trade; 0 before the first. */
  lastPrice: number;
  /** Close price of the day; 0 until it is determined. */
  closePrice: number;
}
/** Byte offset of each field of SnapshotInstrument. */
export const snapshotInstrumentOffsets = {
  kind: 0,
  phase: 1,
  protectionBp: 2,
  instrument: 4,
  selfTrade: 6,
  tickSize: 8,
  lotSize: 12,
  referencePrice: 16,
  bandLow: 24,
  bandHigh: 32,
  freezeQuantity: 40,
  lastPrice: 48,
  closePrice: 56,
} as const;
export function readSnapshotInstrument(view: DataView, at: number): SnapshotInstrument {
  return {
    kind: view.getUint8(at),
    phase: view.getUint8(at + 1),
    protectionBp: view.getUint16(at + 2, true),
    instrument: view.getUint16(at + 4, true),
    selfTrade: view.getUint16(at + 6, true),
    tickSize: view.getUint32(at + 8, true),
    lotSize: view.getUint32(at + 12, true),
    referencePrice: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    bandLow: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    bandHigh: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    freezeQuantity: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    lastPrice: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    closePrice: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeSnapshotInstrument(view: DataView, at: number, record: SnapshotInstrument): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.phase);
  view.setUint16(at + 2, record.protectionBp, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.selfTrade, true);
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
  view.setUint32(at + 56, record.closePrice, true);
  view.setInt32(at + 60, Math.floor(record.closePrice / 4294967296), true);
}

/** Settings of the instrument before it. */
export interface SnapshotRules {
  /** SnapshotKind, always rules. */
  kind: number;
  /** As set. */
  stopRangeBp: number;
  /** Index of the instrument. */
  instrument: number;
  /** As set. */
  closingBandBp: number;
  /** As set. */
  rules: number;
  /** As set. */
  stopRangeFloor: number;
  /** By how much the band moves, in basis points of the reference price; 0: it stays. */
  flexStepBp: number;
  /** How near to an edge a trade counts, in basis points of the reference price. */
  flexNearBp: number;
  /** Owners a side that must have traded there, at most 10. */
  flexOwners: number;
  /** Reserved: zero. */
  flexSpare: number;
  /** Trades that must have happened there. */
  flexTrades: number;
  /** Seconds that must have passed since the first of them. */
  flexCooling: number;
}
/** Byte offset of each field of SnapshotRules. */
export const snapshotRulesOffsets = {
  kind: 0,
  spare1: 1,
  stopRangeBp: 2,
  instrument: 4,
  closingBandBp: 6,
  rules: 8,
  stopRangeFloor: 12,
  spare2: 16,
  flexStepBp: 24,
  flexNearBp: 26,
  flexOwners: 28,
  flexSpare: 30,
  flexTrades: 32,
  flexCooling: 36,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readSnapshotRules(view: DataView, at: number): SnapshotRules {
  return {
    kind: view.getUint8(at),
    stopRangeBp: view.getUint16(at + 2, true),
    instrument: view.getUint16(at + 4, true),
    closingBandBp: view.getUint16(at + 6, true),
    rules: view.getUint32(at + 8, true),
    stopRangeFloor: view.getUint32(at + 12, true),
    flexStepBp: view.getUint16(at + 24, true),
    flexNearBp: view.getUint16(at + 26, true),
    flexOwners: view.getUint16(at + 28, true),
    flexSpare: view.getUint16(at + 30, true),
    flexTrades: view.getUint32(at + 32, true),
    flexCooling: view.getUint32(at + 36, true),
  };
}
export function writeSnapshotRules(view: DataView, at: number, record: SnapshotRules): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, record.stopRangeBp, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.closingBandBp, true);
  view.setUint32(at + 8, record.rules, true);
  view.setUint32(at + 12, record.stopRangeFloor, true);
  view.setUint32(at + 16, 0, true);
  view.setInt32(at + 20, 0, true);
  view.setUint16(at + 24, record.flexStepBp, true);
  view.setUint16(at + 26, record.flexNearBp, true);
  view.setUint16(at + 28, record.flexOwners, true);
  view.setUint16(at + 30, record.flexSpare, true);
  view.setUint32(at + 32, record.flexTrades, true);
  view.setUint32(at + 36, record.flexCooling, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** Figures of the day of the instrument before it. */
export interface SnapshotDay {
  /** SnapshotKind, always day. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** Number of trades. */
  trades: number;
  /** First trade. */
  open: number;
  /** Highest trade. */
  high: number;
  /** Lowest trade. */
  low: number;
  /** Traded quantity. */
  volume: number;
  /** Sum of price × quantity. */
  turnover: number;
  /** Close price of the day before. */
  previousClose: number;
}
/** Byte offset of each field of SnapshotDay. */
export const snapshotDayOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  trades: 8,
  spare4: 12,
  open: 16,
  high: 24,
  low: 32,
  volume: 40,
  turnover: 48,
  previousClose: 56,
} as const;
export function readSnapshotDay(view: DataView, at: number): SnapshotDay {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    trades: view.getUint32(at + 8, true),
    open: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    high: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    low: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    volume: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    turnover: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    previousClose: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeSnapshotDay(view: DataView, at: number, record: SnapshotDay): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.trades, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.open, true);
  view.setInt32(at + 20, Math.floor(record.open / 4294967296), true);
  view.setUint32(at + 24, record.high, true);
  view.setInt32(at + 28, Math.floor(record.high / 4294967296), true);
  view.setUint32(at + 32, record.low, true);
  view.setInt32(at + 36, Math.floor(record.low / 4294967296), true);
  view.setUint32(at + 40, record.volume, true);
  view.setInt32(at + 44, Math.floor(record.volume / 4294967296), true);
  view.setUint32(at + 48, record.turnover, true);
  view.setInt32(at + 52, Math.floor(record.turnover / 4294967296), true);
  view.setUint32(at + 56, record.previousClose, true);
  view.setInt32(at + 60, Math.floor(record.previousClose / 4294967296), true);
}

/** What the close price of the instrument before it comes from. */
export interface SnapshotCloseWindow {
  /** SnapshotKind, always close_window. */
  kind: number;
  /** 1 once the close window has begun this day. */
  isRunning: number;
  /** Index of the instrument. */
  instrument: number;
  /** Price of the closing auction; 0 when it had none. */
  auctionPrice: number;
  /** Quantity traded in the window. */
  volume: number;
  /** Sum of price × quantity in the window. */
  turnover: number;
}
/** Byte offset of each field of SnapshotCloseWindow. */
export const snapshotCloseWindowOffsets = {
  kind: 0,
  isRunning: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  spare3: 8,
  auctionPrice: 16,
  volume: 24,
  turnover: 32,
  spare4: 40,
  spare5: 48,
  spare6: 56,
} as const;
export function readSnapshotCloseWindow(view: DataView, at: number): SnapshotCloseWindow {
  return {
    kind: view.getUint8(at),
    isRunning: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    auctionPrice: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    volume: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    turnover: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
  };
}
export function writeSnapshotCloseWindow(view: DataView, at: number, record: SnapshotCloseWindow): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.isRunning);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, record.auctionPrice, true);
  view.setInt32(at + 20, Math.floor(record.auctionPrice / 4294967296), true);
  view.setUint32(at + 24, record.volume, true);
  view.setInt32(at + 28, Math.floor(record.volume / 4294967296), true);
  view.setUint32(at + 32, record.turnover, true);
  view.setInt32(at + 36, Math.floor(record.turnover / 4294967296), true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** Trades near an edge of the band of the instrument before it. */
export interface SnapshotFlex {
  /** SnapshotKind, always flex. */
  kind: number;
  /** Side: buy for the upper edge, sell for the lower one. */
  edge: number;
  /** Index of the instrument. */
  instrument: number;
  /** Number of trades. */
  trades: number;
  /** Time of the first. */
  since: number;
}
/** Byte offset of each field of SnapshotFlex. */
export const snapshotFlexOffsets = {
  kind: 0,
  edge: 1,
  spare1: 2,
  instrument: 4,
  spare2: 6,
  trades: 8,
  spare3: 12,
  since: 16,
  spare4: 24,
  spare5: 32,
  spare6: 40,
  spare7: 48,
  spare8: 56,
} as const;
export function readSnapshotFlex(view: DataView, at: number): SnapshotFlex {
  return {
    kind: view.getUint8(at),
    edge: view.getUint8(at + 1),
    instrument: view.getUint16(at + 4, true),
    trades: view.getUint32(at + 8, true),
    since: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
  };
}
export function writeSnapshotFlex(view: DataView, at: number, record: SnapshotFlex): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.edge);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.trades, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.since, true);
  view.setInt32(at + 20, Math.floor(record.since / 4294967296), true);
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

/** Owners of one side of those trades. */
export interface SnapshotFlexBuyers {
  /** SnapshotKind: flex_buyers or flex_sellers. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner0: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner1: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner2: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner3: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner4: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner5: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner6: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner7: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner8: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner9: number;
}
/** Byte offset of each field of SnapshotFlexBuyers. */
export const snapshotFlexBuyersOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  spare4: 8,
  spare5: 16,
  owner0: 24,
  owner1: 28,
  owner2: 32,
  owner3: 36,
  owner4: 40,
  owner5: 44,
  owner6: 48,
  owner7: 52,
  owner8: 56,
  owner9: 60,
} as const;
export function readSnapshotFlexBuyers(view: DataView, at: number): SnapshotFlexBuyers {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    owner0: view.getUint32(at + 24, true),
    owner1: view.getUint32(at + 28, true),
    owner2: view.getUint32(at + 32, true),
    owner3: view.getUint32(at + 36, true),
    owner4: view.getUint32(at + 40, true),
    owner5: view.getUint32(at + 44, true),
    owner6: view.getUint32(at + 48, true),
    owner7: view.getUint32(at + 52, true),
    owner8: view.getUint32(at + 56, true),
    owner9: view.getUint32(at + 60, true),
  };
}
export function writeSnapshotFlexBuyers(view: DataView, at: number, record: SnapshotFlexBuyers): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, 0, true);
  view.setInt32(at + 20, 0, true);
  view.setUint32(at + 24, record.owner0, true);
  view.setUint32(at + 28, record.owner1, true);
  view.setUint32(at + 32, record.owner2, true);
  view.setUint32(at + 36, record.owner3, true);
  view.setUint32(at + 40, record.owner4, true);
  view.setUint32(at + 44, record.owner5, true);
  view.setUint32(at + 48, record.owner6, true);
  view.setUint32(at + 52, record.owner7, true);
  view.setUint32(at + 56, record.owner8, true);
  view.setUint32(at + 60, record.owner9, true);
}

/** Owners of one side of those trades. */
export interface SnapshotFlexSellers {
  /** SnapshotKind: flex_buyers or flex_sellers. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner0: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner1: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner2: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner3: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner4: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner5: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner6: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner7: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner8: number;
  /** In order of their first trade; 0 when there are fewer. */
  owner9: number;
}
/** Byte offset of each field of SnapshotFlexSellers. */
export const snapshotFlexSellersOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  spare4: 8,
  spare5: 16,
  owner0: 24,
  owner1: 28,
  owner2: 32,
  owner3: 36,
  owner4: 40,
  owner5: 44,
  owner6: 48,
  owner7: 52,
  owner8: 56,
  owner9: 60,
} as const;
export function readSnapshotFlexSellers(view: DataView, at: number): SnapshotFlexSellers {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    owner0: view.getUint32(at + 24, true),
    owner1: view.getUint32(at + 28, true),
    owner2: view.getUint32(at + 32, true),
    owner3: view.getUint32(at + 36, true),
    owner4: view.getUint32(at + 40, true),
    owner5: view.getUint32(at + 44, true),
    owner6: view.getUint32(at + 48, true),
    owner7: view.getUint32(at + 52, true),
    owner8: view.getUint32(at + 56, true),
    owner9: view.getUint32(at + 60, true),
  };
}
export function writeSnapshotFlexSellers(view: DataView, at: number, record: SnapshotFlexSellers): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, 0, true);
  view.setInt32(at + 12, 0, true);
  view.setUint32(at + 16, 0, true);
  view.setInt32(at + 20, 0, true);
  view.setUint32(at + 24, record.owner0, true);
  view.setUint32(at + 28, record.owner1, true);
  view.setUint32(at + 32, record.owner2, true);
  view.setUint32(at + 36, record.owner3, true);
  view.setUint32(at + 40, record.owner4, true);
  view.setUint32(at + 44, record.owner5, true);
  view.setUint32(at + 48, record.owner6, true);
  view.setUint32(at + 52, record.owner7, true);
  view.setUint32(at + 56, record.owner8, true);
  view.setUint32(at + 60, record.owner9, true);
}

/** The current minute of the instrument before it. */
export interface SnapshotCandle {
  /** SnapshotKind, always candle. */
  kind: number;
  /** Index of the instrument. */
  instrument: number;
  /** Number of trades. */
  trades: number;
  /** Minutes since the Unix epoch. */
  minute: number;
  /** Price of the first trade. */
  open: number;
  /** Highest price. */
  high: number;
  /** Lowest price. */
  low: number;
  /** Price of the last trade. */
  close: number;
  /** Traded quantity. */
  volume: number;
  /** Sum of price × quantity. */
  turnover: number;
}
/** Byte offset of each field of SnapshotCandle. */
export const snapshotCandleOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  trades: 8,
  minute: 12,
  open: 16,
  high: 24,
  low: 32,
  close: 40,
  volume: 48,
  turnover: 56,
} as const;
export function readSnapshotCandle(view: DataView, at: number): SnapshotCandle {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    trades: view.getUint32(at + 8, true),
    minute: view.getUint32(at + 12, true),
    open: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    high: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    low: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    close: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    volume: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    turnover: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeSnapshotCandle(view: DataView, at: number, record: SnapshotCandle): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.trades, true);
  view.setUint32(at + 12, record.minute, true);
  view.setUint32(at + 16, record.open, true);
  view.setInt32(at + 20, Math.floor(record.open / 4294967296), true);
  view.setUint32(at + 24, record.high, true);
  view.setInt32(at + 28, Math.floor(record.high / 4294967296), true);
  view.setUint32(at + 32, record.low, true);
  view.setInt32(at + 36, Math.floor(record.low / 4294967296), true);
  view.setUint32(at + 40, record.close, true);
  view.setInt32(at + 44, Math.floor(record.close / 4294967296), true);
  view.setUint32(at + 48, record.volume, true);
  view.setInt32(at + 52, Math.floor(record.volume / 4294967296), true);
  view.setUint32(at + 56, record.turnover, true);
  view.setInt32(at + 60, Math.floor(record.turnover / 4294967296), true);
}

/** One resting or waiting order. */
export interface SnapshotOrder {
  /** SnapshotKind, always order. */
  kind: number;
  /** Side. */
  side: number;
  /** market: entered as one and not repriced; the stops: waits for its trigger; else limit. Queued or held: as entered. */
  orderType: number;
  /** day, gtc or gtd; queued or held: as entered. */
  timeInForce: number;
  /** Index of the instrument. */
  instrument: number;
  /** stop_market: as entered. */
  protectionBp: number;
  /** Owner. */
  owner: number;
  /** Disclosed quantity; 0 when all is shown. Queued or held: as entered, expiry excepted. */
  partQuantity: number;
  /** Order id. */
  order: number;
  /** Limit price; 0 at market and for a waiting stop_market. */
  price: number;
  /** Total quantity. */
  quantity: number;
  /** Open quantity, what is not shown included. */
  leaves: number;
  /** What is shown of it now. */
  shown: number;
  /** While it waits; else 0. */
  triggerPrice: number;
}
/** Byte offset of each field of SnapshotOrder. */
export const snapshotOrderOffsets = {
  kind: 0,
  side: 1,
  orderType: 2,
  timeInForce: 3,
  instrument: 4,
  protectionBp: 6,
  owner: 8,
  partQuantity: 12,
  order: 16,
  price: 24,
  quantity: 32,
  leaves: 40,
  shown: 48,
  triggerPrice: 56,
} as const;
export function readSnapshotOrder(view: DataView, at: number): SnapshotOrder {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    orderType: view.getUint8(at + 2),
    timeInForce: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    protectionBp: view.getUint16(at + 6, true),
    owner: view.getUint32(at + 8, true),
    partQuantity: view.getUint32(at + 12, true),
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    price: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    quantity: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    leaves: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    shown: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    triggerPrice: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeSnapshotOrder(view: DataView, at: number, record: SnapshotOrder): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.orderType);
  view.setUint8(at + 3, record.timeInForce);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.protectionBp, true);
  view.setUint32(at + 8, record.owner, true);
  view.setUint32(at + 12, record.partQuantity, true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.price, true);
  view.setInt32(at + 28, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 32, record.quantity, true);
  view.setInt32(at + 36, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 40, record.leaves, true);
  view.setInt32(at + 44, Math.floor(record.leaves / 4294967296), true);
  view.setUint32(at + 48, record.shown, true);
  view.setInt32(at + 52, Math.floor(record.shown / 4294967296), true);
  view.setUint32(at + 56, record.triggerPrice, true);
  view.setInt32(at + 60, Math.floor(record.triggerPrice / 4294967296), true);
}

/** What few orders have; stands right before its order, and only when one of its fields is not 0. */
export interface SnapshotAttributes {
  /** SnapshotKind, always attributes. */
  kind: number;
  /** Sum of OrderAttribute. */
  attributes: number;
  /** As entered. */
  selfTrade: number;
  /** Link, or 0. */
  link: number;
  /** gtd: as entered; else 0. */
  expiry: number;
  /** Trailing stop that waits for its trigger: of its trigger from the best last price; else 0. */
  distance: number;
  /** trailing_stop_limit that waits for its trigger: of its limit from its trigger; else 0. */
  offset: number;
  /** oco: id of the other order. bracket: id of the entry, itself included. */
  first: number;
  /** bracket: id of the target, itself included; 0 when it is gone. */
  second: number;
  /** bracket: id of the stop, itself included; 0 when it is gone. */
  third: number;
}
/** Byte offset of each field of SnapshotAttributes. */
export const snapshotAttributesOffsets = {
  kind: 0,
  attributes: 1,
  selfTrade: 2,
  link: 3,
  expiry: 4,
  distance: 8,
  offset: 16,
  first: 24,
  second: 32,
  third: 40,
  spare1: 48,
  spare2: 56,
} as const;
export function readSnapshotAttributes(view: DataView, at: number): SnapshotAttributes {
  return {
    kind: view.getUint8(at),
    attributes: view.getUint8(at + 1),
    selfTrade: view.getUint8(at + 2),
    link: view.getUint8(at + 3),
    expiry: view.getUint32(at + 4, true),
    distance: view.getUint32(at + 8, true) + view.getInt32(at + 12, true) * 4294967296,
    offset: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    first: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    second: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    third: view.getUint32(at + 40, true) + view.getUint32(at + 44, true) * 4294967296,
  };
}
export function writeSnapshotAttributes(view: DataView, at: number, record: SnapshotAttributes): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.attributes);
  view.setUint8(at + 2, record.selfTrade);
  view.setUint8(at + 3, record.link);
  view.setUint32(at + 4, record.expiry, true);
  view.setUint32(at + 8, record.distance, true);
  view.setInt32(at + 12, Math.floor(record.distance / 4294967296), true);
  view.setUint32(at + 16, record.offset, true);
  view.setInt32(at + 20, Math.floor(record.offset / 4294967296), true);
  view.setUint32(at + 24, record.first, true);
  view.setInt32(at + 28, Math.floor(record.first / 4294967296), true);
  view.setUint32(at + 32, record.second, true);
  view.setInt32(at + 36, Math.floor(record.second / 4294967296), true);
  view.setUint32(at + 40, record.third, true);
  view.setInt32(at + 44, Math.floor(record.third / 4294967296), true);
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

/** What a charge is from one day to another. Exchange, segment and group 0 mean that they do not matter (GST only). */
export interface ChargeRate {
  /** ChargeRecord, always rate. */
  record: number;
  /** ChargeKind. */
  charge: number;
  /** ChargeExchange. */
  exchange: number;
  /** ChargeSegment. */
  segment: number;
  /** SecurityGroup. */
  group: number;
  /** ChargedSide. */
  side: number;
  /** GST: 1 when the SEBI fee is taxed, 0 when not. */
  onSebi: number;
  /** Days since 1970-01-01. */
  firstDay: number;
  /** Days since 1970-01-01. Inclusive; 4,294,967,295 while in force. */
  lastDay: number;
  /** In billionths of the base: 0.1 % is 1,000,000. */
  rate: number;
}
/** Byte offset of each field of ChargeRate. */
export const chargeRateOffsets = {
  record: 0,
  charge: 1,
  exchange: 2,
  segment: 3,
  group: 4,
  side: 5,
  onSebi: 6,
  spare1: 7,
  firstDay: 8,
  lastDay: 12,
  rate: 16,
  spare2: 24,
  spare3: 32,
  spare4: 40,
  spare5: 48,
  spare6: 56,
} as const;
export function readChargeRate(view: DataView, at: number): ChargeRate {
  return {
    record: view.getUint8(at),
    charge: view.getUint8(at + 1),
    exchange: view.getUint8(at + 2),
    segment: view.getUint8(at + 3),
    group: view.getUint8(at + 4),
    side: view.getUint8(at + 5),
    onSebi: view.getUint8(at + 6),
    firstDay: view.getUint32(at + 8, true),
    lastDay: view.getUint32(at + 12, true),
    rate: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
  };
}
export function writeChargeRate(view: DataView, at: number, record: ChargeRate): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.charge);
  view.setUint8(at + 2, record.exchange);
  view.setUint8(at + 3, record.segment);
  view.setUint8(at + 4, record.group);
  view.setUint8(at + 5, record.side);
  view.setUint8(at + 6, record.onSebi);
  view.setUint8(at + 7, 0);
  view.setUint32(at + 8, record.firstDay, true);
  view.setUint32(at + 12, record.lastDay, true);
  view.setUint32(at + 16, record.rate, true);
  view.setInt32(at + 20, Math.floor(record.rate / 4294967296), true);
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

/** What a plan charges for an order in a segment: flat + rate × value, at most cap, at least floor. */
export interface BrokerageRate {
  /** ChargeRecord, always brokerage_rate. */
  record: number;
  /** ChargeSegment. */
  segment: number;
  /** BrokerageBasis of the flat fee. */
  basis: number;
  /** Number of the plan, 1 to 63. */
  plan: number;
  /** Days since 1970-01-01. */
  firstDay: number;
  /** Days since 1970-01-01. Inclusive; 4,294,967,295 while in force. */
  lastDay: number;
  /** In billionths of the base: 0.1 % is 1,000,000. */
  rate: number;
  /** Most that one order pays, in paise; 0: no cap. */
  cap: number;
  /** Least that one order pays, in paise. */
  floor: number;
  /** In paise, for each order or lot. */
  flat: number;
  /** Clearing charge on turnover. In billionths of the base: 0.1 % is 1,000,000. */
  clearing: number;
}
/** Byte offset of each field of BrokerageRate. */
export const brokerageRateOffsets = {
  record: 0,
  segment: 1,
  basis: 2,
  spare1: 3,
  plan: 4,
  spare2: 6,
  firstDay: 8,
  lastDay: 12,
  rate: 16,
  cap: 24,
  floor: 32,
  flat: 40,
  clearing: 48,
  spare3: 56,
} as const;
export function readBrokerageRate(view: DataView, at: number): BrokerageRate {
  return {
    record: view.getUint8(at),
    segment: view.getUint8(at + 1),
    basis: view.getUint8(at + 2),
    plan: view.getUint16(at + 4, true),
    firstDay: view.getUint32(at + 8, true),
    lastDay: view.getUint32(at + 12, true),
    rate: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    cap: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    floor: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    flat: view.getUint32(at + 40, true) + view.getUint32(at + 44, true) * 4294967296,
    clearing: view.getUint32(at + 48, true) + view.getUint32(at + 52, true) * 4294967296,
  };
}
export function writeBrokerageRate(view: DataView, at: number, record: BrokerageRate): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.segment);
  view.setUint8(at + 2, record.basis);
  view.setUint8(at + 3, 0);
  view.setUint16(at + 4, record.plan, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.firstDay, true);
  view.setUint32(at + 12, record.lastDay, true);
  view.setUint32(at + 16, record.rate, true);
  view.setInt32(at + 20, Math.floor(record.rate / 4294967296), true);
  view.setUint32(at + 24, record.cap, true);
  view.setInt32(at + 28, Math.floor(record.cap / 4294967296), true);
  view.setUint32(at + 32, record.floor, true);
  view.setInt32(at + 36, Math.floor(record.floor / 4294967296), true);
  view.setUint32(at + 40, record.flat, true);
  view.setInt32(at + 44, Math.floor(record.flat / 4294967296), true);
  view.setUint32(at + 48, record.clearing, true);
  view.setInt32(at + 52, Math.floor(record.clearing / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** Starts a request: what to work out, and the settings of the broker that the answer depends on. */
export interface ChargeNote {
  /** ChargeRecord, always note. */
  record: number;
  /** ChargeMethod. */
  method: number;
  /** ChargeRounding of STT and CTT: each part of a security; an estimate as a whole. */
  taxRounding: number;
  /** ChargeRounding of stamp duty. */
  stampRounding: number;
  /** ChargeRounding of every other line. */
  otherRounding: number;
  /** StampScope. */
  stampScope: number;
  /** 1 when the investor protection fund is charged. */
  withIpft: number;
  /** 1 when GST is on the investor protection fund, too. */
  gstOnIpft: number;
  /** 1 when GST is on the SEBI fee, from the day the law says so. */
  gstOnSebi: number;
  /** 1 when exchange charge and IPFT are one line, rounded together. */
  oneExchangeLine: number;
  /** 1 when central and state halves are rounded each by itself. */
  gstInHalves: number;
  /** 1 when brokerage and clearing are stated below instead of those of a plan. */
  statedBrokerage: number;
  /** SecurityGroup of the stamp-duty schedule before July 2020. */
  dutyGroup: number;
  /** 1 when the exchange charge is the rate stated below, whatever the table says. */
  statedExchangeRate: number;
  /** Plan of the brokerage. */
  plan: number;
  /** Trade date. Days since 1970-01-01. */
  date: number;
  /** Legs that follow. */
  legs: number;
  /** Least brokerage of a note with trades, in paise. */
  leastBrokerage: number;
  /** Stated brokerage, in 10^-8 rupees. */
  brokerage: number;
  /** Stated clearing charge, in 10^-8 rupees. */
  clearing: number;
  /** In billionths of the base: 0.1 % is 1,000,000. */
  exchangeRate: number;
}
/** Byte offset of each field of ChargeNote. */
export const chargeNoteOffsets = {
  record: 0,
  method: 1,
  taxRounding: 2,
  stampRounding: 3,
  otherRounding: 4,
  stampScope: 5,
  withIpft: 6,
  gstOnIpft: 7,
  gstOnSebi: 8,
  oneExchangeLine: 9,
  gstInHalves: 10,
  statedBrokerage: 11,
  dutyGroup: 12,
  statedExchangeRate: 13,
  plan: 14,
  date: 16,
  legs: 20,
  leastBrokerage: 24,
  brokerage: 32,
  clearing: 40,
  exchangeRate: 48,
  spare1: 56,
} as const;
export function readChargeNote(view: DataView, at: number): ChargeNote {
  return {
    record: view.getUint8(at),
    method: view.getUint8(at + 1),
    taxRounding: view.getUint8(at + 2),
    stampRounding: view.getUint8(at + 3),
    otherRounding: view.getUint8(at + 4),
    stampScope: view.getUint8(at + 5),
    withIpft: view.getUint8(at + 6),
    gstOnIpft: view.getUint8(at + 7),
    gstOnSebi: view.getUint8(at + 8),
    oneExchangeLine: view.getUint8(at + 9),
    gstInHalves: view.getUint8(at + 10),
    statedBrokerage: view.getUint8(at + 11),
    dutyGroup: view.getUint8(at + 12),
    statedExchangeRate: view.getUint8(at + 13),
    plan: view.getUint16(at + 14, true),
    date: view.getUint32(at + 16, true),
    legs: view.getUint32(at + 20, true),
    leastBrokerage: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    brokerage: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    clearing: view.getUint32(at + 40, true) + view.getUint32(at + 44, true) * 4294967296,
    exchangeRate: view.getUint32(at + 48, true) + view.getUint32(at + 52, true) * 4294967296,
  };
}
export function writeChargeNote(view: DataView, at: number, record: ChargeNote): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.method);
  view.setUint8(at + 2, record.taxRounding);
  view.setUint8(at + 3, record.stampRounding);
  view.setUint8(at + 4, record.otherRounding);
  view.setUint8(at + 5, record.stampScope);
  view.setUint8(at + 6, record.withIpft);
  view.setUint8(at + 7, record.gstOnIpft);
  view.setUint8(at + 8, record.gstOnSebi);
  view.setUint8(at + 9, record.oneExchangeLine);
  view.setUint8(at + 10, record.gstInHalves);
  view.setUint8(at + 11, record.statedBrokerage);
  view.setUint8(at + 12, record.dutyGroup);
  view.setUint8(at + 13, record.statedExchangeRate);
  view.setUint16(at + 14, record.plan, true);
  view.setUint32(at + 16, record.date, true);
  view.setUint32(at + 20, record.legs, true);
  view.setUint32(at + 24, record.leastBrokerage, true);
  view.setInt32(at + 28, Math.floor(record.leastBrokerage / 4294967296), true);
  view.setUint32(at + 32, record.brokerage, true);
  view.setInt32(at + 36, Math.floor(record.brokerage / 4294967296), true);
  view.setUint32(at + 40, record.clearing, true);
  view.setInt32(at + 44, Math.floor(record.clearing / 4294967296), true);
  view.setUint32(at + 48, record.exchangeRate, true);
  view.setInt32(at + 52, Math.floor(record.exchangeRate / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One trade. In a contract note, legs of one security, exchange and kind of segment are netted unless gross. */
export interface ChargeLeg {
  /** ChargeRecord, always leg. */
  record: number;
  /** Side. */
  side: number;
  /** ChargeExchange. */
  exchange: number;
  /** ChargeSegment; a contract note finds out itself what of shares was delivered. */
  segment: number;
  /** SecurityGroup. */
  group: number;
  /** 1 when every trade is delivered, nothing netted (trade to trade). */
  gross: number;
  /** Which security or contract, by any number. */
  security: number;
  /** Legs of one order share one brokerage cap; 0: an order of its own. */
  order: number;
  /** Shares, units, contracts times lot size. */
  quantity: number;
  /** In ten-thousandths of a rupee. */
  price: number;
  /** Lots, for plans that charge by the lot. */
  lots: number;
}
/** Byte offset of each field of ChargeLeg. */
export const chargeLegOffsets = {
  record: 0,
  side: 1,
  exchange: 2,
  segment: 3,
  group: 4,
  gross: 5,
  spare1: 6,
  security: 8,
  order: 12,
  quantity: 16,
  price: 24,
  lots: 32,
  spare2: 36,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readChargeLeg(view: DataView, at: number): ChargeLeg {
  return {
    record: view.getUint8(at),
    side: view.getUint8(at + 1),
    exchange: view.getUint8(at + 2),
    segment: view.getUint8(at + 3),
    group: view.getUint8(at + 4),
    gross: view.getUint8(at + 5),
    security: view.getUint32(at + 8, true),
    order: view.getUint32(at + 12, true),
    quantity: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    price: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    lots: view.getUint32(at + 32, true),
  };
}
export function writeChargeLeg(view: DataView, at: number, record: ChargeLeg): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.exchange);
  view.setUint8(at + 3, record.segment);
  view.setUint8(at + 4, record.group);
  view.setUint8(at + 5, record.gross);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.security, true);
  view.setUint32(at + 12, record.order, true);
  view.setUint32(at + 16, record.quantity, true);
  view.setInt32(at + 20, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 24, record.price, true);
  view.setInt32(at + 28, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 32, record.lots, true);
  view.setUint32(at + 36, 0, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** A charge that goes to the ledger, not on a note: count × fixed + principal × rate × days, GST on top where due. */
export interface LedgerCharge {
  /** ChargeRecord, always ledger_charge. */
  record: number;
  /** ChargeRounding of amount and GST. */
  rounding: number;
  /** 1 when GST is due. */
  withGst: number;
  /** Days since 1970-01-01. */
  date: number;
  /** Days for which the rate is due; 1 for a rate that is not by day. */
  days: number;
  /** How often the fixed amount is due. */
  count: number;
  /** In ten-thousandths of a rupee. */
  fixed: number;
  /** In ten-thousandths of a rupee. */
  principal: number;
  /** In billionths of the base: 0.1 % is 1,000,000. */
  rate: number;
}
/** Byte offset of each field of LedgerCharge. */
export const ledgerChargeOffsets = {
  record: 0,
  rounding: 1,
  withGst: 2,
  spare1: 3,
  date: 4,
  days: 8,
  count: 12,
  fixed: 16,
  principal: 24,
  rate: 32,
  spare2: 40,
  spare3: 48,
  spare4: 56,
} as const;
export function readLedgerCharge(view: DataView, at: number): LedgerCharge {
  return {
    record: view.getUint8(at),
    rounding: view.getUint8(at + 1),
    withGst: view.getUint8(at + 2),
    date: view.getUint32(at + 4, true),
    days: view.getUint32(at + 8, true),
    count: view.getUint32(at + 12, true),
    fixed: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    principal: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    rate: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
  };
}
export function writeLedgerCharge(view: DataView, at: number, record: LedgerCharge): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.rounding);
  view.setUint8(at + 2, record.withGst);
  view.setUint8(at + 3, 0);
  view.setUint32(at + 4, record.date, true);
  view.setUint32(at + 8, record.days, true);
  view.setUint32(at + 12, record.count, true);
  view.setUint32(at + 16, record.fixed, true);
  view.setInt32(at + 20, Math.floor(record.fixed / 4294967296), true);
  view.setUint32(at + 24, record.principal, true);
  view.setInt32(at + 28, Math.floor(record.principal / 4294967296), true);
  view.setUint32(at + 32, record.rate, true);
  view.setInt32(at + 36, Math.floor(record.rate / 4294967296), true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One line of the answer. The amount is paise + fraction, exact to a quintillionth of a paisa. */
export interface ChargeLine {
  /** ChargeLineKind. */
  kind: number;
  /** refused: ChargeRefusal. */
  refusal: number;
  /** refused for a missing rate: ChargeKind. */
  charge: number;
  /** security_tax: ChargeExchange. */
  exchange: number;
  /** refused: the leg, from 0. */
  leg: number;
  /** security_tax: the security. */
  security: number;
  /** Whole paise, towards minus infinity. */
  paise: number;
  /** What is above them, in 10^-18 paise; never negative. */
  fraction: bigint;
  /** security_tax: average price of the day, to the paisa, in ten-thousandths of a rupee. */
  averagePrice: number;
  /** security_tax: quantity bought and sold the same day. */
  squaredOff: number;
  /** security_tax: quantity that goes to delivery. */
  delivered: number;
}
/** Byte offset of each field of ChargeLine. */
export const chargeLineOffsets = {
  kind: 0,
  refusal: 1,
  charge: 2,
  exchange: 3,
  leg: 4,
  security: 8,
  spare1: 12,
  paise: 16,
  fraction: 24,
  averagePrice: 32,
  squaredOff: 40,
  delivered: 48,
  spare2: 56,
} as const;
export function readChargeLine(view: DataView, at: number): ChargeLine {
  return {
    kind: view.getUint8(at),
    refusal: view.getUint8(at + 1),
    charge: view.getUint8(at + 2),
    exchange: view.getUint8(at + 3),
    leg: view.getUint32(at + 4, true),
    security: view.getUint32(at + 8, true),
    paise: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    fraction: view.getBigUint64(at + 24, true),
    averagePrice: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    squaredOff: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    delivered: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeChargeLine(view: DataView, at: number, record: ChargeLine): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.refusal);
  view.setUint8(at + 2, record.charge);
  view.setUint8(at + 3, record.exchange);
  view.setUint32(at + 4, record.leg, true);
  view.setUint32(at + 8, record.security, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.paise, true);
  view.setInt32(at + 20, Math.floor(record.paise / 4294967296), true);
  view.setBigUint64(at + 24, record.fraction, true);
  view.setUint32(at + 32, record.averagePrice, true);
  view.setInt32(at + 36, Math.floor(record.averagePrice / 4294967296), true);
  view.setUint32(at + 40, record.squaredOff, true);
  view.setInt32(at + 44, Math.floor(record.squaredOff / 4294967296), true);
  view.setUint32(at + 48, record.delivered, true);
  view.setInt32(at + 52, Math.floor(record.delivered / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** define_instrument. */
export interface AccountInstrument {
  /** AccountCommandKind. */
  kind: number;
  /** Segment. */
  segment: number;
  /** Bit n − 1 permits AccountOrderType n. */
  orderTypes: number;
  /** Bit n − 1 permits TimeInForce n. */
  timesInForce: number;
  /** Index, below the limit of instruments. */
  instrument: number;
  /** 1 may be sold short, 2 suspended, 4 restricted. */
  flags: number;
  /** Smallest price step in paise. */
  tickSize: number;
  /** Every quantity is a multiple of it. */
  lotSize: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Lowest price of an order. */
  bandLow: number;
  /** Highest price of an order. */
  bandHigh: number;
  /** Largest quantity of one order. */
  freezeQuantity: number;
  /** What a delivery purchase reserves, in basis points of its value; 0 forbids the product. */
  cncMarginBp: number;
  /** Margin of an intraday position; 0 forbids the product. */
  misMarginBp: number;
  /** Margin of a carried position; 0 forbids the product. */
  nrmlMarginBp: number;
  /** Margin of a financed position; 0 forbids the product. */
  mtfMarginBp: number;
  /** Protection of market orders that name none, 1 to 10,000. */
  protectionBp: number;
  /** Sector, 1 to 63; 0 for none. */
  sector: number;
  /** ContractStyle; 0 when it is no derivative. */
  style: number;
  /** Last second of the contract since the Unix epoch; 0 for none. */
  expires: number;
}
/** Byte offset of each field of AccountInstrument. */
export const accountInstrumentOffsets = {
  kind: 0,
  segment: 1,
  orderTypes: 2,
  timesInForce: 3,
  instrument: 4,
  flags: 6,
  tickSize: 8,
  lotSize: 12,
  time: 16,
  bandLow: 24,
  bandHigh: 32,
  freezeQuantity: 40,
  cncMarginBp: 48,
  misMarginBp: 50,
  nrmlMarginBp: 52,
  mtfMarginBp: 54,
  protectionBp: 56,
  sector: 58,
  style: 59,
  expires: 60,
} as const;
export function readAccountInstrument(view: DataView, at: number): AccountInstrument {
  return {
    kind: view.getUint8(at),
    segment: view.getUint8(at + 1),
    orderTypes: view.getUint8(at + 2),
    timesInForce: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    flags: view.getUint16(at + 6, true),
    tickSize: view.getUint32(at + 8, true),
    lotSize: view.getUint32(at + 12, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    bandLow: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    bandHigh: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    freezeQuantity: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    cncMarginBp: view.getUint16(at + 48, true),
    misMarginBp: view.getUint16(at + 50, true),
    nrmlMarginBp: view.getUint16(at + 52, true),
    mtfMarginBp: view.getUint16(at + 54, true),
    protectionBp: view.getUint16(at + 56, true),
    sector: view.getUint8(at + 58),
    style: view.getUint8(at + 59),
    expires: view.getUint32(at + 60, true),
  };
}
export function writeAccountInstrument(view: DataView, at: number, record: AccountInstrument): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.segment);
  view.setUint8(at + 2, record.orderTypes);
  view.setUint8(at + 3, record.timesInForce);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.flags, true);
  view.setUint32(at + 8, record.tickSize, true);
  view.setUint32(at + 12, record.lotSize, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.bandLow, true);
  view.setInt32(at + 28, Math.floor(record.bandLow / 4294967296), true);
  view.setUint32(at + 32, record.bandHigh, true);
  view.setInt32(at + 36, Math.floor(record.bandHigh / 4294967296), true);
  view.setUint32(at + 40, record.freezeQuantity, true);
  view.setInt32(at + 44, Math.floor(record.freezeQuantity / 4294967296), true);
  view.setUint16(at + 48, record.cncMarginBp, true);
  view.setUint16(at + 50, record.misMarginBp, true);
  view.setUint16(at + 52, record.nrmlMarginBp, true);
  view.setUint16(at + 54, record.mtfMarginBp, true);
  view.setUint16(at + 56, record.protectionBp, true);
  view.setUint8(at + 58, record.sector);
  view.setUint8(at + 59, record.style);
  view.setUint32(at + 60, record.expires, true);
}

/** set_limit, set_switch, set_gate. */
export interface AccountSetting {
  /** AccountCommandKind. */
  kind: number;
  /** LimitScope; 0 for a gate. */
  scope: number;
  /** LimitKind, SwitchState or Gate. */
  setting: number;
  /** Limit: 1 sets it, 0 takes it away. Gate: 1 closes, 0 opens it. */
  on: number;
  /** Scope instrument: its index; else 0. */
  instrument: number;
  /** Scope strategy: its number; else 0. */
  strategy: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Limit: its value, 0 to 2^53 − 1. Gate session_expired that opens: when the session ends; 0 for never. */
  value: number;
}
/** Byte offset of each field of AccountSetting. */
export const accountSettingOffsets = {
  kind: 0,
  scope: 1,
  setting: 2,
  on: 3,
  instrument: 4,
  strategy: 6,
  time: 8,
  value: 16,
  spare1: 24,
  spare2: 32,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readAccountSetting(view: DataView, at: number): AccountSetting {
  return {
    kind: view.getUint8(at),
    scope: view.getUint8(at + 1),
    setting: view.getUint8(at + 2),
    on: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    value: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
  };
}
export function writeAccountSetting(view: DataView, at: number, record: AccountSetting): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.scope);
  view.setUint8(at + 2, record.setting);
  view.setUint8(at + 3, record.on);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.value, true);
  view.setInt32(at + 20, Math.floor(record.value / 4294967296), true);
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

/** set_clock. Minutes of the day in Indian Standard Time, 0 to 1,440. */
export interface AccountClock {
  /** AccountCommandKind. */
  kind: number;
  /** Segment. */
  segment: number;
  /** First minute of entry. */
  opens: number;
  /** First minute after the last of entry. */
  closes: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** First minute in which no new intraday position may be opened. */
  intradayUntil: number;
  /** Minute in which intraday positions are due. */
  squareOff: number;
}
/** Byte offset of each field of AccountClock. */
export const accountClockOffsets = {
  kind: 0,
  segment: 1,
  spare1: 2,
  opens: 4,
  closes: 6,
  time: 8,
  intradayUntil: 16,
  squareOff: 18,
  spare2: 20,
  spare3: 24,
  spare4: 32,
  spare5: 40,
  spare6: 48,
  spare7: 56,
} as const;
export function readAccountClock(view: DataView, at: number): AccountClock {
  return {
    kind: view.getUint8(at),
    segment: view.getUint8(at + 1),
    opens: view.getUint16(at + 4, true),
    closes: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    intradayUntil: view.getUint16(at + 16, true),
    squareOff: view.getUint16(at + 18, true),
  };
}
export function writeAccountClock(view: DataView, at: number, record: AccountClock): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.segment);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.opens, true);
  view.setUint16(at + 6, record.closes, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint16(at + 16, record.intradayUntil, true);
  view.setUint16(at + 18, record.squareOff, true);
  view.setUint32(at + 20, 0, true);
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

/** deposit, withdraw, post_charge. */
export interface AccountCash {
  /** AccountCommandKind. */
  kind: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Paise above 0; a charge below 0 is given back. */
  amount: number;
}
/** Byte offset of each field of AccountCash. */
export const accountCashOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  spare3: 4,
  time: 8,
  amount: 16,
  spare4: 24,
  spare5: 32,
  spare6: 40,
  spare7: 48,
  spare8: 56,
} as const;
export function readAccountCash(view: DataView, at: number): AccountCash {
  return {
    kind: view.getUint8(at),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    amount: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
  };
}
export function writeAccountCash(view: DataView, at: number, record: AccountCash): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.amount, true);
  view.setInt32(at + 20, Math.floor(record.amount / 4294967296), true);
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

/** mark_price, advance_time, roll_day. */
export interface AccountMark {
  /** AccountCommandKind. */
  kind: number;
  /** mark_price: index of the instrument. */
  instrument: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** mark_price: last price in paise. */
  price: number;
}
/** Byte offset of each field of AccountMark. */
export const accountMarkOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  instrument: 4,
  spare3: 6,
  time: 8,
  price: 16,
  spare4: 24,
  spare5: 32,
  spare6: 40,
  spare7: 48,
  spare8: 56,
} as const;
export function readAccountMark(view: DataView, at: number): AccountMark {
  return {
    kind: view.getUint8(at),
    instrument: view.getUint16(at + 4, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    price: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
  };
}
export function writeAccountMark(view: DataView, at: number, record: AccountMark): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.price, true);
  view.setInt32(at + 20, Math.floor(record.price / 4294967296), true);
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

/** place_order, modify_order, cancel_order, adopt_order, release_order. Modify uses price, trigger and quantity; cancel and release none of them. */
export interface AccountOrder {
  /** AccountCommandKind. */
  kind: number;
  /** Side. */
  side: number;
  /** AccountOrderType. */
  orderType: number;
  /** TimeInForce. */
  timeInForce: number;
  /** Product. */
  product: number;
  /** 1: reduce-only. 2: held (place_order). */
  flags: number;
  /** Index of the instrument. */
  instrument: number;
  /** Who owns it: number of a strategy, 0 for none. */
  strategy: number;
  /** Market and stop_market: protection in basis points; 0 takes that of the instrument. */
  protectionBp: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Client order id, 1 to 2^53 − 1, given by the client. */
  order: number;
  /** Limit price in paise; 0 for market, stop_market and market_to_limit. */
  price: number;
  /** Total quantity, what has traded included. */
  quantity: number;
  /** Trigger of a stop order in paise; else 0. */
  triggerPrice: number;
  /** Place: when the validity ends; 0 for the end of the day. */
  validUntil: number;
}
/** Byte offset of each field of AccountOrder. */
export const accountOrderOffsets = {
  kind: 0,
  side: 1,
  orderType: 2,
  timeInForce: 3,
  product: 4,
  flags: 5,
  instrument: 6,
  strategy: 8,
  protectionBp: 10,
  spare1: 12,
  time: 16,
  order: 24,
  price: 32,
  quantity: 40,
  triggerPrice: 48,
  validUntil: 56,
} as const;
export function readAccountOrder(view: DataView, at: number): AccountOrder {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    orderType: view.getUint8(at + 2),
    timeInForce: view.getUint8(at + 3),
    product: view.getUint8(at + 4),
    flags: view.getUint8(at + 5),
    instrument: view.getUint16(at + 6, true),
    strategy: view.getUint16(at + 8, true),
    protectionBp: view.getUint16(at + 10, true),
    time: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    order: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    price: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    quantity: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    triggerPrice: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    validUntil: view.getUint32(at + 56, true) + view.getUint32(at + 60, true) * 4294967296,
  };
}
export function writeAccountOrder(view: DataView, at: number, record: AccountOrder): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.orderType);
  view.setUint8(at + 3, record.timeInForce);
  view.setUint8(at + 4, record.product);
  view.setUint8(at + 5, record.flags);
  view.setUint16(at + 6, record.instrument, true);
  view.setUint16(at + 8, record.strategy, true);
  view.setUint16(at + 10, record.protectionBp, true);
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, record.time, true);
  view.setInt32(at + 20, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 24, record.order, true);
  view.setInt32(at + 28, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 32, record.price, true);
  view.setInt32(at + 36, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 40, record.quantity, true);
  view.setInt32(at + 44, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 48, record.triggerPrice, true);
  view.setInt32(at + 52, Math.floor(record.triggerPrice / 4294967296), true);
  view.setUint32(at + 56, record.validUntil, true);
  view.setInt32(at + 60, Math.floor(record.validUntil / 4294967296), true);
}

/** update_order. */
export interface AccountUpdate {
  /** AccountCommandKind. */
  kind: number;
  /** OrderUpdateKind. */
  update: number;
  /** modified, modify_rejected: number of the modification, as told when it was asked for. */
  request: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Client order id. */
  order: number;
  /** fill: id of the trade, unique in its order. */
  trade: number;
  /** fill: price in paise. */
  price: number;
  /** fill: quantity. */
  quantity: number;
}
/** Byte offset of each field of AccountUpdate. */
export const accountUpdateOffsets = {
  kind: 0,
  update: 1,
  spare1: 2,
  request: 4,
  time: 8,
  order: 16,
  trade: 24,
  price: 32,
  quantity: 40,
  spare2: 48,
  spare3: 56,
} as const;
export function readAccountUpdate(view: DataView, at: number): AccountUpdate {
  return {
    kind: view.getUint8(at),
    update: view.getUint8(at + 1),
    request: view.getUint32(at + 4, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    trade: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    price: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    quantity: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
  };
}
export function writeAccountUpdate(view: DataView, at: number, record: AccountUpdate): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.update);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, record.request, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.trade, true);
  view.setInt32(at + 28, Math.floor(record.trade / 4294967296), true);
  view.setUint32(at + 32, record.price, true);
  view.setInt32(at + 36, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 40, record.quantity, true);
  view.setInt32(at + 44, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** adopt_position, convert_position, split, bonus, dividend, settle. */
export interface AccountTransfer {
  /** AccountCommandKind. */
  kind: number;
  /** adopt_position: Product. convert_position: from which. */
  product: number;
  /** convert_position: to which. */
  toProduct: number;
  /** Index of the instrument. */
  instrument: number;
  /** adopt_position, convert_position: whose book it concerns beside that of the account; 0 for none. */
  strategy: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** adopt_position: signed quantity. convert_position: quantity above 0. */
  quantity: number;
  /** adopt_position: average price. dividend: paise for each unit. settle: final price, 0 or above. */
  price: number;
  /** split, bonus: 1 to 1,000,000. */
  numerator: number;
  /** split, bonus: 1 to 1,000,000. */
  denominator: number;
}
/** Byte offset of each field of AccountTransfer. */
export const accountTransferOffsets = {
  kind: 0,
  product: 1,
  toProduct: 2,
  spare1: 3,
  instrument: 4,
  strategy: 6,
  time: 8,
  quantity: 16,
  price: 24,
  numerator: 32,
  denominator: 36,
  spare2: 40,
  spare3: 48,
  spare4: 56,
} as const;
export function readAccountTransfer(view: DataView, at: number): AccountTransfer {
  return {
    kind: view.getUint8(at),
    product: view.getUint8(at + 1),
    toProduct: view.getUint8(at + 2),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    quantity: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    price: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    numerator: view.getUint32(at + 32, true),
    denominator: view.getUint32(at + 36, true),
  };
}
export function writeAccountTransfer(view: DataView, at: number, record: AccountTransfer): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.product);
  view.setUint8(at + 2, record.toProduct);
  view.setUint8(at + 3, 0);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.quantity, true);
  view.setInt32(at + 20, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 24, record.price, true);
  view.setInt32(at + 28, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 32, record.numerator, true);
  view.setUint32(at + 36, record.denominator, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** load_scenarios. Paise that one unit, held long, loses in a scenario; below 0 it gains. */
export interface AccountScenarios {
  /** AccountCommandKind. */
  kind: number;
  /** 1: scenarios 1 to 8. 2: scenarios 9 to 16. */
  half: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Scenario 1 of the half. */
  loss0: number;
  /** Scenario 2 of the half. */
  loss1: number;
  /** Scenario 3 of the half. */
  loss2: number;
  /** Scenario 4 of the half. */
  loss3: number;
  /** Scenario 5 of the half. */
  loss4: number;
  /** Scenario 6 of the half. */
  loss5: number;
  /** Scenario 7 of the half. */
  loss6: number;
  /** Scenario 8 of the half. */
  loss7: number;
}
/** Byte offset of each field of AccountScenarios. */
export const accountScenariosOffsets = {
  kind: 0,
  half: 1,
  spare1: 2,
  spare2: 4,
  time: 8,
  loss0: 16,
  loss1: 20,
  loss2: 24,
  loss3: 28,
  loss4: 32,
  loss5: 36,
  loss6: 40,
  loss7: 44,
  spare3: 48,
  spare4: 56,
} as const;
export function readAccountScenarios(view: DataView, at: number): AccountScenarios {
  return {
    kind: view.getUint8(at),
    half: view.getUint8(at + 1),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    loss0: view.getInt32(at + 16, true),
    loss1: view.getInt32(at + 20, true),
    loss2: view.getInt32(at + 24, true),
    loss3: view.getInt32(at + 28, true),
    loss4: view.getInt32(at + 32, true),
    loss5: view.getInt32(at + 36, true),
    loss6: view.getInt32(at + 40, true),
    loss7: view.getInt32(at + 44, true),
  };
}
export function writeAccountScenarios(view: DataView, at: number, record: AccountScenarios): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.half);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setInt32(at + 16, record.loss0, true);
  view.setInt32(at + 20, record.loss1, true);
  view.setInt32(at + 24, record.loss2, true);
  view.setInt32(at + 28, record.loss3, true);
  view.setInt32(at + 32, record.loss4, true);
  view.setInt32(at + 36, record.loss5, true);
  view.setInt32(at + 40, record.loss6, true);
  view.setInt32(at + 44, record.loss7, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** define_risk. */
export interface AccountRisk {
  /** AccountCommandKind. */
  kind: number;
  /** 1: a future that may be paired with another month. */
  flags: number;
  /** Exposure margin in basis points of the underlying price, 0 to 10,000. */
  exposureBp: number;
  /** Index of the contract. */
  instrument: number;
  /** Number of the underlying, below the limit of instruments. */
  underlying: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Price of the contract that the scenarios start from, in paise. */
  price: number;
  /** Price of the underlying in paise. */
  underlyingPrice: number;
  /** Option: further margin of each unit short, in paise; else 0. */
  shortExtra: number;
  /** Future: charge of a pair in basis points of the price of its far month, 0 to 10,000; else 0. */
  spreadBp: number;
}
/** Byte offset of each field of AccountRisk. */
export const accountRiskOffsets = {
  kind: 0,
  flags: 1,
  exposureBp: 2,
  instrument: 4,
  underlying: 6,
  time: 8,
  price: 16,
  underlyingPrice: 24,
  shortExtra: 32,
  spreadBp: 40,
  spare1: 42,
  spare2: 44,
  spare3: 48,
  spare4: 56,
} as const;
export function readAccountRisk(view: DataView, at: number): AccountRisk {
  return {
    kind: view.getUint8(at),
    flags: view.getUint8(at + 1),
    exposureBp: view.getUint16(at + 2, true),
    instrument: view.getUint16(at + 4, true),
    underlying: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    price: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    underlyingPrice: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    shortExtra: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    spreadBp: view.getUint16(at + 40, true),
  };
}
export function writeAccountRisk(view: DataView, at: number, record: AccountRisk): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.flags);
  view.setUint16(at + 2, record.exposureBp, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.underlying, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.price, true);
  view.setInt32(at + 20, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 24, record.underlyingPrice, true);
  view.setInt32(at + 28, Math.floor(record.underlyingPrice / 4294967296), true);
  view.setUint32(at + 32, record.shortExtra, true);
  view.setInt32(at + 36, Math.floor(record.shortExtra / 4294967296), true);
  view.setUint16(at + 40, record.spreadBp, true);
  view.setUint16(at + 42, 0, true);
  view.setUint32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** link_order. */
export interface AccountLink {
  /** AccountCommandKind. */
  kind: number;
  /** ReleaseCondition. */
  release: number;
  /** 1: it is a slice of its parent; else 0. */
  slice: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Client order id of the held order. */
  order: number;
  /** Client order id of its parent; 0 for none. */
  parent: number;
  /** Client order id of the order that leads its group, itself included; 0 for none. */
  leader: number;
  /** mark_at_or_above, mark_at_or_below: price in paise; else 0. */
  threshold: number;
  /** The same: distance at which the threshold follows the mark; 0 when it stays. */
  trail: number;
}
/** Byte offset of each field of AccountLink. */
export const accountLinkOffsets = {
  kind: 0,
  release: 1,
  slice: 2,
  spare1: 3,
  spare2: 4,
  time: 8,
  order: 16,
  parent: 24,
  leader: 32,
  threshold: 40,
  trail: 48,
  spare3: 56,
} as const;
export function readAccountLink(view: DataView, at: number): AccountLink {
  return {
    kind: view.getUint8(at),
    release: view.getUint8(at + 1),
    slice: view.getUint8(at + 2),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    parent: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    leader: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    threshold: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    trail: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeAccountLink(view: DataView, at: number, record: AccountLink): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.release);
  view.setUint8(at + 2, record.slice);
  view.setUint8(at + 3, 0);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.parent, true);
  view.setInt32(at + 28, Math.floor(record.parent / 4294967296), true);
  view.setUint32(at + 32, record.leader, true);
  view.setInt32(at + 36, Math.floor(record.leader / 4294967296), true);
  view.setUint32(at + 40, record.threshold, true);
  view.setInt32(at + 44, Math.floor(record.threshold / 4294967296), true);
  view.setUint32(at + 48, record.trail, true);
  view.setInt32(at + 52, Math.floor(record.trail / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** A setting after its change; also what is told by an instrument and one value. */
export interface SettingEvent {
  /** AccountEventKind. */
  kind: number;
  /** As commanded. */
  scope: number;
  /** As commanded; clock and instrument: Segment. Scenarios: the half. */
  setting: number;
  /** As commanded; 1 for a switch. */
  on: number;
  /** As commanded. */
  instrument: number;
  /** As commanded. */
  strategy: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Value of the limit, end of the session, price of the mark, of the contract or of its settlement, number of the day that begins; else 0. */
  value: number;
}
/** Byte offset of each field of SettingEvent. */
export const settingEventOffsets = {
  kind: 0,
  scope: 1,
  setting: 2,
  on: 3,
  instrument: 4,
  strategy: 6,
  time: 8,
  value: 16,
  spare1: 24,
  spare2: 32,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readSettingEvent(view: DataView, at: number): SettingEvent {
  return {
    kind: view.getUint8(at),
    scope: view.getUint8(at + 1),
    setting: view.getUint8(at + 2),
    on: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    value: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
  };
}
export function writeSettingEvent(view: DataView, at: number, record: SettingEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.scope);
  view.setUint8(at + 2, record.setting);
  view.setUint8(at + 3, record.on);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.value, true);
  view.setInt32(at + 20, Math.floor(record.value / 4294967296), true);
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

/** A denial or an anomaly with its context. */
export interface DenialEvent {
  /** AccountEventKind: denied or anomaly. */
  kind: number;
  /** DenialCode or AnomalyCode. */
  code: number;
  /** AccountCommandKind of the command. */
  cause: number;
  /** LimitScope of the limit or switch; 0 where there is none. */
  scope: number;
  /** Of the command or the order; 0 where there is none. */
  instrument: number;
  /** Of the command or the order; 0 where there is none. */
  strategy: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Of the command; 0 where there is none. */
  order: number;
  /** What is allowed; 0 where there is no figure. */
  limit: number;
  /** What would have been; 0 where there is no figure. */
  actual: number;
  /** update_order: OrderUpdateKind; else 0. */
  update: number;
}
/** Byte offset of each field of DenialEvent. */
export const denialEventOffsets = {
  kind: 0,
  code: 1,
  cause: 2,
  scope: 3,
  instrument: 4,
  strategy: 6,
  time: 8,
  order: 16,
  limit: 24,
  actual: 32,
  update: 40,
  spare1: 41,
  spare2: 42,
  spare3: 44,
  spare4: 48,
  spare5: 56,
} as const;
export function readDenialEvent(view: DataView, at: number): DenialEvent {
  return {
    kind: view.getUint8(at),
    code: view.getUint8(at + 1),
    cause: view.getUint8(at + 2),
    scope: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    limit: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    actual: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    update: view.getUint8(at + 40),
  };
}
export function writeDenialEvent(view: DataView, at: number, record: DenialEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.code);
  view.setUint8(at + 2, record.cause);
  view.setUint8(at + 3, record.scope);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.limit, true);
  view.setInt32(at + 28, Math.floor(record.limit / 4294967296), true);
  view.setUint32(at + 32, record.actual, true);
  view.setInt32(at + 36, Math.floor(record.actual / 4294967296), true);
  view.setUint8(at + 40, record.update);
  view.setUint8(at + 41, 0);
  view.setUint16(at + 42, 0, true);
  view.setUint32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** An order after a command. */
export interface AccountOrderEvent {
  /** AccountEventKind: order_changed or order_known. */
  kind: number;
  /** OrderState. */
  state: number;
  /** AccountCommandKind of the command. */
  cause: number;
  /** update_order: OrderUpdateKind; else 0. */
  update: number;
  /** Index of the instrument. */
  instrument: number;
  /** Owner. */
  strategy: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Client order id. */
  order: number;
  /** Limit price that holds; 0 for market orders. */
  price: number;
  /** Trigger that holds. */
  triggerPrice: number;
  /** Paise blocked for it. */
  reserved: number;
  /** Total quantity that holds. */
  quantity: number;
  /** Traded. */
  filled: number;
  /** Number of the latest modification; 0 before the first. */
  request: number;
  /** Side. */
  side: number;
  /** Product. */
  product: number;
  /** AccountOrderType. */
  orderType: number;
  /** 1: reduce-only. 2: placed held. 16 × TimeInForce. */
  flags: number;
}
/** Byte offset of each field of AccountOrderEvent. */
export const accountOrderEventOffsets = {
  kind: 0,
  state: 1,
  cause: 2,
  update: 3,
  instrument: 4,
  strategy: 6,
  time: 8,
  order: 16,
  price: 24,
  triggerPrice: 32,
  reserved: 40,
  quantity: 48,
  filled: 52,
  request: 56,
  side: 60,
  product: 61,
  orderType: 62,
  flags: 63,
} as const;
export function readAccountOrderEvent(view: DataView, at: number): AccountOrderEvent {
  return {
    kind: view.getUint8(at),
    state: view.getUint8(at + 1),
    cause: view.getUint8(at + 2),
    update: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    price: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    triggerPrice: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    reserved: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    quantity: view.getUint32(at + 48, true),
    filled: view.getUint32(at + 52, true),
    request: view.getUint32(at + 56, true),
    side: view.getUint8(at + 60),
    product: view.getUint8(at + 61),
    orderType: view.getUint8(at + 62),
    flags: view.getUint8(at + 63),
  };
}
export function writeAccountOrderEvent(view: DataView, at: number, record: AccountOrderEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.state);
  view.setUint8(at + 2, record.cause);
  view.setUint8(at + 3, record.update);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.price, true);
  view.setInt32(at + 28, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 32, record.triggerPrice, true);
  view.setInt32(at + 36, Math.floor(record.triggerPrice / 4294967296), true);
  view.setUint32(at + 40, record.reserved, true);
  view.setInt32(at + 44, Math.floor(record.reserved / 4294967296), true);
  view.setUint32(at + 48, record.quantity, true);
  view.setUint32(at + 52, record.filled, true);
  view.setUint32(at + 56, record.request, true);
  view.setUint8(at + 60, record.side);
  view.setUint8(at + 61, record.product);
  view.setUint8(at + 62, record.orderType);
  view.setUint8(at + 63, record.flags);
}

/** A trade, applied once. */
export interface AccountFillEvent {
  /** AccountEventKind: fill_applied. */
  kind: number;
  /** Side. */
  side: number;
  /** Product. */
  product: number;
  /** Index of the instrument. */
  instrument: number;
  /** Owner. */
  strategy: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Client order id. */
  order: number;
  /** Id of the trade. */
  trade: number;
  /** Price in paise. */
  price: number;
  /** Quantity. */
  quantity: number;
  /** Paise realised by it in the book of the account, at average cost. */
  realised: number;
}
/** Byte offset of each field of AccountFillEvent. */
export const accountFillEventOffsets = {
  kind: 0,
  side: 1,
  product: 2,
  spare1: 3,
  instrument: 4,
  strategy: 6,
  time: 8,
  order: 16,
  trade: 24,
  price: 32,
  quantity: 40,
  realised: 48,
  spare2: 56,
} as const;
export function readAccountFillEvent(view: DataView, at: number): AccountFillEvent {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    product: view.getUint8(at + 2),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    trade: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    price: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    quantity: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    realised: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeAccountFillEvent(view: DataView, at: number, record: AccountFillEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.product);
  view.setUint8(at + 3, 0);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.trade, true);
  view.setInt32(at + 28, Math.floor(record.trade / 4294967296), true);
  view.setUint32(at + 32, record.price, true);
  view.setInt32(at + 36, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 40, record.quantity, true);
  view.setInt32(at + 44, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 48, record.realised, true);
  view.setInt32(at + 52, Math.floor(record.realised / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** A position after a command. */
export interface PositionEvent {
  /** AccountEventKind: position_changed or square_off_due. */
  kind: number;
  /** Product. */
  product: number;
  /** 0 the account, else the strategy. */
  book: number;
  /** Index of the instrument. */
  instrument: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Above 0 long, below 0 short. */
  quantity: number;
  /** Cost of what is open (of a short: what it brought), 0 or above; the average is cost / quantity. */
  cost: number;
  /** Realised at average cost since the beginning. */
  realised: number;
  /** Realised first in, first out since the beginning; book 0 only. */
  fifoRealised: number;
  /** Delivery in book 0: what is in the depository. */
  settled: number;
  /** Delivery in book 0: bought the day before, not delivered. */
  arriving: number;
}
/** Byte offset of each field of PositionEvent. */
export const positionEventOffsets = {
  kind: 0,
  product: 1,
  book: 2,
  instrument: 4,
  spare1: 6,
  time: 8,
  quantity: 16,
  cost: 24,
  realised: 32,
  fifoRealised: 40,
  settled: 48,
  arriving: 56,
} as const;
export function readPositionEvent(view: DataView, at: number): PositionEvent {
  return {
    kind: view.getUint8(at),
    product: view.getUint8(at + 1),
    book: view.getUint16(at + 2, true),
    instrument: view.getUint16(at + 4, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    quantity: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    cost: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    realised: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    fifoRealised: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    settled: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    arriving: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writePositionEvent(view: DataView, at: number, record: PositionEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.product);
  view.setUint16(at + 2, record.book, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.quantity, true);
  view.setInt32(at + 20, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 24, record.cost, true);
  view.setInt32(at + 28, Math.floor(record.cost / 4294967296), true);
  view.setUint32(at + 32, record.realised, true);
  view.setInt32(at + 36, Math.floor(record.realised / 4294967296), true);
  view.setUint32(at + 40, record.fifoRealised, true);
  view.setInt32(at + 44, Math.floor(record.fifoRealised / 4294967296), true);
  view.setUint32(at + 48, record.settled, true);
  view.setInt32(at + 52, Math.floor(record.settled / 4294967296), true);
  view.setUint32(at + 56, record.arriving, true);
  view.setInt32(at + 60, Math.floor(record.arriving / 4294967296), true);
}

/** What a command moved between the ledger accounts, in paise; the six amounts add up to 0. */
export interface LedgerEvent {
  /** AccountEventKind: ledger_posted. */
  kind: number;
  /** AccountCommandKind of the command. */
  cause: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Free cash. */
  cash: number;
  /** Cash blocked: reservations of orders and margins of positions. */
  blocked: number;
  /** Delivery positions at cost; shorts below 0. */
  positions: number;
  /** Realised profit and dividends; income is below 0. */
  realised: number;
  /** Charges paid. */
  charges: number;
  /** The world outside: what came in is below 0. */
  external: number;
}
/** Byte offset of each field of LedgerEvent. */
export const ledgerEventOffsets = {
  kind: 0,
  cause: 1,
  spare1: 2,
  spare2: 4,
  time: 8,
  cash: 16,
  blocked: 24,
  positions: 32,
  realised: 40,
  charges: 48,
  external: 56,
} as const;
export function readLedgerEvent(view: DataView, at: number): LedgerEvent {
  return {
    kind: view.getUint8(at),
    cause: view.getUint8(at + 1),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    cash: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    blocked: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    positions: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    realised: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    charges: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    external: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeLedgerEvent(view: DataView, at: number, record: LedgerEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.cause);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.cash, true);
  view.setInt32(at + 20, Math.floor(record.cash / 4294967296), true);
  view.setUint32(at + 24, record.blocked, true);
  view.setInt32(at + 28, Math.floor(record.blocked / 4294967296), true);
  view.setUint32(at + 32, record.positions, true);
  view.setInt32(at + 36, Math.floor(record.positions / 4294967296), true);
  view.setUint32(at + 40, record.realised, true);
  view.setInt32(at + 44, Math.floor(record.realised / 4294967296), true);
  view.setUint32(at + 48, record.charges, true);
  view.setInt32(at + 52, Math.floor(record.charges / 4294967296), true);
  view.setUint32(at + 56, record.external, true);
  view.setInt32(at + 60, Math.floor(record.external / 4294967296), true);
}

/** A link that holds. */
export interface AccountLinkEvent {
  /** AccountEventKind: order_linked. */
  kind: number;
  /** ReleaseCondition. */
  release: number;
  /** As commanded. */
  slice: number;
  /** Of the order. */
  instrument: number;
  /** Of the order. */
  strategy: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Client order id of the held order. */
  order: number;
  /** As commanded. */
  parent: number;
  /** As commanded. */
  leader: number;
  /** As commanded. */
  threshold: number;
  /** As commanded. */
  trail: number;
}
/** Byte offset of each field of AccountLinkEvent. */
export const accountLinkEventOffsets = {
  kind: 0,
  release: 1,
  slice: 2,
  spare1: 3,
  instrument: 4,
  strategy: 6,
  time: 8,
  order: 16,
  parent: 24,
  leader: 32,
  threshold: 40,
  trail: 48,
  spare2: 56,
} as const;
export function readAccountLinkEvent(view: DataView, at: number): AccountLinkEvent {
  return {
    kind: view.getUint8(at),
    release: view.getUint8(at + 1),
    slice: view.getUint8(at + 2),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    order: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    parent: view.getUint32(at + 24, true) + view.getUint32(at + 28, true) * 4294967296,
    leader: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    threshold: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    trail: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
  };
}
export function writeAccountLinkEvent(view: DataView, at: number, record: AccountLinkEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.release);
  view.setUint8(at + 2, record.slice);
  view.setUint8(at + 3, 0);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.order, true);
  view.setInt32(at + 20, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 24, record.parent, true);
  view.setInt32(at + 28, Math.floor(record.parent / 4294967296), true);
  view.setUint32(at + 32, record.leader, true);
  view.setInt32(at + 36, Math.floor(record.leader / 4294967296), true);
  view.setUint32(at + 40, record.threshold, true);
  view.setInt32(at + 44, Math.floor(record.threshold / 4294967296), true);
  view.setUint32(at + 48, record.trail, true);
  view.setInt32(at + 52, Math.floor(record.trail / 4294967296), true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** What the contracts of an underlying need, in paise. */
export interface MarginEvent {
  /** AccountEventKind: margin_changed. */
  kind: number;
  /** AccountCommandKind of the command. */
  cause: number;
  /** Number of the underlying. */
  underlying: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Worst scenario and calendar charge, less the value of options. */
  span: number;
  /** Exposure margin. */
  exposure: number;
}
/** Byte offset of each field of MarginEvent. */
export const marginEventOffsets = {
  kind: 0,
  cause: 1,
  underlying: 2,
  spare1: 4,
  time: 8,
  span: 16,
  exposure: 24,
  spare2: 32,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readMarginEvent(view: DataView, at: number): MarginEvent {
  return {
    kind: view.getUint8(at),
    cause: view.getUint8(at + 1),
    underlying: view.getUint16(at + 2, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    span: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    exposure: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
  };
}
export function writeMarginEvent(view: DataView, at: number, record: MarginEvent): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.cause);
  view.setUint16(at + 2, record.underlying, true);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.span, true);
  view.setInt32(at + 20, Math.floor(record.span / 4294967296), true);
  view.setUint32(at + 24, record.exposure, true);
  view.setInt32(at + 28, Math.floor(record.exposure / 4294967296), true);
  view.setUint32(at + 32, 0, true);
  view.setInt32(at + 36, 0, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** First record of a snapshot of an account. */
export interface AccountSnapshotHeader {
  /** AccountSnapshotKind, always header. */
  kind: number;
  /** Version of format and rules. */
  version: number;
  /** Instruments that follow. */
  instruments: number;
  /** Time of the last accepted command. */
  time: number;
  /** Limits that follow. */
  limits: number;
  /** Books that follow. */
  books: number;
  /** Positions that follow. */
  positions: number;
  /** Orders that follow. */
  orders: number;
  /** Trades that follow. */
  trades: number;
  /** Moments of the rate fences that follow. */
  paces: number;
}
/** Byte offset of each field of AccountSnapshotHeader. */
export const accountSnapshotHeaderOffsets = {
  kind: 0,
  spare1: 1,
  version: 2,
  instruments: 4,
  time: 8,
  limits: 16,
  books: 20,
  positions: 24,
  orders: 28,
  trades: 32,
  paces: 36,
  spare2: 40,
  spare3: 48,
  spare4: 56,
} as const;
export function readAccountSnapshotHeader(view: DataView, at: number): AccountSnapshotHeader {
  return {
    kind: view.getUint8(at),
    version: view.getUint16(at + 2, true),
    instruments: view.getUint32(at + 4, true),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    limits: view.getUint32(at + 16, true),
    books: view.getUint32(at + 20, true),
    positions: view.getUint32(at + 24, true),
    orders: view.getUint32(at + 28, true),
    trades: view.getUint32(at + 32, true),
    paces: view.getUint32(at + 36, true),
  };
}
export function writeAccountSnapshotHeader(view: DataView, at: number, record: AccountSnapshotHeader): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, record.version, true);
  view.setUint32(at + 4, record.instruments, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.limits, true);
  view.setUint32(at + 20, record.books, true);
  view.setUint32(at + 24, record.positions, true);
  view.setUint32(at + 28, record.orders, true);
  view.setUint32(at + 32, record.trades, true);
  view.setUint32(at + 36, record.paces, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** Ledger, counters, gates, switches and clocks of the account. */
export interface AccountSnapshotSettings {
  /** AccountSnapshotKind, always settings. */
  kind: number;
  /** Place in the sequence, from 0. */
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
  /** Opaque. */
  word6: bigint;
}
/** Byte offset of each field of AccountSnapshotSettings. */
export const accountSnapshotSettingsOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  index: 4,
  word0: 8,
  word1: 16,
  word2: 24,
  word3: 32,
  word4: 40,
  word5: 48,
  word6: 56,
} as const;
export function readAccountSnapshotSettings(view: DataView, at: number): AccountSnapshotSettings {
  return {
    kind: view.getUint8(at),
    index: view.getUint32(at + 4, true),
    word0: view.getBigUint64(at + 8, true),
    word1: view.getBigUint64(at + 16, true),
    word2: view.getBigUint64(at + 24, true),
    word3: view.getBigUint64(at + 32, true),
    word4: view.getBigUint64(at + 40, true),
    word5: view.getBigUint64(at + 48, true),
    word6: view.getBigUint64(at + 56, true),
  };
}
export function writeAccountSnapshotSettings(view: DataView, at: number, record: AccountSnapshotSettings): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, record.index, true);
  view.setBigUint64(at + 8, record.word0, true);
  view.setBigUint64(at + 16, record.word1, true);
  view.setBigUint64(at + 24, record.word2, true);
  view.setBigUint64(at + 32, record.word3, true);
  view.setBigUint64(at + 40, record.word4, true);
  view.setBigUint64(at + 48, record.word5, true);
  view.setBigUint64(at + 56, record.word6, true);
}

/** One instrument of an account. */
export interface AccountSnapshotInstrument {
  /** AccountSnapshotKind, always instrument. */
  kind: number;
  /** As defined. */
  segment: number;
  /** flags + 16 × SwitchState. */
  flags: number;
  /** Index. */
  instrument: number;
  /** As defined. */
  protectionBp: number;
  /** As defined. */
  tickSize: number;
  /** As defined. */
  lotSize: number;
  /** Time of the mark. */
  markTime: number;
  /** As defined. */
  bandLow: number;
  /** As defined. */
  bandHigh: number;
  /** Last price; 0 before the first. */
  mark: number;
  /** As defined. */
  cncMarginBp: number;
  /** As defined. */
  misMarginBp: number;
  /** As defined. */
  nrmlMarginBp: number;
  /** As defined. */
  mtfMarginBp: number;
  /** As defined. */
  freezeQuantity: number;
  /** As defined. */
  expires: number;
}
/** Byte offset of each field of AccountSnapshotInstrument. */
export const accountSnapshotInstrumentOffsets = {
  kind: 0,
  segment: 1,
  spare1: 2,
  flags: 3,
  instrument: 4,
  protectionBp: 6,
  tickSize: 8,
  lotSize: 12,
  markTime: 16,
  bandLow: 24,
  bandHigh: 32,
  mark: 40,
  cncMarginBp: 48,
  misMarginBp: 50,
  nrmlMarginBp: 52,
  mtfMarginBp: 54,
  freezeQuantity: 56,
  expires: 60,
} as const;
export function readAccountSnapshotInstrument(view: DataView, at: number): AccountSnapshotInstrument {
  return {
    kind: view.getUint8(at),
    segment: view.getUint8(at + 1),
    flags: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    protectionBp: view.getUint16(at + 6, true),
    tickSize: view.getUint32(at + 8, true),
    lotSize: view.getUint32(at + 12, true),
    markTime: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    bandLow: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    bandHigh: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    mark: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    cncMarginBp: view.getUint16(at + 48, true),
    misMarginBp: view.getUint16(at + 50, true),
    nrmlMarginBp: view.getUint16(at + 52, true),
    mtfMarginBp: view.getUint16(at + 54, true),
    freezeQuantity: view.getUint32(at + 56, true),
    expires: view.getUint32(at + 60, true),
  };
}
export function writeAccountSnapshotInstrument(view: DataView, at: number, record: AccountSnapshotInstrument): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.segment);
  view.setUint8(at + 2, 0);
  view.setUint8(at + 3, record.flags);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.protectionBp, true);
  view.setUint32(at + 8, record.tickSize, true);
  view.setUint32(at + 12, record.lotSize, true);
  view.setUint32(at + 16, record.markTime, true);
  view.setInt32(at + 20, Math.floor(record.markTime / 4294967296), true);
  view.setUint32(at + 24, record.bandLow, true);
  view.setInt32(at + 28, Math.floor(record.bandLow / 4294967296), true);
  view.setUint32(at + 32, record.bandHigh, true);
  view.setInt32(at + 36, Math.floor(record.bandHigh / 4294967296), true);
  view.setUint32(at + 40, record.mark, true);
  view.setInt32(at + 44, Math.floor(record.mark / 4294967296), true);
  view.setUint16(at + 48, record.cncMarginBp, true);
  view.setUint16(at + 50, record.misMarginBp, true);
  view.setUint16(at + 52, record.nrmlMarginBp, true);
  view.setUint16(at + 54, record.mtfMarginBp, true);
  view.setUint32(at + 56, record.freezeQuantity, true);
  view.setUint32(at + 60, record.expires, true);
}

/** The rest of an instrument. */
export interface AccountSnapshotContract {
  /** AccountSnapshotKind, always contract. */
  kind: number;
  /** As defined. */
  orderTypes: number;
  /** As defined. */
  timesInForce: number;
  /** As defined. */
  sector: number;
  /** As defined. */
  style: number;
  /** 1 when it has a risk array; else it and all below are 0. */
  hasRisk: number;
  /** As defined. */
  underlying: number;
  /** As defined. */
  exposureBp: number;
  /** As defined. */
  spreadBp: number;
  /** As defined. */
  riskFlags: number;
  /** As defined. */
  price: number;
  /** As defined. */
  underlyingPrice: number;
  /** As defined. */
  shortExtra: number;
}
/** Byte offset of each field of AccountSnapshotContract. */
export const accountSnapshotContractOffsets = {
  kind: 0,
  orderTypes: 1,
  timesInForce: 2,
  sector: 3,
  style: 4,
  hasRisk: 5,
  underlying: 6,
  exposureBp: 8,
  spreadBp: 10,
  riskFlags: 12,
  spare1: 13,
  spare2: 14,
  price: 16,
  underlyingPrice: 24,
  shortExtra: 32,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readAccountSnapshotContract(view: DataView, at: number): AccountSnapshotContract {
  return {
    kind: view.getUint8(at),
    orderTypes: view.getUint8(at + 1),
    timesInForce: view.getUint8(at + 2),
    sector: view.getUint8(at + 3),
    style: view.getUint8(at + 4),
    hasRisk: view.getUint8(at + 5),
    underlying: view.getUint16(at + 6, true),
    exposureBp: view.getUint16(at + 8, true),
    spreadBp: view.getUint16(at + 10, true),
    riskFlags: view.getUint8(at + 12),
    price: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    underlyingPrice: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    shortExtra: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
  };
}
export function writeAccountSnapshotContract(view: DataView, at: number, record: AccountSnapshotContract): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.orderTypes);
  view.setUint8(at + 2, record.timesInForce);
  view.setUint8(at + 3, record.sector);
  view.setUint8(at + 4, record.style);
  view.setUint8(at + 5, record.hasRisk);
  view.setUint16(at + 6, record.underlying, true);
  view.setUint16(at + 8, record.exposureBp, true);
  view.setUint16(at + 10, record.spreadBp, true);
  view.setUint8(at + 12, record.riskFlags);
  view.setUint8(at + 13, 0);
  view.setUint16(at + 14, 0, true);
  view.setUint32(at + 16, record.price, true);
  view.setInt32(at + 20, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 24, record.underlyingPrice, true);
  view.setInt32(at + 28, Math.floor(record.underlyingPrice / 4294967296), true);
  view.setUint32(at + 32, record.shortExtra, true);
  view.setInt32(at + 36, Math.floor(record.shortExtra / 4294967296), true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** Half of a risk array. */
export interface AccountSnapshotScenarios {
  /** AccountSnapshotKind, always scenarios. */
  kind: number;
  /** 1 or 2. */
  half: number;
  /** Scenario 1 of the half. */
  loss0: number;
  /** Scenario 2 of the half. */
  loss1: number;
  /** Scenario 3 of the half. */
  loss2: number;
  /** Scenario 4 of the half. */
  loss3: number;
  /** Scenario 5 of the half. */
  loss4: number;
  /** Scenario 6 of the half. */
  loss5: number;
  /** Scenario 7 of the half. */
  loss6: number;
  /** Scenario 8 of the half. */
  loss7: number;
}
/** Byte offset of each field of AccountSnapshotScenarios. */
export const accountSnapshotScenariosOffsets = {
  kind: 0,
  half: 1,
  spare1: 2,
  spare2: 4,
  loss0: 8,
  loss1: 12,
  loss2: 16,
  loss3: 20,
  loss4: 24,
  loss5: 28,
  loss6: 32,
  loss7: 36,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readAccountSnapshotScenarios(view: DataView, at: number): AccountSnapshotScenarios {
  return {
    kind: view.getUint8(at),
    half: view.getUint8(at + 1),
    loss0: view.getInt32(at + 8, true),
    loss1: view.getInt32(at + 12, true),
    loss2: view.getInt32(at + 16, true),
    loss3: view.getInt32(at + 20, true),
    loss4: view.getInt32(at + 24, true),
    loss5: view.getInt32(at + 28, true),
    loss6: view.getInt32(at + 32, true),
    loss7: view.getInt32(at + 36, true),
  };
}
export function writeAccountSnapshotScenarios(view: DataView, at: number, record: AccountSnapshotScenarios): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.half);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setInt32(at + 8, record.loss0, true);
  view.setInt32(at + 12, record.loss1, true);
  view.setInt32(at + 16, record.loss2, true);
  view.setInt32(at + 20, record.loss3, true);
  view.setInt32(at + 24, record.loss4, true);
  view.setInt32(at + 28, record.loss5, true);
  view.setInt32(at + 32, record.loss6, true);
  view.setInt32(at + 36, record.loss7, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One limit that is set: by scope, then index, then kind. */
export interface AccountSnapshotLimit {
  /** AccountSnapshotKind, always limit. */
  kind: number;
  /** LimitScope. */
  scope: number;
  /** LimitKind. */
  setting: number;
  /** Strategy or instrument; else 0. */
  index: number;
  /** Its value. */
  value: number;
}
/** Byte offset of each field of AccountSnapshotLimit. */
export const accountSnapshotLimitOffsets = {
  kind: 0,
  scope: 1,
  setting: 2,
  spare1: 3,
  index: 4,
  value: 8,
  spare2: 16,
  spare3: 24,
  spare4: 32,
  spare5: 40,
  spare6: 48,
  spare7: 56,
} as const;
export function readAccountSnapshotLimit(view: DataView, at: number): AccountSnapshotLimit {
  return {
    kind: view.getUint8(at),
    scope: view.getUint8(at + 1),
    setting: view.getUint8(at + 2),
    index: view.getUint32(at + 4, true),
    value: view.getUint32(at + 8, true) + view.getInt32(at + 12, true) * 4294967296,
  };
}
export function writeAccountSnapshotLimit(view: DataView, at: number, record: AccountSnapshotLimit): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.scope);
  view.setUint8(at + 2, record.setting);
  view.setUint8(at + 3, 0);
  view.setUint32(at + 4, record.index, true);
  view.setUint32(at + 8, record.value, true);
  view.setInt32(at + 12, Math.floor(record.value / 4294967296), true);
  view.setUint32(at + 16, 0, true);
  view.setInt32(at + 20, 0, true);
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

/** What a book had at the start of the day, and its switch. */
export interface AccountSnapshotBook {
  /** AccountSnapshotKind, always book. */
  kind: number;
  /** SwitchState. */
  switchState: number;
  /** 0 the account, else the strategy. */
  book: number;
  /** Orders in a row whose closes lost. */
  streak: number;
  /** Realised and unrealised profit when the day began. */
  startProfit: number;
  /** Highest profit ever, 0 or above. */
  highestProfit: number;
  /** Highest profit of the day, 0 or above. */
  highestDayProfit: number;
  /** Order of the last close; 0 for none. */
  streakOrder: number;
  /** Time of the last close. */
  streakTime: number;
  /** What the closes of that order realised. */
  streakGain: number;
  /** The streak before that order. */
  streakBefore: number;
}
/** Byte offset of each field of AccountSnapshotBook. */
export const accountSnapshotBookOffsets = {
  kind: 0,
  switchState: 1,
  book: 2,
  streak: 4,
  startProfit: 8,
  highestProfit: 16,
  highestDayProfit: 24,
  streakOrder: 32,
  streakTime: 40,
  streakGain: 48,
  streakBefore: 56,
  spare1: 60,
} as const;
export function readAccountSnapshotBook(view: DataView, at: number): AccountSnapshotBook {
  return {
    kind: view.getUint8(at),
    switchState: view.getUint8(at + 1),
    book: view.getUint16(at + 2, true),
    streak: view.getUint32(at + 4, true),
    startProfit: view.getUint32(at + 8, true) + view.getInt32(at + 12, true) * 4294967296,
    highestProfit: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    highestDayProfit: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    streakOrder: view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 4294967296,
    streakTime: view.getUint32(at + 40, true) + view.getUint32(at + 44, true) * 4294967296,
    streakGain: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    streakBefore: view.getUint32(at + 56, true),
  };
}
export function writeAccountSnapshotBook(view: DataView, at: number, record: AccountSnapshotBook): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.switchState);
  view.setUint16(at + 2, record.book, true);
  view.setUint32(at + 4, record.streak, true);
  view.setUint32(at + 8, record.startProfit, true);
  view.setInt32(at + 12, Math.floor(record.startProfit / 4294967296), true);
  view.setUint32(at + 16, record.highestProfit, true);
  view.setInt32(at + 20, Math.floor(record.highestProfit / 4294967296), true);
  view.setUint32(at + 24, record.highestDayProfit, true);
  view.setInt32(at + 28, Math.floor(record.highestDayProfit / 4294967296), true);
  view.setUint32(at + 32, record.streakOrder, true);
  view.setInt32(at + 36, Math.floor(record.streakOrder / 4294967296), true);
  view.setUint32(at + 40, record.streakTime, true);
  view.setInt32(at + 44, Math.floor(record.streakTime / 4294967296), true);
  view.setUint32(at + 48, record.streakGain, true);
  view.setInt32(at + 52, Math.floor(record.streakGain / 4294967296), true);
  view.setUint32(at + 56, record.streakBefore, true);
  view.setUint32(at + 60, 0, true);
}

/** One position. */
export interface AccountSnapshotPosition {
  /** AccountSnapshotKind, always position. */
  kind: number;
  /** Product. */
  product: number;
  /** 0 the account, else the strategy. */
  book: number;
  /** Index. */
  instrument: number;
  /** Lots that follow. */
  lots: number;
  /** Signed. */
  quantity: number;
  /** Quantity of the basis. */
  basisQuantity: number;
  /** Cost of the basis. */
  basisCost: number;
  /** At average cost. */
  realised: number;
  /** First in, first out. */
  fifoRealised: number;
  /** Delivery: settled; else the margin blocked. */
  settledOrMargin: number;
  /** Delivery: arriving. */
  arriving: number;
}
/** Byte offset of each field of AccountSnapshotPosition. */
export const accountSnapshotPositionOffsets = {
  kind: 0,
  product: 1,
  book: 2,
  instrument: 4,
  lots: 6,
  quantity: 8,
  basisQuantity: 16,
  basisCost: 24,
  realised: 32,
  fifoRealised: 40,
  settledOrMargin: 48,
  arriving: 56,
} as const;
export function readAccountSnapshotPosition(view: DataView, at: number): AccountSnapshotPosition {
  return {
    kind: view.getUint8(at),
    product: view.getUint8(at + 1),
    book: view.getUint16(at + 2, true),
    instrument: view.getUint16(at + 4, true),
    lots: view.getUint16(at + 6, true),
    quantity: view.getUint32(at + 8, true) + view.getInt32(at + 12, true) * 4294967296,
    basisQuantity: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    basisCost: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    realised: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    fifoRealised: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    settledOrMargin: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    arriving: view.getUint32(at + 56, true) + view.getInt32(at + 60, true) * 4294967296,
  };
}
export function writeAccountSnapshotPosition(view: DataView, at: number, record: AccountSnapshotPosition): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.product);
  view.setUint16(at + 2, record.book, true);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.lots, true);
  view.setUint32(at + 8, record.quantity, true);
  view.setInt32(at + 12, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 16, record.basisQuantity, true);
  view.setInt32(at + 20, Math.floor(record.basisQuantity / 4294967296), true);
  view.setUint32(at + 24, record.basisCost, true);
  view.setInt32(at + 28, Math.floor(record.basisCost / 4294967296), true);
  view.setUint32(at + 32, record.realised, true);
  view.setInt32(at + 36, Math.floor(record.realised / 4294967296), true);
  view.setUint32(at + 40, record.fifoRealised, true);
  view.setInt32(at + 44, Math.floor(record.fifoRealised / 4294967296), true);
  view.setUint32(at + 48, record.settledOrMargin, true);
  view.setInt32(at + 52, Math.floor(record.settledOrMargin / 4294967296), true);
  view.setUint32(at + 56, record.arriving, true);
  view.setInt32(at + 60, Math.floor(record.arriving / 4294967296), true);
}

/** One lot. */
export interface AccountSnapshotLot {
  /** AccountSnapshotKind, always lot. */
  kind: number;
  /** The order that opened it; 0 for none. */
  order: number;
  /** Open, without sign. */
  quantity: number;
  /** Quantity of the basis. */
  basisQuantity: number;
  /** Cost of the basis. */
  basisCost: number;
}
/** Byte offset of each field of AccountSnapshotLot. */
export const accountSnapshotLotOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  spare3: 4,
  order: 8,
  quantity: 16,
  basisQuantity: 24,
  basisCost: 32,
  spare4: 40,
  spare5: 48,
  spare6: 56,
} as const;
export function readAccountSnapshotLot(view: DataView, at: number): AccountSnapshotLot {
  return {
    kind: view.getUint8(at),
    order: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    quantity: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    basisQuantity: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    basisCost: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
  };
}
export function writeAccountSnapshotLot(view: DataView, at: number, record: AccountSnapshotLot): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.order, true);
  view.setInt32(at + 12, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 16, record.quantity, true);
  view.setInt32(at + 20, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 24, record.basisQuantity, true);
  view.setInt32(at + 28, Math.floor(record.basisQuantity / 4294967296), true);
  view.setUint32(at + 32, record.basisCost, true);
  view.setInt32(at + 36, Math.floor(record.basisCost / 4294967296), true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One order. */
export interface AccountSnapshotOrder {
  /** AccountSnapshotKind, always order. */
  kind: number;
  /** Side. */
  side: number;
  /** AccountOrderType. */
  orderType: number;
  /** Product. */
  product: number;
  /** Index. */
  instrument: number;
  /** Owner. */
  strategy: number;
  /** Client order id. */
  order: number;
  /** When it was placed. */
  placed: number;
  /** Hash of the record that placed it, time apart. */
  fingerprint: bigint;
  /** That holds. */
  price: number;
  /** That holds. */
  triggerPrice: number;
  /** That holds. */
  reservePrice: number;
  /** That holds. */
  quantity: number;
  /** Traded. */
  filled: number;
}
/** Byte offset of each field of AccountSnapshotOrder. */
export const accountSnapshotOrderOffsets = {
  kind: 0,
  side: 1,
  orderType: 2,
  product: 3,
  instrument: 4,
  strategy: 6,
  order: 8,
  placed: 16,
  fingerprint: 24,
  price: 32,
  triggerPrice: 40,
  reservePrice: 48,
  quantity: 56,
  filled: 60,
} as const;
export function readAccountSnapshotOrder(view: DataView, at: number): AccountSnapshotOrder {
  return {
    kind: view.getUint8(at),
    side: view.getUint8(at + 1),
    orderType: view.getUint8(at + 2),
    product: view.getUint8(at + 3),
    instrument: view.getUint16(at + 4, true),
    strategy: view.getUint16(at + 6, true),
    order: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    placed: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    fingerprint: view.getBigUint64(at + 24, true),
    price: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    triggerPrice: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    reservePrice: view.getUint32(at + 48, true) + view.getInt32(at + 52, true) * 4294967296,
    quantity: view.getUint32(at + 56, true),
    filled: view.getUint32(at + 60, true),
  };
}
export function writeAccountSnapshotOrder(view: DataView, at: number, record: AccountSnapshotOrder): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.orderType);
  view.setUint8(at + 3, record.product);
  view.setUint16(at + 4, record.instrument, true);
  view.setUint16(at + 6, record.strategy, true);
  view.setUint32(at + 8, record.order, true);
  view.setInt32(at + 12, Math.floor(record.order / 4294967296), true);
  view.setUint32(at + 16, record.placed, true);
  view.setInt32(at + 20, Math.floor(record.placed / 4294967296), true);
  view.setBigUint64(at + 24, record.fingerprint, true);
  view.setUint32(at + 32, record.price, true);
  view.setInt32(at + 36, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 40, record.triggerPrice, true);
  view.setInt32(at + 44, Math.floor(record.triggerPrice / 4294967296), true);
  view.setUint32(at + 48, record.reservePrice, true);
  view.setInt32(at + 52, Math.floor(record.reservePrice / 4294967296), true);
  view.setUint32(at + 56, record.quantity, true);
  view.setUint32(at + 60, record.filled, true);
}

/** The rest of an order. */
export interface AccountSnapshotTerms {
  /** AccountSnapshotKind, always terms. */
  kind: number;
  /** How far it came, an OrderState from held to working. */
  stage: number;
  /** 0 none, 1 unknown, 2 presumed not placed. */
  doubt: number;
  /** 0 none, 1 rejected, 2 expired, 3 cancelled, 4 denied. */
  end: number;
  /** 1 reduce-only, 2 modification pending, 4 cancellation pending, 8 cancellation asked for, 16 overfilled, 32 placed held. */
  flags: number;
  /** TimeInForce. */
  timeInForce: number;
  /** Rate of its reservation. */
  marginBp: number;
  /** Number of the latest modification. */
  request: number;
  /** Trades that follow. */
  trades: number;
  /** What of it closes a position. */
  closing: number;
  /** Of the pending modification. */
  askedQuantity: number;
  /** Of the pending modification. */
  askedPrice: number;
  /** Of the pending modification. */
  askedTrigger: number;
  /** Of the pending modification. */
  askedReserve: number;
  /** Protection in force; of a held order as commanded. */
  protectionBp: number;
  /** As commanded. */
  validUntil: number;
}
/** Byte offset of each field of AccountSnapshotTerms. */
export const accountSnapshotTermsOffsets = {
  kind: 0,
  stage: 1,
  doubt: 2,
  end: 3,
  flags: 4,
  timeInForce: 5,
  marginBp: 6,
  request: 8,
  trades: 12,
  closing: 16,
  askedQuantity: 20,
  askedPrice: 24,
  askedTrigger: 32,
  askedReserve: 40,
  protectionBp: 48,
  spare1: 50,
  spare2: 52,
  validUntil: 56,
} as const;
export function readAccountSnapshotTerms(view: DataView, at: number): AccountSnapshotTerms {
  return {
    kind: view.getUint8(at),
    stage: view.getUint8(at + 1),
    doubt: view.getUint8(at + 2),
    end: view.getUint8(at + 3),
    flags: view.getUint8(at + 4),
    timeInForce: view.getUint8(at + 5),
    marginBp: view.getUint16(at + 6, true),
    request: view.getUint32(at + 8, true),
    trades: view.getUint32(at + 12, true),
    closing: view.getUint32(at + 16, true),
    askedQuantity: view.getUint32(at + 20, true),
    askedPrice: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    askedTrigger: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    askedReserve: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    protectionBp: view.getUint16(at + 48, true),
    validUntil: view.getUint32(at + 56, true) + view.getUint32(at + 60, true) * 4294967296,
  };
}
export function writeAccountSnapshotTerms(view: DataView, at: number, record: AccountSnapshotTerms): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.stage);
  view.setUint8(at + 2, record.doubt);
  view.setUint8(at + 3, record.end);
  view.setUint8(at + 4, record.flags);
  view.setUint8(at + 5, record.timeInForce);
  view.setUint16(at + 6, record.marginBp, true);
  view.setUint32(at + 8, record.request, true);
  view.setUint32(at + 12, record.trades, true);
  view.setUint32(at + 16, record.closing, true);
  view.setUint32(at + 20, record.askedQuantity, true);
  view.setUint32(at + 24, record.askedPrice, true);
  view.setInt32(at + 28, Math.floor(record.askedPrice / 4294967296), true);
  view.setUint32(at + 32, record.askedTrigger, true);
  view.setInt32(at + 36, Math.floor(record.askedTrigger / 4294967296), true);
  view.setUint32(at + 40, record.askedReserve, true);
  view.setInt32(at + 44, Math.floor(record.askedReserve / 4294967296), true);
  view.setUint16(at + 48, record.protectionBp, true);
  view.setUint16(at + 50, 0, true);
  view.setUint32(at + 52, 0, true);
  view.setUint32(at + 56, record.validUntil, true);
  view.setInt32(at + 60, Math.floor(record.validUntil / 4294967296), true);
}

/** What an order that was placed held is tied to; all 0 while it has no link. */
export interface AccountSnapshotHeld {
  /** AccountSnapshotKind, always held. */
  kind: number;
  /** ReleaseCondition; 0 while it has no link. */
  release: number;
  /** As commanded. */
  slice: number;
  /** As placed. */
  quantity: number;
  /** As commanded. */
  parent: number;
  /** As commanded. */
  leader: number;
  /** Where it stands. */
  threshold: number;
  /** As commanded. */
  trail: number;
  /** Hash of the record that linked it, time apart; 0 while it has no link. */
  link: bigint;
}
/** Byte offset of each field of AccountSnapshotHeld. */
export const accountSnapshotHeldOffsets = {
  kind: 0,
  release: 1,
  slice: 2,
  spare1: 3,
  quantity: 4,
  parent: 8,
  leader: 16,
  threshold: 24,
  trail: 32,
  link: 40,
  spare2: 48,
  spare3: 56,
} as const;
export function readAccountSnapshotHeld(view: DataView, at: number): AccountSnapshotHeld {
  return {
    kind: view.getUint8(at),
    release: view.getUint8(at + 1),
    slice: view.getUint8(at + 2),
    quantity: view.getUint32(at + 4, true),
    parent: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    leader: view.getUint32(at + 16, true) + view.getUint32(at + 20, true) * 4294967296,
    threshold: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    trail: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    link: view.getBigUint64(at + 40, true),
  };
}
export function writeAccountSnapshotHeld(view: DataView, at: number, record: AccountSnapshotHeld): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, record.release);
  view.setUint8(at + 2, record.slice);
  view.setUint8(at + 3, 0);
  view.setUint32(at + 4, record.quantity, true);
  view.setUint32(at + 8, record.parent, true);
  view.setInt32(at + 12, Math.floor(record.parent / 4294967296), true);
  view.setUint32(at + 16, record.leader, true);
  view.setInt32(at + 20, Math.floor(record.leader / 4294967296), true);
  view.setUint32(at + 24, record.threshold, true);
  view.setInt32(at + 28, Math.floor(record.threshold / 4294967296), true);
  view.setUint32(at + 32, record.trail, true);
  view.setInt32(at + 36, Math.floor(record.trail / 4294967296), true);
  view.setBigUint64(at + 40, record.link, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One trade. */
export interface AccountSnapshotTrade {
  /** AccountSnapshotKind, always trade. */
  kind: number;
  /** Quantity. */
  quantity: number;
  /** Id. */
  trade: number;
  /** Price in paise. */
  price: number;
}
/** Byte offset of each field of AccountSnapshotTrade. */
export const accountSnapshotTradeOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  quantity: 4,
  trade: 8,
  price: 16,
  spare3: 24,
  spare4: 32,
  spare5: 40,
  spare6: 48,
  spare7: 56,
} as const;
export function readAccountSnapshotTrade(view: DataView, at: number): AccountSnapshotTrade {
  return {
    kind: view.getUint8(at),
    quantity: view.getUint32(at + 4, true),
    trade: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    price: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
  };
}
export function writeAccountSnapshotTrade(view: DataView, at: number, record: AccountSnapshotTrade): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, record.quantity, true);
  view.setUint32(at + 8, record.trade, true);
  view.setInt32(at + 12, Math.floor(record.trade / 4294967296), true);
  view.setUint32(at + 16, record.price, true);
  view.setInt32(at + 20, Math.floor(record.price / 4294967296), true);
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

/** One moment of the rate fences. */
export interface AccountSnapshotPace {
  /** AccountSnapshotKind, always pace. */
  kind: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** Value of the order or modification; 0 for a cancellation. */
  value: number;
}
/** Byte offset of each field of AccountSnapshotPace. */
export const accountSnapshotPaceOffsets = {
  kind: 0,
  spare1: 1,
  spare2: 2,
  spare3: 4,
  time: 8,
  value: 16,
  spare4: 24,
  spare5: 32,
  spare6: 40,
  spare7: 48,
  spare8: 56,
} as const;
export function readAccountSnapshotPace(view: DataView, at: number): AccountSnapshotPace {
  return {
    kind: view.getUint8(at),
    time: view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 4294967296,
    value: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
  };
}
export function writeAccountSnapshotPace(view: DataView, at: number, record: AccountSnapshotPace): void {
  view.setUint8(at, record.kind);
  view.setUint8(at + 1, 0);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setUint32(at + 8, record.time, true);
  view.setInt32(at + 12, Math.floor(record.time / 4294967296), true);
  view.setUint32(at + 16, record.value, true);
  view.setInt32(at + 20, Math.floor(record.value / 4294967296), true);
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

/** Half of a risk array: paise that one unit, held long, loses in a scenario. */
export interface MarginScenarios {
  /** MarginRecord, always scenarios. */
  record: number;
  /** 1: scenarios 1 to 8. 2: scenarios 9 to 16. */
  half: number;
  /** Scenario 1 of the half. */
  loss0: number;
  /** Scenario 2 of the half. */
  loss1: number;
  /** Scenario 3 of the half. */
  loss2: number;
  /** Scenario 4 of the half. */
  loss3: number;
  /** Scenario 5 of the half. */
  loss4: number;
  /** Scenario 6 of the half. */
  loss5: number;
  /** Scenario 7 of the half. */
  loss6: number;
  /** Scenario 8 of the half. */
  loss7: number;
}
/** Byte offset of each field of MarginScenarios. */
export const marginScenariosOffsets = {
  record: 0,
  half: 1,
  spare1: 2,
  spare2: 4,
  loss0: 8,
  loss1: 12,
  loss2: 16,
  loss3: 20,
  loss4: 24,
  loss5: 28,
  loss6: 32,
  loss7: 36,
  spare3: 40,
  spare4: 48,
  spare5: 56,
} as const;
export function readMarginScenarios(view: DataView, at: number): MarginScenarios {
  return {
    record: view.getUint8(at),
    half: view.getUint8(at + 1),
    loss0: view.getInt32(at + 8, true),
    loss1: view.getInt32(at + 12, true),
    loss2: view.getInt32(at + 16, true),
    loss3: view.getInt32(at + 20, true),
    loss4: view.getInt32(at + 24, true),
    loss5: view.getInt32(at + 28, true),
    loss6: view.getInt32(at + 32, true),
    loss7: view.getInt32(at + 36, true),
  };
}
export function writeMarginScenarios(view: DataView, at: number, record: MarginScenarios): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.half);
  view.setUint16(at + 2, 0, true);
  view.setUint32(at + 4, 0, true);
  view.setInt32(at + 8, record.loss0, true);
  view.setInt32(at + 12, record.loss1, true);
  view.setInt32(at + 16, record.loss2, true);
  view.setInt32(at + 20, record.loss3, true);
  view.setInt32(at + 24, record.loss4, true);
  view.setInt32(at + 28, record.loss5, true);
  view.setInt32(at + 32, record.loss6, true);
  view.setInt32(at + 36, record.loss7, true);
  view.setUint32(at + 40, 0, true);
  view.setInt32(at + 44, 0, true);
  view.setUint32(at + 48, 0, true);
  view.setInt32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One order of a basket. A derivative follows its two scenarios. */
export interface MarginLeg {
  /** MarginRecord, always leg. */
  record: number;
  /** Side. */
  side: number;
  /** ContractStyle; 0 when it is no derivative. */
  style: number;
  /** 1: a future that may be paired with another month. */
  flags: number;
  /** Number of the underlying; legs of one number are netted. */
  underlying: number;
  /** No derivative: margin in basis points of its value; else 0. */
  marginBp: number;
  /** Quantity, 1 to 4,294,967,295. */
  quantity: number;
  /** Price of the order in paise. */
  price: number;
  /** Derivative: price that the scenarios start from; else 0. */
  contractPrice: number;
  /** Derivative: price of the underlying; else 0. */
  underlyingPrice: number;
  /** Option: further margin of each unit short, in paise; else 0. */
  shortExtra: number;
  /** Future: orders the months; else 0. */
  expires: number;
  /** Derivative: exposure margin in basis points of the underlying price. */
  exposureBp: number;
  /** Future: charge of a pair in basis points of the price of its far month. */
  spreadBp: number;
}
/** Byte offset of each field of MarginLeg. */
export const marginLegOffsets = {
  record: 0,
  side: 1,
  style: 2,
  flags: 3,
  underlying: 4,
  marginBp: 6,
  quantity: 8,
  price: 16,
  contractPrice: 24,
  underlyingPrice: 32,
  shortExtra: 40,
  expires: 48,
  exposureBp: 52,
  spreadBp: 54,
  spare1: 56,
} as const;
export function readMarginLeg(view: DataView, at: number): MarginLeg {
  return {
    record: view.getUint8(at),
    side: view.getUint8(at + 1),
    style: view.getUint8(at + 2),
    flags: view.getUint8(at + 3),
    underlying: view.getUint16(at + 4, true),
    marginBp: view.getUint16(at + 6, true),
    quantity: view.getUint32(at + 8, true) + view.getInt32(at + 12, true) * 4294967296,
    price: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    contractPrice: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    underlyingPrice: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    shortExtra: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    expires: view.getUint32(at + 48, true),
    exposureBp: view.getUint16(at + 52, true),
    spreadBp: view.getUint16(at + 54, true),
  };
}
export function writeMarginLeg(view: DataView, at: number, record: MarginLeg): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.side);
  view.setUint8(at + 2, record.style);
  view.setUint8(at + 3, record.flags);
  view.setUint16(at + 4, record.underlying, true);
  view.setUint16(at + 6, record.marginBp, true);
  view.setUint32(at + 8, record.quantity, true);
  view.setInt32(at + 12, Math.floor(record.quantity / 4294967296), true);
  view.setUint32(at + 16, record.price, true);
  view.setInt32(at + 20, Math.floor(record.price / 4294967296), true);
  view.setUint32(at + 24, record.contractPrice, true);
  view.setInt32(at + 28, Math.floor(record.contractPrice / 4294967296), true);
  view.setUint32(at + 32, record.underlyingPrice, true);
  view.setInt32(at + 36, Math.floor(record.underlyingPrice / 4294967296), true);
  view.setUint32(at + 40, record.shortExtra, true);
  view.setInt32(at + 44, Math.floor(record.shortExtra / 4294967296), true);
  view.setUint32(at + 48, record.expires, true);
  view.setUint16(at + 52, record.exposureBp, true);
  view.setUint16(at + 54, record.spreadBp, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** What is needed, in paise and ten-thousandths of a paisa. */
export interface MarginLine {
  /** MarginRecord, always line. */
  record: number;
  /** MarginLineKind. */
  kind: number;
  /** leg, refused: its place in the basket, from 0. */
  leg: number;
  /** Ten-thousandths of a paisa beside exposure. */
  exposureRest: number;
  /** Ten-thousandths of a paisa beside equity. */
  equityRest: number;
  /** Worst scenario and calendar charge, less the value of options. */
  span: number;
  /** Exposure margin. */
  exposure: number;
  /** Premium to be paid; final: less what is received. */
  optionPremium: number;
  /** Margin of what is no derivative. */
  equity: number;
  /** Sum of the four. */
  total: number;
  /** Ten-thousandths of a paisa beside total. */
  totalRest: number;
}
/** Byte offset of each field of MarginLine. */
export const marginLineOffsets = {
  record: 0,
  kind: 1,
  leg: 2,
  exposureRest: 4,
  equityRest: 6,
  span: 8,
  exposure: 16,
  optionPremium: 24,
  equity: 32,
  total: 40,
  totalRest: 48,
  spare1: 50,
  spare2: 52,
  spare3: 56,
} as const;
export function readMarginLine(view: DataView, at: number): MarginLine {
  return {
    record: view.getUint8(at),
    kind: view.getUint8(at + 1),
    leg: view.getUint16(at + 2, true),
    exposureRest: view.getUint16(at + 4, true),
    equityRest: view.getUint16(at + 6, true),
    span: view.getUint32(at + 8, true) + view.getInt32(at + 12, true) * 4294967296,
    exposure: view.getUint32(at + 16, true) + view.getInt32(at + 20, true) * 4294967296,
    optionPremium: view.getUint32(at + 24, true) + view.getInt32(at + 28, true) * 4294967296,
    equity: view.getUint32(at + 32, true) + view.getInt32(at + 36, true) * 4294967296,
    total: view.getUint32(at + 40, true) + view.getInt32(at + 44, true) * 4294967296,
    totalRest: view.getUint16(at + 48, true),
  };
}
export function writeMarginLine(view: DataView, at: number, record: MarginLine): void {
  view.setUint8(at, record.record);
  view.setUint8(at + 1, record.kind);
  view.setUint16(at + 2, record.leg, true);
  view.setUint16(at + 4, record.exposureRest, true);
  view.setUint16(at + 6, record.equityRest, true);
  view.setUint32(at + 8, record.span, true);
  view.setInt32(at + 12, Math.floor(record.span / 4294967296), true);
  view.setUint32(at + 16, record.exposure, true);
  view.setInt32(at + 20, Math.floor(record.exposure / 4294967296), true);
  view.setUint32(at + 24, record.optionPremium, true);
  view.setInt32(at + 28, Math.floor(record.optionPremium / 4294967296), true);
  view.setUint32(at + 32, record.equity, true);
  view.setInt32(at + 36, Math.floor(record.equity / 4294967296), true);
  view.setUint32(at + 40, record.total, true);
  view.setInt32(at + 44, Math.floor(record.total / 4294967296), true);
  view.setUint16(at + 48, record.totalRest, true);
  view.setUint16(at + 50, 0, true);
  view.setUint32(at + 52, 0, true);
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}
