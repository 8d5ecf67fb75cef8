/**
 * Why the account denied something, in a trader's words: the closed codes of docs/reference/account.md, each with the rule in
 * general and the sentence with its figures.
 */
import type { DenialCodeName, LimitScopeName } from '../wasm/records.ts';
import type { OrderReason, PlaceOrder, Problem } from './protocol.ts';
import { grouped, rupeesText } from './rupees.ts';

/** What the account says of a denial: what is allowed and what would have been, 0 where the code has no figures. */
export interface DenialFacts {
  readonly code: DenialCodeName;
  readonly scope: LimitScopeName | null;
  readonly limit: number;
  readonly actual: number;
}

type Unit = 'money' | 'quantity' | 'count' | 'percent' | 'duration' | 'minute';
type Field = Exclude<keyof PlaceOrder, 'clientOrderId' | 'minimumQuantity'>;

interface DenialText {
  /** 422 when the request can never pass as it is, 409 when the state of account or market stands against it. */
  readonly status: 409 | 422;
  readonly rule: string;
  /** `{limit}` and `{actual}` are filled in; the rule when absent. */
  readonly told?: string;
  /** Of limit and actual; absent where they say nothing to a trader. */
  readonly unit?: Unit;
  readonly field?: Field;
}

const never = (rule: string, more: Omit<DenialText, 'status' | 'rule'> = {}): DenialText => ({
  status: 422,
  rule,
  ...more,
});
const now = (rule: string, more: Omit<DenialText, 'status' | 'rule'> = {}): DenialText => ({
  status: 409,
  rule,
  ...more,
});

