/** The bytes of a recorded feed, plain or gzipped. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type FeedBytes, InputCutShort } from '../shared/feeds/read-feed.ts';
import { FileError } from './order-file.ts';

const GZIP_START = [0x1f, 0x8b] as const;

/**
 * Gzip is told by its first two bytes, not by the name of the file. Of a gzip stream that was cut, what can be unpacked is
 * handed out, then InputCutShort is thrown.
 * @throws FileError FILE_UNREADABLE, NOT_GZIP
 */
export async function* feedFile(path: string): FeedBytes {
  const isGzip = await startsAsGzip(path);
  if (path.endsWith('.gz') && !isGzip) throw new FileError('NOT_GZIP', `${path} is named .gz but is not gzip.`);
  if (!isGzip) {
    yield* createReadStream(path);
    return;
  }
  let isBegun = false;
  try {
    for await (const chunk of unpacked(path)) {
      isBegun = true;
      yield chunk;
    }
  } catch (cause) {
    if (!isBegun) throw new FileError('NOT_GZIP', `${path} cannot be unpacked.`);
    throw new InputCutShort('The gzip stream breaks off here: what came before is used.', { cause });
  }
}

/** The reader of the stream sees its errors; the pipeline only passes them on. */
function unpacked(path: string): AsyncIterable<Uint8Array> {
  return pipeline(createReadStream(path), createGunzip(), () => {});
}

async function startsAsGzip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
      return bytesRead === 2 && GZIP_START.every((byte, at) => buffer[at] === byte);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new FileError('FILE_UNREADABLE', `${path} cannot be read (${code}).`);
  }
}
