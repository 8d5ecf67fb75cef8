/**
 * A continuous market whose prices are ranked: each price of a case is one tick, whatever lies between. Matching only
 * compares prices, so cases may use prices from 0.00000001 to 600 in one book.
 */
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { defineInstrument, setPhase } from '../../shared/commands.ts';
import { Engine } from '../../wasm/engine.ts';
import {
  CommandKind,
  EventKind,
  OrderType,
  Phase,
  RECORD_BYTES,
  readOrderEvent,
  readSnapshotOrder,
  Side,
  SnapshotKind,
  TimeInForce,
  writeCommand,
} from '../../wasm/records.ts';

export interface BookOrder {
  readonly broker: string;
  readonly side: 'buy' | 'sell';
  readonly quantity: number;
  readonly price: number;
}

export interface BookTrade {
  readonly buyer: string;
  readonly seller: string;
  readonly quantity: number;
  readonly price: number;
}

const INSTRUMENT = 0;
const LADDER = 64;

export class RankedBook {
  private readonly engine = Engine.load(loadEngineModule(), {
    instruments: 1,
    ladderTicks: LADDER,
    orders: 256,
    publishLevels: false,
  });
  private readonly prices: readonly number[];
  private readonly brokers: string[] = [''];

  /** @param prices every price of the case, at most 64 different ones */
  constructor(prices: Iterable<number>) {
    this.prices = [...new Set(prices)].sort((a, b) => a - b);
    const top = this.prices.length;
    const listed = { instrument: INSTRUMENT, protectionBp: 100, tickSize: 1, lotSize: 1, freezeQuantity: 1_000_000 };
    const named = { symbol: 'CASE', name: 'Case', exchange: 'NSE' } as const;
    this.submit(defineInstrument({ ...named, ...listed, referencePrice: 1, bandLow: 1, bandHigh: top }, 0));
    this.submit(setPhase(Phase.Continuous, 0, INSTRUMENT));
  }

  /** Enters a limit order for the day and gives its trades. Orders are numbered from 1. */
  enter({ broker, side, quantity, price }: BookOrder): BookTrade[] {
    const command = new Uint8Array(RECORD_BYTES);
    writeCommand(new DataView(command.buffer), 0, {
      kind: CommandKind.NewOrder,
      side: side === 'buy' ? Side.Buy : Side.Sell,
      orderType: OrderType.Limit,
      timeInForce: TimeInForce.Day,
      instrument: INSTRUMENT,
      protectionBp: 0,
      owner: this.ownerOf(broker),
      phase: 0,
      time: 0,
      order: 0,
      clientRef: 0,
      price: this.rank(price),
      quantity,
      seed: 0,
    });
    return this.submit(command);
  }

  /** Resting orders: buys, then sells, best price first, then in time priority. */
  orders(): BookOrder[] {
    const bytes = this.engine.snapshot();
    const view = new DataView(bytes.buffer);
    const orders: BookOrder[] = [];
    for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
      if (view.getUint8(at) !== SnapshotKind.Order) continue;
      const { owner, side, price, leaves } = readSnapshotOrder(view, at);
      const broker = this.brokers[owner] ?? '';
      orders.push({ broker, side: side === Side.Buy ? 'buy' : 'sell', quantity: leaves, price: this.price(price) });
    }
    return orders;
  }

  private ownerOf(broker: string): number {
    if (!this.brokers.includes(broker)) this.brokers.push(broker);
    return this.brokers.indexOf(broker);
  }

  private rank(price: number): number {
    return this.prices.indexOf(price) + 1;
  }

  private price(rank: number): number {
    return this.prices[rank - 1] ?? 0;
  }

  private submit(command: Uint8Array): BookTrade[] {
    this.engine.commandBytes.set(command);
    const trades: BookTrade[] = [];
    this.engine.submit(1, (events, count) => {
      for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
        const event = readOrderEvent(events, at);
        if (event.kind === EventKind.CommandRejected)
          throw new Error(`The venue refused it for reason ${event.reason}.`);
        if (event.kind !== EventKind.Trade) continue;
        const maker = this.brokers[event.owner] ?? '';
        const taker = this.brokers[event.counterOwner] ?? '';
        const [buyer, seller] = event.side === Side.Buy ? [taker, maker] : [maker, taker];
        trades.push({ buyer, seller, quantity: event.quantity, price: this.price(event.price) });
      }
    });
    return trades;
  }
}
