/** A place on a waiting list as this browser was told it; the platform does not tell it again. */
export interface WaitlistPlace {
  readonly email: string;
  /** When joined; 1 is next. */
  readonly position?: number | undefined;
}

export type WaitlistPlaces = Readonly<Record<string, WaitlistPlace>>;

export const PLACES_KEY = 'parterre.waitlist';

/** By event. What was stored and makes no sense is left out. */
export function parsePlaces(stored: string | null): WaitlistPlaces {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, place]) => isPlace(place)));
  } catch {
    return {};
  }
}

export const addPlace = (stored: string | null, eventId: string, place: WaitlistPlace): string =>
  JSON.stringify({ ...parsePlaces(stored), [eventId]: place });

const isPlace = (value: unknown): value is WaitlistPlace =>
  typeof value === 'object' && value !== null && 'email' in value && typeof value.email === 'string';
