/** The events of a step in their order, and steps one after another. */
import type { Command } from './command.ts';
import { accountSwitched, denied, ledgerPosted, marginChanged } from './events.ts';
import { requirement, underlyingsOf } from './margin.ts';
import type { Accepted, Denial, Event, Steps } from './outcome.ts';
import type { Account, Order } from './state.ts';
import { haltState, trips, withHalt } from './trip.ts';

/** A step with its events in order. */
export function stepOf(before: Account, command: Command, step: Accepted): Steps {
  const posted = ledgerPosted(command, before.ledger, step.account.ledger);
  const events = [
    ...(step.first ?? []),
    ...(step.fills ?? []),
    ...(step.positions ?? []),
    ...marginsChanged(before, command, step),
    ...(posted ? [posted] : []),
    ...(step.anomalies ?? []),
    ...(step.settings ?? []),
  ];
  return { account: step.account, events };
}

function marginsChanged(before: Account, command: Command, { account, underlyingFirst }: Accepted): Event[] {
  const all = [...new Set([...underlyingsOf(before), ...underlyingsOf(account)])].sort((a, b) => a - b);
  const inOrder = [
    ...all.filter((each) => each === underlyingFirst),
    ...all.filter((each) => each !== underlyingFirst),
  ];
  return inOrder.flatMap((underlying) => {
    const had = requirement(before, underlying);
    const needs = requirement(account, underlying);
    const same = had.span === needs.span && had.exposure === needs.exposure;
    return same ? [] : [marginChanged(command, underlying, needs)];
  });
}

export const nothing = (account: Account): Steps => ({ account, events: [] });

/** Steps of several orders one after another, each as the one before left them. */
export function inTurn(
  account: Account,
  ids: readonly number[],
  step: (account: Account, order: Order) => Steps,
): Steps {
  let now = account;
  const events: Event[] = [];
  for (const id of ids) {
    const order = now.orders.get(id);
    if (!order) continue;
    const after = step(now, order);
    now = after.account;
    events.push(...after.events);
  }
  return { account: now, events };
}

/** What a command causes in an order is told with that order's names. */
export const asOf = (command: Command, { placed }: Order): Command => ({
  ...command,
  instrument: placed.instrument,
  strategy: placed.strategy,
  order: placed.order,
});

/** A refusal; that of a tripwire halts the account. */
export function refused(account: Account, command: Command, why: Denial): Steps {
  if (!trips(why)) return { account, events: [denied(command, why)] };
  return { account: withHalt(account), events: [denied(command, why), accountSwitched(command, haltState)] };
}
