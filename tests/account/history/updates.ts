/** What the outside says of orders, in any order. */
import { AccountCommandKind as Kind, OrderState, OrderUpdateKind, writeAccountUpdate } from '../../../wasm/records.ts';
import type { Account, Order } from '../naive/state.ts';
import { place } from './orders.ts';
import { anOldOrder, aPrice, bent, spoiled, type Teller, type Writer } from './teller.ts';

const answers = Object.values(OrderUpdateKind) as [number, ...number[]];

export function update(teller: Teller, account: Account): Writer {
  const { random, time } = teller;
  const any = anOldOrder(teller, account);
  const sent = [...account.orders.values()].filter(({ stage }) => stage !== OrderState.Held);
  const old = any?.stage === OrderState.Held && random.chance(90) ? sent[random.below(sent.length)] : any;
  if (!old) return place(teller, account);
  const { Fill, Modified, ModifyRejected, Working } = OrderUpdateKind;
  const kind = random.pick([Fill, Fill, Fill, random.pick(answers), random.pick(answers), Working]);
  const request = old.asked && random.chance(70) ? random.pick([Modified, ModifyRejected]) : kind;
  const open = Math.max(1, Number(old.terms.quantity - old.traded));
  const trade = old.trades[random.below(old.trades.length)];
  const retold = trade && random.chance(15);
  const record = {
    kind: Kind.UpdateOrder,
    update: random.chance(40) ? request : kind,
    request: random.chance(85) ? old.request : random.below(4),
    time,
    order: old.placed.order,
    trade: retold ? trade.id : 1 + random.below(1_000),
    price: retold ? Number(trade.price) : fillPrice(teller, account, old),
    quantity: retold
      ? Number(trade.quantity)
      : random.chance(4)
        ? open + 1
        : random.pick([open, open, 1 + random.below(open)]),
  };
  const worse = spoiled(teller, bent(teller, record, ['update', 'request']), ['order', 'trade', 'price', 'quantity']);
  return (view) =>
    writeAccountUpdate(view, 0, { ...worse, order: Math.abs(worse.order), trade: Math.abs(worse.trade) });
}

function fillPrice(teller: Teller, account: Account, { placed, terms }: Order): number {
  return teller.random.chance(50) && terms.price > 0n
    ? Number(terms.price)
    : aPrice(teller, account, placed.instrument);
}
