/**
 * The one description of every record that crosses the boundary between C++ and TypeScript.
 *
 * `npm run generate` writes `engine-cpp/include/sauda/records.hpp`, `wasm/records.ts` and `docs/reference/records.md` from it; a test
 * fails when one is stale, and both sides check sizes and offsets. Every record is 64 bytes, one cache line, little-endian.
 * Fields are laid out in the order given, without gaps.
 */
import { accountCommands } from './layout/account-commands.ts';
import { accountEnums } from './layout/account-enums.ts';
import { accountEvents } from './layout/account-events.ts';
import { accountRefusals } from './layout/account-refusals.ts';
import { accountSnapshots } from './layout/account-snapshot.ts';
import { chargeEnums, chargeRecords } from './layout/charges.ts';
import type { EnumLayout, RecordLayout } from './layout/fields.ts';
import { marginEnums, marginRecords } from './layout/margin.ts';
import { venueCommands } from './layout/venue-commands.ts';
import { venueEnums } from './layout/venue-enums.ts';
import { venueEvents } from './layout/venue-events.ts';
import { venueRefusals } from './layout/venue-refusals.ts';
import { venueSnapshotKinds, venueSnapshots } from './layout/venue-snapshot.ts';

export const enums: readonly EnumLayout[] = [
  ...venueEnums,
  ...venueRefusals,
  ...venueSnapshotKinds,
  ...chargeEnums,
  ...accountEnums,
  ...accountRefusals,
  ...marginEnums,
];
export const records: readonly RecordLayout[] = [
  ...venueCommands,
  ...venueEvents,
  ...venueSnapshots,
  ...chargeRecords,
  ...accountCommands,
  ...accountEvents,
  ...accountSnapshots,
  ...marginRecords,
];
