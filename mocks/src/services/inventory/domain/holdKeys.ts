import { bareGuid } from '../../../aspnet/values/guid.ts';

const PREFIX = 'lock:seat:';
/** A lock left behind by a crash is gone after this long. */
export const LOCK_MS = 30_000;

/** Where the Redis key is the hold: `lock:seat:{seatId}`, value: the reservation's id. */
export function holdKey(seatId: string): string {
  return PREFIX + seatId;
}

/** Where Redis only guards the request: `lock:seat:` and 32 hex digits, value: a random token. */
export function lockKey(seatId: string): string {
  return PREFIX + bareGuid(seatId);
}
