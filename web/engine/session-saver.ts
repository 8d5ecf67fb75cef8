/** Decides when the session is saved: one write at a time; those who ask during a write share the next one. */
import { problem } from '../../shared/problems.ts';
import type { LocalSession, SavedSession } from './local-session.ts';

/** Where a session is written as a whole. */
export interface SessionSink {
  write(session: SavedSession): Promise<void>;
}

/** Longest time that market data may be unsaved; orders are saved at once. Microseconds. */
const SAVE_INTERVAL = 5_000_000;

export class SessionSaver {
  private readonly session: Pick<LocalSession, 'save' | 'error'>;
  private readonly sink: SessionSink | undefined;
  private writing: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  private savedAt = 0;
  private failed = false;

  /** Without a sink nothing is kept, and the viewer is told so once. */
  constructor(session: Pick<LocalSession, 'save' | 'error'>, sink: SessionSink | undefined) {
    this.session = session;
    this.sink = sink;
  }

  /** Resolves when the state of this moment is written, or could not be. Never rejects. */
  save(): Promise<void> {
    if (!this.writing) return this.start();
    this.next ??= this.writing.then(() => this.start());
    return this.next;
  }

  /** Saves when the last periodic save is five seconds ago. */
  saveIfDue(time: number): void {
    if (Math.abs(time - this.savedAt) < SAVE_INTERVAL) return;
    this.savedAt = time;
    void this.save();
  }

  private start(): Promise<void> {
    this.next = undefined;
    this.writing = this.write().finally(() => {
      this.writing = undefined;
    });
    return this.writing;
  }

  private async write(): Promise<void> {
    try {
      if (!this.sink) throw new Error('This browser offers no storage.');
      await this.sink.write(this.session.save());
      this.failed = false;
    } catch {
      if (!this.failed) this.session.error('STORAGE_FAILED', problem('STORAGE_FAILED').detail);
      this.failed = true;
    }
  }
}
