/** The id of a request: the caller's own, or a new one. It is in the answer, in a problem and in the log. */

export const REQUEST_ID_HEADER = 'x-request-id';

/** Shorter than a token, or a UUID: a token that came in the wrong header must not be repeated. */
const GIVEN = /^(?:[A-Za-z0-9._-]{1,31}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function requestIdOf(given: string | undefined): string {
  return given !== undefined && GIVEN.test(given) ? given : crypto.randomUUID();
}
