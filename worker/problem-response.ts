/** A Problem as an answer: `application/problem+json` as of RFC 9457. */
import type { Problem } from '../shared/protocol.ts';
import { apiHeaders } from './security-headers.ts';

const WAIT_SECONDS = '1';

export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const retry = problem.status === 429 || problem.status === 503 ? { 'retry-after': WAIT_SECONDS } : {};
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...apiHeaders, 'content-type': 'application/problem+json', ...retry, ...headers },
  });
}

/** The answer of a route: the value as JSON, or the Problem. */
export function jsonResponse(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...apiHeaders, 'content-type': 'application/json', ...headers },
  });
}
