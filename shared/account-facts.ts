/** What is known of an account, folded from the events of its kernel. Plain data, so that it is stored and sent as it is. */
import {
  AccountEventKind,
  type AccountOrderEvent,
  AccountOrderType,
  type AnomalyCodeName,
  anomalyCodeNames,
  LimitScope,
  OrderState,
  type PositionEvent,
  type ProductName,
  productNames,
  readAccountOrderEvent,
  readDenialEvent,
  readLedgerEvent,
  readPositionEvent,
  readSettingEvent,
  type SwitchStateName,
  switchStateNames,
} from '../wasm/records.ts';
import { type DayCharges, noCharges } from './day-charges.ts';

/** A position of the account, whatever its product. */
export interface HeldPosition {
  readonly instrument: number;
  readonly product: ProductName;
  readonly quantity: number;
  readonly cost: number;
  readonly realised: number;
  readonly settled: number;
  readonly arriving: number;
}

/** The balances of the ledger in paise; their sum is 0. */
export interface Ledger {
  readonly cash: number;
  readonly blocked: number;
  readonly positions: number;
  readonly realised: number;
  readonly charges: number;
  readonly external: number;
}

export interface AccountFacts {
  /** Day of the account in Indian Standard Time, counted from 1970-01-01. */
  readonly day: number;
  /** Highest order id that the account has seen. */
  readonly lastOrder: number;
  readonly ledger: Ledger;
  /** By instrument, then product. */
  readonly positions: readonly HeldPosition[];
  readonly switch: SwitchStateName;
  readonly anomaly: AnomalyCodeName | null;
  /** Open orders that were entered as a stop, with their type: what the exchange made of them it keeps to itself. */
  readonly stops: Readonly<Record<string, AccountOrderType>>;
  readonly charges: DayCharges;
}

const emptyLedger: Ledger = { cash: 0, blocked: 0, positions: 0, realised: 0, charges: 0, external: 0 };

export const emptyFacts = (day: number): AccountFacts => ({
  day,
  lastOrder: 0,
  ledger: emptyLedger,
  positions: [],
  switch: 'active',
  anomaly: null,
  stops: {},
  charges: noCharges,
});

const ended: ReadonlySet<number> = new Set([
  OrderState.Filled,
  OrderState.Rejected,
  OrderState.Expired,
  OrderState.Cancelled,
  OrderState.PresumedNotPlaced,
]);

/** The facts after the event at this offset. */
export function foldEvent(facts: AccountFacts, events: DataView, at: number): AccountFacts {
  switch (events.getUint8(at)) {
    case AccountEventKind.LedgerPosted:
      return { ...facts, ledger: post(facts.ledger, readLedgerEvent(events, at)) };
    case AccountEventKind.PositionChanged:
      return { ...facts, positions: putPosition(facts.positions, readPositionEvent(events, at)) };
    case AccountEventKind.SwitchSet: {
      const { scope, setting } = readSettingEvent(events, at);
      return scope === LimitScope.Account ? { ...facts, switch: switchStateNames.get(setting) ?? 'halted' } : facts;
    }
    case AccountEventKind.Anomaly:
      return { ...facts, anomaly: anomalyCodeNames.get(readDenialEvent(events, at).code) ?? null };
    case AccountEventKind.OrderChanged:
      return foldOrder(facts, readAccountOrderEvent(events, at));
    default:
      return facts;
  }
}

function foldOrder(facts: AccountFacts, { order, orderType, state }: AccountOrderEvent): AccountFacts {
  const lastOrder = Math.max(facts.lastOrder, order);
  if (orderType !== AccountOrderType.StopLimit && orderType !== AccountOrderType.StopMarket) {
    return lastOrder === facts.lastOrder ? facts : { ...facts, lastOrder };
  }
  const { [order]: _, ...others } = facts.stops;
  const stops = ended.has(state) ? others : { ...others, [order]: orderType as AccountOrderType };
  return { ...facts, lastOrder, stops };
}

function post(ledger: Ledger, moved: Ledger): Ledger {
  return {
    cash: ledger.cash + moved.cash,
    blocked: ledger.blocked + moved.blocked,
    positions: ledger.positions + moved.positions,
    realised: ledger.realised + moved.realised,
    charges: ledger.charges + moved.charges,
    external: ledger.external + moved.external,
  };
}

/** A position of book 0 takes the place of what was known of it. */
function putPosition(positions: readonly HeldPosition[], event: PositionEvent): readonly HeldPosition[] {
  const product = productNames.get(event.product);
  if (event.book !== 0 || !product) return positions;
  const { instrument, quantity, cost, realised, settled, arriving } = event;
  const changed: HeldPosition = { instrument, product, quantity, cost, realised, settled, arriving };
  const others = positions.filter((held) => held.instrument !== instrument || held.product !== product);
  return [...others, changed].sort((a, b) => a.instrument - b.instrument || a.product.localeCompare(b.product));
}
