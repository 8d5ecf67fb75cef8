/** Writes the C++ and TypeScript sides of `layout.ts`, and its reference page. `--check` writes nothing and fails when either is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  type EnumLayout,
  type Field,
  type FieldType,
  type LimitLayout,
  RECORD_BYTES,
  type RecordLayout,
} from './layout/fields.ts';
import { venueLimits } from './layout/limits.ts';
import { ALL_INSTRUMENTS } from './layout/venue-commands.ts';
import { enums, records } from './layout.ts';

const bytesOf: Record<FieldType, number> = { u8: 1, u16: 2, u32: 4, u64: 8, i32: 4, i64: 8, bits64: 8 };
const cppTypeOf: Record<FieldType, string> = {
  u8: 'std::uint8_t',
  u16: 'std::uint16_t',
  u32: 'std::uint32_t',
  u64: 'std::uint64_t',
  i32: 'std::int32_t',
  i64: 'std::int64_t',
  bits64: 'std::uint64_t',
};

interface PlacedField extends Field {
  readonly offset: number;
}

/** Offsets of a record's fields; throws when one is misaligned or the record is not 64 bytes. */
export function place(record: RecordLayout): PlacedField[] {
  let offset = 0;
  const placed = record.fields.map((each) => {
    if (offset % bytesOf[each.type] !== 0) throw new Error(`${record.name}.${each.name} is misaligned at ${offset}`);
    const result = { ...each, offset };
    offset += bytesOf[each.type];
    return result;
  });
  if (offset !== RECORD_BYTES) throw new Error(`${record.name} has ${offset} bytes, not ${RECORD_BYTES}`);
  return placed;
}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`_${name}`);
const isSpare = (each: Field): boolean => each.name.startsWith('spare_');

function cppEnum(layout: EnumLayout): string {
  const values = layout.values.map((each) => `  ${each.name} = ${each.value}, ///< ${each.doc}`).join('\n');
  return `/** ${layout.doc} */\nenum class ${layout.name} : std::uint8_t {\n${values}\n};\n`;
}

function cppRecord(layout: RecordLayout): string {
  const fields = place(layout);
  const members = fields.map((each) => `  ${cppTypeOf[each.type]} ${each.name}; ///< ${each.doc}`).join('\n');
  const checks = fields
    .map((each) => `static_assert(offsetof(${layout.name}, ${each.name}) == ${each.offset});`)
    .join('\n');
  return `/** ${layout.doc} */
struct ${layout.name} {
${members}
};
static_assert(sizeof(${layout.name}) == record_bytes);
${checks}
`;
}

const cppLimit = ({ name, type, value, doc }: LimitLayout): string =>
  `inline constexpr ${cppTypeOf[type]} ${name} = ${value}; ///< ${doc}`;

export function cppSource(): string {
  return `// Generated from wasm/layout.ts by \`npm run generate\`. Do not edit.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sauda {

inline constexpr std::size_t record_bytes = ${RECORD_BYTES};
inline constexpr std::uint16_t all_instruments = ${ALL_INSTRUMENTS};

// Limits of the venue.
${venueLimits.map(cppLimit).join('\n')}

${enums.map(cppEnum).join('\n')}
${records.map(cppRecord).join('\n')}
} // namespace sauda
`;
}

function tsEnum(layout: EnumLayout): string {
  const values = layout.values.map((each) => `  /** ${each.doc} */\n  ${pascal(each.name)}: ${each.value},`).join('\n');
  const names = layout.values.map((each) => `  [${each.value}, '${each.name}'],`).join('\n');
  const constant = camel(layout.name.charAt(0).toLowerCase() + layout.name.slice(1));
  return `/** ${layout.doc} */
export const ${layout.name} = {
${values}
} as const;
export type ${layout.name} = (typeof ${layout.name})[keyof typeof ${layout.name}];
export type ${layout.name}Name = ${layout.values.map((each) => `'${each.name}'`).join(' | ')};
/** Name of each ${layout.name} by its value. */
export const ${constant}Names: ReadonlyMap<number, ${layout.name}Name> = new Map([
${names}
]);
`;
}

function tsGetter(each: PlacedField): string {
  const at = `at${each.offset === 0 ? '' : ` + ${each.offset}`}`;
  switch (each.type) {
    case 'u8':
      return `view.getUint8(${at})`;
    case 'u16':
      return `view.getUint16(${at}, true)`;
    case 'u32':
      return `view.getUint32(${at}, true)`;
    case 'u64':
      return `view.getUint32(at + ${each.offset}, true) + view.getUint32(at + ${each.offset + 4}, true) * 4294967296`;
    case 'bits64':
      return `view.getBigUint64(${at}, true)`;
    case 'i32':
      return `view.getInt32(${at}, true)`;
    case 'i64':
      return `view.getUint32(at + ${each.offset}, true) + view.getInt32(at + ${each.offset + 4}, true) * 4294967296`;
  }
}

