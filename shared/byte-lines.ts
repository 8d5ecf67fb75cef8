/** Cuts a stream of bytes into lines, holding one line at a time. */

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** `text` has one character per byte, or is null when the line is longer than the limit. `line` counts from 1. */
export interface TextLine {
  readonly text: string | null;
  readonly line: number;
}

export interface LineCutter {
  /** Lines that end within `chunk`. */
  cut(chunk: Uint8Array): Generator<TextLine>;
  /** A last line that has no end, or null. */
  rest(): TextLine | null;
}

export function lineCutter(limit: number): LineCutter {
  const decoder = new TextDecoder('latin1');
  const held = new Uint8Array(limit + 1);
  let heldBytes = 0;
  let isTooLong = false;
  let line = 0;

  const hold = (part: Uint8Array): void => {
    if (isTooLong || heldBytes + part.length > held.length) {
      isTooLong = true;
      return;
    }
    held.set(part, heldBytes);
    heldBytes += part.length;
  };
  const take = (): TextLine => {
    line += 1;
    const end = held[heldBytes - 1] === CARRIAGE_RETURN ? heldBytes - 1 : heldBytes;
    const start = line === 1 && BYTE_ORDER_MARK.every((byte, at) => held[at] === byte) ? BYTE_ORDER_MARK.length : 0;
    const text = isTooLong || end > limit ? null : decoder.decode(held.subarray(start, end));
    held[0] = 0;
    heldBytes = 0;
    isTooLong = false;
    return { text, line };
  };

  return {
    *cut(chunk) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        hold(chunk.subarray(from, end));
        yield take();
        from = end + 1;
      }
      hold(chunk.subarray(from));
    },
    rest: () => (heldBytes > 0 || isTooLong ? take() : null),
  };
}
