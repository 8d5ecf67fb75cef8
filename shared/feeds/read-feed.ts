/** Reads the bytes of a feed as records, one line at a time; what is wrong goes to the error log. */
import { lineCutter, type TextLine } from '../byte-lines.ts';
import { type FeedErrorLog, FeedFault } from './feed-error.ts';
import type { FeedRecord } from './feed-record.ts';

export interface LinePlace {
  readonly input: number;
  readonly line: number;
}

export interface FeedParser {
  /** Longest line in bytes. */
  readonly lineLimit: number;
  /**
   * What a line says, or null when it is a header.
   * @throws FeedFault
   */
  parse(text: string, at: LinePlace): FeedRecord | null;
}

/** Ends the stream early: what came before is whole. */
export class InputCutShort extends Error {
  override readonly name = 'InputCutShort';
}

export type FeedBytes = AsyncIterable<Uint8Array>;

/**
 * @param input number of the file, for the errors
 * @throws whatever `bytes` throws, except InputCutShort, which becomes an error of the last line
 */
export async function* readFeed(
  bytes: FeedBytes,
  parser: FeedParser,
  input: number,
  errors: FeedErrorLog,
): AsyncGenerator<FeedRecord> {
  const cutter = lineCutter(parser.lineLimit);
  let last = 0;
  const read = ({ text, line }: TextLine): FeedRecord | null => {
    last = line;
    return readLine(text, { input, line }, parser, errors);
  };
  try {
    for await (const chunk of bytes) {
      for (const line of cutter.cut(chunk)) {
        const record = read(line);
        if (record) yield record;
      }
    }
  } catch (error) {
    if (!(error instanceof InputCutShort)) throw error;
    errors.add({ code: 'INPUT_CUT_SHORT', input, line: last + 1, field: null, message: error.message });
    // What is left of a broken line is no line.
    return;
  }
  const rest = cutter.rest();
  const record = rest && read(rest);
  if (record) yield record;
}

function readLine(text: string | null, at: LinePlace, parser: FeedParser, errors: FeedErrorLog): FeedRecord | null {
  if (text === null) {
    const message = `A line has at most ${parser.lineLimit} bytes.`;
    errors.add({ code: 'LINE_TOO_LONG', ...at, field: null, message });
    return null;
  }
  try {
    return parser.parse(text, at);
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    errors.add({ code: error.code, ...at, field: error.field, message: error.message });
    return null;
  }
}
