/** Tables of a venue object. A table never changes in place: a change is one more migration at the end. */

const migrations: readonly string[] = [
  `CREATE TABLE journal (
     seq INTEGER PRIMARY KEY,
     command BLOB NOT NULL,
     event_hash TEXT NOT NULL
   ) STRICT;
   CREATE TABLE snapshots (
     seq INTEGER PRIMARY KEY,
     format INTEGER NOT NULL,
     engine TEXT NOT NULL,
     state_hash TEXT NOT NULL,
     bytes INTEGER NOT NULL,
     checksum INTEGER NOT NULL,
     created INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE snapshot_chunks (
     seq INTEGER NOT NULL,
     chunk INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (seq, chunk)
   ) STRICT;
   CREATE TABLE guests (
     owner INTEGER PRIMARY KEY,
     token_hash TEXT NOT NULL UNIQUE,
     created INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE orders (
     owner INTEGER NOT NULL,
     order_id TEXT NOT NULL,
     client_order_id TEXT NOT NULL,
     request TEXT NOT NULL,
     is_open INTEGER NOT NULL,
     json TEXT NOT NULL,
     PRIMARY KEY (owner, order_id),
     UNIQUE (owner, client_order_id)
   ) STRICT;
   CREATE TABLE fills (
     id INTEGER PRIMARY KEY,
     owner INTEGER NOT NULL,
     json TEXT NOT NULL
   ) STRICT;
   CREATE INDEX fills_by_owner ON fills (owner, id);`,
  `CREATE TABLE accounts (
     owner INTEGER PRIMARY KEY,
     version INTEGER NOT NULL,
     snapshot BLOB NOT NULL,
     facts TEXT NOT NULL
   ) STRICT;`,
];

/** Brings the tables to the version of this code. @throws when the data is of a later version: old code never reads it. */
export function migrate(storage: DurableObjectStorage): void {
  const { sql } = storage;
  sql.exec('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY) STRICT');
  const { version } = sql
    .exec<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM migrations')
    .one();
  if (version > migrations.length) {
    throw new Error(
      `The data is of version ${version}; this program reads up to ${migrations.length}. Use the later program.`,
    );
  }
  for (const [index, migration] of migrations.slice(version).entries()) {
    storage.transactionSync(() => {
      sql.exec(migration);
      sql.exec('INSERT INTO migrations (version) VALUES (?)', version + index + 1);
    });
  }
}
