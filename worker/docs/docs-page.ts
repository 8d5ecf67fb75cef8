/** The API as a page to read, at /docs: plain HTML, no script. */
import { type RouteKey, routeKeys, routeOf } from '../../shared/api/routes.ts';
import { edgeLimits } from '../limits.ts';
import { once } from '../once.ts';
import { curlOf } from './curl.ts';
import { components, type Field, fieldsOf, parametersOf, reference, typeText } from './json-schema.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid #8886; border-radius: 4px; }
table { border-collapse: collapse; }
td, th { text-align: left; padding: 0.2rem 1rem 0.2rem 0; vertical-align: top; }
h2 code { font-size: 1rem; }`;

export const docsPage = once((): string => {
  const types = Object.entries(components());
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sauda API</title><style>${STYLE}</style></head>
<body>
<h1>Sauda API</h1>
<p>Prices and money are integers in paise, times microseconds since the Unix epoch, ids strings. For programs: <a href="/openapi.json">OpenAPI</a>.</p>
<p><code>$TOKEN</code> is the token that <a href="#createGuest">POST /api/v1/guests</a> answers, <code>$ORDER</code> the id of an order.</p>
${routeKeys.map(routeSection).join('\n')}
<h2>Types</h2>
${types.map(([id, schema]) => `<h3 id="${id}">${id}</h3>\n<p>${text(schema.description ?? '')}</p>\n${fieldTable(fieldsOf(schema))}`).join('\n')}
</body>
</html>
`;
});

function routeSection(key: RouteKey): string {
  const { operation, summary, scope, limit, query, body, answer } = routeOf(key);
  const { burst, perSecond } = edgeLimits.requests[limit];
  const parameters = Object.entries(query ? parametersOf(query) : {});
  const facts = [
    ...parameters.map(([name, { description = '' }]) => `query <code>${name}</code>: ${text(description)}`),
    ...(body ? [`takes ${typeLink(typeText(reference(body)))}`] : []),
    ...(answer ? [`answers ${typeLink(typeText(reference(answer)))}`] : []),
    `scope <code>${scope}</code>`,
    `limit ${burst} at once, ${perSecond} a second for each ${limit}`,
  ];
  return `<section id="${operation}">
<h2><code>${text(key)}</code></h2>
<p>${text(summary)}</p>
<p>${facts.join(' · ')}</p>
<pre>${text(curlOf(key))}</pre>
</section>`;
}

function fieldTable(fields: readonly Field[]): string {
  const rows = fields.map(
    ({ name, type, description }) =>
      `<tr><td><code>${text(name)}</code></td><td>${typeLink(type)}</td><td>${text(description)}</td></tr>`,
  );
  return `<table><tr><th>field</th><th>type</th><th></th></tr>${rows.join('')}</table>`;
}

/** The type in words with a link to each type of the page that it names. */
function typeLink(type: string): string {
  return text(type).replaceAll(/\b[A-Z][A-Za-z]+\b/g, (id) => (id in components() ? `<a href="#${id}">${id}</a>` : id));
}

function text(plain: string): string {
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
