/** Reads a JSON body within its limit. */
import { ok, problem, type Result, refused } from '../shared/problems.ts';

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** At most `most` bytes are read. Problems: JSON_REQUIRED, BODY_TOO_LARGE, NOT_JSON. */
export async function readJson(request: Request, most: number): Promise<Result<unknown>> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) return refused(problem('JSON_REQUIRED'));
  if (Number(request.headers.get('content-length') ?? 0) > most) return refused(problem('BODY_TOO_LARGE'));
  const bytes = await readBytes(request, most);
  if (bytes === null) return refused(problem('BODY_TOO_LARGE'));
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)));
  } catch {
    return refused(problem('NOT_JSON'));
  }
}

/** The body, or null as soon as it turns out longer than `most` bytes: its stated length may be absent or wrong. */
async function readBytes(request: Request, most: number): Promise<Uint8Array | null> {
  const reader = request.body?.getReader();
  const bytes = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return bytes.subarray(0, length);
    if (length + piece.value.length > most) {
      await reader?.cancel();
      return null;
    }
    bytes.set(piece.value, length);
    length += piece.value.length;
  }
}
