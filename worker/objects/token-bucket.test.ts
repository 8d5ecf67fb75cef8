import { expect, test } from 'vitest';
import { TokenBucket, TokenBuckets } from './token-bucket.ts';

function taken(bucket: TokenBucket, tries: number, now: number): number {
  return Array.from({ length: tries }, () => bucket.take(now)).filter(Boolean).length;
}

test('lets the burst through, then the rate', () => {
  const bucket = new TokenBucket(20, 10, 1_000);
  expect(taken(bucket, 50, 1_000)).toBe(20);
  expect(taken(bucket, 50, 1_500)).toBe(5);
  expect(taken(bucket, 50, 1_599)).toBe(0);
  expect(taken(bucket, 50, 100_000)).toBe(20);
});

test('a clock that is set back gives nothing away', () => {
  const bucket = new TokenBucket(1, 10, 10_000);
  expect(taken(bucket, 5, 10_000)).toBe(1);
  expect(taken(bucket, 5, 0)).toBe(0);
});

test('holds no more buckets than stated, and forgets those that are full', () => {
  const buckets = new TokenBuckets(1, 1, 2);
  expect([buckets.take(1, 0), buckets.take(2, 0), buckets.take(3, 0)]).toEqual([true, true, false]);
  expect(buckets.take(3, 1_000)).toBe(true);
});
