/** Schemas as JSON Schema with references to the components of the document, and in words. */
import { z } from 'zod';
import { once } from '../once.ts';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly description?: string;
}

const COMPONENTS = '#/components/schemas/';
/** Beyond this a list of values says less than that it is one. */
const VALUES_TOLD = 8;

/** Every schema that has an id. */
export const components = once((): Readonly<Record<string, JsonSchema>> => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => `${COMPONENTS}${id}` });
  const named = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(named.map(([id, { $schema, $id, ...schema }]) => [id, schema as JsonSchema]));
});

/** A schema as a route uses it: a reference when it has an id. */
export function reference(schema: z.ZodType): JsonSchema {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { $ref: `${COMPONENTS}${id}` };
  const { $schema, $defs, readOnly, ...inline } = z.toJSONSchema(schema);
  return JSON.parse(JSON.stringify(inline).replaceAll('"#/$defs/', `"${COMPONENTS}`)) as JsonSchema;
}

/** Schemas of query parameters by name; all are text. */
export function parametersOf(query: z.ZodObject): Readonly<Record<string, JsonSchema>> {
  return (z.toJSONSchema(query, { io: 'input' }).properties ?? {}) as Readonly<Record<string, JsonSchema>>;
}

/** The type in words: `integer ≥ 0 or null`, `array of Level`. */
export function typeText(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.slice(COMPONENTS.length);
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.length > VALUES_TOLD ? 'code' : schema.enum.join(', ');
  if (schema.type === 'array') return `array of ${typeText(schema.items ?? {})}`;
  if (schema.properties) return `object with ${Object.keys(schema.properties).join(', ')}`;
  const isBounded = schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER;
  return `${[schema.type ?? 'anything'].flat().join(' or ')}${isBounded ? ` ≥ ${schema.minimum}` : ''}`;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** Fields of an object; one that may be absent has a `?` after its name. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).map(([name, property]) => ({
    name: required.includes(name) ? name : `${name}?`,
    type: typeText(property),
    description: property.description ?? '',
  }));
}
