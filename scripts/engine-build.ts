/** Names the engine that a build carries: the start of the SHA-256 of its bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export function engineBuild(): string {
  const bytes = readFileSync(new URL('../wasm/engine.wasm', import.meta.url));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
