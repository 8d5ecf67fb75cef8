import { describe, expect, test } from 'vitest';
import { faultsOf } from './check-imports.ts';

describe('direction of imports', () => {
  test.each([
    ['wasm/a.ts', "import { b } from '../shared/b.ts';"],
    ['shared/a.ts', "import { b } from '../worker/b.ts';"],
    ['shared/deep/a.ts', "export * from '../../web/b.ts';"],
    ['worker/a.ts', "import type { B } from '../cli/b.ts';"],
    ['web/engine/a.ts', "const b = await import('../../worker/b.ts');"],
    ['web/a.tsx', "import '../tests/b.ts';"],
    ['cli/a.ts', "import {\n  b,\n} from '../web/b.ts';"],
  ])('%s may not say %s', (file, source) => {
    expect(faultsOf(file, source)).toHaveLength(1);
  });

  test.each([
    ['wasm/a.ts', "import { b } from './b.ts';"],
    ['shared/a.ts', "import { b } from '../wasm/b.ts';"],
    ['worker/objects/a.ts', "import { b } from '../b.ts';\nimport { c } from '../../shared/c.ts';"],
    ['web/a.tsx', "import { render } from 'preact';"],
    ['tests/hosts/a.ts', "import { b } from '../../worker/b.ts';"],
  ])('%s may say %s', (file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });

  test('the message names file, line, rule and target', () => {
    expect(faultsOf('shared/a.ts', "\nimport { b } from '../web/b.ts';")).toEqual([
      'shared/a.ts:2: shared/ may import from shared, wasm only, not from web/b.ts.',
    ]);
  });
});

describe('time and chance are inputs of the core', () => {
  test.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'performance.now()',
    "console.log('x')",
    'crypto.randomUUID()',
  ])('the core may not use %s', (expression) => {
    const source = `const before = 1;\nconst x = ${expression};`;
    expect(faultsOf('shared/a.ts', source)).toEqual([expect.stringMatching(/^shared\/a\.ts:2: .*inputs/)]);
    expect(faultsOf('wasm/a.ts', source)).toHaveLength(1);
    expect(faultsOf('worker/a.ts', source)).toEqual([]);
  });

  test('a given time may be read, and a comment may speak of the clock', () => {
    expect(
      faultsOf('shared/a.ts', '// never Date.now()\n/** No Math.random(). */\nnew Date(time).getUTCHours();'),
    ).toEqual([]);
  });
});
