/** Lines that carry JSON, and its members with the type that the feed gives them. */
import { FeedFault, quoted } from './feed-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws FeedFault MALFORMED_LINE */
export function jsonObject(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FeedFault('MALFORMED_LINE', null, `The line ends in a JSON object, not in ${quoted(text)}.`);
  }
  if (isObject(value)) return value;
  throw new FeedFault('MALFORMED_LINE', null, `The line ends in a JSON object, not in ${quoted(text)}.`);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member as the text of its number, whether the feed wrote a string or a number. */
export function numberText(object: JsonObject, field: string): string {
  const value = object[field];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new FeedFault('MALFORMED_LINE', field, `${field} is missing or not a number.`);
}

/** A list of [price, quantity] as text. */
export function levelTexts(object: JsonObject, field: string): readonly (readonly [string, string])[] {
  const value = object[field];
  if (Array.isArray(value) && value.every(isPair)) return value;
  throw new FeedFault('MALFORMED_LINE', field, `${field} is a list of [price, quantity] in strings.`);
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length >= 2 && typeof value[0] === 'string' && typeof value[1] === 'string';
}
