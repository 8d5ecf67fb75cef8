/** Reduce-only orders that exceed their position after an update are cut back, the newest first. */
import { LimitKind, LimitScope, OrderState, Side } from '../../../wasm/records.ts';
import { cancelled } from './cancel.ts';
import type { Command } from './command.ts';
import { least, most, sum } from './integers.ts';
import { shrunk } from './modify.ts';
import { isLive, isReduceOnly, stateOf, takesModification } from './orders.ts';
import type { Accepted, Event, Steps } from './outcome.ts';
import { positionOf } from './positions.ts';
import { type Account, limitKey, type Order } from './state.ts';
import { nothing, stepOf } from './steps.ts';
import { changed } from './tend.ts';
import { lotOf } from './ties.ts';

const { Platform, User, Account: Own } = LimitScope;

export function cutBack(account: Account, command: Command, { placed }: Order): Steps {
  const on = [Platform, User, Own].some((scope) => account.limits.has(limitKey(scope, 0, LimitKind.ReduceOnlyAtFill)));
  if (!on) return nothing(account);
  const buys = cutSide(account, command, placed.instrument, placed.product, Side.Buy);
  const sells = cutSide(buys.account, command, placed.instrument, placed.product, Side.Sell);
  return { account: sells.account, events: [...buys.events, ...sells.events] };
}

/** What an order may still reduce; with a modification pending, what it would. */
const keeps = ({ terms, asked, traded }: Order): bigint => most(0n, (asked ?? terms).quantity - traded);

function cutSide(account: Account, command: Command, instrument: number, product: number, side: number): Steps {
  const { quantity } = positionOf(account, 0, instrument, product);
  const room = most(0n, side === Side.Sell ? quantity : -quantity);
  const orders = [...account.orders.values()].filter(
    (order) =>
      order.placed.instrument === instrument &&
      order.placed.product === product &&
      order.placed.side === side &&
      isLive(order) &&
      isReduceOnly(order) &&
      !order.cancelPending &&
      (order.link?.leader ?? 0) === 0,
  );
  let kept = sum(orders, keeps);
  let now = account;
  const events: Event[] = [];
  for (const order of orders.reverse()) {
    if (kept <= room) break;
    if (keeps(order) === 0n) continue;
    const cut = cutOrder(now, command, order, least(kept - room, keeps(order)));
    if (!cut) continue;
    kept -= keeps(order) - cut.keeps;
    const steps = stepOf(now, command, cut.step);
    now = steps.account;
    events.push(...steps.events);
  }
  return { account: now, events };
}

/** An order cut by what is too much; none when it cannot be changed now. */
function cutOrder(
  account: Account,
  command: Command,
  order: Order,
  tooMuch: bigint,
): { readonly step: Accepted; readonly keeps: bigint } | undefined {
  const changes = stateOf(order) === OrderState.Intent || takesModification(order);
  if (!changes) return tooMuch < keeps(order) ? undefined : { step: cancelled(account, command, order), keeps: 0n };
  const total = order.terms.quantity - tooMuch;
  const rounded = total - (total % lotOf(account, order));
  if (rounded <= order.traded) return { step: cancelled(account, command, order), keeps: 0n };
  const smaller = shrunk(order, rounded);
  return { step: changed(account, command, order, smaller), keeps: rounded - order.traded };
}
