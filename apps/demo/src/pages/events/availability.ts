import type { EventSummary } from '@speckit/sdk';
import { count } from '../../format/words.ts';

export interface Availability {
  readonly words: string;
  readonly isSoldOut: boolean;
  /** Share still to be had, 0 to 1; null when the catalog does not say. */
  readonly share: number | null;
}

/** What the catalog's counts mean to a buyer. Held seats come back, so a venue with no free seat may still not be sold out. */
export function availabilityOf(event: EventSummary): Availability {
  const { totalSeats, soldSeats, availableSeats } = event;
  const left =
    availableSeats ?? (totalSeats === undefined || soldSeats === undefined ? undefined : totalSeats - soldSeats);
  if (left === undefined || totalSeats === undefined || totalSeats === 0)
    return { words: 'See the seat map', isSoldOut: false, share: null };
  const share = Math.max(0, Math.min(1, left / totalSeats));
  const isSoldOut = soldSeats === undefined ? left <= 0 : soldSeats >= totalSeats;
  if (isSoldOut) return { words: 'Sold out', isSoldOut, share: 0 };
  if (left <= 0) return { words: 'All held right now', isSoldOut, share: 0 };
  if (share <= 0.1) return { words: `Last ${count(left, 'seat')}`, isSoldOut, share };
  return { words: `${count(left, 'seat')} left`, isSoldOut, share };
}
