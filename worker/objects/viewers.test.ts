import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { MarketMessage } from '../../shared/protocol.ts';
import { edgeLimits } from '../limits.ts';
import {
  Guest,
  innerState,
  marketBuy,
  passTime,
  restingBuy,
  stopClock,
  type Viewer,
  venueStub,
} from '../test-client.ts';
import { closeCodes } from './viewers.ts';

let guest: Guest;

beforeAll(stopClock);

beforeEach(async () => {
  passTime(5_000);
  guest = await Guest.create();
});

async function tick(): Promise<void> {
  passTime(250);
  await runDurableObjectAlarm(venueStub());
}

function expectNumbered(messages: readonly MarketMessage[]): void {
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
}

/** What opens a stream without subscription. */
const OPENING = ['snapshot', 'orders', 'account'];

async function watching(): Promise<Viewer> {
  const viewer = await guest.watch();
  await viewer.until(OPENING.length);
  return viewer;
}

test('W1: a snapshot opens the stream, and every message after it has the next number', async () => {
  await guest.place(restingBuy('seen'));
  const viewer = await watching();
  viewer.send({ type: 'subscribe', instrument: 0 });
  await viewer.until(4);
  for (let n = 0; n < 4; n += 1) await tick();
  const messages = await viewer.until(8);
  expect(messages.map(({ type }) => type)).toEqual([...OPENING, 'book', ...Array(4).fill('changes')]);
  expect(messages[1]).toMatchObject({ replace: true, orders: [{ clientOrderId: 'seen' }] });
  expectNumbered(messages);
  viewer.close();
});

test('W2: a guest is told of its order at once, another guest is not', async () => {
  const other = await Guest.create();
  const [own, foreign] = [await watching(), await other.watch()];
  await guest.place(marketBuy('mine'));
  await own.until(5);
  const [orders, account] = own.messages.slice(OPENING.length).filter(({ type }) => type !== 'changes');
  expect(orders).toMatchObject({ replace: false, orders: [{ clientOrderId: 'mine', status: 'filled' }] });
  expect(account).toMatchObject({ account: { positions: [{ symbol: 'TAMRALOK', product: 'cnc', quantity: 10 }] } });
  await tick();
  await foreign.until(4);
  const others = foreign.messages.filter((message) => message.type === 'account');
  expect(others).toMatchObject([{ account: { positions: [] } }]);
  expect(JSON.stringify(foreign.messages)).not.toContain('mine');
  for (const viewer of [own, foreign]) viewer.close();
});

test('the levels that viewers were told add up to the book', async () => {
  const viewer = await watching();
  viewer.send({ type: 'subscribe', instrument: 0 });
  await viewer.until(4);
  for (let n = 0; n < 8; n += 1) await tick();
  viewer.send({ type: 'subscribe', instrument: 0 });
  await viewer.until(13);
  const [first, last] = viewer.messages.filter((message) => message.type === 'book');
  const bids = new Map(first?.book.bids.map((level) => [level.price, level]));
  for (const message of viewer.messages) {
    if (message.type !== 'changes') continue;
    for (const level of message.book?.bids ?? []) {
      if (level.quantity === 0) bids.delete(level.price);
      else bids.set(level.price, level);
    }
  }
  expect([...bids.values()].sort((a, b) => b.price - a.price)).toEqual(last?.book.bids);
  viewer.close();
});

test('W6: a socket outlives the memory of the object; its viewer gets everything afresh', async () => {
  const viewer = await watching();
  viewer.send({ type: 'subscribe', instrument: 2 });
  await viewer.until(4);
  await evictDurableObject(venueStub());
  await innerState();
  const messages = await viewer.until(8);
  expect(messages.slice(4).map(({ type }) => type)).toEqual([...OPENING, 'book']);
  expect(messages[7]).toMatchObject({ book: { instrument: 2 } });
  expectNumbered(messages);
  viewer.close();
});

test.each([
  ['no JSON', '{'],
  ['an unknown type', '{"type":"buy"}'],
  ['an extra key', '{"type":"ping","x":1}'],
  ['bytes', new Uint8Array([1, 2, 3]).buffer],
])('garbage, %s, is answered with an error', async (_, frame) => {
  const viewer = await watching();
  const before = await innerState();
  viewer.sendRaw(frame);
  const messages = await viewer.until(4);
  expect(messages[3]).toMatchObject({ type: 'error', code: 'INVALID_REQUEST' });
  expect(await innerState()).toEqual(before);
  viewer.close();
});

test('an instrument that is not listed is answered with an error', async () => {
  const viewer = await watching();
  viewer.send({ type: 'subscribe', instrument: 999 });
  expect((await viewer.until(4))[3]).toMatchObject({ type: 'error', code: 'SYMBOL_NOT_FOUND' });
  viewer.close();
});

test('after ten wrong frames the socket is closed', async () => {
  const viewer = await watching();
  for (let n = 0; n < edgeLimits.badFrames; n += 1) viewer.sendRaw('garbage');
  expect(await viewer.untilClosed()).toBe(closeCodes.misbehaved);
});

test('frames come no faster than allowed', async () => {
  const viewer = await watching();
  for (let n = 0; n < edgeLimits.frameBurst; n += 1) viewer.send({ type: 'ping' });
  viewer.send({ type: 'subscribe', instrument: 1 });
  expect((await viewer.until(4))[3]).toMatchObject({ type: 'error', code: 'RATE_LIMITED' });
  viewer.close();
});

test.each([
  ['of 4,097 bytes', `"${'x'.repeat(4_095)}"`],
  ['of fewer letters but more bytes', `"${'स'.repeat(2_000)}"`],
])('a frame %s closes the socket', async (_, frame) => {
  const viewer = await watching();
  viewer.sendRaw(frame);
  expect(await viewer.untilClosed()).toBe(closeCodes.tooBig);
});

test('W3: a silent viewer is told nothing more, gets everything afresh when it speaks, and is closed in the end', async () => {
  const [silent, speaking] = [await watching(), await watching()];
  passTime(edgeLimits.pauseMilliseconds);
  speaking.send({ type: 'ping' });
  // An alarm is an event after the ping.
  await innerState();
  await tick();
  const told = speaking.messages.length;
  for (let n = 0; n < 3; n += 1) await tick();
  await speaking.until(told + 3);
  expect(silent.messages).toHaveLength(OPENING.length);

  silent.send({ type: 'ping' });
  const messages = await silent.until(6);
  expect(messages.map(({ type }) => type)).toEqual([...OPENING, ...OPENING]);
  expectNumbered(messages);

  passTime(edgeLimits.silenceMilliseconds - 1_000);
  speaking.send({ type: 'ping' });
  await innerState();
  passTime(1_000);
  await tick();
  expect(await silent.untilClosed()).toBe(closeCodes.silent);
  expect(speaking.closed).toBeUndefined();
  speaking.close();
});

test('a guest watches on ten sockets at most', async () => {
  const viewers: Viewer[] = [];
  for (let n = 0; n < edgeLimits.socketsPerGuest; n += 1) viewers.push(await guest.watch());
  const refused = await guest.knock();
  expect([refused.status, (await refused.json()).code]).toEqual([503, 'SOCKET_LIMIT']);
  for (const viewer of viewers) viewer.close();
});
