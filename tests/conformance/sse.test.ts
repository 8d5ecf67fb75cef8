/** Every trade of recorded days of the Shanghai exchange: same pairs, prices, quantities and order, on both hosts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { EngineHost } from '../../cli/engine-host.ts';
import { match } from '../../cli/match.ts';
import { nativeHost } from '../../cli/native-host.ts';
import { wasmHost } from '../../cli/wasm-host.ts';
import { NO_RECORDED_DAYS, type RecordedDay, recordedDays } from '../recorded-days.ts';

const days = recordedDays();
const isRequired = process.env['CI'] === 'true';
const scratch = mkdtempSync(join(tmpdir(), 'sauda-sse-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The published trades in the columns of our trade file, without seq and time. */
function publishedTrades(day: RecordedDay): string[] {
  const rows = gunzipSync(readFileSync(day.expectedTrades)).toString('utf8').trimEnd().split(/\r?\n/);
  return rows.map((row) => row.split(',').slice(2).join(','));
}

async function ourTrades(day: RecordedDay, host: EngineHost): Promise<string[]> {
  const trades = join(scratch, `${day.share}.${host.name}.csv`);
  const { summary } = await match({ orders: day.orders, trades, host });
  expect(summary).toMatchObject({ rejected: 0, refused: 0 });
  return readFileSync(trades, 'utf8').trimEnd().split('\n');
}

/** The first row that differs, which says more than the difference of two long files. */
function firstDifference(ours: readonly string[], published: readonly string[]): string | null {
  const rows = Math.max(ours.length, published.length);
  for (let row = 0; row < rows; row += 1) {
    if (ours[row] !== published[row]) return `row ${row}: ours ${ours[row]}, published ${published[row]}`;
  }
  return null;
}

describe('Shanghai, order by order', () => {
  if (days.length === 0) {
    test.skipIf(!isRequired)(NO_RECORDED_DAYS, () => expect(days).not.toHaveLength(0));
    return;
  }
  for (const day of days) {
    for (const host of [wasmHost, nativeHost]) {
      test(`${day.share} on ${host.name}: every published trade, no other`, async () => {
        const published = publishedTrades(day);
        const ours = await ourTrades(day, host);
        expect(firstDifference(ours, published)).toBeNull();
        expect(ours.length).toBeGreaterThan(1_000);
      });
    }
  }
});
