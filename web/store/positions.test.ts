import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fill, Side } from '../../shared/protocol.ts';
import { foldFills, fundsOf, value } from './positions.ts';

function fill(side: Side, quantity: number, price: number): Fill {
  return { tradeId: '1', orderId: '1', symbol: 'ONE', side, price, quantity, maker: false, time: 0 };
}

function positionAfter(...fills: Fill[]) {
  const position = foldFills(fills).get('ONE');
  if (!position) throw new Error('no position');
  return position;
}

describe('average cost', () => {
  it('averages what is bought', () => {
    const position = positionAfter(fill('buy', 10, 100_00), fill('buy', 30, 104_00));
    expect(position).toMatchObject({ quantity: 40, cost: 4_120_00, realised: 0 });
    expect(value(position, 105_00)).toMatchObject({ averagePrice: 103_00, unrealised: 80_00, profit: 80_00 });
  });

  it('realises against the average when part is sold', () => {
    const position = positionAfter(fill('buy', 10, 100_00), fill('buy', 30, 104_00), fill('sell', 10, 106_00));
    expect(position).toMatchObject({ quantity: 30, cost: 3_090_00, realised: 30_00 });
  });

  it('holds a short position with negative quantity and gains when the price falls', () => {
    const position = positionAfter(fill('sell', 20, 50_00), fill('buy', 5, 40_00));
    expect(position).toMatchObject({ quantity: -15, cost: -750_00, realised: 50_00 });
    expect(value(position, 60_00)).toMatchObject({ averagePrice: 50_00, unrealised: -150_00, profit: -100_00 });
  });

  it('turns over through zero: closes at the old average, opens at the fill', () => {
    expect(positionAfter(fill('buy', 10, 100_00), fill('sell', 25, 110_00))).toMatchObject({
      quantity: -15,
      cost: -1_650_00,
      realised: 100_00,
    });
    expect(positionAfter(fill('sell', 10, 100_00), fill('buy', 25, 90_00))).toMatchObject({
      quantity: 15,
      cost: 1_350_00,
      realised: 100_00,
    });
  });

  it('is flat without cost after the last share, also when the average was no whole paisa', () => {
    const position = positionAfter(
      fill('buy', 1, 100),
      fill('buy', 2, 101),
      fill('sell', 1, 101),
      fill('sell', 2, 101),
    );
    expect(position).toMatchObject({ quantity: 0, cost: 0, realised: 1 });
    expect(value(position, 500)).toMatchObject({ averagePrice: 0, unrealised: 0, profit: 1 });
  });
});

const fills = fc.array(
  fc.record({
    side: fc.constantFrom<Side>('buy', 'sell'),
    quantity: fc.integer({ min: 1, max: 100_000 }),
    price: fc.integer({ min: 1, max: 500_000 }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('funds', () => {
  it('profit of the positions is exactly what cash and market value say, for any fills', () => {
    fc.assert(
      fc.property(fills, fc.integer({ min: 1, max: 500_000 }), (list, last) => {
        const made = list.map(({ side, quantity, price }) => fill(side, quantity, price));
        const positions = [...foldFills(made).values()].map((position) => value(position, last));
        const funds = fundsOf(1_000_000_00, made, positions);
        expect(funds.profit).toBe(funds.equity - funds.startingCash);
        expect(Number.isInteger(funds.realised)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('takes buys from cash and adds sells', () => {
    const made = [fill('buy', 10, 100_00), fill('sell', 4, 110_00)];
    const funds = fundsOf(10_000_00, made, [value(positionAfter(...made), 120_00)]);
    expect(funds).toEqual({
      startingCash: 10_000_00,
      cash: 9_440_00,
      marketValue: 720_00,
      equity: 10_160_00,
      realised: 40_00,
      unrealised: 120_00,
      profit: 160_00,
    });
  });
});
