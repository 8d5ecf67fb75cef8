/** What records and enums are described with. */

/** `bits64` is an opaque 64-bit word: a bigint in TypeScript, where `u64` and `i64` are numbers. */
export type FieldType = 'u8' | 'u16' | 'u32' | 'u64' | 'i32' | 'i64' | 'bits64';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly doc: string;
}

export interface RecordLayout {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly Field[];
}

export interface EnumLayout {
  readonly name: string;
  readonly doc: string;
  readonly values: readonly { readonly name: string; readonly value: number; readonly doc: string }[];
}

/** A number that nothing exceeds, and what answers when something would. */
export interface LimitLayout {
  readonly name: string;
  readonly type: 'u32' | 'u64' | 'i64';
  readonly value: number;
  readonly doc: string;
  readonly answer: string;
}

export const RECORD_BYTES = 64;

export const field = (name: string, type: FieldType, doc: string): Field => ({ name, type, doc });
export const spare = (name: string, type: FieldType): Field => field(name, type, 'Reserved: zero.');

/** Numbers the values from 1; 0 is never a valid value, so a zeroed record is refused. */
export const numbered = (name: string, doc: string, values: readonly (readonly [string, string])[]): EnumLayout => ({
  name,
  doc,
  values: values.map(([valueName, valueDoc], index) => ({ name: valueName, value: index + 1, doc: valueDoc })),
});

/** Half of a risk array. */
export const scenarioFields: readonly Field[] = Array.from({ length: 8 }, (_, index) =>
  field(`loss_${index}`, 'i32', `Scenario ${index + 1} of the half.`),
);
