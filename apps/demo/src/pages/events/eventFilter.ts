import { parseDate, type EventSummary } from '@speckit/sdk';
import { useSearchParams } from 'wouter';
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

/** The filter of the address, and how to change it. What is empty leaves the address. */
export function useEventFilter() {
  const [parameters, setParameters] = useSearchParams();
  const set = (part: Partial<EventFilter>) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) {
          if (value === '' || value === null || value === false) next.delete(name);
          else next.set(name, String(value));
        }
        return next;
      },
      { replace: true },
    );
  return { filter: parseFilter(parameters), set };
}

export function parseFilter(parameters: URLSearchParams): EventFilter {
  const text = (name: string) => parameters.get(name) ?? '';
  const price = Number(text('price'));
  return {
    q: text('q'),
    place: text('place'),
    from: dayOf(text('from')),
    until: dayOf(text('until')),
    price: text('price') !== '' && Number.isFinite(price) ? price : null,
    free: text('free') === 'true',
  };
}

/** A day that can be read, else none. */
const dayOf = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';

export const NO_FILTER: EventFilter = { q: '', place: '', from: '', until: '', price: null, free: false };

/** How many filters are set beside the search. */
export const countFilters = ({ place, from, until, price, free }: EventFilter): number =>
  [place !== '', from !== '', until !== '', price !== null, free].filter(Boolean).length;

export const isFiltering = (filter: EventFilter): boolean => filter.q !== '' || countFilters(filter) > 0;

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
