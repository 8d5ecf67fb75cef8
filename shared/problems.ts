/**
 * The closed table of error codes of the API, and the reasons of the venue in words.
 *
 * A refusal of the venue keeps its name from `wasm/layout.ts` in upper case. For a new order it is the reason of a rejected
 * order; for a modification or a cancellation it is the code of a Problem. What the account denies is in `denials.ts`.
 */
import type { ReasonName } from '../wasm/records.ts';
import type { PlaceOrder, Problem } from './protocol.ts';

/** An answer that is expected to fail at times: returned, not thrown, because it crosses RPC boundaries. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** Default text of `detail`. */
  readonly detail: string;
}

const kind = (status: number, title: string, detail: string): ProblemKind => ({ status, title, detail });

const apiProblems = {
  NOT_JSON: kind(400, 'Not JSON', 'The request body is not valid JSON.'),
  INVALID_REQUEST: kind(400, 'Invalid request', 'The request does not have the required form.'),
  GUEST_REQUIRED: kind(401, 'Guest required', 'Create a guest with POST /api/v1/guests and send its token.'),
  FOREIGN_ORIGIN: kind(403, 'Foreign origin', 'A page of another site may not act for a guest.'),
  NOT_FOUND: kind(404, 'Not found', 'There is nothing at this address.'),
  SYMBOL_NOT_FOUND: kind(404, 'Symbol not found', 'No instrument with this symbol is listed.'),
  ORDER_NOT_FOUND: kind(404, 'Order not found', 'No order of this account has this id.'),
  METHOD_NOT_ALLOWED: kind(405, 'Method not allowed', 'This address does not take this method.'),
  BODY_TOO_SLOW: kind(408, 'Body too slow', 'The request body did not come in time.'),
  CLIENT_ORDER_ID_REUSED: kind(
    409,
    'Client order id reused',
    'Another order was placed under this clientOrderId. Choose a new one for every new order.',
  ),
  ORDER_NOT_OPEN: kind(409, 'Order not open', 'The order is already filled, cancelled or rejected.'),
  OPEN_ORDER_LIMIT: kind(409, 'Too many open orders', 'Cancel open orders before placing more.'),
  ORDER_LIMIT: kind(
    409,
    'Account full',
    'This account holds as many orders or fills as are kept. Start with a new guest.',
  ),
  BODY_TOO_LARGE: kind(413, 'Body too large', 'A request body may hold 4,096 bytes.'),
  FRAME_TOO_LARGE: kind(413, 'Frame too large', 'A frame may hold 4,096 bytes.'),
  JSON_REQUIRED: kind(415, 'JSON required', 'Send the body as application/json.'),
  UPGRADE_REQUIRED: kind(426, 'Upgrade required', 'This address speaks WebSocket only.'),
  RATE_LIMITED: kind(429, 'Too many requests', 'Requests come faster than allowed. Wait a second and try again.'),
  INTERNAL: kind(
    500,
    'Internal error',
    'Something failed on our side. What was asked for may or may not have been done.',
  ),
  MISCONFIGURED: kind(500, 'Wrong setting', 'A setting of this server is wrong.'),
  GUEST_LIMIT: kind(503, 'No more guests', 'This market has as many guests as it takes.'),
  SOCKET_LIMIT: kind(503, 'No more viewers', 'This market has as many viewers as it takes. Try again later.'),
  VENUE_UNAVAILABLE: kind(503, 'Market unavailable', 'The market could not be restored and takes no orders.'),
  MARKET_TOO_SLOW: kind(
    504,
    'No answer in time',
    'The market did not answer in time; what was asked for may still be done. Send it again: an order is recognised by its clientOrderId.',
  ),
  MARKET_OPEN_ELSEWHERE: kind(
    409,
    'Market open elsewhere',
    'The market of this browser is open in another tab. Close it there, then reload this page.',
  ),
  MARKET_CLOSED: kind(503, 'Market not open', 'The market of this browser is not open: open it first.'),
  MARKET_RESET: kind(
    503,
    'New market',
    'The saved market could not be read by this version. A new one was started; what was saved is kept aside.',
  ),
  MARKET_STOPPED: kind(
    500,
    'Market stopped',
    'The market of this browser stopped on an internal error. Reload the page to go on from where it was last saved.',
  ),
  ENGINE_NOT_LOADED: kind(
    503,
    'Engine not loaded',
    'The engine could not be loaded. Check the connection and reload the page.',
  ),
  STORAGE_FAILED: kind(
    507,
    'Not saved',
    'The browser did not store the market. Trading goes on, but orders are lost when this page is closed.',
  ),
} as const satisfies Record<string, ProblemKind>;

export type ApiProblemCode = keyof typeof apiProblems;

export const apiProblemCodes = Object.keys(apiProblems) as ApiProblemCode[];

