import { expect, it } from 'vitest';
import type { Funds, Position } from '../../shared/protocol.ts';
import { emptyAccount, value, valueFunds } from './positions.ts';

const held: Position = {
  symbol: 'ONE',
  product: 'cnc',
  quantity: 40,
  cost: 4_120_00,
  realised: 30_00,
  settled: 0,
  arriving: 0,
};

it('values a long position at the last price', () => {
  expect(value(held, 105_00)).toMatchObject({ averagePrice: 103_00, unrealised: 80_00, profit: 110_00 });
});

it('values a short position, which gains when the price falls', () => {
  const short: Position = { ...held, product: 'mis', quantity: -15, cost: 750_00, realised: 0 };
  expect(value(short, 40_00)).toMatchObject({ averagePrice: 50_00, unrealised: 150_00, profit: 150_00 });
});

it('a flat position is worth what it realised', () => {
  expect(value({ ...held, quantity: 0, cost: 0 }, 500)).toMatchObject({
    averagePrice: 0,
    unrealised: 0,
    profit: 30_00,
  });
});

it('equity is what came in and the net profit', () => {
  const deposited = 10_000_00;
  // One share bought for delivery at 4,120, one short intraday at 750, 30 realised, 12 charged.
  const short: Position = { ...held, product: 'mis', quantity: -1, cost: 750_00, realised: 0 };
  const long: Position = { ...held, quantity: 1 };
  const cash = deposited - 4_120_00 - 150_00 + 30_00 - 12_00;
  const funds: Funds = {
    ...emptyAccount.funds,
    ...{ cash, blocked: 150_00, invested: 4_120_00, realised: 30_00, charges: 12_00 },
  };
  const valued = valueFunds(funds, [value(long, 4_200_00), value(short, 700_00)]);
  expect(valued).toMatchObject({ unrealised: 130_00, net: 148_00, equity: deposited + 148_00 });
});
