import type { Instant } from '#law';
import type { Clock } from './types.ts';

/** The machine's clock. This file is the only one that asks the machine for the time. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
};

/** Seconds since 1970 by the machine's clock: what authenticators go by, also where the city plays in simulated time. */
export function machineSeconds(): number {
  return Date.now() / 1000;
}

/** A clock that stands still until it is set: the demo city and the tests play on it. */
export interface SimulatedClock extends Clock {
  /** Sets the time; it may be set back, which the ledger then notices. */
  set(now: Instant): void;
}

/** In: the instant it shows at first (`2026-02-09T01:00:00.000Z`). */
export function simulatedClock(start: Instant): SimulatedClock {
  let now = exact(start);
  return {
    now: () => now,
    set(next) {
      now = exact(next);
    },
  };
}

/** Instants are compared as text, so every one of them has the same shape. */
function exact(instant: Instant): Instant {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(instant) || Number.isNaN(Date.parse(instant)))
    throw new Error(`not an instant in UTC with milliseconds: ${instant}`);
  return instant;
}

/** An instant so many seconds later (earlier when negative). */
export function instantAfter(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(exact(instant)) + seconds * 1000).toISOString();
}
