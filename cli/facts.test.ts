import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bands } from '../shared/facts/bands.ts';
import type { FactsReport } from './facts-report.ts';

const program = fileURLToPath(new URL('sauda.ts', import.meta.url));
const TIME_LIMIT = 180_000;

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'facts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('sauda facts', () => {
  test(
    'a market of a seed that nobody tuned on holds every hard band over five days, and 90 % of them on each',
    () => {
      const { status, stdout, stderr } = run('--days', '5', '--seed', '32', '--json');
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.trimEnd()).not.toContain('\n');
      const report = JSON.parse(stdout) as FactsReport;
      expect(report).toMatchObject({ seed: 32, days: 5 });
      expect(report.facts.map(({ id }) => id)).toEqual(bands.map(({ id }) => id));
      const isHardMiss = ({ gate, verdict }: FactsReport['facts'][number]) => gate === 'hard' && verdict !== 'in';
      expect(report.facts.filter(isHardMiss)).toEqual([]);
      for (const day of report.hard.days) expect(day.in / day.of).toBeGreaterThanOrEqual(0.9);
      for (const fact of report.facts) {
        expect(fact.days).toHaveLength(5);
        const isInside = fact.pooled !== null && fact.pooled >= fact.min && fact.pooled <= fact.max;
        expect(fact.verdict).toBe(fact.pooled === null ? 'not measured' : isInside ? 'in' : 'out');
      }
    },
    TIME_LIMIT,
  );

  test(
    'the text has a line for every fact, and the same seed gives the same text',
    () => {
      const first = run('--days', '1', '--seed', '3');
      expect(run('--days', '1', '--seed', '3').stdout).toBe(first.stdout);
      expect(run('--days', '1', '--seed', '4').stdout).not.toBe(first.stdout);
      for (const { id } of bands) expect(first.stdout).toContain(`  ${id} `);
      expect(first.stdout).toMatch(/^hard bands held: \d+\/45 pooled/m);
    },
    TIME_LIMIT,
  );

  test('options that make no sense are refused', () => {
    for (const args of [
      [],
      ['--days', '5'],
      ['--days', '0', '--seed', '1'],
      ['--days', '1.5', '--seed', '1'],
      ['--dice'],
      ['--days', '1', '--seed', '1', '--scenario', 'war'],
    ]) {
      const { status, stdout, stderr } = run(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('Usage: npm run -s sauda -- facts');
    }
  });
});
