/** Recorded data that engines are checked against, by its path below SAUDA_DATA. It is not part of the repository. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const besideRepository = fileURLToPath(new URL('../../shared/data', import.meta.url));
const folder = process.env['SAUDA_DATA'] ?? besideRepository;
const isRequired = process.env['CI'] === 'true';

/** A test over recorded files: skipped with a message where they are absent, failed there in CI. */
export function recordedTest(name: string, paths: readonly string[], run: (files: readonly string[]) => Promise<void>) {
  const files = paths.map((path) => join(folder, path));
  const absent = files.filter((file) => !existsSync(file));
  if (absent.length === 0) {
    test(name, () => run(files));
    return;
  }
  const message = `${name}: no ${absent.join(', ')}; set SAUDA_DATA to the folder of recorded data`;
  test.skipIf(!isRequired)(message, () => expect(absent).toEqual([]));
}
