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
} as const;
export type CommandKind = (typeof CommandKind)[keyof typeof CommandKind];
export type CommandKindName = 'define_instrument' | 'new_order' | 'cancel_order' | 'modify_order' | 'set_phase' | 'uncross' | 'start_market' | 'advance_time' | 'cancel_all';
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
} as const;
export type OrderType = (typeof OrderType)[keyof typeof OrderType];
export type OrderTypeName = 'limit' | 'market' | 'stop_limit' | 'stop_market' | 'market_to_limit' | 'post_only';
/** Name of each OrderType by its value. */
export const orderTypeNames: ReadonlyMap<number, OrderTypeName> = new Map([
  [1, 'limit'],
  [2, 'market'],
  [3, 'stop_limit'],
  [4, 'stop_market'],
  [5, 'market_to_limit'],
  [6, 'post_only'],
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
} as const;
export type TimeInForce = (typeof TimeInForce)[keyof typeof TimeInForce];
export type TimeInForceName = 'day' | 'ioc' | 'fok' | 'gtc';
/** Name of each TimeInForce by its value. */
export const timeInForceNames: ReadonlyMap<number, TimeInForceName> = new Map([
  [1, 'day'],
  [2, 'ioc'],
  [3, 'fok'],
  [4, 'gtc'],
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
  /** The last price reached the trigger of a stop order, which now comes in. */
  OrderTriggered: 12,
  /** A cancel_all is done; `quantity` is the number of orders that it cancelled. */
  MassCancelled: 13,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
export type EventKindName = 'instrument_defined' | 'phase_changed' | 'order_accepted' | 'command_rejected' | 'trade' | 'order_cancelled' | 'order_modified' | 'level_changed' | 'uncrossed' | 'market_started' | 'time_advanced' | 'order_triggered' | 'mass_cancelled';
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
  /** The call auction takes limit orders only, shown in full, day or gtc. */
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
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];
export type ReasonName = 'unknown_command' | 'time_went_back' | 'time_out_of_range' | 'unknown_instrument' | 'instrument_exists' | 'instrument_limit' | 'bad_instrument' | 'band_too_wide' | 'owner_missing' | 'bad_side' | 'bad_order_type' | 'bad_time_in_force' | 'quantity_not_positive' | 'quantity_above_freeze' | 'quantity_not_lot_multiple' | 'quantity_not_above_filled' | 'price_not_positive' | 'price_below_band' | 'price_above_band' | 'price_off_tick' | 'market_order_has_price' | 'protection_out_of_range' | 'order_id_not_increasing' | 'order_pool_full' | 'unknown_order' | 'bad_phase' | 'phase_forbids_entry' | 'phase_forbids_order_type' | 'phase_forbids_modify' | 'phase_forbids_cancel' | 'phase_forbids_uncross' | 'book_crossed' | 'market_running' | 'bad_self_trade' | 'type_forbids_time_in_force' | 'part_quantity_forbidden' | 'part_quantity_out_of_range' | 'trigger_forbidden' | 'bad_trigger' | 'trigger_beyond_limit' | 'trigger_already_reached' | 'no_opposite_price' | 'would_trade' | 'not_enough_quantity' | 'self_trade' | 'cancelled_by_owner' | 'ioc_remainder' | 'session_closed';
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
]);

/** What a record of a snapshot holds. */
export const SnapshotKind = {
  /** First record: version, limits and counters. */
  Header: 1,
  /** One instrument; its orders follow. */
  Instrument: 2,
  /** One order: resting buys, resting sells, waiting stop buys, waiting stop sells; each best price or nearest trigger first, then in time priority. */
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
  /** day: disclosed quantity, 0 shows all. ioc: quantity that must trade at least, else nothing does. */
  partQuantity: number;
  /** Microseconds since the Unix epoch. */
  time: number;
  /** new_order: the id to give, above every earlier one, or 0 to be given the next; modify, cancel: the order. */
  order: number;
  /** Echoed in the answer; the venue attaches no meaning to it. */
  clientRef: number;
  /** Limit price; 0 for market, stop_market and market_to_limit. */
  price: number;
  /** Total quantity, what has already traded included. */
  quantity: number;
  /** Stop orders: the last price at which the order comes in; else 0. */
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
  selfTrade: number;
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
  selfTrade: 6,
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
    selfTrade: view.getUint16(at + 6, true),
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
  view.setUint32(at + 56, 0, true);
  view.setInt32(at + 60, 0, true);
}

/** One resting or waiting order. */
export interface SnapshotOrder {
  /** SnapshotKind, always order. */
  kind: number;
  /** Side. */
  side: number;
  /** market: entered as one and not repriced; stop_limit, stop_market: waits for its trigger; else limit. */
  orderType: number;
  /** day or gtc. */
  timeInForce: number;
  /** Index of the instrument. */
  instrument: number;
  /** stop_market: as entered. */
  protectionBp: number;
  /** Owner. */
  owner: number;
  /** Disclosed quantity; 0 when all is shown. */
  partQuantity: number;
  /** Order id. */
  order: number;
  /** Limit price; 0 for a waiting stop_market. */
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
