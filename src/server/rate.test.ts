// The limit of requests: counted by client and by window, with the seconds to wait.

import { describe, expect, it } from 'vitest';
import { createRateLimiter } from './rate.js';

const at = (seconds: number): Date => new Date(seconds * 1000);

describe('createRateLimiter', () => {
  it('lets so many requests through, then says how long to wait', () => {
    const limiter = createRateLimiter({ requests: 2, windowSeconds: 60 });
    expect([limiter('a', at(0)), limiter('a', at(1)), limiter('a', at(20)), limiter('b', at(20))]).toEqual([
      null,
      null,
      40,
      null,
    ]);
    expect(limiter('a', at(59.5))).toBe(1);
    expect(limiter('a', at(60))).toBeNull();
  });

  it('forgets the oldest clients rather than growing', () => {
    const limiter = createRateLimiter({ requests: 1, windowSeconds: 60 });
    limiter('premier', at(0));
    for (let i = 0; i < 20_000; i += 1) limiter(`client ${i}`, at(1));
    expect(limiter('premier', at(2))).toBeNull();
    expect(limiter('client 19999', at(2))).toBe(59);
  });
});
