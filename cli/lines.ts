/** Cuts a stream of bytes into lines, holding one line at a time. */

/** Longest line, without its end. */
export const LINE_LIMIT = 4_096;

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** `text` has one character per byte, or is null when the line is longer than LINE_LIMIT. `line` counts from 1. */
export type OnLine = (text: string | null, line: number) => void;

export interface LineCutter {
  push(chunk: Uint8Array): void;
  /** Hands out a last line that has no end. */
  finish(): void;
}

export function lineCutter(onLine: OnLine): LineCutter {
  const held = Buffer.alloc(LINE_LIMIT + 1);
  let heldBytes = 0;
  let isTooLong = false;
  let line = 0;

  const keep = (part: Uint8Array): void => {
    if (isTooLong) return;
    if (heldBytes + part.length > held.length) {
      isTooLong = true;
      return;
    }
    held.set(part, heldBytes);
    heldBytes += part.length;
  };
  const handOut = (): void => {
    line += 1;
    const end = heldBytes > 0 && held[heldBytes - 1] === CARRIAGE_RETURN ? heldBytes - 1 : heldBytes;
    const text = isTooLong || end > LINE_LIMIT ? null : held.toString('latin1', 0, end);
    heldBytes = 0;
    isTooLong = false;
    onLine(line === 1 && text?.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text, line);
  };

  return {
    push(chunk) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        keep(chunk.subarray(from, end));
        handOut();
        from = end + 1;
      }
      keep(chunk.subarray(from));
    },
    finish() {
      if (heldBytes > 0 || isTooLong) handOut();
    },
  };
}
