import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type MarginOptions, margin } from './margin.ts';
import { MarginError } from './margin-error.ts';

const today: MarginOptions = {
  underlying: 'index',
  date: '2026-11-20',
  spot: '24000',
  volatility: '14',
  days: '7',
  lot: '65',
  interest: '6.5',
  buys: [],
  sells: [],
};
const worked = (change: Partial<MarginOptions>) => JSON.parse(margin({ ...today, ...change }));

function refusalOf(change: Partial<MarginOptions>): Pick<MarginError, 'code' | 'field'> | undefined {
  try {
    margin({ ...today, ...change });
  } catch (error) {
    if (error instanceof MarginError) return { code: error.code, field: error.field };
    throw error;
  }
  return undefined;
}

describe('figures of the published model, spot 24,000, 7 days, volatility 14 %: span is scan less the value of options', () => {
  test.for([
    ['short call', [], ['1*24500CE@39.20'], 112_048 + 2_548, 31_200, -2_548],
    ['short straddle', [], ['1*24000CE@200', '1*24000PE@171.80'], 122_860 + 24_167, 62_400, -24_167],
    ['bear call', ['1*24700CE@16.65'], ['1*24200CE@113.59'], 26_158 + 6_301, 31_200, -6_301],
    ['long future', ['1*FUT@24000'], [], 145_080, 31_200, 0],
    ['long future, short call', ['1*FUT@24000'], ['1*24500CE@39.20'], 142_532 + 2_548, 62_400, -2_548],
    ['short put far out of the money', [], ['1*21500PE@0.05'], 44_072, 46_800, -3.25],
  ] as const)('%s', ([, buys, sells, span, exposure, premium]) => {
    const { final } = worked({ buys, sells });
    // Paise of a unit are rounded sixteen times, and the prices are those of the model to a paisa.
    expect(Math.abs(final.span - span)).toBeLessThan(4);
    expect(final.exposure).toBe(exposure);
    expect(Math.abs(final.option_premium - premium)).toBeLessThan(2);
    expect(final.total).toBeCloseTo(final.span + final.exposure + final.option_premium, 6);
  });
});

describe('a basket', () => {
  test('has each order alone, their sum, and less than that for all together', () => {
    const { legs, initial, final } = worked({ buys: ['2*24700CE@16.65'], sells: ['2*24200CE@113.60'] });
    expect(legs).toMatchObject([
      { side: 'buy', contract: '24700CE', quantity: 130, price: 16.65, span: 0, exposure: 0, option_premium: 2_164.5 },
      { side: 'sell', contract: '24200CE', quantity: 130, price: 113.6, exposure: 62_400, option_premium: 0 },
    ]);
    expect(initial.total).toBeCloseTo(legs[0].total + legs[1].total, 6);
    expect(final.total).toBeLessThan(initial.total / 2);
  });

  test('is told in exact decimals, down to the ten-thousandth of a paisa', () => {
    const text = margin({ ...today, spot: '24000.01', lot: '1', buys: ['1*FUT@24000'] });
    expect(text).toContain('"exposure":480.0002,');
    expect(text).not.toMatch(/\d{7,}/);
  });

  test('of shares as underlying has the ranges and rates of shares', () => {
    const { final } = worked({ underlying: 'stock', spot: '1000', lot: '100', sells: ['1*FUT@1000'] });
    expect(final).toMatchObject({ span: 14_200, exposure: 3_500 });
    const far = worked({ underlying: 'stock', spot: '1000', lot: '100', sells: ['1*1301CE@0.05', '1*1300CE@0.05'] });
    expect(far.legs.map(({ exposure }: { exposure: number }) => exposure)).toEqual([5_250, 3_500]);
  });
});

test('a volatility above the floor of the price range widens it: 6√2 daily deviations', () => {
  const { final } = worked({ volatility: '40', lot: '1', buys: ['1*FUT@24000'] });
  expect(final.span).toBeCloseTo(24_000 * 6 * Math.SQRT2 * (0.4 / Math.sqrt(365)), 2);
});

test.for([
  ['0', '2026-11-20', 'index', 62_400],
  ['1', '2026-11-20', 'index', 31_200],
  ['0', '2024-11-19', 'index', 31_200],
  ['0', '2026-11-20', 'stock', 54_600],
] as const)(
  '%s days to expiry on %s: the exposure of a short %s option is %d',
  ([days, date, underlying, exposure]) => {
    const { final } = worked({ days, date, underlying, sells: ['1*24500CE@0.05'] });
    expect(final.exposure).toBe(exposure);
  },
);

test.for([
  [{ underlying: 'gold' }, 'BAD_UNDERLYING', 'underlying'],
  [{ date: '2026-02-30' }, 'BAD_DATE', 'date'],
  [{ spot: '0' }, 'BAD_NUMBER', 'spot'],
  [{ volatility: '14%' }, 'BAD_NUMBER', 'volatility'],
  [{ days: '1.5' }, 'BAD_NUMBER', 'days'],
  [{ days: '3651' }, 'BAD_NUMBER', 'days'],
  [{ lot: '0' }, 'BAD_NUMBER', 'lot'],
  [{ interest: '-1' }, 'BAD_NUMBER', 'interest'],
  [{ buys: ['1*24500XE@1'] }, 'BAD_LEG', 'buy'],
  [{ sells: ['0*FUT@1'] }, 'BAD_LEG', 'sell'],
  [{ sells: ['1*FUT@0'] }, 'BAD_LEG', 'sell'],
  [{ sells: ['1*0CE@1'] }, 'BAD_LEG', 'sell'],
  [{ sells: ['1*24500CE@1.005'] }, 'BAD_LEG', 'sell'],
  [{ buys: ['1*FUT@24000'], sells: ['2*FUT@24001'] }, 'CONTRACT_TWICE', 'sell'],
  [{ buys: ['1*24500CE@39.20'], sells: ['1*24500.00ce@39.20'] }, 'CONTRACT_TWICE', 'sell'],
  [{ buys: Array<string>(65).fill('1*FUT@24000') }, 'BASKET_REFUSED', 'leg'],
  [{ buys: ['999999999*FUT@24000'] }, 'BASKET_REFUSED', 'leg'],
] as const)('%j is refused as %s at %s', ([change, code, field]) => {
  expect(refusalOf({ buys: ['1*FUT@24000'], ...change })).toEqual({ code, field });
});

describe('the command', () => {
  const program = fileURLToPath(new URL('sauda.ts', import.meta.url));
  const command = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, 'margin', ...args], { encoding: 'utf8' });
  const market = ['--underlying', 'index', '--date', '2026-11-20', '--spot', '24000', '--volatility', '14'];
  const option = [...market, '--days', '7', '--sell', '1*24500CE@39.20'];

  test('prints what the function gives, interest 6.5 % unless told', () => {
    const { status, stdout } = command(...option, '--lot', '65');
    expect(status).toBe(0);
    expect(stdout).toBe(`${margin({ ...today, sells: ['1*24500CE@39.20'] })}\n`);
  });

  test('answers what it cannot work out with code and field, and exit code 2', () => {
    const { status, stdout, stderr } = command(...option, '--lot', '0');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ code: 'BAD_NUMBER', field: 'lot' });
  });

  test('tells its usage when an option is missing', () => {
    const { status, stderr } = command(...option);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^margin needs --lot\.\n\nUsage: npm run -s sauda -- margin /);
  });
});
