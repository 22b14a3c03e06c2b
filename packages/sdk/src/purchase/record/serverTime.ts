import { parseDate } from '../../time/parseDate.ts';
import type { PurchaseRecord, SeatRecord } from './record.ts';

/** A hold that has just been given lasts between so many ms; anything else says that the clocks differ. */
const PLAUSIBLE_MS = { from: 5_000, to: 7_200_000 } as const;
/** How long a fresh hold lasts where nothing better is known, ms: the shortest of the platforms. */
const SHORTEST_HOLD_MS = 60_000;
/** Less than this is the way of a request, not a wrong clock. */
const NOISE_MS = 1_000;

/** The end of a hold on the client's clock, given how far ahead the server's may be. */
export const endsAt = (expiresAt: string, skewMs: number): number => parseDate(expiresAt) - skewMs;

/** How far the server's clock is ahead, going by a hold that was given at `at`. */
export function skewOf({ skewMs, capabilities }: PurchaseRecord, expiresAt: string, at: number): number {
  if (skewMs !== null) return skewMs;
  const leftMs = parseDate(expiresAt) - at;
  if (leftMs >= PLAUSIBLE_MS.from && leftMs <= PLAUSIBLE_MS.to) return 0;
  return leftMs - (capabilities?.holdMs ?? SHORTEST_HOLD_MS);
}

/**
 * A timestamp that the server has just made: its clock is ahead by no more than what lies between the sending of the
 * request and that time. The bound is what counts: a hold is over when it may be over. (`Date` is not readable across
 * origins.)
 */
export function withMinted(
  record: PurchaseRecord,
  createdAt: string,
  sentAt: number,
  answeredAt: number,
): PurchaseRecord {
  const boundMs = parseDate(createdAt) - sentAt;
  if (!Number.isFinite(boundMs)) return record;
  const skewMs = Math.abs(boundMs) < NOISE_MS ? 0 : boundMs;
  const seats = record.seats.map((seat): SeatRecord =>
    seat.expiresAt === undefined ? seat : { ...seat, endsAt: endsAt(seat.expiresAt, skewMs) },
  );
  return { ...record, skewMs, skewErrorMs: skewMs === 0 ? 0 : answeredAt - sentAt, seats };
}
