import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/protocol.ts';
import {
  checkDraft,
  type Draft,
  parsePrice,
  parseQuantity,
  protectedPrice,
  stepPrice,
  stepQuantity,
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
const draft: Draft = { side: 'buy', type: 'limit', quantity: '10', price: '300.05' };

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
    expect(checkDraft(draft, instrument)).toEqual({});
  });

  it.each([
    ['', 'whole number'],
    ['0', 'above 0'],
    ['1005', 'freeze quantity of 1,002'],
    ['7', 'lot size of 5'],
  ])('quantity %j: %s', (quantity, text) => {
    expect(checkDraft({ ...draft, quantity }, instrument).quantity).toContain(text);
  });

  it.each([
    ['abc', 'rupees'],
    ['0', 'above 0'],
    ['269.95', 'lower circuit of ₹270.00'],
    ['330.05', 'upper circuit of ₹330.00'],
    ['300.03', 'tick size of ₹0.05'],
  ])('price %j: %s', (price, text) => {
    expect(checkDraft({ ...draft, price }, instrument).price).toContain(text);
  });

  it('takes prices on the band itself', () => {
    expect(checkDraft({ ...draft, price: '270' }, instrument)).toEqual({});
    expect(checkDraft({ ...draft, price: '330' }, instrument)).toEqual({});
  });

  it('does not look at the price of a market order', () => {
    expect(checkDraft({ ...draft, type: 'market', price: '' }, instrument)).toEqual({});
  });

  it('wants a changed quantity above what has traded', () => {
    expect(checkDraft({ ...draft, quantity: '10' }, instrument, 10).quantity).toContain('10 that have traded');
    expect(checkDraft({ ...draft, quantity: '15' }, instrument, 10)).toEqual({});
  });
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