function tsSetter(each: PlacedField): string {
  const name = camel(each.name);
  const at = `at${each.offset === 0 ? '' : ` + ${each.offset}`}`;
  const value = isSpare(each) ? '0' : `record.${name}`;
  switch (each.type) {
    case 'u8':
      return `  view.setUint8(${at}, ${value});`;
    case 'u16':
      return `  view.setUint16(${at}, ${value}, true);`;
    case 'u32':
      return `  view.setUint32(${at}, ${value}, true);`;
    case 'i32':
      return `  view.setInt32(${at}, ${value}, true);`;
    case 'bits64':
      return `  view.setBigUint64(${at}, ${value}, true);`;
    default:
      return `  view.setUint32(at + ${each.offset}, ${value}, true);
  view.setInt32(at + ${each.offset + 4}, ${isSpare(each) ? '0' : `Math.floor(${value} / 4294967296)`}, true);`;
  }
}

function tsRecord(layout: RecordLayout): string {
  const fields = place(layout);
  const named = fields.filter((each) => !isSpare(each));
  const members = named
    .map((each) => `  /** ${each.doc} */\n  ${camel(each.name)}: ${each.type === 'bits64' ? 'bigint' : 'number'};`)
    .join('\n');
  const reads = named.map((each) => `    ${camel(each.name)}: ${tsGetter(each)},`).join('\n');
  const offsets = fields.map((each) => `  ${camel(each.name)}: ${each.offset},`).join('\n');
  return `/** ${layout.doc} */
export interface ${layout.name} {
${members}
}
/** Byte offset of each field of ${layout.name}. */
export const ${camel(layout.name.charAt(0).toLowerCase() + layout.name.slice(1))}Offsets = {
${offsets}
} as const;
export function read${layout.name}(view: DataView, at: number): ${layout.name} {
  return {
${reads}
  };
}
export function write${layout.name}(view: DataView, at: number, record: ${layout.name}): void {
${fields.map(tsSetter).join('\n')}
}
`;
}

export function tsSource(): string {
  return `// Generated from wasm/layout.ts by \`npm run generate\`. Do not edit.
// 64-bit fields are read as numbers: exact up to 2^53, which every limit of the venue respects.

export const RECORD_BYTES = ${RECORD_BYTES};
/** Instrument index that means all of them. */
export const ALL_INSTRUMENTS = ${ALL_INSTRUMENTS};

${enums.map(tsEnum).join('\n')}
${records.map(tsRecord).join('\n')}`;
}

function markdownEnum(layout: EnumLayout): string {
  const rows = layout.values.map((each) => `| ${each.value} | \`${each.name}\` | ${each.doc.replaceAll('|', '\\|')} |`);
  return `### ${layout.name}\n\n${layout.doc}\n\n| value | name | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function markdownRecord(layout: RecordLayout): string {
  const rows = place(layout)
    .filter((each) => !isSpare(each))
    .map((each) => `| ${each.offset} | \`${each.name}\` | ${each.type} | ${each.doc.replaceAll('|', '\\|')} |`);
  return `### ${layout.name}\n\n${layout.doc}\n\n| byte | field | type | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

const markdownLimit = ({ name, value, doc, answer }: LimitLayout): string =>
  `| \`${name}\` | ${value.toLocaleString('en')} | ${doc} | ${answer} |`;

export function markdownSource(): string {
  return `# Records and codes

<!-- Generated from wasm/layout.ts by \`npm run generate\`. Do not edit. -->

Every record has ${RECORD_BYTES} bytes, little-endian; bytes that no field names are zero. Rules: [venue.md](venue.md).

## Codes

${enums.map(markdownEnum).join('\n')}
## Limits of the venue

| name | value | of what | what answers |
|---|---|---|---|
${venueLimits.map(markdownLimit).join('\n')}

## Records

${records.map(markdownRecord).join('\n')}`;
}

function main(): void {
  const outputs = [
    { file: new URL('../engine-cpp/include/sauda/records.hpp', import.meta.url), text: cppSource() },
    { file: new URL('./records.ts', import.meta.url), text: tsSource() },
    { file: new URL('../docs/reference/records.md', import.meta.url), text: markdownSource() },
  ];
  const checkOnly = process.argv.includes('--check');
  for (const { file, text } of outputs) {
    if (!checkOnly) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) throw new Error(`${file.pathname} is stale: run npm run generate`);
  }
}

if (import.meta.main) main();
