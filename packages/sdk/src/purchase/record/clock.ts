import { withSeats, type Patch } from './change.ts';
import type { PurchaseRecord, SeatRecord } from './schema.ts';

/** Less than this is how a host's clocks differ, ms. */
const NOISE_MS = 1_000;

/**
 * The wall clock has moved against the clock of the purchase. Set back, it says nothing. Gone ahead, it was set or the
 * computer slept: until the platform has been asked, a hold ends at the nearer of the two ends.
 */
export function withDrift(record: PurchaseRecord, driftMs: number): PurchaseRecord {
  if (Math.abs(driftMs - record.driftMs) < NOISE_MS) return record;
  const doubtMs = driftMs - record.trustedDriftMs;
  // Nothing is held: there is nothing to doubt.
  const isHeld = ({ endsAt }: SeatRecord) => endsAt !== undefined;
  const isFree = !record.seats.some(isHeld);
  if (doubtMs <= NOISE_MS || isFree) {
    return withSeats({ ...record, driftMs, trustedDriftMs: driftMs }, () => true, laterEnd);
  }
  return withSeats({ ...record, driftMs }, isHeld, ({ endsAt = 0, laterEndsAt = endsAt }) => ({
    endsAt: laterEndsAt - doubtMs,
    laterEndsAt,
  }));
}

/** The later end of a hold holds: the clock was set. */
export const laterEnd = ({ endsAt, laterEndsAt = endsAt }: SeatRecord): Patch<SeatRecord> => ({
  endsAt: laterEndsAt,
  laterEndsAt: undefined,
  isDoubted: undefined,
});

/** Purchase time as ISO 8601 by the client's wall clock. */
export const toWallClock = ({ driftMs }: PurchaseRecord, time: number): string =>
  new Date(time + driftMs).toISOString();
