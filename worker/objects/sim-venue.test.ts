import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { limits } from '../../shared/limits.ts';
import type { AccountView } from '../../shared/protocol.ts';
import { edgeLimits } from '../limits.ts';
import {
  call,
  countRows,
  Guest,
  innerState,
  marketBuy,
  passTime,
  restingBuy,
  stopClock,
  venueStub,
} from '../test-client.ts';
import type { VenueState } from './answers.ts';

let guest: Guest;

beforeAll(async () => {
  stopClock();
  guest = await Guest.create();
});

beforeEach(() => passTime(5_000));
afterEach(() => void vi.restoreAllMocks());

function onStorage<T>(run: (storage: DurableObjectStorage) => T): Promise<T> {
  return runInDurableObject(venueStub(), (_, { storage }) => run(storage));
}

async function tick(): Promise<void> {
  passTime(250);
  expect(await runDurableObjectAlarm(venueStub())).toBe(true);
}

/** Lets five minutes pass, so that the next tick takes a snapshot; a request keeps the market awake. */
async function snapshotLater(): Promise<void> {
  passTime(edgeLimits.snapshotMilliseconds);
  await call('GET', '/health');
  await tick();
}

function snapshotSeqs(): Promise<number[]> {
  return onStorage(({ sql }) => {
    const rows = sql.exec<{ seq: number }>('SELECT seq FROM snapshots ORDER BY seq').toArray();
    return rows.map(({ seq }) => seq);
  });
}

/** Makes the object again from its tables. */
async function restart() {
  await evictDurableObject(venueStub());
  return innerState();
}

async function accountOf(trader: Guest): Promise<AccountView> {
  const [funds, positions] = [await trader.send('GET', '/api/v1/funds'), await trader.send('GET', '/api/v1/positions')];
  return { funds: await funds.json(), positions: await positions.json() };
}

/** The stored account, snapshot of its kernel included. */
async function accountRow(trader: Guest): Promise<unknown> {
  const { accountId } = await (await trader.send('GET', '/api/v1/account')).json();
  const owner = Number(String(accountId).slice('paper-'.length));
  return onStorage(({ sql }) => {
    const { snapshot, ...row } = sql
      .exec<{ snapshot: ArrayBuffer; facts: string }>('SELECT * FROM accounts WHERE owner = ?', owner)
      .one();
    return { ...row, snapshot: [...new Uint8Array(snapshot)] };
  });
}

/** The same market, made again at that very point. */
function recoveredAt(state: VenueState): VenueState {
  const { sequence, stateHash, eventHash } = state;
  return { ...state, recovered: { sequence, stateHash, eventHash } };
}

