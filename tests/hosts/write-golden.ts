/**
 * `node tests/hosts/write-golden.ts` writes golden.json: the hashes of the seeded runs. They change only when the rules of
 * matching, a record or the synthetic market change on purpose; then the version in the snapshot header goes up as well.
 */
import { writeFileSync } from 'node:fs';
import { runCommands } from '../../cli/run-commands.ts';
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { seededRuns } from './seeded-runs.ts';

const module = loadEngineModule();
const golden = Object.fromEntries(
  seededRuns.map(({ name, limits, source }) => [name, runCommands(module, limits, source())]),
);
writeFileSync(new URL('golden.json', import.meta.url), `${JSON.stringify(golden, null, 2)}\n`);
