/** The same tests for every host that runs the WebAssembly module: one tape, one hash. */
import { describe, expect, inject, test } from 'vitest';
import { encodedSource, runCommands } from '../../cli/run-commands.ts';
import golden from './golden.json' with { type: 'json' };
import { unpackCommands } from './provided-days.ts';
import { seededRuns } from './seeded-runs.ts';

export const goldenHashes: Readonly<Record<string, unknown>> = golden;

export function describeOneTapeOneHash(host: string, loadModule: () => Promise<WebAssembly.Module>): void {
  describe(`one tape, one hash: ${host}`, () => {
    test.for(seededRuns)('$name', async ({ name, limits, source }) => {
      expect(runCommands(await loadModule(), limits, source())).toEqual(goldenHashes[name]);
    });

    const days = inject('days');
    if (days.length === 0) test.skip('no recorded days: set SAUDA_DATA');
    for (const day of days) {
      test(`Shanghai ${day.share}, as Node ran it`, async () => {
        const source = encodedSource(await unpackCommands(day));
        expect(source.count).toBeGreaterThan(1_000);
        expect(runCommands(await loadModule(), day.limits, source)).toEqual(day.hashes);
      });
    }
  });
}
