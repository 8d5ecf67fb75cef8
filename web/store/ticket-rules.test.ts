import { describe, expect, it } from 'vitest';
import { protectedPrice } from '../../shared/protected-price.ts';
import type { Instrument } from '../../shared/protocol.ts';
import {
  checkDraft,
  type Draft,
  type DraftErrors,
  mayDisclose,
  parsePrice,
  parseQuantity,
  stepPrice,
  stepQuantity,
  usualStop,
} from './ticket-rules.ts';

const instrument: Instrument = {
  instrument: 0,
  exchange: 'NSE',
  symbol: 'ONE',
  name: 'One Mills',
  tickSize: 5,
  lotSize: 5,
  referencePrice: 300_00,
  bandLow: 270_00,
  bandHigh: 330_00,
  freezeQuantity: 1_002,
  protectionBp: 100,
};
const draft: Draft = {
  side: 'buy',
  type: 'limit',
  timeInForce: 'day',
  quantity: '10',
  price: '300.05',
  trigger: '',
  disclosed: '',
};
const standing = { last: 300_00, filledQuantity: 0 };

function check(change: Partial<Draft>, filledQuantity = 0): DraftErrors {
  return checkDraft({ ...draft, ...change }, instrument, { ...standing, filledQuantity });
}

describe('what is typed', () => {
  it.each([
    ['12.34', 12_34],
    ['1,234.5', 1_234_50],
    ['7', 7_00],
    ['7.', 7_00],
    ['0.29', 29],
    ['1.234', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('price %j is %j paise', (text, paise) => {
    expect(parsePrice(text)).toBe(paise);
  });

  it.each([
    ['10', 10],
    ['1,00,000', 100_000],
    ['1.5', undefined],
    ['-3', undefined],
    ['', undefined],
  ])('quantity %j is %j', (text, quantity) => {
    expect(parseQuantity(text)).toBe(quantity);
  });
});

describe('checkDraft', () => {
  it('has nothing to say to a good order', () => {
    expect(check({})).toEqual({});
  });

  it.each([
    ['', 'whole number'],
    ['0', 'above 0'],
    ['1005', 'freeze quantity of 1,002'],
    ['7', 'lot size of 5'],
  ])('quantity %j: %s', (quantity, text) => {
    expect(check({ quantity }).quantity).toContain(text);
  });

  it.each([
    ['abc', 'rupees'],
    ['0', 'above 0'],
    ['269.95', 'lower circuit of ₹270.00'],
    ['330.05', 'upper circuit of ₹330.00'],
    ['300.03', 'tick size of ₹0.05'],
  ])('price %j: %s', (price, text) => {
    expect(check({ price }).price).toContain(text);
  });

  it('takes prices on the band itself', () => {
    expect(check({ price: '270' })).toEqual({});
    expect(check({ price: '330' })).toEqual({});
  });

  it('does not look at the price of a market order', () => {
    expect(check({ type: 'market', price: '' })).toEqual({});
  });

  it('wants a changed quantity above what has traded', () => {
    expect(check({ quantity: '10' }, 10).quantity).toContain('10 that have traded');
    expect(check({ quantity: '15' }, 10)).toEqual({});
  });
});

describe('checkDraft of a stop', () => {
  const buy = { type: 'stop_limit', price: '306.00', trigger: '303.00' } as const;
  const sell = { side: 'sell', type: 'stop_limit', price: '294.00', trigger: '297.00' } as const;

  it('has nothing to say to a trigger between the last price and the limit, the limit included', () => {
    for (const stop of [buy, sell, { ...buy, trigger: '306.00' }, { ...sell, trigger: '294.00' }]) {
      expect(check(stop)).toEqual({});
    }
  });

  it.each([
    [buy, '300.00', 'Trigger of a buy must be above the last price of ₹300.00.'],
    [buy, '306.05', 'Trigger of a buy must be at most the limit price.'],
    [sell, '300.00', 'Trigger of a sell must be below the last price of ₹300.00.'],
    [sell, '293.95', 'Trigger of a sell must be at least the limit price.'],
    [buy, '', 'Trigger must be in rupees, with at most 2 decimals.'],
    [buy, '303.03', 'Trigger must be a multiple of the tick size of ₹0.05.'],
    [buy, '330.05', 'Trigger is above the upper circuit of ₹330.00.'],
  ])('%j with trigger %j', (stop, trigger, text) => {
    expect(check({ ...stop, trigger })).toEqual({ trigger: text });
  });

  it('looks at no limit for a stop market order', () => {
    expect(check({ ...buy, type: 'stop_market', price: '', trigger: '320.00' })).toEqual({});
    expect(check({ ...buy, type: 'stop_market', price: '', trigger: '299.00' }).trigger).toContain('above the last');
  });
});

describe('checkDraft of a disclosed quantity', () => {
  it.each([
    ['', undefined],
    ['10', undefined],
    ['100', undefined],
    ['5', 'at least a tenth: 10'],
    ['12', 'lot size of 5'],
    ['105', 'at most the quantity'],
    ['x', 'whole number'],
  ])('%j of 100', (disclosed, text) => {
    const { disclosed: error } = check({ quantity: '100', disclosed });
    if (text === undefined) expect(error).toBeUndefined();
    else expect(error).toContain(text);
  });

  it('is ignored where nothing can be disclosed in part', () => {
    for (const change of [{ timeInForce: 'ioc' }, { timeInForce: 'gtc' }, { type: 'market' }] as const) {
      expect(mayDisclose({ ...draft, ...change })).toBe(false);
      expect(check({ ...change, disclosed: 'x' })).toEqual({});
    }
  });
});

it('a stop begins 1 % beyond the last price, with a limit that passes the rules', () => {
  expect(usualStop('buy', 300_00, instrument)).toEqual({ trigger: 303_00, price: 306_00 });
  expect(usualStop('sell', 300_00, instrument)).toEqual({ trigger: 297_00, price: 294_05 });
  expect(usualStop('buy', 329_00, instrument)).toEqual({ trigger: 330_00, price: 330_00 });
});

describe('protectedPrice', () => {
  it('is rounded towards the last price', () => {
    expect(protectedPrice('buy', 301_15, instrument)).toBe(304_15);
    expect(protectedPrice('sell', 301_15, instrument)).toBe(298_15);
    expect(protectedPrice('sell', 301_10, instrument)).toBe(298_10);
  });

  it('stays inside the band', () => {
    expect(protectedPrice('buy', 329_00, instrument)).toBe(330_00);
    expect(protectedPrice('sell', 271_00, instrument)).toBe(270_00);
  });
});

describe('steps', () => {
  it('move the price by ticks, onto a tick, inside the band', () => {
    expect(stepPrice(300_00, 1, instrument)).toBe(300_05);
    expect(stepPrice(300_00, -10, instrument)).toBe(299_50);
    expect(stepPrice(300_03, 1, instrument)).toBe(300_05);
    expect(stepPrice(300_03, -1, instrument)).toBe(300_00);
    expect(stepPrice(330_00, 1, instrument)).toBe(330_00);
    expect(stepPrice(1, -1, instrument)).toBe(270_00);
  });

  it('move the quantity by lots, between one lot and the freeze quantity', () => {
    expect(stepQuantity(10, 1, instrument)).toBe(15);
    expect(stepQuantity(12, -1, instrument)).toBe(10);
    expect(stepQuantity(5, -1, instrument)).toBe(5);
    expect(stepQuantity(1_000, 1, instrument)).toBe(1_000);
    expect(stepQuantity(0, 1, instrument)).toBe(5);
  });
});
