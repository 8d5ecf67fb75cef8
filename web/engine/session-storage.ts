/** Keeps the browser's own market in IndexedDB: one record, replaced as a whole, so it is never half of two states. */
import { type IDBPDatabase, openDB } from 'idb';
import type { SavedSession } from './local-session.ts';

const STORE = 'sessions';
const CURRENT = 'current';
/** What could not be restored is kept here instead of being overwritten. */
const UNREADABLE = 'unreadable';

export class SessionStorage {
  private readonly database: IDBPDatabase;

  private constructor(database: IDBPDatabase) {
    this.database = database;
  }

  static async open(): Promise<SessionStorage> {
    const database = await openDB('sauda-market', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore(STORE);
      },
    });
    return new SessionStorage(database);
  }

  async read(): Promise<SavedSession | undefined> {
    return (await this.database.get(STORE, CURRENT)) as SavedSession | undefined;
  }

  async write(session: SavedSession): Promise<void> {
    await this.database.put(STORE, session, CURRENT);
  }

  async putAside(session: SavedSession): Promise<void> {
    await this.database.put(STORE, session, UNREADABLE);
  }
}
