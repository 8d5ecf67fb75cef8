/** What the global setup hands to the tests of every host: they cannot all read files. */
import type { RunHashes } from '../../cli/run-commands.ts';
import type { VenueLimits } from '../../wasm/engine.ts';

export interface ProvidedDay {
  readonly share: string;
  readonly limits: VenueLimits;
  /** The commands of the day: gzip, then base64. */
  readonly commands: string;
  /** What this process found with the WebAssembly module. */
  readonly hashes: RunHashes;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty when the recorded days are absent. */
    days: readonly ProvidedDay[];
  }
}

/** The commands of a day; every host has DecompressionStream. */
export async function unpackCommands(day: ProvidedDay): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(day.commands), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
