/** Lets `burst` through at once, then `perSecond`. Times in milliseconds. */
export class TokenBucket {
  private readonly burst: number;
  private readonly perSecond: number;
  private tokens: number;
  private filledAt: number;

  constructor(burst: number, perSecond: number, now: number) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.tokens = burst;
    this.filledAt = now;
  }

  take(now: number): boolean {
    this.refill(now);
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  isFull(now: number): boolean {
    this.refill(now);
    return this.tokens >= this.burst;
  }

  private refill(now: number): void {
    const elapsed = Math.max(0, now - this.filledAt);
    this.tokens = Math.min(this.burst, this.tokens + (elapsed / 1000) * this.perSecond);
    this.filledAt = now;
  }
}

/** One bucket per key, so many keys at most: full buckets are forgotten first, and then nobody new gets through. */
export class TokenBuckets<Key> {
  private readonly buckets = new Map<Key, TokenBucket>();
  private readonly burst: number;
  private readonly perSecond: number;
  private readonly most: number;

  constructor(burst: number, perSecond: number, most: number) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.most = most;
  }

  take(key: Key, now: number): boolean {
    const bucket = this.buckets.get(key) ?? this.add(key, now);
    return bucket?.take(now) ?? false;
  }

  private add(key: Key, now: number): TokenBucket | undefined {
    if (this.buckets.size >= this.most) {
      for (const [other, bucket] of this.buckets) if (bucket.isFull(now)) this.buckets.delete(other);
    }
    if (this.buckets.size >= this.most) return undefined;
    const bucket = new TokenBucket(this.burst, this.perSecond, now);
    this.buckets.set(key, bucket);
    return bucket;
  }
}