const texts = {
  unknown_command: never('The account does not know this command.'),
  time_went_back: now('The command is stamped earlier than one before it.'),
  time_out_of_range: now('The command is stamped later than any time that the account knows.'),
  bad_instrument: never('The instrument is not well defined.'),
  bad_setting: never('Scope, kind or value of the setting is out of its range.'),
  bad_amount: never('The amount must be above zero.'),
  amount_overflow: now('A balance of the account would become larger than it can hold.'),
  cash_insufficient: now('An order may block no more than the free cash. Lower the quantity or cancel other orders.', {
    told: 'Needs {actual}, free {limit}.',
    unit: 'money',
  }),
  bad_order_id: never('The order id is out of its range.'),
  order_id_reused: now('The order id belongs to another order.'),
  unknown_instrument: never('The account does not trade this instrument.', { field: 'symbol' }),
  instrument_suspended: now('The instrument does not trade at present.', { field: 'symbol' }),
  instrument_expired: never('The contract has expired.', { field: 'symbol' }),
  instrument_restricted: now('The instrument is on the restricted list: only exits pass.', { field: 'symbol' }),
  unknown_strategy: never('The account has no such strategy.'),
  bad_side: never('The side must be buy or sell.', { field: 'side' }),
  bad_order_type: never('The account does not know this order type.', { field: 'type' }),
  bad_time_in_force: never('The account does not know this time in force.', { field: 'timeInForce' }),
  bad_product: never('The product must be cnc or mis.', { field: 'product' }),
  bad_flags: never('The order carries a mark that has no meaning.'),
  order_type_not_permitted: never('The instrument does not take this order type.', { field: 'type' }),
  time_in_force_not_permitted: never('The instrument does not take this time in force.', { field: 'timeInForce' }),
  product_not_permitted: never('The instrument cannot be held in this product.', { field: 'product' }),
  validity_over: never('The validity of the order is over before it begins.'),
  quantity_not_positive: never('The quantity must be above zero.', { field: 'quantity' }),
  quantity_not_lot_multiple: never('The quantity must be a multiple of the lot size.', {
    told: '{actual} is not a multiple of the lot size of {limit}.',
    unit: 'quantity',
    field: 'quantity',
  }),
  quantity_above_freeze: never('No order may be above the freeze quantity: split the order.', {
    told: 'The quantity of {actual} is above the freeze quantity of {limit}: split the order.',
    unit: 'quantity',
    field: 'quantity',
  }),
  market_order_has_price: never('Only an order with a limit carries a price.', { field: 'price' }),
  price_not_positive: never('The price must be above zero.', { field: 'price' }),
  price_off_tick: never('A price must be a multiple of the tick size.', {
    told: '{actual} is not a multiple of the tick size of {limit}.',
    unit: 'money',
    field: 'price',
  }),
  price_outside_band: never('A price must be inside the circuit limits of the day.', {
    told: '{actual} is beyond the circuit limit of {limit}.',
    unit: 'money',
    field: 'price',
  }),
  trigger_not_allowed: never('Only a stop order carries a trigger price.', { field: 'triggerPrice' }),
  trigger_beyond_price: never('The trigger of a buy must not be above its limit price, that of a sell not below it.', {
    told: 'The trigger of {limit} leaves no room to the limit price of {actual}.',
    unit: 'money',
    field: 'triggerPrice',
  }),
  protection_out_of_range: never('Market protection is at most 100 %, and only for orders without a limit.', {
    field: 'protectionBp',
  }),
  mark_missing: now('The instrument has no price yet, and the decision needs one.'),
  value_overflow: never('Price times quantity is larger than the account can hold.', { field: 'quantity' }),
  order_pool_full: now('The account holds as many orders of a day as it was sized for. Go on tomorrow.'),
  position_pool_full: now('The account holds as many positions as it was sized for.'),
  not_reducing: now('A reduce-only order may not be larger than what is open and not already being closed.', {
    told: 'Reduces by {actual}, but only {limit} can be closed.',
    unit: 'quantity',
    field: 'quantity',
  }),
  reducing_only: now('The switch stands at reducing: only orders that reduce a position pass.'),
  halted: now('The switch stands at halted: only reduce-only orders and cancellations pass.'),
  gate_closed: now('The way to the market is closed for new positions; exits and cancellations pass.'),
  market_closed: now('The segment takes orders only in its hours.', {
    told: 'It is {actual}; the bound is {limit}.',
    unit: 'minute',
  }),
  intraday_cut_off: now('It is too late in the day for a new intraday position.', {
    told: 'It is {actual}; new intraday positions end at {limit}.',
    unit: 'minute',
    field: 'product',
  }),
  order_quantity: now('One order may not be larger than the quantity limit.', {
    told: 'The quantity of {actual} is above the limit of {limit} for one order.',
    unit: 'quantity',
    field: 'quantity',
  }),
  order_value: now('One order may not be worth more than the value limit.', {
    told: 'The order is worth {actual}, above the limit of {limit} for one order.',
    unit: 'money',
    field: 'quantity',
  }),
  order_value_least: now('One order may not be worth less than the least value.', {
    told: 'The order is worth {actual}, below the least value of {limit}.',
    unit: 'money',
    field: 'quantity',
  }),
  price_distance: now('A limit price may not be far from the last price: it looks like a slip.', {
    told: 'The price is {actual} from the last price; at most {limit} is allowed.',
    unit: 'percent',
    field: 'price',
  }),
  protection: now('Market protection may not be wider than the limit.', {
    told: 'The protection of {actual} is above the limit of {limit}.',
    unit: 'percent',
    field: 'protectionBp',
  }),
  mark_stale: now('The last price is too old to decide on.', {
    told: 'The last price is {actual} old; at most {limit} is allowed.',
    unit: 'duration',
  }),
  order_repeated: now('An equal order right after another looks like a double press. Wait a moment to repeat it.', {
    told: 'An equal order was placed {actual} ago; wait {limit} to repeat it.',
    unit: 'duration',
  }),
  open_orders: now('The account may have only so many open orders. Cancel some before placing more.', {
    told: 'This would be open order {actual}; at most {limit} are allowed.',
    unit: 'count',
  }),
  position_quantity: now('The position with all open orders may not become larger than the limit.', {
    told: 'The position could become {actual}, above the limit of {limit}.',
    unit: 'quantity',
    field: 'quantity',
  }),
  gross_exposure: now('Positions and open orders together may not be worth more than the limit.', {
    told: 'Positions and open orders would be worth {actual}, above the limit of {limit}.',
    unit: 'money',
    field: 'quantity',
  }),
  net_exposure: now('Longs less shorts may not be worth more than the limit.', {
    told: 'Longs less shorts would be worth {actual}, above the limit of {limit}.',
    unit: 'money',
    field: 'quantity',
  }),
  day_loss: now('After a loss beyond the limit of the day only exits pass.', {
    told: 'The loss of the day is {actual}, above the limit of {limit}: only exits pass.',
    unit: 'money',
  }),
  orders_per_second: now('Orders and changes may come only so fast. Wait a second.', {
    told: 'This would be {actual} orders in a second; {limit} are allowed.',
    unit: 'count',
  }),
  orders_per_minute: now('Orders and changes may come only so fast. Wait a minute.', {
    told: 'This would be {actual} orders in a minute; {limit} are allowed.',
    unit: 'count',
  }),
  orders_per_day: now('Only so many orders and changes are taken in a day. Exits and cancellations still pass.', {
    told: 'This would be {actual} orders today; {limit} are allowed.',
    unit: 'count',
  }),
  modifies_per_order: now('An order may be changed only so often. Cancel it and place a new one.', {
    told: 'This would be change {actual} of the order; {limit} are allowed.',
    unit: 'count',
  }),
  holdings_insufficient: now('Delivery sells only what is there. To sell short choose Intraday (mis).', {
    told: 'Sells {actual} for delivery, but only {limit} can be sold. To sell short choose Intraday (mis).',
    unit: 'quantity',
    field: 'quantity',
  }),
  short_not_allowed: never('The instrument cannot be sold short.', { field: 'side' }),
  tripwire_orders: now('Far more orders than a person sends: the account has halted itself.', {
    told: '{actual} orders in a second, above {limit}: the account has halted itself.',
    unit: 'count',
  }),
  tripwire_value: now('Far more value in a minute than usual: the account has halted itself.', {
    told: 'Orders of {actual} in a minute, above {limit}: the account has halted itself.',
    unit: 'money',
  }),
  unknown_order: now('The account does not know this order.'),
  order_not_open: now('The order is no longer open.'),
  request_pending: now('An earlier change of this order is not answered yet.'),
  quantity_not_above_filled: never('The new quantity must be above what has traded.', {
    told: 'The new quantity of {actual} must be above the {limit} that have traded.',
    unit: 'quantity',
    field: 'quantity',
  }),
  position_insufficient: now('The position is smaller than the quantity.', {
    told: 'The position is {limit}, the quantity {actual}.',
    unit: 'quantity',
    field: 'quantity',
  }),
  position_opposed: now('The position in the other product has the other direction.', { field: 'product' }),
  bad_ratio: never('A part of the ratio is out of its range.'),
  session_over: now('The session at the broker is over: sign in there again.'),
  expiry_window: now('So close to its expiry the contract takes no new positions.', {
    told: 'The contract expires in {actual}; new positions end {limit} before.',
    unit: 'duration',
  }),
  self_trade: now('The order could trade with your own order on the other side. Cancel that one first.', {
    told: 'The order could trade with {actual} of your own orders on the other side. Cancel those first.',
    unit: 'quantity',
    field: 'price',
  }),
  sector_exposure: now('Positions and open orders of one sector may not be worth more than the limit.', {
    told: 'Positions and open orders of the sector would be worth {actual}, above the limit of {limit}.',
    unit: 'money',
    field: 'quantity',
  }),
  concentration: now('One instrument may not be a larger part of everything than the limit.', {
    told: 'The instrument would be {actual} of everything; at most {limit} is allowed.',
    unit: 'percent',
    field: 'quantity',
  }),
  day_drawdown: now('The profit of the day has fallen too far from its highest: only exits pass.', {
    told: 'The profit of the day is {actual} below its highest, beyond the limit of {limit}: only exits pass.',
    unit: 'money',
  }),
  drawdown: now('The profit has fallen too far from its highest: only exits pass.', {
    told: 'The profit is {actual} below its highest, beyond the limit of {limit}: only exits pass.',
    unit: 'money',
  }),
  loss_streak: now('After so many losses in a row only exits pass for a while.', {
    told: '{actual} closes in a row lost; after {limit} only exits pass for a while.',
    unit: 'count',
  }),
  held_orders_full: now('The account holds back as many orders as it was sized for.'),
  order_not_held: now('The order is not held back.'),
  order_is_sliced: now('A sliced order is never sent: its slices are.'),
  order_is_linked: now('The order is tied to others already: cancel it and place it anew.'),
  bad_link: never('The orders cannot be tied so.'),
  unknown_relative: now('The order that it is to be tied to is not known.'),
  link_mismatch: never('Orders that are tied must be of one instrument, slices of one side and product, too.'),
  too_many_linked: never('At most 10 orders can be tied to one.'),
  slices_above_parent: never('The slices may not be more than the order that they divide.', {
    told: 'The slices would be {actual} of an order of {limit}.',
    unit: 'quantity',
    field: 'quantity',
  }),
  nothing_to_release: now('What the order is tied to leaves nothing of it to be sent.'),
  quantity_is_linked: now('The quantity follows what the order is tied to.', { field: 'quantity' }),
  bad_risk: never('The risk array is out of its range.'),
  orders_open: now('Orders in the instrument are still open.', {
    told: '{actual} orders in the instrument are still open.',
    unit: 'count',
  }),
  contract_not_permitted: never('Splits, bonuses and dividends concern shares only.'),
} satisfies Record<DenialCodeName, DenialText>;

