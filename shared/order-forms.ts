/** What an order of each type carries and how long it may live: the form of a request, as docs/reference/venue.md asks for it. */
import type { DraftOrder, OrderType, Side, TimeInForce } from './protocol.ts';

export interface OrderForm {
  readonly hasPrice: boolean;
  readonly hasTrigger: boolean;
  readonly hasProtection: boolean;
  readonly timesInForce: readonly TimeInForce[];
  /** Times in force with which a part of the quantity may be disclosed. */
  readonly disclosesWith: readonly TimeInForce[];
  /** Times in force with which a minimum may be asked for. */
  readonly minimumWith: readonly TimeInForce[];
}

const resting: readonly TimeInForce[] = ['day', 'gtc'];
const every: readonly TimeInForce[] = ['day', 'ioc', 'fok', 'gtc'];

export const orderForms: Readonly<Record<OrderType, OrderForm>> = {
  limit: {
    hasPrice: true,
    hasTrigger: false,
    hasProtection: false,
    timesInForce: every,
    disclosesWith: ['day'],
    minimumWith: ['ioc'],
  },
  market: {
    hasPrice: false,
    hasTrigger: false,
    hasProtection: true,
    timesInForce: every,
    disclosesWith: [],
    minimumWith: ['ioc'],
  },
  stop_limit: {
    hasPrice: true,
    hasTrigger: true,
    hasProtection: false,
    timesInForce: resting,
    disclosesWith: [],
    minimumWith: [],
  },
  stop_market: {
    hasPrice: false,
    hasTrigger: true,
    hasProtection: true,
    timesInForce: resting,
    disclosesWith: [],
    minimumWith: [],
  },
  market_to_limit: {
    hasPrice: false,
    hasTrigger: false,
    hasProtection: false,
    timesInForce: ['day', 'ioc', 'gtc'],
    disclosesWith: [],
    minimumWith: [],
  },
  post_only: {
    hasPrice: true,
    hasTrigger: false,
    hasProtection: false,
    timesInForce: resting,
    disclosesWith: ['day'],
    minimumWith: [],
  },
};

/** The smallest quantity that an order may disclose at a time: a tenth of it. */
export function leastDisclosed(quantity: number): number {
  return Math.ceil(quantity / 10);
}

/** Whether a trigger leaves no room to trade up to the limit. */
export function isBeyond(side: Side, triggerPrice: number, limit: number): boolean {
  return side === 'buy' ? triggerPrice > limit : triggerPrice < limit;
}

type FormError = readonly [field: keyof DraftOrder, message: string];

/** What is wrong with the form of an order, by field. Prices and quantities are the venue's to compare with the market. */
export function formErrors(order: DraftOrder): readonly FormError[] {
  return [...presenceErrors(order), ...timeErrors(order), ...partErrors(order), ...triggerErrors(order)];
}

function presenceErrors(order: DraftOrder): FormError[] {
  const { hasPrice, hasTrigger, hasProtection } = orderForms[order.type];
  const errors: FormError[] = [];
  const required = (field: keyof DraftOrder) => {
    if (order[field] === undefined) errors.push([field, `is required for a ${order.type} order`]);
  };
  const absent = (field: keyof DraftOrder) => {
    if (order[field] !== undefined) errors.push([field, `must be absent for a ${order.type} order`]);
  };
  (hasPrice ? required : absent)('price');
  (hasTrigger ? required : absent)('triggerPrice');
  if (!hasProtection) absent('protectionBp');
  return errors;
}

function timeErrors({ type, timeInForce }: DraftOrder): FormError[] {
  const { timesInForce } = orderForms[type];
  if (timesInForce.includes(timeInForce)) return [];
  return [['timeInForce', `must be ${timesInForce.join(' or ')} for a ${type} order`]];
}

function partErrors({ type, timeInForce, quantity, disclosedQuantity, minimumQuantity }: DraftOrder): FormError[] {
  const { disclosesWith, minimumWith } = orderForms[type];
  const errors: FormError[] = [];
  if (disclosedQuantity !== undefined && !disclosesWith.includes(timeInForce)) {
    errors.push(['disclosedQuantity', 'goes with a limit or post_only order of the day']);
  } else if (disclosedQuantity !== undefined && !isWithin(disclosedQuantity, leastDisclosed(quantity), quantity)) {
    errors.push(['disclosedQuantity', 'must be at least a tenth of the quantity and at most all of it']);
  }
  if (minimumQuantity !== undefined && !minimumWith.includes(timeInForce)) {
    errors.push(['minimumQuantity', 'goes with an ioc order of type limit or market']);
  } else if (minimumQuantity !== undefined && minimumQuantity > quantity) {
    errors.push(['minimumQuantity', 'must be at most the quantity']);
  }
  return errors;
}

function triggerErrors({ side, price, triggerPrice }: DraftOrder): FormError[] {
  if (price === undefined || triggerPrice === undefined || !isBeyond(side, triggerPrice, price)) return [];
  return [['triggerPrice', `must be at ${side === 'buy' ? 'most' : 'least'} the limit price of a ${side} order`]];
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
