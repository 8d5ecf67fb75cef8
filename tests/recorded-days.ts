/** Where the recorded exchange days lie that engines are checked against. They are not part of the repository. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const besideRepository = fileURLToPath(new URL('../../shared/data', import.meta.url));
const folder = join(process.env['SAUDA_DATA'] ?? besideRepository, 'matching-conformance-sse');
const INPUT = '.input.csv.gz';

export interface RecordedDay {
  readonly share: string;
  readonly orders: string;
  readonly expectedTrades: string;
}

/** Every day that is there; none when SAUDA_DATA (default: ../shared/data) is absent. */
export function recordedDays(): readonly RecordedDay[] {
  if (!existsSync(folder)) return [];
  const inputs = readdirSync(folder).filter((name) => name.endsWith(INPUT));
  return inputs.sort().map((name) => {
    const share = name.slice(0, -INPUT.length);
    return { share, orders: join(folder, name), expectedTrades: join(folder, `${share}.expected_trades.csv.gz`) };
  });
}

export const NO_RECORDED_DAYS = `no recorded days in ${folder}: set SAUDA_DATA to the folder that holds matching-conformance-sse`;
