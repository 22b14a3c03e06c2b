import type { EventSummary } from '@speckit/sdk';

export interface Availability {
  readonly kind: 'unknown' | 'sold_out' | 'all_held' | 'last' | 'left';
  /** Seats free, as the catalog counts them. */
  readonly left: number;
  /** Share still to be had, 0 to 1; null when the catalog does not say. */
  readonly share: number | null;
}

const FEW = 0.1;

/** What the catalog's counts mean to a buyer. Held seats come back, so a venue with no free seat may still not be sold out. */
export function availabilityOf(event: EventSummary): Availability {
  const { totalSeats, soldSeats, availableSeats } = event;
  const left =
    availableSeats ?? (totalSeats === undefined || soldSeats === undefined ? undefined : totalSeats - soldSeats);
  if (left === undefined || totalSeats === undefined || totalSeats === 0)
    return { kind: 'unknown', left: 0, share: null };
  const share = Math.max(0, Math.min(1, left / totalSeats));
  const isSoldOut = soldSeats === undefined ? left <= 0 : soldSeats >= totalSeats;
  if (isSoldOut) return { kind: 'sold_out', left: 0, share: 0 };
  if (left <= 0) return { kind: 'all_held', left: 0, share: 0 };
  return { kind: share <= FEW ? 'last' : 'left', left, share };
}
