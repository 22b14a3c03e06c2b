import { parseDate, type EventSummary } from '@speckit/sdk';
import { parseAsBoolean, parseAsFloat, parseAsString, useQueryStates } from 'nuqs';
import { availabilityOf } from './availability.ts';

/** What somebody looks for; it stands in the address. */
export interface EventFilter {
  readonly q: string;
  /** A venue as the catalog writes it; empty for all. */
  readonly place: string;
  /** ISO 8601 days, both included; empty for no limit. */
  readonly from: string;
  readonly until: string;
  /** Currency units, at most. */
  readonly price: number | null;
  readonly free: boolean;
}

const FILTER = {
  q: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  from: parseAsString.withDefault(''),
  until: parseAsString.withDefault(''),
  price: parseAsFloat,
  free: parseAsBoolean.withDefault(false),
};

export function useEventFilter() {
  const [filter, set] = useQueryStates(FILTER, { history: 'replace' });
  return { filter, set };
}

export const isFiltering = ({ q, place, from, until, price, free }: EventFilter): boolean =>
  q !== '' || place !== '' || from !== '' || until !== '' || price !== null || free;

const DAY_MS = 86_400_000;

/** Case and accents do not matter: "opera" finds "Ópera". */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The events that fit, in the order they came. Days are the reader's. */
export function filterEvents(events: readonly EventSummary[], filter: EventFilter): readonly EventSummary[] {
  const wanted = plain(filter.q).split(/\s+/u).filter(Boolean);
  const from = filter.from === '' ? Number.NEGATIVE_INFINITY : new Date(`${filter.from}T00:00`).getTime();
  const until = filter.until === '' ? Number.POSITIVE_INFINITY : new Date(`${filter.until}T00:00`).getTime() + DAY_MS;
  return events.filter((event) => {
    const text = plain([event.name, event.venue, event.description].join(' '));
    const at = parseDate(event.eventDate);
    return (
      wanted.every((word) => text.includes(word)) &&
      (filter.place === '' || event.venue === filter.place) &&
      !(at < from || at >= until) &&
      (filter.price === null || event.basePrice <= filter.price) &&
      (!filter.free || availabilityOf(event).left > 0)
    );
  });
}

/** By date, but the first place, with the large poster, goes to the nearest evening that still has seats. */
export function inOrder(events: readonly EventSummary[]): readonly EventSummary[] {
  const byDate = events.toSorted((a, b) => parseDate(a.eventDate) - parseDate(b.eventDate));
  const lead = byDate.find((event) => availabilityOf(event).kind !== 'sold_out') ?? byDate[0];
  return lead ? [lead, ...byDate.filter((event) => event !== lead)] : [];
}
