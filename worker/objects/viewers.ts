/**
 * The sockets on which the market is watched, and the stream of each.
 *
 * The platform does not tell how much a socket has still to send. So a viewer must speak up now and then: one that is silent
 * is told nothing more, which bounds what can pile up, and gets everything afresh when it speaks again; later it is closed.
 * Sockets outlive the memory of the object: what a stream needs is attached to its socket.
 */

import type { GuestChanges } from '../../shared/guest-book.ts';
import { MarketStream, type OpeningGuest, type StreamState } from '../../shared/market-stream.ts';
import type { MarketChanges } from '../../shared/market-view.ts';
import type { PaperMarket } from '../../shared/paper-market.ts';
import { problem } from '../../shared/problems.ts';
import type { MarketMessage, Problem, ViewerMessage } from '../../shared/protocol.ts';
import { edgeLimits } from '../limits.ts';
import { TokenBucket } from './token-bucket.ts';
import { readFrame } from './viewer-frame.ts';

/** Close codes: too big and policy violation as of RFC 6455, the last our own. */
export const closeCodes = { tooBig: 1009, misbehaved: 1008, silent: 4408 } as const;

interface Attachment {
  readonly owner: number;
  readonly stream: StreamState;
}

interface Viewer {
  readonly owner: number;
  readonly stream: MarketStream;
  readonly frames: TokenBucket;
  /** Milliseconds since the Unix epoch. */
  heardAt: number;
  paused: boolean;
  badFrames: number;
}

/** All that one owner has. */
type GuestOf = (owner: number) => OpeningGuest;

export class Viewers {
  private readonly market: PaperMarket;
  private readonly guestOf: GuestOf;
  private readonly viewers = new Map<ServerSocket, Viewer>();

  constructor(market: PaperMarket, guestOf: GuestOf) {
    this.market = market;
    this.guestOf = guestOf;
  }

  get count(): number {
    return this.viewers.size;
  }

  countOf(owner: number): number {
    return [...this.viewers.values()].filter((viewer) => viewer.owner === owner).length;
  }

  /** Opens the stream of a new socket. */
  add(socket: ServerSocket, owner: number, now: number): void {
    const viewer = makeViewer(owner, new MarketStream(this.market), now);
    this.viewers.set(socket, viewer);
    this.open(socket, viewer);
  }

  /** Takes over a socket from before the object lost its memory: what was missed is not known, so everything is sent. */
  resume(socket: ServerSocket, now: number): void {
    const attached = socket.deserializeAttachment() as Attachment | null;
    if (!attached) {
      // It broke off before its first message.
      this.close(socket, closeCodes.silent, 'The stream did not begin.');
      return;
    }
    const { owner, stream } = attached;
    const viewer = makeViewer(owner, new MarketStream(this.market, stream), now);
    this.viewers.set(socket, viewer);
    this.open(socket, viewer);
  }

  remove(socket: ServerSocket): void {
    this.viewers.delete(socket);
  }

  receive(socket: ServerSocket, frame: string | ArrayBuffer, now: number): void {
    const viewer = this.viewers.get(socket);
    if (!viewer) return;
    const read = viewer.frames.take(now) ? readFrame(frame) : { wrong: problem('RATE_LIMITED') };
    if ('wrong' in read) this.complain(socket, viewer, read.wrong);
    else this.hear(socket, viewer, read.message, now);
  }

  /** Tells every viewer what changed for it. */
  broadcast(changes: MarketChanges): void {
    for (const [socket, viewer] of this.viewers) {
      if (viewer.paused) continue;
      const message = viewer.stream.changes(changes);
      if (message) this.send(socket, viewer, [message]);
    }
  }

  /** Tells the guests what became of their orders and accounts. */
  tell(changes: ReadonlyMap<number, GuestChanges>): void {
    if (changes.size === 0) return;
    for (const [socket, viewer] of this.viewers) {
      const own = changes.get(viewer.owner);
      if (own && !viewer.paused) this.send(socket, viewer, viewer.stream.guest(own));
    }
  }

  /** Pauses and closes those who were silent for too long. */
  closeSilent(now: number): void {
    for (const [socket, viewer] of this.viewers) {
      const silence = now - viewer.heardAt;
      viewer.paused ||= silence >= edgeLimits.pauseMilliseconds;
      if (silence >= edgeLimits.silenceMilliseconds)
        this.close(socket, closeCodes.silent, 'Nothing was heard for long.');
    }
  }

  private open(socket: ServerSocket, viewer: Viewer): void {
    this.send(socket, viewer, viewer.stream.open(this.guestOf(viewer.owner)));
  }

  private hear(socket: ServerSocket, viewer: Viewer, message: ViewerMessage, now: number): void {
    viewer.heardAt = now;
    if (viewer.paused) {
      viewer.paused = false;
      this.open(socket, viewer);
    }
    if (message.type === 'subscribe') this.send(socket, viewer, [viewer.stream.subscribe(message.instrument)]);
  }

  private complain(socket: ServerSocket, viewer: Viewer, { code, detail }: Problem): void {
    if (code === 'FRAME_TOO_LARGE') {
      this.close(socket, closeCodes.tooBig, detail);
      return;
    }
    viewer.badFrames += 1;
    this.send(socket, viewer, [viewer.stream.error(code, detail)]);
    if (viewer.badFrames >= edgeLimits.badFrames) this.close(socket, closeCodes.misbehaved, 'Too many wrong frames.');
  }

  private send(socket: ServerSocket, viewer: Viewer, messages: readonly MarketMessage[]): void {
    try {
      for (const message of messages) socket.send(JSON.stringify(message));
      socket.serializeAttachment({ owner: viewer.owner, stream: viewer.stream.state } satisfies Attachment);
    } catch {
      // The socket is gone; its close event may be still to come.
      this.viewers.delete(socket);
    }
  }

  private close(socket: ServerSocket, code: number, reason: string): void {
    this.viewers.delete(socket);
    try {
      socket.close(code, reason);
    } catch {
      // Closed already.
    }
  }
}

function makeViewer(owner: number, stream: MarketStream, now: number): Viewer {
  const frames = new TokenBucket(edgeLimits.frameBurst, edgeLimits.framesPerSecond, now);
  return { owner, stream, frames, heardAt: now, paused: false, badFrames: 0 };
}
