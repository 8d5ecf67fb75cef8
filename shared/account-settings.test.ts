import { expect, test } from 'vitest';
import { AccountEngine } from '../wasm/account.ts';
import { AccountEventKind, RECORD_BYTES } from '../wasm/records.ts';
import { accountSize, settingsCommands } from './account-settings.ts';
import { engineModule, START } from './test-market.ts';

/** What a row of the edge holds. */
const ROW_BYTES = 2_000_000;
const LOTS_OF_POSITION = 16;
const MOMENTS_OF_PACE = 1_024;

test('every setting is one that the kernel takes', () => {
  const engine = AccountEngine.load(engineModule, accountSize);
  for (const command of settingsCommands(START)) {
    command(engine.commands, 0);
    engine.submit(1, (events) => expect(events.getUint8(0)).not.toBe(AccountEventKind.Denied));
  }
});

test('with every pool full a snapshot fits a row', () => {
  const engine = AccountEngine.load(engineModule, accountSize);
  for (const command of settingsCommands(START)) {
    command(engine.commands, 0);
    engine.submit(1, () => {});
  }
  const { orders, positions, trades } = accountSize;
  const records = 2 * orders + (1 + LOTS_OF_POSITION) * positions + trades + MOMENTS_OF_PACE;
  expect(engine.snapshot().length + records * RECORD_BYTES).toBeLessThan(ROW_BYTES);
});
