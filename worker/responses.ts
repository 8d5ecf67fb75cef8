/** Answers of the API with their headers. */
import type { Problem } from '../shared/protocol.ts';
import { apiHeaders, documentHeaders } from './security-headers.ts';

type Headers = Readonly<Record<string, string>>;

const WAIT_SECONDS = '1';

/** `application/problem+json` as of RFC 9457. */
export function problemResponse(problem: Problem, headers: Headers = {}): Response {
  const retry = problem.status === 429 || problem.status === 503 ? { 'retry-after': WAIT_SECONDS } : {};
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...apiHeaders, 'content-type': 'application/problem+json', ...retry, ...headers },
  });
}

export function jsonResponse(value: unknown, status = 200, headers: Headers = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...apiHeaders, 'content-type': 'application/json', ...headers },
  });
}

/** A page that we wrote: no script runs in it. */
export function htmlResponse(html: string): Response {
  return new Response(html, { headers: { ...documentHeaders, 'content-type': 'text/html; charset=utf-8' } });
}

/** Figures for a collector, in the text format of Prometheus. */
export function metricsResponse(text: string): Response {
  return new Response(text, { headers: { ...apiHeaders, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
}
