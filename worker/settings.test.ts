import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app } from './app.ts';
import type { Env } from './env.ts';
import { SimVenue } from './objects/sim-venue.ts';
import { settingsOf } from './settings.ts';

const logged = vi.spyOn(console, 'error');

beforeEach(() => void logged.mockImplementation(() => {}));
afterEach(() => void logged.mockReset());

test('settings are checked and turned into what they mean', () => {
  expect(settingsOf({ ...env, SAUDA_SEED: '42', SAUDA_LOG_LEVEL: 'debug' })).toEqual({
    ...{ SAUDA_SEED: 42, SAUDA_LOG_LEVEL: 'debug' },
  });
});

const wrong: readonly (readonly [name: string, value: string, message: string])[] = [
  ['SAUDA_SEED', 'canary', 'SAUDA_SEED must be a whole number of 1 to 15 digits.'],
  ['SAUDA_LOG_LEVEL', 'canary', 'SAUDA_LOG_LEVEL must be one of debug, info, warning, error.'],
  ['SAUDA_SEAD', 'canary', 'SAUDA_SEAD is not a setting. There are: SAUDA_SEED, SAUDA_LOG_LEVEL.'],
];

test.each(wrong)(
  '%s=%s: every request is answered with its name and without its value',
  async (name, value, detail) => {
    for (const path of ['/health', '/api/v1/orders', '/']) {
      const response = await app.request(`http://sauda.test${path}`, {}, { ...env, [name]: value });
      expect(response.status).toBe(500);
      expect(await response.json()).toMatchObject({ code: 'MISCONFIGURED', detail });
      expect(logged).toHaveBeenCalledWith(expect.stringContaining(detail));
    }
  },
);

test('a Worker without the objects of the market says so', async () => {
  const response = await app.request('http://sauda.test/health', {}, {} as Env);
  expect(await response.json()).toMatchObject({ code: 'MISCONFIGURED', detail: expect.stringContaining('SIM_VENUE') });
});

test.each(wrong)('with %s=%s an object opens no market', async (name, value) => {
  const code = await runInDurableObject(env.SIM_VENUE.getByName('misconfigured'), async (_, state) => {
    const venue = new SimVenue(state, { ...env, [name]: value });
    await state.blockConcurrencyWhile(async () => {});
    const status = venue.status();
    return status.ok ? 'open' : status.problem.code;
  });
  expect(code).toBe('VENUE_UNAVAILABLE');
});
