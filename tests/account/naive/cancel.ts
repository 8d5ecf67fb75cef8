/** cancel_order, and the cancellations that the account asks for itself. */
import { type AccountOrder, DenialCode, OrderState } from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { orderChanged, orderKnown } from './events.ts';
import { withChanged } from './modify.ts';
import { badOrderId } from './order-checks.ts';
import { isHeld, isOver, stateOf } from './orders.ts';
import { type Accepted, denial, type Outcome, type Steps } from './outcome.ts';
import { counted } from './pace.ts';
import type { Account, Order } from './state.ts';
import { asOf, inTurn, nothing, stepOf } from './steps.ts';
import { slicesOf } from './ties.ts';

/** Whether an order has ended, is filled or is presumed not placed. */
const isGone = (order: Order): boolean => isOver(order) || stateOf(order) === OrderState.PresumedNotPlaced;

export function cancelOrder(account: Account, command: Command, record: AccountOrder): Outcome {
  const bad = badOrderId(record.order);
  if (bad) return { denial: bad };
  const before = account.orders.get(record.order);
  if (!before) return { denial: denial(DenialCode.UnknownOrder) };
  if (isGone(before)) return { denial: denial(DenialCode.OrderNotOpen) };
  if (before.cancelPending) return { account, first: [orderKnown(command, before)] };
  const step = cancelled(account, command, before);
  if (!isHeld(before)) return step;
  const ids = slicesOf(account, before).map(({ placed }) => placed.order);
  return { ...step, further: (now) => inTurn(now, ids, (at, slice) => sliceCancelled(at, command, slice)) };
}

function sliceCancelled(account: Account, command: Command, slice: Order): Steps {
  if (isGone(slice) || slice.cancelPending) return nothing(account);
  return stepOf(account, command, cancelled(account, command, slice));
}

/** The step of a cancellation: a held order and an intent end at once, another asks for it. */
export function cancelled(account: Account, command: Command, before: Order): Accepted {
  const own = asOf(command, before);
  const held = isHeld(before);
  if (held || stateOf(before) === OrderState.Intent) {
    const stage = held ? before.stage : OrderState.Working;
    const order: Order = { ...before, stage, end: OrderState.Cancelled };
    return { account: withChanged(account, order), first: [orderChanged(own, order)] };
  }
  const order: Order = { ...before, cancelPending: true, cancelAsked: true };
  return {
    account: counted(withChanged(account, order), command.time, 0n),
    first: [orderChanged(own, order)],
  };
}
