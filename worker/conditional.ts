/** Answers that a caller may keep and ask about: with the tag of what it has, it is told `304` as long as nothing changed (RFC 9110). */
import { jsonResponse } from './responses.ts';

const TAG_BYTES = 12;

/** The value with its tag, or 304 when the tag is among those of `if-none-match`. */
export async function conditionalResponse(value: unknown, ifNoneMatch: string | undefined): Promise<Response> {
  const response = jsonResponse(value);
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const tag = `"${btoa(String.fromCharCode(...new Uint8Array(digest, 0, TAG_BYTES)))}"`;
  response.headers.set('etag', tag);
  response.headers.set('cache-control', 'no-cache');
  const isKnown = ifNoneMatch === '*' || tagsOf(ifNoneMatch).includes(tag);
  return isKnown ? new Response(null, { status: 304, headers: response.headers }) : response;
}

/** A proxy that compresses marks a tag as weak; it names the same value. */
function tagsOf(header = ''): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
