/** `sauda replay`: recorded feeds of real exchanges through the matching engine, its book compared with the published ones. */
import { type ReplayResult, replay } from '../shared/replay/replay.ts';
import type { ReplayFormat } from '../shared/replay/replay-venue.ts';
import { feedFile } from './feed-file.ts';
import { FileError } from './order-file.ts';
import { loadEngineModule } from './wasm-host.ts';

/** @throws FileError */
export async function replayFiles(format: ReplayFormat, paths: readonly string[]): Promise<ReplayResult> {
  const inputs = paths.map((path) => () => feedFile(path));
  const result = await replay(loadEngineModule(), format, inputs);
  const { records, errors } = result.report;
  if (records + errors === 0) throw new FileError('EMPTY_FILE', `There is no line in ${paths.join(', ')}.`);
  return result;
}

/** A report for people: one figure a line. */
export function reportText(report: ReplayResult['report']): string {
  const lines = Object.entries(report).map(([name, value]) => `${name.padEnd(12)} ${shown(value)}`);
  return lines.join('\n');
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? 'none');
  const members = Object.entries(value).map(([name, member]) => `${name} ${member}`);
  return members.length > 0 ? members.join(', ') : 'none';
}
