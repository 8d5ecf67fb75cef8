/** docs/reference/api.md, written from the route table. */
import { policy, type Scope } from '../shared/api/policy.ts';
import { type RouteKey, routeKeys, routeOf } from '../shared/api/routes.ts';
import { curlOf } from '../worker/docs/curl.ts';
import { components, fieldsOf, parametersOf, reference, typeText } from '../worker/docs/json-schema.ts';
import { edgeLimits } from '../worker/limits.ts';

const RULES = `# API

<!-- Generated from shared/api. After a change there: \`npx vitest run --project node scripts/api-page -u\`. -->

The same as a page at \`/docs\`, for programs at \`/openapi.json\` (OpenAPI 3.1). All three, the Worker itself and the tests that hold
it to its word are made from one table, \`shared/api/routes.ts\`; an address that is not in the table is not served.

- Prices and money are integers in paise, times microseconds since the Unix epoch, ids strings. Bodies are JSON, unknown fields and query
  parameters are refused.
- A request is made for a guest by its token, \`Authorization: Bearer …\` or the cookie \`sauda_guest\`. A page of another site may
  neither act nor watch for a guest.
- An error is a Problem (\`application/problem+json\`). \`code\` is from a closed table, \`requestId\` names the request in the [log](observability.md);
  send one of your own as \`x-request-id\`.
- An order is placed once, however often it is sent: the same \`clientOrderId\` and body give the same answer, another body 409.
- Beyond its rate a request is answered with 429 and \`retry-after\`; without an answer of the market in ${edgeLimits.answerMilliseconds / 1000} seconds, with 504.
- Lists come oldest first in pages; \`Link\` with \`rel="next"\` leads to the next one and is absent on the last.
- Instruments and the OpenAPI document have an \`ETag\`: with \`if-none-match\` they are answered with 304 as long as they are the same.
`;

export function apiPage(): string {
  return [
    RULES,
    '## Who may do what\n',
    scopeTable(),
    '## Rates\n',
    'Guests are counted by the market, addresses in each isolate; self-hosted, all callers are one address. All who become guests count as one.\n',
    rateTable(),
    '## Routes\n',
    '`$TOKEN` is the token that `POST /api/v1/guests` answers, `$ORDER` the id of an order.\n',
    ...routeKeys.map(routeSection),
    '## Types\n',
    ...Object.entries(components()).map(([id, schema]) => {
      const rows = fieldsOf(schema).map(({ name, type, description }) => [`\`${name}\``, type, description]);
      return `### ${id}\n\n${schema.description ? `${schema.description}\n\n` : ''}${table(['field', 'type', ''], rows)}`;
    }),
  ].join('\n');
}

function scopeTable(): string {
  const rows = policy.guest.map((scope) => [
    `\`${scope}\``,
    mayText(policy.anyone, scope),
    mayText(policy.guest, scope),
  ]);
  return table(['scope', 'anyone', 'guest'], rows);
}

const mayText = (granted: readonly Scope[], scope: Scope): string => (granted.includes(scope) ? 'yes' : 'no');

function rateTable(): string {
  const rows = Object.entries(edgeLimits.requests).map(([limit, { burst, perSecond }]) => [
    limit,
    String(burst),
    String(perSecond),
  ]);
  return table(['for each', 'at once', 'a second'], rows);
}

function routeSection(key: RouteKey): string {
  const { summary, scope, limit, query, body, bodyBytes, answer, status } = routeOf(key);
  const facts = [
    ...Object.entries(query ? parametersOf(query) : {}).map(
      ([name, { description }]) => `query \`${name}\`: ${description}`,
    ),
    ...(body ? [`takes ${typeText(reference(body))} (${bodyBytes} bytes)`] : []),
    `${status}${answer ? `: ${typeText(reference(answer))}` : ''}`,
    `scope \`${scope}\``,
    `rate of the ${limit}`,
  ];
  return `### ${key}\n\n${summary}\n\n${facts.join(' · ')}\n\n\`\`\`sh\n${curlOf(key)}\n\`\`\`\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`;
}
