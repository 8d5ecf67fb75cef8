/** Global setup: encodes the recorded days once, so that every host runs the same bytes. */
import { gzipSync } from 'node:zlib';
import type { TestProject } from 'vitest/node';
import { acceptRows } from '../../cli/accept-rows.ts';
import { matchCommands } from '../../cli/match-commands.ts';
import { readOrderFile } from '../../cli/order-file.ts';
import { encodedSource, runCommands } from '../../cli/run-commands.ts';
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { NO_RECORDED_DAYS, type RecordedDay, recordedDays } from '../recorded-days.ts';
import type { ProvidedDay } from './provided-days.ts';

export async function setup(project: TestProject): Promise<void> {
  const days = recordedDays();
  if (days.length === 0) console.warn(`Tests on recorded exchange days are skipped: ${NO_RECORDED_DAYS}.`);
  project.provide('days', await Promise.all(days.map(encode)));
}

async function encode(day: RecordedDay): Promise<ProvidedDay> {
  const { limits, commands } = matchCommands(acceptRows(await readOrderFile(day.orders)));
  return {
    share: day.share,
    limits,
    commands: gzipSync(commands).toString('base64'),
    hashes: runCommands(loadEngineModule(), limits, encodedSource(commands)),
  };
}
