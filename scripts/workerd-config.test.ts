import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMPATIBILITY_DATE } from './workerd-config.ts';

test('self-hosted and on the platform the runtime behaves as of the same date', () => {
  const wrangler = readFileSync(new URL('../wrangler.toml', import.meta.url), 'utf8');
  expect(wrangler).toContain(`compatibility_date = "${COMPATIBILITY_DATE}"`);
});
