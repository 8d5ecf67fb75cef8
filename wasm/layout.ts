/**
 * The one description of every record that crosses the boundary between C++ and TypeScript.
 *
 * `npm run generate` writes `engine-cpp/include/sauda/records.hpp`, `wasm/records.ts` and `docs/reference/records.md` from it; a test
 * fails when one is stale, and both sides check sizes and offsets. Every record is 64 bytes, one cache line, little-endian.
 * Fields are laid out in the order given, without gaps.
 */
import { accountEnums, accountRecords } from './layout/account.ts';
import { chargeEnums, chargeRecords } from './layout/charges.ts';
import type { EnumLayout, RecordLayout } from './layout/fields.ts';
import { venueEnums, venueRecords } from './layout/venue.ts';

export const enums: readonly EnumLayout[] = [...venueEnums, ...chargeEnums, ...accountEnums];
export const records: readonly RecordLayout[] = [...venueRecords, ...chargeRecords, ...accountRecords];
