/** Requests made from the OpenAPI document alone: right ones, nearly right ones, and nonsense. */
import fc from 'fast-check';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query'; readonly schema: Schema }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One request. `$ORDER` in its path stands for the id of an order that there is. */
export interface FuzzRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly token: 'own' | 'none' | 'wrong';
  readonly contentType: string | null;
  readonly body: string | null;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
const BODY_LETTERS = 5_000;

/** Values that mean something to this market, by the name of the field; a schema cannot know them. */
const meaningful: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  symbol: fc.constantFrom('TAMRALOK', 'PRABHASOL', 'NOBODY'),
  // Mostly one that stands without a price.
  type: fc.constantFrom('market', 'market', 'limit'),
  quantity: fc.integer({ min: 1, max: 200 }),
  price: fc.integer({ min: 800, max: 1_100 }).map((tens) => tens * 10),
  triggerPrice: fc.integer({ min: 800, max: 1_100 }).map((tens) => tens * 10),
};

const texts = fc.constantFrom(
  ...[
    '',
    '0',
    '-1',
    '10',
    '１２',
    '0x10',
    '1_000',
    'a b',
    '\u202eSKCOTS',
    '\u0000',
    'x'.repeat(200),
    'M&M',
    "' OR 1=1 --",
  ],
  ...['<script>', '../..', '%s%n', '🐂', 'e\u0301', '__proto__', '9007199254740993', '{"a":1}'],
);

const junk: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  fc.constantFrom<unknown>(null, true, [], {}, [[]], [null], { a: { b: [] } }),
  fc.constantFrom(0, -0, -1, 0.05, 1e-9, 1e308, 2 ** 53 - 1, 2 ** 53, 2 ** 63, -(2 ** 63)),
  fc.jsonValue({ maxDepth: 3 }),
);

export function fuzzRequests(document: Document): fc.Arbitrary<FuzzRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return fc.constantFrom(...operations).chain(({ path, method, operation }) =>
    fc.record({
      operation: fc.constant(operation),
      method: mostly(9, fc.constant(method), fc.constantFrom(...METHODS)),
      path: addresses(path, operation),
      token: mostly(9, fc.constant('own' as const), fc.constantFrom('none', 'wrong')),
      contentType: mostly(
        9,
        fc.constant('application/json'),
        fc.constantFrom(null, 'text/plain', 'multipart/form-data'),
      ),
      body: bodies(operation.requestBody?.content?.['application/json']?.schema, document),
    }),
  );
}

function mostly<A, B>(weight: number, usual: fc.Arbitrary<A>, other: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other });
}

function addresses(template: string, { parameters = [] }: Operation): fc.Arbitrary<string> {
  const odd = fc.oneof(texts.map(encodeURIComponent), fc.constantFrom('%E0%A4%A', '%00', '%2F', '%2e%2e', '..', '%'));
  const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const values = fc.tuple(
    ...inPath.map((name) => mostly(3, fc.constant(name === 'symbol' ? 'TAMRALOK' : '$ORDER'), odd)),
  );
  const filled = values.map((all) =>
    inPath.reduce((path, name, at) => path.replace(`{${name}}`, () => all[at] ?? ''), template),
  );
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const right = fc.tuple(...known.map(({ name, schema }) => textOf(schema).map((value) => `${name}=${value}`)));
  const wrong = fc
    .tuple(fc.constantFrom('limit', 'after', 'token', '__proto__'), odd)
    .map(([name, value]) => `${name}=${value}`);
  const query = mostly(
    9,
    fc.oneof(
      fc.constant(''),
      right.map((all) => all.join('&')),
    ),
    wrong,
  );
  return fc.tuple(filled, query).map(([path, search]) => (search === '' ? path : `${path}?${search}`));
}

function bodies(schema: Schema | undefined, document: Document): fc.Arbitrary<string | null> {
  if (!schema) return fc.constant(null);
  const right = valuesOf(resolved(schema, document)) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
  const changed = fc.tuple(right, fc.nat(), junk).map(([body, at, value]) => {
    const names = [...Object.keys(body), 'surprise', '__proto__'];
    return JSON.stringify(Object.fromEntries([...Object.entries(body), [names[at % names.length], value]]));
  });
  const lessened = fc.tuple(right, fc.nat()).map(([body, at]) => {
    const names = Object.keys(body);
    return JSON.stringify(
      Object.fromEntries(Object.entries(body).filter(([name]) => name !== names[at % names.length])),
    );
  });
  const nonsense = fc.oneof(
    junk.map((value) => JSON.stringify(value)),
    fc.constantFrom(null, '', '{', '{"a":', '[1,]', 'NaN', '"'.padEnd(BODY_LETTERS, 'x'), '['.repeat(BODY_LETTERS / 2)),
  );
  const kinds = [right.map((body) => JSON.stringify(body)), changed, lessened, nonsense];
  return fc.oneof(...kinds.map((arbitrary, at) => ({ arbitrary, weight: at === 0 ? 4 : 1 })));
}

function resolved(schema: Schema, document: Document): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (document.components.schemas[name] ?? {});
}

function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer') return integersOf(schema);
  if (schema.type === 'string') return textOf(schema);
  const { properties = {}, required = [] } = schema;
  const fields = Object.entries(properties).map(([name, property]) => {
    const usual = meaningful[name];
    return [name, usual ? mostly(9, usual, valuesOf(property)) : valuesOf(property)] as const;
  });
  const always = Object.fromEntries(fields.filter(([name]) => required.includes(name)));
  const sometimes = Object.fromEntries(fields.filter(([name]) => !required.includes(name)));
  const names = Object.keys(sometimes);
  const more = fc
    .subarray(names, { maxLength: Math.min(names.length, 2) })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, sometimes[name] ?? fc.constant(null)]))),
    );
  return fc.tuple(fc.record(always), more).map(([a, b]) => ({ ...a, ...b }));
}

function integersOf({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema): fc.Arbitrary<number> {
  const bounds = fc.constantFrom(minimum, maximum, minimum + 1, maximum - 1);
  return mostly(4, fc.integer({ min: minimum, max: Math.min(maximum, 10_000) }), bounds);
}

function textOf({ pattern }: Schema): fc.Arbitrary<string> {
  return pattern === undefined ? texts : fc.stringMatching(new RegExp(pattern));
}
