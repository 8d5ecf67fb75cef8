import { expect, test } from 'vitest';
import { readServerSettings } from './server-settings.ts';
import { settingsPage } from './settings-page.ts';

test('the reference page is written from the schemas', async () => {
  await expect(settingsPage()).toMatchFileSnapshot('../docs/reference/settings.md');
});

test('what is not set has its default, and the Worker gets what is set', () => {
  expect(readServerSettings({})).toEqual({ port: 8787, dataFolder: './data', variables: {} });
  expect(readServerSettings({ PORT: '80', SAUDA_DATA_DIR: '/d', SAUDA_SEED: '7', PATH: '/bin' })).toEqual({
    ...{ port: 80, dataFolder: '/d', variables: { SAUDA_SEED: '7' } },
  });
});

test.each([
  ['PORT', '0', 'PORT must be a number from 1 to 65535.'],
  ['PORT', '65536', 'PORT must be a number from 1 to 65535.'],
  ['PORT', '8787x', 'PORT must be a number from 1 to 65535.'],
  ['SAUDA_DATA_DIR', '', 'SAUDA_DATA_DIR must name a folder.'],
  ['SAUDA_SEED', '01', 'SAUDA_SEED must be a whole number of 1 to 15 digits.'],
  ['SAUDA_LOG_LEVEL', 'loud', 'SAUDA_LOG_LEVEL must be one of debug, info, warning, error.'],
])('%s=%s is refused by its name', (name, value, message) => {
  expect(() => readServerSettings({ [name]: value })).toThrow(message);
});
