/** The same runs on the native build of the core. */
import { describe, expect, inject, test } from 'vitest';
import { nativeHost } from '../../cli/native-host.ts';
import type { CommandSource } from '../../cli/run-commands.ts';
import { RECORD_BYTES } from '../../wasm/records.ts';
import { goldenHashes } from './one-tape-one-hash.ts';
import { unpackCommands } from './provided-days.ts';
import { seededRuns } from './seeded-runs.ts';

function commandsOf(source: CommandSource): Uint8Array {
  const commands = new Uint8Array(source.count * RECORD_BYTES);
  source.write(0, source.count, commands);
  return commands;
}

async function hashesOf(limits: Parameters<typeof nativeHost.run>[0], commands: Uint8Array) {
  const { events, eventHash, stateHash } = await nativeHost.run(limits, commands, () => {});
  return { events, eventHash, stateHash };
}

describe('one tape, one hash: native', () => {
  test.for(seededRuns)('$name', async ({ name, limits, source }) => {
    expect(await hashesOf(limits, commandsOf(source()))).toEqual(goldenHashes[name]);
  });

  test.for(inject('days'))('Shanghai $share', async (day) => {
    expect(await hashesOf(day.limits, await unpackCommands(day))).toEqual(day.hashes);
  });

  test('says why it gives up', async () => {
    const limits = { instruments: 1, ladderTicks: 63, orders: 1, publishLevels: false };
    const commands = new Uint8Array(100_000 * RECORD_BYTES);
    await expect(nativeHost.run(limits, commands, () => {})).rejects.toThrow('No venue can be sized for these limits.');
  });
});
