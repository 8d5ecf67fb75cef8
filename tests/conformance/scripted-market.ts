/**
 * A continuous market that is told its orders as a script: `buy 100 ibm 53`, `sell 100 ibm mkt stop 54`,
 * `buy 1000 ibm 57 aon`. Every order has an owner of its own; orders are numbered from 1. A script says nothing of
 * protection, by which this venue bounds market orders: it is given beside it.
 */
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { defineInstrument, setPhase } from '../../shared/commands.ts';
import { Engine } from '../../wasm/engine.ts';
import {
  CommandKind,
  EventKind,
  OrderAttribute,
  OrderType,
  Phase,
  RECORD_BYTES,
  readOrderEvent,
  readSnapshotOrder,
  Side,
  SnapshotKind,
  TimeInForce,
  writeSpecialOrderCommand,
} from '../../wasm/records.ts';

export interface MarketRules {
  /** Before the first trade market orders are protected around it. In the unit of the script, like every price here. */
  readonly referencePrice: number;
  readonly marketProtectionBp: number;
  readonly stopProtectionBp: number;
}

export interface ScriptRun {
  /** By the number of the order that caused them: `1 buys 100 of 2 at 56`. */
  readonly trades: Readonly<Record<number, readonly string[]>>;
  /** What is open in the end, waiting orders too: `3 buy 100 at 53`. */
  readonly open: readonly string[];
}

interface ScriptOrder {
  readonly side: Side;
  readonly quantity: number;
  /** undefined: at market. */
  readonly price: number | undefined;
  readonly trigger: number | undefined;
  readonly isAllOrNone: boolean;
}

const INSTRUMENT = 0;
/** A unit of the script is one tick of 100 paise; the band has 1 to 100. */
const TICK = 100;
const UNITS = 100;

const ORDER = /^(buy|sell) (\d+) \+?\w+ (mkt|\d+)( aon)?(?: stop (\d+))?$/;
/** Shows the book, ends the session: a run tells what is open at its end anyway. A + before the symbol lists it, as a run does. */
const SHOW = /^(?:d \w+|quit)$/;

function ordersOf(script: string): ScriptOrder[] {
  const lines = script.split('\n').map((line) => line.replace(/#.*/, '').replace(/;\s*$/, '').trim());
  return lines
    .filter((line) => line !== '' && !SHOW.test(line))
    .map((line) => {
      const [, side, quantity, price, whole, trigger] = ORDER.exec(line) ?? [];
      if (!side) throw new Error(`No order is written as "${line}".`);
      return {
        side: side === 'buy' ? Side.Buy : Side.Sell,
        quantity: Number(quantity),
        price: price === 'mkt' ? undefined : Number(price),
        trigger: trigger ? Number(trigger) : undefined,
        isAllOrNone: whole !== undefined,
      };
    });
}

export function runScript(script: string, rules: MarketRules): ScriptRun {
  const limits = { instruments: 1, ladderTicks: 128, orders: 64, publishLevels: false };
  const engine = Engine.load(loadEngineModule(), limits);
  submit(engine, listing(rules));
  submit(engine, setPhase(Phase.Continuous, 0, INSTRUMENT));
  const told = ordersOf(script).map((order, at) => submit(engine, commandOf(order, at + 1, rules)));
  const trades = told.map((texts, at) => [at + 1, texts] as const).filter(([, texts]) => texts.length > 0);
  return { trades: Object.fromEntries(trades), open: openOrders(engine) };
}

function listing({ referencePrice, marketProtectionBp }: MarketRules): Uint8Array {
  const listed = { instrument: INSTRUMENT, tickSize: TICK, lotSize: 1, freezeQuantity: 1_000_000 };
  const band = { referencePrice: referencePrice * TICK, bandLow: TICK, bandHigh: UNITS * TICK };
  const named = { symbol: 'CASE', name: 'Case', exchange: 'NSE' } as const;
  return defineInstrument({ ...named, ...listed, ...band, protectionBp: marketProtectionBp }, 0);
}

function commandOf(order: ScriptOrder, number: number, rules: MarketRules): Uint8Array {
  const { side, quantity, price, trigger, isAllOrNone } = order;
  const [atMarket, limited] =
    trigger === undefined ? [OrderType.Market, OrderType.Limit] : [OrderType.StopMarket, OrderType.StopLimit];
  const command = new Uint8Array(RECORD_BYTES);
  writeSpecialOrderCommand(new DataView(command.buffer), 0, {
    kind: CommandKind.NewSpecialOrder,
    side,
    orderType: price === undefined ? atMarket : limited,
    timeInForce: TimeInForce.Day,
    instrument: INSTRUMENT,
    protectionBp: price === undefined && trigger !== undefined ? rules.stopProtectionBp : 0,
    owner: number,
    partQuantity: 0,
    time: 0,
    order: number,
    clientRef: 0,
    price: (price ?? 0) * TICK,
    quantity,
    attributes: isAllOrNone ? OrderAttribute.AllOrNone : 0,
    selfTrade: 0,
    triggerPrice: (trigger ?? 0) * TICK,
  });
  return command;
}

function submit(engine: Engine, command: Uint8Array): string[] {
  engine.commandBytes.set(command);
  const trades: string[] = [];
  engine.submit(1, (events, count) => {
    for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
      const { kind, reason, side, order, counterOrder, quantity, price } = readOrderEvent(events, at);
      if (kind === EventKind.CommandRejected) throw new Error(`The venue refused it for reason ${reason}.`);
      if (kind !== EventKind.Trade) continue;
      const [buyer, seller] = side === Side.Buy ? [counterOrder, order] : [order, counterOrder];
      trades.push(`${buyer} buys ${quantity} of ${seller} at ${price / TICK}`);
    }
  });
  return trades;
}

function openOrders(engine: Engine): string[] {
  const bytes = engine.snapshot();
  const view = new DataView(bytes.buffer);
  const open: string[] = [];
  for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
    if (view.getUint8(at) !== SnapshotKind.Order) continue;
    const { order, side, leaves, price } = readSnapshotOrder(view, at);
    open.push(`${order} ${side === Side.Buy ? 'buy' : 'sell'} ${leaves} at ${price / TICK}`);
  }
  return open;
}
