/** Bundles what runs inside workerd and Chromium: one module, and the engine beside it. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Path of a folder with `bench-remote.js` and `engine.wasm`. */
export async function bundleRemoteBench(): Promise<string> {
  const folder = join(root, 'build/bench');
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: join(root, 'cli/bench-remote.ts'), formats: ['es'], fileName: 'bench-remote' },
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      minify: false,
    },
  });
  copyFileSync(join(root, 'wasm/engine.wasm'), join(folder, 'engine.wasm'));
  return folder;
}
