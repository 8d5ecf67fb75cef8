import { describe, expect, test } from 'vitest';
import { addTrade, dayBill, type NoteTrade, noCharges, splitOpen } from './day-charges.ts';
import { indianDay } from './indian-day.ts';
import { limits } from './limits.ts';
import { PaperCharges } from './paper-charges.ts';
import type { ChargeBill, ChargeName } from './protocol.ts';
import { engineModule, present } from './test-market.ts';

const charges = new PaperCharges(engineModule);
/** 20 November 2026, noon in India. */
const day = indianDay(Date.parse('2026-11-20T06:30:00Z') * 1_000);

const trade = (fields: Partial<NoteTrade> = {}): NoteTrade => ({
  ...{ order: 1, instrument: 0, side: 'buy', product: 'cnc', price: 1_000_00, quantity: 5_000 },
  ...fields,
});
const amounts = (bill: ChargeBill | null): { readonly [name in ChargeName]?: number } =>
  Object.fromEntries(present(bill).lines.map(({ name, amount }) => [name, amount]));

describe('estimate', () => {
  test('of a delivery round trip is that of the broker: ₹11,124.06, and the debit of the depository', () => {
    const bill = present(charges.estimate(day, [trade(), trade({ order: 2, side: 'sell' })]));
    expect(bill.total).toBe(11_124_06 + 15_34);
    expect(amounts(bill)).toMatchObject({ stt: 10_000_00, stamp: 750_00, dp: 15_34 });
    expect(bill.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(bill.total);
  });

  test('of an intraday order has brokerage, at most ₹20', () => {
    expect(amounts(charges.estimate(day, [trade({ product: 'mis' })])).brokerage).toBe(20_00);
    expect(amounts(charges.estimate(day, [trade({ product: 'mis', quantity: 20 })])).brokerage).toBe(6_00);
  });

  test('on a day before all rates there is none', () => {
    expect(charges.estimate(0, [trade()])).toBeNull();
    expect(charges.contractNote(0, [trade()])).toBeNull();
  });
});

describe('contract note', () => {
  test('squares off what was bought and sold on the day, whatever the product', () => {
    const both = charges.contractNote(day, [trade(), trade({ order: 2, side: 'sell' })]);
    // 0.025 % of the sale instead of 0.1 % of both, and nothing leaves the depository.
    expect(amounts(both)).toMatchObject({ stt: 1_250_00 });
    expect(amounts(both)).not.toHaveProperty('dp');
  });

  test('an intraday position that is open costs what its estimate says', () => {
    const open = trade({ product: 'mis' });
    expect(charges.contractNote(day, [open])).toEqual(charges.estimate(day, [open]));
    const closed = charges.contractNote(day, [open, trade({ order: 2, product: 'mis', side: 'sell' })]);
    expect(amounts(closed)).toMatchObject({ brokerage: 40_00, stt: 1_250_00 });
  });

  test('once a security is sold for delivery, the depository debits once', () => {
    const sales = [1, 2].map((order) => trade({ order, side: 'sell', quantity: 10 }));
    const other = trade({ order: 3, side: 'sell', instrument: 1, quantity: 10 });
    expect(amounts(charges.contractNote(day, sales)).dp).toBe(15_34);
    expect(amounts(charges.contractNote(day, [...sales, other])).dp).toBe(2 * 15_34);
  });
});

test('what is open is the end of the heavier side', () => {
  const mis = (order: number, side: 'buy' | 'sell', quantity: number, instrument = 0) =>
    trade({ order, side, quantity, instrument, product: 'mis' });
  const trades = [mis(1, 'buy', 10), mis(2, 'sell', 4), mis(3, 'buy', 5), trade({ order: 4 }), mis(5, 'sell', 7, 1)];
  const { settled, open } = splitOpen(trades);
  expect(settled).toEqual([mis(1, 'buy', 4), mis(2, 'sell', 4), trade({ order: 4 })]);
  expect(open).toEqual([mis(1, 'buy', 6), mis(3, 'buy', 5), mis(5, 'sell', 7, 1)]);
});

describe('the note of a day', () => {
  test('counts trades of one order at one price as one', () => {
    const twice = addTrade(addTrade(noCharges, trade({ quantity: 3 })), trade({ quantity: 4 }));
    expect(twice.trades).toEqual([trade({ quantity: 7 })]);
    expect(addTrade(twice, trade({ price: 1 })).trades).toHaveLength(2);
  });

  test('a full one is closed, and counts on', () => {
    let full = noCharges;
    for (let order = 1; order <= limits.noteLegs; order += 1) full = addTrade(full, trade({ order }));
    const note: ChargeBill = { lines: [{ name: 'stt', amount: 5 }], total: 5 };
    const next = addTrade({ ...full, note }, trade({ order: 0 }));
    expect(next.trades).toEqual([trade({ order: 0 })]);
    const more: ChargeBill = { lines: [...note.lines, { name: 'gst', amount: 2 }], total: 7 };
    expect(dayBill({ ...next, note: more })).toEqual({
      lines: [
        { name: 'stt', amount: 10 },
        { name: 'gst', amount: 2 },
      ],
      total: 12,
    });
  });
});
