import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, test, vi } from 'vitest';
import observability from '../docs/reference/observability.md?raw';
import { problem, refused } from '../shared/problems.ts';
import { app } from './app.ts';
import { metricsText, RequestCounts, requestsMetric, upMetric, venueMetrics } from './metrics.ts';
import { call, Guest, marketBuy, passTime, stopClock, venueStub } from './test-client.ts';

beforeAll(stopClock);

const metrics = [requestsMetric, upMetric, ...Object.values(venueMetrics)];

async function figures(): Promise<Map<string, number>> {
  const response = await call('GET', '/metrics');
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await response.text();
  const names = new Set<string>();
  const found = new Map<string, number>();
  for (const line of text.trimEnd().split('\n')) {
    const [, metric] = /^# (?:HELP|TYPE) (\w+) \S/.exec(line) ?? [];
    if (metric !== undefined) {
      names.add(metric);
      continue;
    }
    const [, sample, name, value] = /^((\w+)(?:\{\w+="[^"\\]*"(?:,\w+="[^"\\]*")*\})?) (-?[0-9.]+)$/.exec(line) ?? [];
    expect(names).toContain(name);
    found.set(sample ?? '', Number(value));
  }
  return found;
}

test('the market is counted as it is', async () => {
  const guest = await Guest.create();
  const before = await figures();
  expect(before.get('sauda_market_up')).toBe(1);
  expect(before.get('sauda_viewers')).toBe(0);
  const viewer = await guest.watch();
  await guest.place(marketBuy('counted'));
  passTime(2_500);
  const after = await figures();
  const rows = await runInDurableObject(
    venueStub(),
    (_, { storage }) => storage.sql.exec<{ n: number }>('SELECT count(*) AS n FROM journal').one().n,
  );
  expect(after.get('sauda_viewers')).toBe(1);
  expect(after.get('sauda_commands_total')).toBeGreaterThan(before.get('sauda_commands_total') ?? 0);
  expect(after.get('sauda_journal_entries')).toBe(rows);
  expect(after.get('sauda_snapshot_age_seconds')).toBeCloseTo((before.get('sauda_snapshot_age_seconds') ?? 0) + 2.5);
  expect(after.get('sauda_market_lag_seconds')).toBeGreaterThanOrEqual(2.5);
  viewer.close();
});

test('requests are counted by route and class, and whatever is asked makes no new label', async () => {
  const orders = 'sauda_requests_total{route="GET /api/v1/orders",status="4xx"}';
  const unknown = 'sauda_requests_total{route="unknown",status="4xx"}';
  const before = await figures();
  for (let n = 0; n < 3; n += 1) await call('GET', '/api/v1/orders');
  for (let n = 0; n < 50; n += 1) await call('GET', `/api/v1/"label${n}"}`);
  const after = await figures();
  expect(after.get(orders)).toBe((before.get(orders) ?? 0) + 3);
  expect(after.get(unknown)).toBe((before.get(unknown) ?? 0) + 50);
  expect(after.size).toBeLessThanOrEqual(before.size + 2);
});

test('a collector does not keep the market awake', async () => {
  await call('GET', '/health');
  passTime(61_000);
  await figures();
  await runDurableObjectAlarm(venueStub());
  await figures();
  expect(await runDurableObjectAlarm(venueStub())).toBe(false);
});

test('a market that is not open is told as such', async () => {
  const text = metricsText(new RequestCounts(), refused(problem('VENUE_UNAVAILABLE')));
  expect(text).toContain('\nsauda_market_up 0\n');
  expect(text).not.toContain('sauda_commands_total');
});

test('a market that fails is an error, not a figure', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const metrics = () => Promise.reject(new Error('gone'));
  const response = await app.request('http://sauda.test/metrics', {}, {
    ...env,
    SIM_VENUE: { getByName: () => ({ metrics }) },
  } as unknown as typeof env);
  expect(response.status).toBe(500);
  logged.mockRestore();
});

test('the reference page names every metric', () => {
  for (const { name } of metrics) expect(observability).toContain(`| ${name} |`);
});
