import type { AuthToken } from '../models/identity.ts';
import type { Clock } from '../time/clock.ts';
import { parseDate } from '../time/parseDate.ts';
import { lifetimeOf } from './claims.ts';

/** How long a login lives, counted from its receipt: the clock of the machine may be wrong by hours. Times in ms. */
export interface LoginLife {
  /** What is left by the monotonic clock; `Infinity` when nothing tells. */
  readonly leftMs: () => number;
  /** True when the token should be renewed now: it nears its end, or the machine was asleep. */
  readonly isDue: () => boolean;
  /** Until it should be renewed. */
  readonly dueInMs: () => number;
}

/**
 * The life of a login that was received at `receivedAt` (wall clock). It begins to run now if that is not known.
 *
 * A token that has ended by the wall clock right at its receipt was made by a server whose clock is another: then only a
 * refusal tells that it is over.
 */
export function lifeOf(login: AuthToken, receivedAt: number | undefined, clock: Clock, marginMs: number): LoginLife {
  const now = clock.now();
  const startedAt = clock.monotonic();
  const byDate = parseDate(login.expiresAt) - (receivedAt ?? now);
  const whole = lifetimeOf(login.token) ?? (byDate > 0 ? byDate : Infinity);
  // Since the receipt, by the wall clock that also went on while the page was closed; a clock set back counts as none.
  const usedMs = receivedAt === undefined ? 0 : Math.max(0, now - receivedAt);
  // A token that lives for less than the margin would be renewed without end.
  const margin = Math.min(marginMs, whole / 2);
  const leftMs = () => whole - usedMs - (clock.monotonic() - startedAt);
  /** Asleep, the monotonic clock of many hosts stands still. */
  const leftByWallClock = () => whole - usedMs - Math.max(0, clock.now() - now);
  const dueInMs = () => Math.max(0, Math.min(leftMs(), leftByWallClock()) - margin);
  return { leftMs, dueInMs, isDue: () => dueInMs() <= 0 };
}