describe('a market that lost its memory', () => {
  test('J2: is the same again, with the same orders', async () => {
    await guest.place(marketBuy('before-eviction', 40));
    await guest.place(restingBuy('rests-through-eviction'));
    await tick();
    const [state, orders] = [await innerState(), await guest.orders()];
    expect(await restart()).toEqual(recoveredAt(state));
    expect(await guest.orders()).toEqual(orders);
  });

  test('J2: the accounts are the same again, and go on', async () => {
    const trader = await Guest.create();
    await trader.place({ ...marketBuy('held', 40), product: 'mis' });
    await trader.place(restingBuy('blocks'));
    await trader.send('PUT', '/api/v1/switch', { state: 'reducing' });
    const [account, row] = [await accountOf(trader), await accountRow(trader)];
    await restart();
    expect(await accountOf(trader)).toEqual(account);
    expect(await accountRow(trader)).toEqual(row);
    passTime(1_000);
    const refused = await trader.place({ ...marketBuy('more'), product: 'mis' });
    expect(refused).toMatchObject({ status: 'denied', reason: { code: 'REDUCING_ONLY' } });
    expect((await trader.place({ ...marketBuy('exit', 40), side: 'sell', product: 'mis' })).status).toBe('filled');
    await trader.send('DELETE', '/api/v1/orders');
    expect(await accountOf(trader)).toMatchObject({ funds: { blocked: 0 }, positions: [{ quantity: 0 }] });
  });

  test('more guests than accounts are kept in memory trade by turns', async () => {
    const traders: Guest[] = [];
    for (let n = 0; n <= limits.accountsInMemory; n += 1) {
      passTime(1_000);
      traders.push(await Guest.create());
    }
    for (const round of [1, 2]) {
      for (const trader of traders) await trader.place({ ...restingBuy(`round-${round}`), product: 'mis' });
      passTime(1_000);
    }
    for (const trader of traders) expect((await accountOf(trader)).funds.blocked).toBe(2 * 16_800);
  });

  test('guests from before there were accounts get one, with what they hold; their open orders end', async () => {
    const trader = await Guest.create();
    await trader.place(marketBuy('early', 20));
    await trader.place(restingBuy('early-rest'));
    await onStorage(({ sql }) => sql.exec('DELETE FROM accounts'));
    await restart();
    expect((await trader.orders()).map(({ status }) => status)).toEqual(['filled', 'cancelled']);
    const { funds, positions } = await accountOf(trader);
    expect(positions).toMatchObject([{ symbol: 'TAMRALOK', product: 'cnc', quantity: 20, settled: 20 }]);
    expect(funds).toMatchObject({ blocked: 0, charges: 0 });
    expect(Math.abs(funds.cash + funds.invested - 100_000_000)).toBeLessThan(20);
    const state = await innerState();
    expect(await restart()).toEqual(recoveredAt(state));
  });

  test('J11: replay writes no row', async () => {
    await guest.place(marketBuy('replayed', 40));
    const tables = ['journal', 'snapshots', 'orders', 'fills', 'guests', 'accounts'];
    const before = await Promise.all(tables.map(countRows));
    await restart();
    expect(await Promise.all(tables.map(countRows))).toEqual(before);
  });

  test('knows an order by its clientOrderId as before', async () => {
    const order = await guest.place(restingBuy('twice'));
    await restart();
    expect(await guest.place(restingBuy('twice'))).toEqual(order);
  });

  test('a resting order is still there to be modified', async () => {
    const { orderId } = await guest.place(restingBuy('modified-after'));
    await restart();
    const response = await guest.send('PATCH', `/api/v1/orders/${orderId}`, { quantity: 30, price: 8450 });
    expect(await response.json()).toMatchObject({ status: 'open', quantity: 30, price: 8450 });
  });
});

describe('snapshots', () => {
  test('J8: the last two are kept, and the journal after the older one', async () => {
    for (let n = 0; n < 3; n += 1) await snapshotLater();
    const seqs = await snapshotSeqs();
    expect(seqs).toHaveLength(2);
    const first = await onStorage(({ sql }) => sql.exec('SELECT min(seq) AS seq FROM journal').one());
    expect(first).toEqual({ seq: (seqs[0] ?? 0) + 1 });
  });

  test.each([
    [
      'a damaged piece',
      'UPDATE snapshot_chunks SET bytes = zeroblob(100) WHERE seq = (SELECT max(seq) FROM snapshots)',
    ],
    ['a missing piece', 'DELETE FROM snapshot_chunks WHERE seq = (SELECT max(seq) FROM snapshots)'],
    ['another state hash', "UPDATE snapshots SET state_hash = '0' WHERE seq = (SELECT max(seq) FROM snapshots)"],
    ['another format', 'UPDATE snapshots SET format = 99 WHERE seq = (SELECT max(seq) FROM snapshots)'],
  ])('J7: %s falls back to the one before and a longer replay', async (_, damage) => {
    await snapshotLater();
    await tick();
    const state = await innerState();
    const damaged = (await snapshotSeqs()).at(-1);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await onStorage(({ sql }) => sql.exec(damage));
    expect(await restart()).toEqual(recoveredAt(state));
    expect(logged).toHaveBeenCalledOnce();
    // The damaged one is gone, and there is a new one: the next start reads the newest again.
    expect(await snapshotSeqs()).not.toContain(damaged);
    expect(await restart()).toEqual(recoveredAt(state));
    expect(logged).toHaveBeenCalledOnce();
  });

  test('J7: a wrong figure beside the engine, which the state hash does not cover, is noticed', async () => {
    await snapshotLater();
    const state = await innerState();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await onStorage(({ sql }) => {
      const newest = 'WHERE seq = (SELECT max(seq) FROM snapshots) AND chunk = 0';
      const { bytes } = sql.exec<{ bytes: ArrayBuffer }>(`SELECT bytes FROM snapshot_chunks ${newest}`).one();
      const changed = new Uint8Array(bytes);
      const digit = new TextDecoder('latin1').decode(bytes).indexOf('"volume":') + '"volume":'.length;
      changed[digit] = changed[digit] === 0x39 ? 0x38 : 0x39;
      sql.exec(`UPDATE snapshot_chunks SET bytes = ? ${newest}`, changed);
    });
    expect(await restart()).toEqual(recoveredAt(state));
    expect(logged).toHaveBeenCalledOnce();
  });

  test('one of another engine build is read, and replaced', async () => {
    const state = await innerState();
    await onStorage(({ sql }) => sql.exec("UPDATE snapshots SET engine = 'earlier'"));
    expect(await restart()).toEqual(recoveredAt(state));
    const [newest] = await onStorage(({ sql }) => sql.exec('SELECT engine FROM snapshots ORDER BY seq DESC').toArray());
    expect(newest).toEqual({ engine: state.engine });
  });
});

