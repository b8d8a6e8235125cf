// How many requests one client may send in a window of time; the clock is given, and the memory is bounded.

export interface RateLimits {
  readonly requests: number;
  readonly windowSeconds: number;
}

/** More clients than this at once: the oldest window is forgotten. */
const MOST_CLIENTS = 20_000;

/** Counts a request of `client`; returns the seconds to wait when it is one too many, null otherwise. */
export type RateLimiter = (client: string, now: Date) => number | null;

export function createRateLimiter(limits: RateLimits): RateLimiter {
  const length = limits.windowSeconds * 1000;
  const windows = new Map<string, { start: number; count: number }>();
  return (client, now) => {
    const time = now.getTime();
    const known = windows.get(client);
    if (!known || time - known.start >= length) {
      // Deleting first keeps the map in the order of the windows.
      windows.delete(client);
      windows.set(client, { start: time, count: 1 });
      const oldest = windows.keys().next();
      if (windows.size > MOST_CLIENTS && !oldest.done) windows.delete(oldest.value);
      return null;
    }
    known.count += 1;
    return known.count > limits.requests
      ? Math.max(1, Math.ceil((known.start + length - time) / 1000))
      : null;
  };
}
