/** Reads an order file, plain or gzipped, row by row. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { lineCutter, type TextLine } from '../shared/byte-lines.ts';
import { columns, type Header, type OrderRow, type RowError, readHeader, readRow } from './order-row.ts';

/** Longest line, without its end. */
const LINE_LIMIT = 4_096;
/** Most rows of one file. */
const ROW_LIMIT = 2_000_000;

export type FileErrorCode =
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE'
  | 'NOT_GZIP'
  | 'EMPTY_FILE'
  | 'BAD_HEADER'
  | 'TOO_MANY_ROWS';

/** The file as a whole cannot be used. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;
  readonly line: number | null;
  readonly field: string | null;
  constructor(code: FileErrorCode, message: string, line: number | null = null, field: string | null = null) {
    super(message);
    this.code = code;
    this.line = line;
    this.field = field;
  }
}

/**
 * All rows in order, the wrong ones as their error.
 * @throws FileError
 */
export async function readOrderFile(path: string): Promise<readonly (OrderRow | RowError)[]> {
  const isGzip = await startsAsGzip(path);
  if (path.endsWith('.gz') && !isGzip) throw new FileError('NOT_GZIP', `${path} is named .gz but is not gzip.`);
  const reader = rowReader(path);
  const lines = lineCutter(LINE_LIMIT);
  const consume = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) for (const line of lines.cut(chunk)) reader.take(line);
  };
  try {
    await (isGzip
      ? pipeline(createReadStream(path), createGunzip(), consume)
      : pipeline(createReadStream(path), consume));
  } catch (error) {
    throw asFileError(error, path);
  }
  const rest = lines.rest();
  if (rest) reader.take(rest);
  return reader.finish();
}

function rowReader(path: string) {
  const rows: (OrderRow | RowError)[] = [];
  let header: Header | undefined;

  return {
    take({ text, line }: TextLine): void {
      if (!header) {
        header = requireHeader(text, path);
        return;
      }
      if (rows.length === ROW_LIMIT) {
        throw new FileError('TOO_MANY_ROWS', `${path} has more than ${ROW_LIMIT} rows.`, line);
      }
      rows.push(text === null ? tooLong(line) : readRow(text, line, header));
    },
    finish(): readonly (OrderRow | RowError)[] {
      if (!header) throw new FileError('EMPTY_FILE', `${path} is empty; it needs a header and rows.`);
      return rows;
    },
  };
}

function requireHeader(text: string | null, path: string): Header {
  if (text === null) throw new FileError('BAD_HEADER', `The header of ${path} is longer than ${LINE_LIMIT} bytes.`, 1);
  const header = readHeader(text);
  if (!('missing' in header)) return header;
  const [fault, names] = header.missing.length > 0 ? ['lacks', header.missing] : ['repeats', header.repeated];
  const message = `The header of ${path} ${fault} ${names.join(', ')}; it needs ${columns.join(',')}.`;
  throw new FileError('BAD_HEADER', message, 1, names[0] ?? null);
}

function tooLong(line: number): RowError {
  return { code: 'LINE_TOO_LONG', line, field: null, message: `A line has at most ${LINE_LIMIT} bytes.` };
}

/** Gzip is told by its first two bytes, not by the name of the file. */
async function startsAsGzip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asFileError(error, path);
  }
}

function asFileError(error: unknown, path: string): unknown {
  if (error instanceof FileError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('Z_')) return new FileError('NOT_GZIP', `${path} cannot be unpacked: ${error.message}.`);
  return new FileError('FILE_UNREADABLE', `${path} cannot be read (${code}).`);
}
