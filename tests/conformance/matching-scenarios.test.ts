/** Matching told as cases: our own, and the written scenarios of another exchange, read from their files. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordedTest } from '../recorded-files.ts';
import { type Row, type Scenario, type Step, scenariosOf } from './feature-file.ts';
import { type BookOrder, type BookTrade, RankedBook } from './ranked-book.ts';

const buy = (broker: string, quantity: number, price: number): BookOrder => ({ broker, side: 'buy', quantity, price });
const sell = (broker: string, quantity: number, price: number): BookOrder => ({
  broker,
  side: 'sell',
  quantity,
  price,
});
const trade = (buyer: string, seller: string, quantity: number, price: number): BookTrade => ({
  buyer,
  seller,
  quantity,
  price,
});

/** Two levels a side with room between them. */
const resting = [buy('Asha', 50, 99), buy('Bina', 70, 98), sell('Chand', 50, 103), sell('Deep', 70, 104)];

const cases: readonly {
  readonly name: string;
  readonly order: BookOrder;
  readonly trades: readonly BookTrade[];
  readonly book: readonly BookOrder[];
}[] = [
  {
    name: 'a sell behind the best one waits behind it',
    order: sell('Esha', 10, 105),
    trades: [],
    book: [...resting, sell('Esha', 10, 105)],
  },
  {
    name: 'a sell inside the spread becomes the best, however close to the best buy',
    order: sell('Esha', 10, 99.00000001),
    trades: [],
    book: [...resting.slice(0, 2), sell('Esha', 10, 99.00000001), ...resting.slice(2)],
  },
  {
    name: 'a buy inside the spread becomes the best',
    order: buy('Esha', 10, 102),
    trades: [],
    book: [buy('Esha', 10, 102), ...resting],
  },
  {
    name: 'a sell at the best buy trades there, and the best buy keeps what is left',
    order: sell('Esha', 20, 99),
    trades: [trade('Asha', 'Esha', 20, 99)],
    book: [buy('Asha', 30, 99), ...resting.slice(1)],
  },
  {
    name: 'a sell far below the best buy still gets the price of the resting buy',
    order: sell('Esha', 1, 0.00000001),
    trades: [trade('Asha', 'Esha', 1, 99)],
    book: [buy('Asha', 49, 99), ...resting.slice(1)],
  },
  {
    name: 'a buy far above the best sell still pays the price of the resting sell',
    order: buy('Esha', 1, 600),
    trades: [trade('Esha', 'Chand', 1, 103)],
    book: [...resting.slice(0, 2), sell('Chand', 49, 103), sell('Deep', 70, 104)],
  },
  {
    name: 'equal quantities take each other away, at the same price',
    order: buy('Esha', 50, 103),
    trades: [trade('Esha', 'Chand', 50, 103)],
    book: [...resting.slice(0, 2), sell('Deep', 70, 104)],
  },
  {
    name: 'equal quantities take each other away, through a worse limit',
    order: buy('Esha', 50, 104),
    trades: [trade('Esha', 'Chand', 50, 103)],
    book: [...resting.slice(0, 2), sell('Deep', 70, 104)],
  },
  {
    name: 'an order larger than the other side sweeps it level by level and rests at its limit with what is left',
    order: sell('Esha', 150, 97),
    trades: [trade('Asha', 'Esha', 50, 99), trade('Bina', 'Esha', 70, 98)],
    book: [sell('Esha', 30, 97), ...resting.slice(2)],
  },
];

describe('matching, case by case', () => {
  test.for(cases)('$name', ({ order, trades, book }) => {
    const market = new RankedBook([...resting, order].map(({ price }) => price));
    for (const before of resting) expect(market.enter(before)).toEqual([]);
    expect(market.enter(order)).toEqual(trades);
    expect(market.orders()).toEqual(book);
  });
});

describe('written scenarios', () => {
  for (const [file, least] of [
    ['OrderBook.LimitOrder.Matching.feature', 5],
    ['Exchange.Quote.feature', 36],
  ] as const) {
    recordedTest(file, [`matching-scenarios/${file}`], async ([path = '']) => {
      const scenarios = scenariosOf(readFileSync(path, 'utf8'));
      expect(scenarios.length).toBeGreaterThanOrEqual(least);
      for (const scenario of scenarios) play(scenario);
    });
  }
});

function play({ name, steps }: Scenario): void {
  const market = new RankedBook(pricesOf(steps));
  let trades: BookTrade[] = [];
  for (const { text, rows } of steps) {
    if (text.endsWith('orders are submitted')) trades = rows.flatMap((row) => market.enter(orderOf(row)));
    else if (text === 'no trades are generated') expect(trades, name).toEqual([]);
    else if (text.endsWith('trades are generated')) expect(trades, name).toEqual(rows.map(tradeOf));
    else if (text === 'market order book looks like') expect(market.orders(), name).toEqual(bookOf(rows));
    else if (text === 'the quote looks like') expect(quoteOf(market), name).toEqual(rows.map(quotedOf));
    else throw new Error(`No step is written as "${text}".`);
  }
}

function pricesOf(steps: readonly Step[]): number[] {
  return steps
    .filter(({ text }) => text.endsWith('submitted'))
    .flatMap(({ rows }) => rows.map((row) => orderOf(row).price));
}

function orderOf(row: Row): BookOrder {
  const side = row['Side']?.toLowerCase() === 'buy' ? 'buy' : 'sell';
  return { broker: row['Broker'] ?? '', side, quantity: Number(row['Qty']), price: Number(row['Price']) };
}

function tradeOf(row: Row): BookTrade {
  return trade(row['Buying broker'] ?? '', row['Selling broker'] ?? '', Number(row['Qty']), Number(row['Price']));
}

/** Buys stand left in a row, sells right; either half may be empty. */
function bookOf(rows: readonly Row[]): BookOrder[] {
  const buys = rows.map((row) => buy(row['Broker'] ?? '', Number(row['Qty']), Number(row['Price'])));
  const sells = rows.map((row) => sell(row['Broker 2'] ?? '', Number(row['Qty 2']), Number(row['Price 2'])));
  return [...buys, ...sells].filter(({ broker }) => broker !== '');
}

interface Quote {
  readonly bid: number;
  readonly ask: number;
  readonly spread: string;
}

/** A spread is compared to the eighth decimal, the finest that the scenarios use. */
const spread = (value: number): string => value.toFixed(8);

function quoteOf(market: RankedBook): Quote[] {
  const orders = market.orders();
  const bid = orders.find(({ side }) => side === 'buy')?.price ?? 0;
  const ask = orders.find(({ side }) => side === 'sell')?.price ?? 0;
  return [{ bid, ask, spread: spread(ask - bid) }];
}

const quotedOf = (row: Row): Quote => ({
  bid: Number(row['Bid']),
  ask: Number(row['Ask']),
  spread: spread(Number(row['Spread'])),
});
