/** After an update that changed an order: what is tied to it follows. */
import { OrderState, OrderUpdateKind, ReleaseCondition } from '../../../wasm/records.ts';
import { cancelled } from './cancel.ts';
import type { Command } from './command.ts';
import { orderChanged } from './events.ts';
import { enlarged, modified, shrunk, withChanged } from './modify.ts';
import { isHeld, isOver, stateOf, takesModification } from './orders.ts';
import type { Accepted, Denial, Steps } from './outcome.ts';
import { released } from './release.ts';
import type { Account, Order } from './state.ts';
import { asOf, inTurn, nothing, refused, stepOf } from './steps.ts';
import { childrenOf, othersInGroup, wanted } from './ties.ts';

const idOf = ({ placed }: Order): number => placed.order;

/** Tends the order itself, its children, the other members of its group. */
export function tended(account: Account, command: Command, order: Order): Steps {
  const { ModifyRejected, CancelRejected } = OrderUpdateKind;
  const itself = command.update === ModifyRejected || command.update === CancelRejected ? [] : [order];
  const all = [...itself, ...childrenOf(account, order), ...othersInGroup(account, order)];
  return inTurn(account, all.map(idOf), (now, one) => tend(now, command, one));
}

/** One tied order, with what it wants now. */
export function tend(account: Account, command: Command, order: Order): Steps {
  const { link } = order;
  const tied = link && (link.release === ReleaseCondition.ParentTraded || link.leader !== 0);
  const gone = isOver(order) || stateOf(order) === OrderState.PresumedNotPlaced || order.cancelPending;
  if (!tied || gone) return nothing(account);
  const wants = wanted(account, order);
  const step = isHeld(order) ? heldTended(account, command, order, wants) : liveTended(account, command, order, wants);
  if (!step) return nothing(account);
  return 'code' in step ? refused(account, asOf(command, order), step) : stepOf(account, command, step);
}

function heldTended(account: Account, command: Command, order: Order, wants: bigint): Accepted | undefined {
  const follows = order.link?.release === ReleaseCondition.ParentTraded;
  if (follows) return wants > 0n ? released(account, command, order, wants) : undefined;
  return wants === 0n ? cancelled(account, command, order) : undefined;
}

function liveTended(account: Account, command: Command, order: Order, wants: bigint): Accepted | Denial | undefined {
  if (wants <= order.traded) return cancelled(account, command, order);
  const changes = stateOf(order) === OrderState.Intent || takesModification(order);
  if (!changes || wants === order.terms.quantity) return undefined;
  if (wants < order.terms.quantity) return changed(account, command, order, shrunk(order, wants));
  const { order: larger, refused } = enlarged(account, order, wants, command.time);
  return refused ?? changed(account, command, order, larger);
}

/** The step of another quantity: an intent has it at once and is not counted again. */
export function changed(account: Account, command: Command, before: Order, after: Order): Accepted {
  if (stateOf(before) !== OrderState.Intent) return modified(account, command, after);
  return { account: withChanged(account, after), first: [orderChanged(asOf(command, after), after)] };
}
