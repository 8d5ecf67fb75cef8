import { expect, it } from 'vitest';
import { compactMoney, compactQuantity, moneyText, priceText, signedMoney, signedPercent, timeText } from './format.ts';

it('groups as in India and uses a true minus sign', () => {
  expect(priceText(1_234_567_50)).toBe('12,34,567.50');
  expect(moneyText(-1_234_567_50)).toBe('\u2212₹12,34,567.50');
  expect(signedMoney(50)).toBe('+₹0.50');
  expect(signedMoney(0)).toBe('₹0.00');
});

it('shows no sign on what rounds to nothing', () => {
  expect(priceText(-0.3)).toBe('0.00');
  expect(signedPercent(-1, 10_000_000)).toBe('0.00%');
});

it('gives changes in percent of a base', () => {
  expect(signedPercent(1_50, 100_00)).toBe('+1.50%');
  expect(signedPercent(-1_50, 100_00)).toBe('\u22121.50%');
  expect(signedPercent(5, 0)).toBe('0.00%');
});

it('shortens money and quantities for narrow places', () => {
  expect(compactMoney(-10)).toBe('\u2212₹0.10');
  expect(compactMoney(12_345_00)).toBe('+₹12,345');
  expect(compactMoney(1_24_000_00)).toBe('+₹1.24L');
  expect(compactMoney(-3_46_00_000_00)).toBe('\u2212₹3.46Cr');
  expect(compactQuantity(99_999)).toBe('99,999');
  expect(compactQuantity(1_240_000)).toBe('12.40L');
});

it('tells the time in IST', () => {
  expect(timeText(Date.UTC(2026, 0, 1, 3, 45, 9) * 1000)).toBe('09:15:09');
  expect(timeText(Date.UTC(2026, 0, 1, 18, 35, 9) * 1000)).toBe('00:05:09');
});