describe('what cannot be restored', () => {
  test.each([
    ['a journal with a gap', 'DELETE FROM journal WHERE seq = (SELECT max(seq) - 1 FROM journal)', 'no entry'],
    [
      'a journal that gives another market',
      "UPDATE journal SET event_hash = '0' WHERE seq = (SELECT max(seq) FROM journal)",
      'event hash',
    ],
    ['a lost snapshot', 'DELETE FROM snapshots', 'no snapshot'],
  ])('%s is not replaced by a new market', async (_, damage, why) => {
    await snapshotLater();
    for (let n = 0; n < 3; n += 1) await tick();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await onStorage(({ sql }) => {
      for (const table of ['journal', 'snapshots']) {
        sql.exec(`CREATE TABLE ${table}_kept AS SELECT * FROM ${table}`);
      }
      sql.exec(damage);
    });
    await evictDurableObject(venueStub());
    for (const [method, path] of [
      ['GET', '/health'],
      ['POST', '/api/v1/guests'],
      ['GET', '/api/v1/orders'],
    ] as const) {
      const response = await guest.send(method, path);
      expect([response.status, (await response.json()).code]).toEqual([503, 'VENUE_UNAVAILABLE']);
    }
    expect(logged.mock.calls.flat().join(' ')).toContain(why);
    await onStorage(({ sql }) => {
      for (const table of ['journal', 'snapshots']) {
        sql.exec(`DELETE FROM ${table}`);
        sql.exec(`INSERT INTO ${table} SELECT * FROM ${table}_kept`);
        sql.exec(`DROP TABLE ${table}_kept`);
      }
    });
    expect((await restart()).sequence).toBeGreaterThan(0);
  });

  test('data of a later version is not touched', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await onStorage(({ sql }) => sql.exec('INSERT INTO migrations (version) VALUES (99)'));
    await evictDurableObject(venueStub());
    expect((await call('GET', '/health')).status).toBe(503);
    await onStorage(({ sql }) => sql.exec('DELETE FROM migrations WHERE version = 99'));
    expect((await restart()).sequence).toBeGreaterThan(0);
  });
});

test.each([
  ['its row', 'INSERT ON orders'],
  ['the account', 'UPDATE ON accounts'],
])('J5: a change of which %s cannot be stored is undone, in tables, market and account', async (_, event) => {
  await guest.place(restingBuy(`before ${event}`.replaceAll(' ', '-')));
  const [state, orders, account] = [await innerState(), await guest.orders(), await accountOf(guest)];
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // The journal takes the order before that.
  await onStorage(({ sql }) => {
    sql.exec(`CREATE TRIGGER fail BEFORE ${event} BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  });
  passTime(1_000);
  const request = restingBuy(`half-way ${event}`.replaceAll(' ', '-'));
  const response = await guest.send('POST', '/api/v1/orders', request);
  expect([response.status, (await response.json()).code]).toEqual([503, 'VENUE_UNAVAILABLE']);
  await vi.waitFor(() => onStorage(({ sql }) => sql.exec('DROP TRIGGER fail')));
  expect(await innerState()).toEqual(recoveredAt(state));
  expect(await guest.orders()).toEqual(orders);
  expect(await accountOf(guest)).toEqual(account);
  expect(await guest.place(request)).toMatchObject({ status: 'open' });
});

test('time passes while somebody asks, and stands after a minute without', async () => {
  await call('GET', '/health');
  await tick();
  const { sequence } = await innerState();
  await tick();
  expect((await innerState()).sequence).toBe(sequence + 1);
  passTime(edgeLimits.awakeMilliseconds);
  await runDurableObjectAlarm(venueStub());
  expect(await runDurableObjectAlarm(venueStub())).toBe(false);
});

test('requests do not put off an alarm that is due', async () => {
  await call('GET', '/health');
  const due = await onStorage((storage) => storage.getAlarm());
  passTime(300);
  await call('GET', '/health');
  expect(await onStorage((storage) => storage.getAlarm())).toBe(due);
});
