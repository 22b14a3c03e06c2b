import { createContext, useContext, useMemo } from 'react';
import { toCents, type SeatChoice } from '@speckit/sdk';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { useWords } from '../i18n/useWords.tsx';
import { clockTime, eventDate, type EventDate } from './date.ts';
import { formatWords } from './messages.ts';
import { createPriceFormat } from './money.ts';
import { useVenueZones } from './VenueZonesContext.ts';
import { zoneOf } from './zones.ts';

/** What an event says of its time and place. */
export interface Dated {
  readonly eventDate: string;
  readonly venue?: string | undefined;
}

export interface Format {
  /** Integer cents. */
  readonly price: (cents: number) => string;
  /** Currency units, as the platform tells the price of a seat. */
  readonly seatPrice: (amount: number) => string;
  /** Null for a date that cannot be read. */
  readonly date: (event: Dated) => EventDate | null;
  /** The time of day by the reader's clock. */
  readonly clockTime: (date: string) => string;
  /** "A, B and C" */
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** "Section A, row 1, seat 2" */
  readonly seatName: (seat: SeatChoice) => string;
}

/** What all parts of the page write with: see {@link useFormat}. Filled by {@link useNewFormat}. */
export const FormatContext = createContext<Format | null>(null);

/** Dates, prices, lists and names of seats in the language of the page. The same object until that changes. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new TypeError('useFormat is used outside of a FormatContext');
  return format;
}

/** Makes the formats of a page, once for all of its parts: the host's formatters are not cheap. */
export function useNewFormat(): Format {
  const { tag } = useLanguage();
  const t = useWords();
  const zones = useVenueZones();
  return useMemo(() => {
    // Each is made when it is first needed: making them all would stand before the first paint.
    let lists: Intl.ListFormat | undefined;
    let numbers: Intl.NumberFormat | undefined;
    let prices: ReturnType<typeof createPriceFormat> | undefined;
    const price = (cents: number) => (prices ??= createPriceFormat(tag))(cents);
    return {
      price,
      seatPrice: (amount) => price(toCents(amount)),
      date({ eventDate: when, venue }) {
        const zone = zoneOf(venue, zones);
        const word = zone === null ? formatWords.yourTime : formatWords.venueTime;
        return eventDate(when, tag, zone, (full, name) => t(word, { date: full, zone: name }));
      },
      clockTime: (date) => clockTime(date, tag),
      list(items) {
        // Most lists are short, and asked for at every render.
        if (items.length < 2) return items.join('');
        return (lists ??= new Intl.ListFormat(tag, { type: 'conjunction' })).format(items);
      },
      number: (value) => (numbers ??= new Intl.NumberFormat(tag)).format(value),
      seatName: ({ sectionCode, rowNumber, seatNumber, seatId }) =>
        sectionCode === undefined
          ? t(formatWords.seatWithoutPlace, { id: seatId.slice(0, 8) })
          : t(formatWords.seat, { section: sectionCode, row: rowNumber ?? '?', seat: seatNumber ?? '?' }),
    };
  }, [tag, t, zones]);
}
