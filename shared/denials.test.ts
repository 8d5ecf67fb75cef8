import { expect, test } from 'vitest';
import { denialCodeNames } from '../wasm/records.ts';
import { type DenialFacts, denialProblem, denialReason } from './denials.ts';

const facts: DenialFacts = { code: 'cash_insufficient', scope: 'account', limit: 1_000_000, actual: 1_234_500 };

test('cash is told with its figures', () => {
  expect(denialReason(facts)).toEqual({
    code: 'CASH_INSUFFICIENT',
    message: 'Needs ₹12,345.00, free ₹10,000.00.',
    denial: {
      rule: expect.stringContaining('no more than the free cash'),
      scope: 'account',
      limit: '₹10,000.00',
      actual: '₹12,345.00',
    },
  });
});

test.each([
  ['price_distance', 1_500, 2_150, 'The price is 21.5 % from the last price; at most 15 % is allowed.'],
  ['order_repeated', 500_000, 320_000, 'An equal order was placed 0.3 s ago; wait 0.5 s to repeat it.'],
  ['open_orders', 100, 101, 'This would be open order 101; at most 100 are allowed.'],
  ['market_closed', 555, 540, 'It is 09:00; the bound is 09:15.'],
  ['quantity_above_freeze', 100_000, 200_000, /^The quantity of 2,00,000 is above the freeze quantity of 1,00,000/],
] as const)('%s tells its unit', (code, limit, actual, message) => {
  const told = denialReason({ code, scope: null, limit, actual }).message;
  if (typeof message === 'string') expect(told).toBe(message);
  else expect(told).toMatch(message);
});

test.each([...denialCodeNames.values()])('%s is a whole sentence, as a reason and as a problem', (code) => {
  const denied = { ...facts, code };
  const reason = denialReason(denied);
  expect(reason.message).toMatch(/^[A-Z0-9₹].+\.$/);
  expect(reason.message).not.toMatch(/[{}]/);
  expect(reason.denial?.rule).toMatch(/^[A-Z].+\.$/);
  expect(denialProblem(denied)).toMatchObject({ code: code.toUpperCase(), detail: reason.message });
  expect([409, 422]).toContain(denialProblem(denied).status);
});

test('a code without figures shows none', () => {
  expect(denialReason({ ...facts, code: 'halted' }).denial).toMatchObject({ limit: null, actual: null });
});
