import { parseDate } from '../../time/parseDate.ts';
import { withSeats } from './change.ts';
import { holdMsOf } from './record.ts';
import type { PurchaseRecord, SeatRecord } from './schema.ts';

/** A hold that has just been given lasts between so many ms; anything else says that the clocks differ. */
const PLAUSIBLE_MS = { from: 5_000, to: 7_200_000 } as const;
/** Less than this is the way of a request, not a wrong clock. */
const NOISE_MS = 1_000;

/** How far the server's clock is ahead of the purchase's, going by a hold that was given at `at`. */
function skewOf(record: PurchaseRecord, endsAtServer: number, at: number): number {
  if (record.skewMs !== null) return record.skewMs;
  const leftMs = endsAtServer - at;
  return leftMs >= PLAUSIBLE_MS.from && leftMs <= PLAUSIBLE_MS.to ? 0 : leftMs - holdMsOf(record);
}

/**
 * When a hold that was given at `at` may be over, on the clock of the purchase. An end that cannot be read, or that no
 * hold has (the year 1, the year 9999), is taken as the platform's usual one.
 */
export function endOfHold(record: PurchaseRecord, expiresAt: string, sentAt: number, at: number): number {
  const endsAtServer = parseDate(expiresAt);
  if (!Number.isFinite(endsAtServer)) return sentAt + holdMsOf(record);
  const end = endsAtServer - skewOf(record, endsAtServer, at);
  return end <= at || end - at > PLAUSIBLE_MS.to ? sentAt + holdMsOf(record) : end;
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
  const corrected = { ...record, skewMs, skewErrorMs: skewMs === 0 ? 0 : answeredAt - sentAt };
  const isHeld = ({ expiresAt, heldAt }: SeatRecord) => expiresAt !== undefined && heldAt !== undefined;
  return withSeats(corrected, isHeld, ({ expiresAt = '', heldAt = 0, sentAt = heldAt }) => ({
    endsAt: endOfHold(corrected, expiresAt, sentAt, heldAt),
  }));
}

/** How long a hold was given for, ms, where its answer says something plausible; else `null`. */
export function givenMs(record: PurchaseRecord, expiresAt: string, at: number): number | null {
  const leftMs = parseDate(expiresAt) - (record.skewMs ?? 0) - at;
  if (!(leftMs >= PLAUSIBLE_MS.from && leftMs <= PLAUSIBLE_MS.to)) return null;
  return Math.ceil(leftMs / 1_000) * 1_000;
}
