/** What a viewer's frame holds: a message, or what is wrong with it. */
import { limits } from '../../shared/limits.ts';
import { problem } from '../../shared/problems.ts';
import type { Problem, ViewerMessage } from '../../shared/protocol.ts';
import { check, viewerMessageSchema } from '../../shared/schemas.ts';

export type Frame = { readonly message: ViewerMessage } | { readonly wrong: Problem };

/** Problems: FRAME_TOO_LARGE, INVALID_REQUEST. */
export function readFrame(frame: string | ArrayBuffer): Frame {
  if (sizeOf(frame) > limits.frameBytes) return { wrong: problem('FRAME_TOO_LARGE') };
  if (typeof frame !== 'string') return { wrong: problem('INVALID_REQUEST', 'Frames are text.') };
  let value: unknown;
  try {
    value = JSON.parse(frame);
  } catch {
    return { wrong: problem('INVALID_REQUEST', 'The frame is not JSON.') };
  }
  const checked = check(viewerMessageSchema, value);
  return checked.ok ? { message: checked.value } : { wrong: checked.problem };
}

/** Bytes of the frame; of a text with more letters than that anyway, its letters. */
function sizeOf(frame: string | ArrayBuffer): number {
  if (typeof frame !== 'string') return frame.byteLength;
  return frame.length > limits.frameBytes ? frame.length : new TextEncoder().encode(frame).length;
}
