import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routeKeys, splitKey } from '../shared/api/routes.ts';
import { COMPATIBILITY_DATE } from './workerd-config.ts';

const wrangler = readFileSync(new URL('../wrangler.toml', import.meta.url), 'utf8');

test('self-hosted and on the platform the runtime behaves as of the same date', () => {
  expect(wrangler).toContain(`compatibility_date = "${COMPATIBILITY_DATE}"`);
});

test('every address of the API is asked of the Worker, not of the files of the page', () => {
  const first: string[] = JSON.parse(/run_worker_first = (\[.*\])/.exec(wrangler)?.[1] ?? '[]');
  const isCovered = (path: string): boolean =>
    first.some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));
  expect(routeKeys.map((key) => splitKey(key).path).filter((path) => !isCovered(path))).toEqual([]);
});
