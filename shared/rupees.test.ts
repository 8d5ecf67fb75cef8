import { expect, test } from 'vitest';
import { grouped, rupeesText } from './rupees.ts';

test.each([
  [0, '₹0.00'],
  [5, '₹0.05'],
  [99_999, '₹999.99'],
  [100_000, '₹1,000.00'],
  [123_456_750, '₹12,34,567.50'],
  [-1_234_50, '\u2212₹1,234.50'],
  [Number.MAX_SAFE_INTEGER, '₹9,00,71,99,25,47,409.91'],
])('%d paise are %s', (paise, text) => expect(rupeesText(paise)).toBe(text));

test.each([
  [7, '7'],
  [1_000, '1,000'],
  [1_00_000, '1,00,000'],
  [-25_000, '\u221225,000'],
])('%d is %s', (whole, text) => expect(grouped(whole)).toBe(text));
