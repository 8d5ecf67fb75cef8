/** Limits of the edge; those that it shares with the browser's market are in `shared/limits.ts`. */
import type { LimitClass } from '../shared/api/routes.ts';

export const edgeLimits = {
  guests: 10_000,
  sockets: 1_000,
  socketsPerGuest: 10,
  /** As many requests at once, then as many a second: of one address, of one guest, of all who become guests together. */
  requests: {
    address: { burst: 200, perSecond: 100 },
    guest: { burst: 20, perSecond: 10 },
    'new guest': { burst: 20, perSecond: 10 },
  } satisfies Record<LimitClass, { readonly burst: number; readonly perSecond: number }>,
  /** Addresses that are counted in one isolate; when it is full of busy ones, others wait. */
  addresses: 10_000,
  /** The page gives up after 10 seconds. */
  answerMilliseconds: 8_000,
  bodyMilliseconds: 5_000,
  /** Frames of one socket: as many at once, then as many a second. */
  frameBurst: 40,
  framesPerSecond: 10,
  /** Frames of one socket that may be wrong before it is closed. */
  badFrames: 10,
  /** A viewer sends a frame at least every 10 seconds. After this silence it is told nothing until it speaks again. */
  pauseMilliseconds: 12_000,
  /** After this silence its socket is closed. */
  silenceMilliseconds: 30_000,
  /** The market goes on for so long after the last request while nobody watches. */
  awakeMilliseconds: 60_000,
  /** A snapshot is taken after so many commands or so much time, whichever comes first. */
  snapshotCommands: 2_000,
  snapshotMilliseconds: 300_000,
  snapshotsKept: 2,
  /** A row may hold 2 MB. */
  snapshotChunkBytes: 1_000_000,
  snapshotBytes: 64_000_000,
} as const;