interface ReasonText {
  readonly status: number;
  readonly message: string;
  /** The field of a request that it is about. */
  readonly field?: Exclude<keyof PlaceOrder, 'clientOrderId' | 'minimumQuantity'>;
}

/** Refusals are 422 when the request can never pass as it is, 409 when the state of the market stands against it. */
const reasons: Readonly<Record<ReasonName, ReasonText>> = {
  unknown_command: { status: 422, message: 'The venue does not know this command.' },
  time_out_of_range: { status: 409, message: 'The command is stamped later than any time that the market knows.' },
  time_went_back: { status: 409, message: 'The command is stamped earlier than one before it.' },
  unknown_instrument: { status: 422, message: 'The instrument is not listed.', field: 'symbol' },
  instrument_exists: { status: 409, message: 'The instrument is listed already.' },
  instrument_limit: { status: 409, message: 'The venue lists as many instruments as it was sized for.' },
  bad_instrument: { status: 422, message: 'The instrument is not well defined.' },
  band_too_wide: { status: 422, message: 'The price band has more ticks than the ladder of the venue.' },
  owner_missing: { status: 422, message: 'The order has no owner.' },
  bad_side: { status: 422, message: 'The side must be buy or sell.', field: 'side' },
  bad_order_type: { status: 422, message: 'The venue does not know this order type.', field: 'type' },
  bad_time_in_force: { status: 422, message: 'The time in force must be day, ioc, fok or gtc.', field: 'timeInForce' },
  quantity_not_positive: { status: 422, message: 'The quantity must be above zero.', field: 'quantity' },
  quantity_above_freeze: {
    status: 422,
    message: 'The quantity is above the freeze quantity: split the order.',
    field: 'quantity',
  },
  quantity_not_lot_multiple: {
    status: 422,
    message: 'The quantity must be a multiple of the lot size.',
    field: 'quantity',
  },
  quantity_not_above_filled: {
    status: 409,
    message: 'The new quantity is not above what has already traded: cancel the order instead.',
    field: 'quantity',
  },
  price_not_positive: { status: 422, message: 'The price must be above zero.', field: 'price' },
  price_below_band: { status: 422, message: 'The price is below the lower circuit limit of the day.', field: 'price' },
  price_above_band: { status: 422, message: 'The price is above the upper circuit limit of the day.', field: 'price' },
  price_off_tick: { status: 422, message: 'The price is not a multiple of the tick size.', field: 'price' },
  market_order_has_price: { status: 422, message: 'Only an order with a limit carries a price.', field: 'price' },
  protection_out_of_range: {
    status: 422,
    message: 'Market protection is at most 10,000 basis points.',
    field: 'protectionBp',
  },
  order_id_not_increasing: { status: 409, message: 'The order id is not above every id given before.' },
  order_pool_full: {
    status: 409,
    message: 'The venue holds as many open orders as it was sized for. Try again later.',
  },
  unknown_order: { status: 409, message: 'The order is no longer open.' },
  bad_phase: { status: 422, message: 'The venue does not know this phase.' },
  phase_forbids_entry: { status: 409, message: 'The market takes no new orders in this phase.' },
  phase_forbids_order_type: {
    status: 409,
    message:
      'The market does not take this type or time in force in this phase; outside continuous trading all is shown.',
    field: 'type',
  },
  phase_forbids_modify: { status: 409, message: 'Orders cannot be modified in this phase.' },
  phase_forbids_cancel: { status: 409, message: 'Orders cannot be cancelled in this phase.' },
  phase_forbids_uncross: { status: 409, message: 'Only a call auction can be uncrossed.' },
  book_crossed: {
    status: 409,
    message: 'Collected orders still wait for the auction: uncross before continuous trading.',
  },
  market_running: { status: 409, message: 'The synthetic participants are already at work.' },
  market_not_running: { status: 409, message: 'No synthetic participants are at work.' },
  contract_exists: { status: 409, message: 'The instrument belongs to the index already.' },
  bad_contract: { status: 422, message: 'The contract is not well defined, or the index has no share yet.' },
  bad_scenario: { status: 422, message: 'The synthetic market does not know this scenario.' },
  bad_self_trade: { status: 422, message: 'The venue does not know this self-trade setting.' },
  type_forbids_time_in_force: {
    status: 422,
    message: 'Stop and post-only orders are day or gtc; a market-to-limit order cannot be fok.',
    field: 'timeInForce',
  },
  part_quantity_forbidden: {
    status: 422,
    message:
      'Only a day order in the book can disclose a part of its quantity, and only an ioc limit or market order has a minimum.',
    field: 'disclosedQuantity',
  },
  part_quantity_out_of_range: {
    status: 422,
    message:
      'The disclosed or minimum quantity must be a multiple of the lot size up to the quantity, a disclosed one at least a tenth of it.',
    field: 'disclosedQuantity',
  },
  trigger_forbidden: {
    status: 422,
    message: 'Only a stop order that waits has a trigger price; one that was triggered has none any more.',
    field: 'triggerPrice',
  },
  bad_trigger: {
    status: 422,
    message: 'The trigger price is outside the circuit limits of the day or not a multiple of the tick size.',
    field: 'triggerPrice',
  },
  trigger_beyond_limit: {
    status: 422,
    message: 'The trigger price of a buy must not be above its limit price, that of a sell not below it.',
    field: 'triggerPrice',
  },
  trigger_already_reached: {
    status: 409,
    message: 'The trigger price of a buy must be above the last price, that of a sell below it.',
    field: 'triggerPrice',
  },
  no_opposite_price: {
    status: 409,
    message: 'Nobody stands on the other side, so there is no price that a market-to-limit order could take.',
    field: 'type',
  },
  would_trade: {
    status: 409,
    message: 'The post-only order would trade at once at this price.',
    field: 'price',
  },
  not_enough_quantity: {
    status: 409,
    message: 'Too little could trade at once within the limit, so nothing was traded.',
    field: 'quantity',
  },
  self_trade: { status: 409, message: 'Cancelled so that you do not trade with your own order.' },
  cancelled_by_owner: { status: 409, message: 'Cancelled on request.' },
  ioc_remainder: { status: 409, message: 'What an immediate-or-cancel order did not trade at once was cancelled.' },
  session_closed: { status: 409, message: 'The session ended with the order still open.' },
  price_not_close: { status: 422, message: 'After the close orders carry the close price.', field: 'price' },
  trigger_too_far: {
    status: 422,
    message: 'The limit price is further from the trigger price than the exchange allows.',
    field: 'triggerPrice',
  },
  phase_forbids_band: { status: 409, message: 'The price band does not move after the close.' },
  bad_band: { status: 422, message: 'The price band is not well defined.' },
  phase_forbids_rules: { status: 409, message: 'The rules of an instrument change only while it is closed.' },
  bad_rules: { status: 422, message: 'The rules are unknown, out of range or do not go together.' },
  phase_excludes_order: { status: 409, message: 'Stop and disclosed orders end where the closing auction begins.' },
  halt_cancelled: { status: 409, message: 'Orders are collected anew after the halt: enter the order again.' },
  auction_remainder: { status: 409, message: 'The auction found no counterparty for what was left of the order.' },
  outside_band: { status: 409, message: 'The circuit limits moved, and the price of the order is outside them now.' },
  attribute_forbidden: {
    status: 422,
    message:
      'The attributes of the order are unknown, exclude each other or do not go with its type, time in force or phase.',
  },
  bad_expiry: { status: 422, message: 'The order must expire later than now.' },
  expired: { status: 409, message: 'The order reached the time at which it ends.' },
  bad_trail: {
    status: 422,
    message:
      'The distance of a trailing stop must be a multiple of the tick size and keep its trigger within the circuit limits.',
    field: 'triggerPrice',
  },
  trailing_limit: { status: 409, message: 'As many trailing stop orders wait in this share as the market keeps.' },
  all_or_none_limit: { status: 409, message: 'As many all-or-none orders wait in this share as the market keeps.' },
  order_is_queued: {
    status: 409,
    message: 'The order waits for a phase that takes it and cannot be modified: replace it.',
  },
  bad_link: { status: 422, message: 'These orders cannot be linked to each other.' },
  linked: { status: 409, message: 'An order that is linked to this one traded or ended.' },
  replaced: { status: 409, message: 'Another order was entered in its place.' },
};

/** A Problem with the texts of the table; `detail` says more than the default text where more is known. */
export function problem(code: ApiProblemCode, detail?: string, field?: string): Problem {
  const entry = apiProblems[code];
  return build(code, entry.status, entry.title, detail ?? entry.detail, field);
}

/** The Problem of a command that the venue refused. */
export function reasonProblem(reason: ReasonName): Problem {
  const { status, message, field } = reasons[reason];
  return build(reason.toUpperCase(), status, 'Refused by the venue', message, field);
}

/** Code and message of a reason as an Order carries them. */
export function reasonText(reason: ReasonName): { readonly code: string; readonly message: string } {
  return { code: reason.toUpperCase(), message: reasons[reason].message };
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused<T = never>(why: Problem): Result<T> {
  return { ok: false, problem: why };
}

function build(code: string, status: number, title: string, detail: string, field: string | undefined): Problem {
  const type = `urn:sauda:problem:${code.toLowerCase()}`;
  return field === undefined ? { type, title, status, code, detail } : { type, title, status, code, detail, field };
}
