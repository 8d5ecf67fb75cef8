import { expect, test } from 'vitest';
import type { SavedSession } from './local-session.ts';
import { SessionSaver, type SessionSink } from './session-saver.ts';

/** A session whose saved state is a number that the test counts up, and a sink that writes when it is told to. */
function setUp() {
  const state = { value: 0 };
  const errors: string[] = [];
  const written: unknown[] = [];
  const finish: ((failure?: Error) => void)[] = [];
  const sink: SessionSink = {
    write: (saved) =>
      new Promise((resolve, reject) => {
        finish.push((failure) => {
          if (failure) return reject(failure);
          written.push(saved);
          resolve();
        });
      }),
  };
  const session = {
    save: () => state.value as unknown as SavedSession,
    error: (code: string) => {
      errors.push(code);
    },
  };
  return { state, errors, written, finish, sink, session, saver: new SessionSaver(session, sink) };
}

test('those who ask during a write share the next one, which has the state of after', async () => {
  const { state, written, finish, saver } = setUp();
  state.value = 1;
  const first = saver.save();
  state.value = 2;
  const second = saver.save();
  state.value = 3;
  const third = saver.save();
  finish[0]?.();
  await first;
  expect(written).toEqual([1]);
  await Promise.resolve();
  expect(finish).toHaveLength(2);
  finish[1]?.();
  await Promise.all([second, third]);
  expect(written).toEqual([1, 3]);
});

test('an answer waits for its write', async () => {
  const { finish, saver } = setUp();
  let done = false;
  const saving = saver.save().then(() => {
    done = true;
  });
  await Promise.resolve();
  expect(done).toBe(false);
  finish[0]?.();
  await saving;
  expect(done).toBe(true);
});

test('a failed write is told once, until one succeeds', async () => {
  const { errors, finish, saver } = setUp();
  for (const failure of [new Error('full'), new Error('full'), undefined, new Error('full')]) {
    const saving = saver.save();
    finish.at(-1)?.(failure);
    await saving;
  }
  expect(errors).toEqual(['STORAGE_FAILED', 'STORAGE_FAILED']);
});

test('without storage trading goes on and the viewer is told', async () => {
  const { errors, session } = setUp();
  const saver = new SessionSaver(session, undefined);
  await saver.save();
  await saver.save();
  expect(errors).toEqual(['STORAGE_FAILED']);
});

test('market data alone is saved every five seconds', () => {
  const { finish, saver } = setUp();
  for (let second = 10; second < 20; second += 1) saver.saveIfDue(second * 1_000_000);
  expect(finish.length).toBe(1);
});