const table: Readonly<Record<DenialCodeName, DenialText>> = texts;

/** The reason of an order that is denied. */
export function denialReason({ code, scope, limit, actual }: DenialFacts): OrderReason {
  const { rule, told = rule, unit } = table[code];
  const [allowed, found] = unit ? [figureText(unit, limit), figureText(unit, actual)] : [null, null];
  const message = told.replace('{limit}', allowed ?? '').replace('{actual}', found ?? '');
  return { code: code.toUpperCase(), message, denial: { rule, scope, limit: allowed, actual: found } };
}

/** The Problem of a change that is denied. */
export function denialProblem(facts: DenialFacts): Problem {
  const { status, field } = table[facts.code];
  const { code, message } = denialReason(facts);
  const answer = {
    type: `urn:sauda:problem:${facts.code}`,
    title: 'Denied by the account',
    status,
    code,
    detail: message,
  };
  return field === undefined ? answer : { ...answer, field };
}

function figureText(unit: Unit, value: number): string {
  switch (unit) {
    case 'money':
      return rupeesText(value);
    case 'quantity':
    case 'count':
      return grouped(value);
    case 'percent':
      return `${value / 100} %`;
    case 'duration':
      return `${Math.floor(value / 100_000) / 10} s`;
    case 'minute':
      return `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  }
}
