import { expect, test } from 'vitest';
import { reasonNames } from '../wasm/records.ts';
import { problem, reasonProblem, reasonText } from './problems.ts';

test('a problem is a complete RFC 9457 answer', () => {
  expect(problem('ORDER_NOT_FOUND')).toEqual({
    type: 'urn:sauda:problem:order_not_found',
    title: 'Order not found',
    status: 404,
    code: 'ORDER_NOT_FOUND',
    detail: 'No order of this account has this id.',
  });
  expect(problem('SYMBOL_NOT_FOUND', 'No share is called X.', 'symbol')).toMatchObject({
    detail: 'No share is called X.',
    field: 'symbol',
  });
});

test.each([...reasonNames.values()])(
  '%s is told in a sentence, as a conflict or as a request that cannot pass',
  (reason) => {
    const { code, message } = reasonText(reason);
    expect(code).toBe(reason.toUpperCase());
    expect(message).toMatch(/^[A-Z].+\.$/);
    expect(reasonProblem(reason)).toMatchObject({ code, detail: message });
    expect([409, 422]).toContain(reasonProblem(reason).status);
  },
);

test('a refusal of the price names the field', () => {
  expect(reasonProblem('price_off_tick')).toMatchObject({ status: 422, field: 'price' });
});
