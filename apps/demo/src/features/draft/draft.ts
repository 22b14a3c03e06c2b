import type { SeatChoice } from '@speckit/sdk';
import { sumCents } from '@speckit/sdk';

/** A party can be this large; the platform has no limit of its own. */
export const MAX_PARTY = 8;

export type Drafts = Readonly<Record<string, readonly SeatChoice[]>>;

/** What was stored, or nothing: somebody else's or an older page's data is not trusted. */
export function parseDrafts(text: string | null): Drafts {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).flatMap(([eventId, seats]) =>
    Array.isArray(seats) ? [[eventId, seats.filter(isChoice).slice(0, MAX_PARTY)] as const] : [],
  );
  return Object.fromEntries(entries);
}

function isChoice(value: unknown): value is SeatChoice {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seatId' in value &&
    typeof value.seatId === 'string' &&
    'price' in value &&
    typeof value.price === 'number'
  );
}

/** "A-1-2" */
export function shortName({ sectionCode, rowNumber, seatNumber, seatId }: SeatChoice): string {
  return sectionCode === undefined ? seatId.slice(0, 8) : `${sectionCode}-${rowNumber ?? '?'}-${seatNumber ?? '?'}`;
}

/** "Section A, row 1, seat 2" */
export function longName({ sectionCode, rowNumber, seatNumber, seatId }: SeatChoice): string {
  return sectionCode === undefined
    ? `Seat ${seatId.slice(0, 8)}`
    : `Section ${sectionCode}, row ${rowNumber ?? '?'}, seat ${seatNumber ?? '?'}`;
}

export function totalCents(seats: readonly SeatChoice[]): number {
  return sumCents(seats.map(({ price }) => price));
}
