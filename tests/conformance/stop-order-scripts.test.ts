/** Stop and all-or-none orders told as scripts: our own, and one of another engine, read from its file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordedTest } from '../recorded-files.ts';
import { type MarketRules, runScript } from './scripted-market.ts';

/**
 * The other engine knows no protection: its market orders take any price, and one that rests trades at that of the order
 * which meets it. Here the first market order, around the reference, is protected by less than a tick, so it rests at 56;
 * released stops are protected by 2 %, so that from 57 one reaches 58, and from 54 one reaches 53.
 */
const rules: MarketRules = { referencePrice: 56, marketProtectionBp: 100, stopProtectionBp: 200 };

recordedTest(
  'liquibook_stop_orders.script',
  ['matching-scenarios/liquibook_stop_orders.script'],
  async ([file = '']) => {
    expect(runScript(readFileSync(file, 'utf8'), rules)).toEqual({
      trades: {
        2: ['1 buys 100 of 2 at 56'],
        8: ['7 buys 1000 of 8 at 57', '5 buys 100 of 4 at 58'],
        10: ['10 buys 1000 of 9 at 54', '3 buys 100 of 6 at 53'],
      },
      open: [],
    });
  },
);

test('a market order rests at its protected price, and who meets it trades there', () => {
  const script = 'buy 100 x mkt\nsell 100 x 55';
  const { trades } = runScript(script, { ...rules, marketProtectionBp: 200 });
  expect(trades).toEqual({ 2: ['1 buys 100 of 2 at 57'] });
});

test('a released stop order rests where its protection ends, short of what is farther off', () => {
  const script = `
    buy 10 x 56
    sell 10 x 56
    sell 100 x 58
    buy 100 x mkt stop 57
    buy 1000 x 57 aon
    sell 1000 x 57 aon`;
  expect(runScript(script, { ...rules, stopProtectionBp: 100 })).toEqual({
    trades: { 2: ['1 buys 10 of 2 at 56'], 6: ['5 buys 1000 of 6 at 57'] },
    open: ['4 buy 100 at 57', '3 sell 100 at 58'],
  });
});

test('a trade of a released stop order releases the next', () => {
  const script = `
    sell 10 x 57
    sell 10 x 58
    sell 10 x 59
    buy 10 x mkt stop 57
    buy 10 x 60 stop 58
    buy 10 x 57`;
  expect(runScript(script, rules)).toEqual({
    trades: { 6: ['6 buys 10 of 1 at 57', '4 buys 10 of 2 at 58', '5 buys 10 of 3 at 59'] },
    open: [],
  });
});

test('all-or-none orders of unequal quantity do not meet, and the book trades past one that cannot be filled', () => {
  const script = `
    buy 1000 x 57 aon
    sell 900 x 57 aon
    sell 100 x 56
    buy 100 x 56
    sell 400 x 57
    sell 600 x 56`;
  expect(runScript(script, rules)).toEqual({
    trades: { 4: ['4 buys 100 of 3 at 56'], 6: ['1 buys 600 of 6 at 56', '1 buys 400 of 5 at 57'] },
    open: ['2 sell 900 at 57'],
  });
});
