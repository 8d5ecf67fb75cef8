/** adopt_position and convert_position. */
import { AccountCommandKind, type AccountTransfer, DenialCode, Product, Side } from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { positionChanged } from './events.ts';
import { abs, MAX, MOST_QUANTITY } from './integers.ts';
import { posted, reblocked } from './ledger.ts';
import { badContract, unknownStrategy } from './order-checks.ts';
import { closable } from './orders.ts';
import { type Denial, denial, type Outcome, unless } from './outcome.ts';
import { positionsBeyond, positionsOverflow } from './overflow.ts';
import {
  closed,
  isDelivery,
  isPaid,
  marginRate,
  opened,
  positionOf,
  signedCost,
  withMargin,
  withParts,
} from './positions.ts';
import { isOneOf } from './settings.ts';
import { type Account, type Position, withPositions } from './state.ts';

const booksOf = (strategy: number): number[] => [...new Set([0, strategy])];

function unknownTransfer(account: Account, record: AccountTransfer): Denial | undefined {
  const { kind, instrument, product, toProduct, strategy } = record;
  const converts = kind === AccountCommandKind.ConvertPosition;
  const to = isOneOf(toProduct, Product) && toProduct !== product;
  const goodProduct = isOneOf(product, Product) && (!converts || to);
  return (
    unless(account.instruments.has(instrument), DenialCode.UnknownInstrument) ??
    unless(goodProduct, DenialCode.BadProduct) ??
    badContract(account, instrument, product) ??
    unknownStrategy(account, strategy)
  );
}

export function adoptPosition(account: Account, command: Command, record: AccountTransfer): Outcome {
  const { instrument, product, strategy } = record;
  const quantity = BigInt(record.quantity);
  const price = BigInt(record.price);
  const value = abs(quantity) * price;
  const before = booksOf(strategy).map((book) => positionOf(account, book, instrument, product));
  const after = before.map((position) => adopted(account, position, quantity, value));
  const signed = quantity < 0n ? -value : value;
  const paid = before.some((position) => isPaid(account, position)) ? signed : 0n;
  const next = reblocked(posted(withPositions(account, after), { positions: paid, external: -paid }));
  const refused =
    unknownTransfer(account, record) ??
    unless(
      quantity !== 0n && abs(quantity) <= MOST_QUANTITY,
      DenialCode.QuantityNotPositive,
      MOST_QUANTITY,
      quantity,
    ) ??
    unless(price > 0n && price <= MAX, DenialCode.PriceNotPositive, 0n, price) ??
    unless(value <= MAX, DenialCode.ValueOverflow, MAX, value) ??
    unless(!before.some((position) => opposes(position, quantity)), DenialCode.PositionOpposed) ??
    unless(next.positions.size <= account.sizes.positions, DenialCode.PositionPoolFull) ??
    unless(!positionsOverflow(next, after), DenialCode.AmountOverflow);
  if (refused) return { denial: refused };
  return { account: next, positions: after.map((position) => positionChanged(command, position)) };
}

const opposes = (position: Position, direction: bigint): boolean => position.quantity * direction < 0n;

function adopted(account: Account, position: Position, quantity: bigint, value: bigint): Position {
  const after = opened(position, quantity, value, value, 0);
  const settles = position.book === 0 && isDelivery(position);
  return withMargin(account, settles ? { ...after, settled: after.settled + quantity } : after);
}

export function convertPosition(account: Account, command: Command, record: AccountTransfer): Outcome {
  const unknown = unknownTransfer(account, record);
  if (unknown) return { denial: unknown };
  const { instrument, product, toProduct, strategy } = record;
  const quantity = BigInt(record.quantity);
  const held = positionOf(account, 0, instrument, product);
  const refused =
    unless(marginRate(account, instrument, toProduct) > 0n, DenialCode.ProductNotPermitted) ??
    unless(quantity > 0n, DenialCode.QuantityNotPositive, 0n, quantity) ??
    insufficient(account, record, held) ??
    shortDelivery(record, held);
  if (refused) return { denial: refused };
  const moves = booksOf(strategy).map((book) => moved(account, record, book));
  const changed = moves.flatMap(({ from, to }) => [from, to]);
  const paid = moves[0]?.paid ?? 0n;
  const next = reblocked(posted(withPositions(account, changed), { cash: -paid, positions: paid }));
  const fall = account.ledger.cash - next.ledger.cash;
  const direction = held.quantity;
  const denied =
    unless(!opposed(account, record, direction), DenialCode.PositionOpposed) ??
    unless(next.positions.size <= account.sizes.positions, DenialCode.PositionPoolFull) ??
    unless(!oneOverflows(account, changed) && !positionsOverflow(next, changed), DenialCode.AmountOverflow) ??
    unless(fall <= 0n || next.ledger.cash >= 0n, DenialCode.CashInsufficient, account.ledger.cash, fall);
  if (denied) return { denial: denied };
  return { account: next, positions: changed.map((position) => positionChanged(command, position)) };
}

function opposed(account: Account, { instrument, toProduct, strategy }: AccountTransfer, direction: bigint): boolean {
  return booksOf(strategy).some((book) => opposes(positionOf(account, book, instrument, toProduct), direction));
}

function insufficient(account: Account, record: AccountTransfer, held: Position): Denial | undefined {
  const { instrument, product, strategy } = record;
  const quantity = BigInt(record.quantity);
  const side = held.quantity < 0n ? Side.Buy : Side.Sell;
  const free = closable(account, side, instrument, product);
  if (quantity > free) return denial(DenialCode.PositionInsufficient, free, quantity);
  if (strategy === 0) return undefined;
  const own = positionOf(account, strategy, instrument, product).quantity;
  const size = opposesSign(own, held.quantity) ? 0n : abs(own);
  return unless(quantity <= size, DenialCode.PositionInsufficient, size, quantity);
}

const opposesSign = (a: bigint, b: bigint): boolean => a * b < 0n;

function shortDelivery({ toProduct }: AccountTransfer, held: Position): Denial | undefined {
  return unless(held.quantity > 0n || toProduct !== Product.Cnc, DenialCode.ShortNotAllowed);
}

/** One book's positions after a conversion, and what delivery costs in cash. */
function moved(
  account: Account,
  { instrument, product, toProduct, quantity }: AccountTransfer,
  book: number,
): { readonly from: Position; readonly to: Position; readonly paid: bigint } {
  const source = positionOf(account, book, instrument, product);
  const target = positionOf(account, book, instrument, toProduct);
  const n = BigInt(quantity);
  const signed = source.quantity < 0n ? -n : n;
  const taken = closed(source, n);
  const from = withMargin(account, withParts(source, taken.position, -signed));
  const to = withMargin(account, opened(target, signed, taken.cost, taken.lotCost, 0));
  const cost = (position: Position): bigint => (isPaid(account, position) ? signedCost(position) : 0n);
  const paid = cost(from) - cost(source) + cost(to) - cost(target);
  return { from, to, paid };
}

/** Whether one of the changes alone would take its position or book beyond a bound. */
function oneOverflows(account: Account, changed: readonly Position[]): boolean {
  return changed.some((position) => positionsBeyond(withPositions(account, [position]), [position]));
}
