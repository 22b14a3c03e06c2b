import { omit } from './omit.ts';
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
  const isFree = record.seats.every(({ endsAt }) => endsAt === undefined);
  if (doubtMs <= NOISE_MS || isFree) {
    return { ...record, driftMs, trustedDriftMs: driftMs, seats: record.seats.map(withLaterEnd) };
  }
  return {
    ...record,
    driftMs,
    seats: record.seats.map((seat): SeatRecord => {
      const later = seat.laterEndsAt ?? seat.endsAt;
      return later === undefined ? seat : { ...seat, endsAt: later - doubtMs, laterEndsAt: later };
    }),
  };
}

/** The later end of a hold holds: the clock was set. */
export const withLaterEnd = (seat: SeatRecord): SeatRecord =>
  seat.laterEndsAt === undefined
    ? omit(seat, 'isDoubted')
    : { ...omit(seat, 'laterEndsAt', 'isDoubted'), endsAt: seat.laterEndsAt };

/** Purchase time as ISO 8601 by the client's wall clock. */
export const toWallClock = ({ driftMs }: PurchaseRecord, time: number): string =>
  new Date(time + driftMs).toISOString();
