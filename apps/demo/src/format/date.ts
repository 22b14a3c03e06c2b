import { parseDate } from '@speckit/sdk';

/** A date with the zone it is told in. */
export interface EventDate {
  readonly iso: string;
  readonly day: string;
  readonly month: string;
  readonly weekday: string;
  readonly year: string;
  /** "19:00" */
  readonly time: string;
  /** The zone of the time: "GMT-5", "CET". */
  readonly zone: string;
  /** "Saturday, 15 March 2027 at 19:00" */
  readonly full: string;
  /** True when the zone is the venue's, false when it is the reader's. */
  readonly isVenueTime: boolean;
  /** The whole date, with its zone in words. */
  readonly withZone: string;
}

const FULL: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
};

/** With its first formatter a browser reads all patterns of a language (100 ms on a slow phone): done while a file is awaited. */
export const prepareDates = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, FULL);

/**
 * A date of the platform in a time zone. Null when it is invalid. Each part is written when it is read: formatters of the host
 * are slow to make, and a page shows few of them.
 *
 * @param timeZone IANA name; null for the reader's own.
 * @param inWords the whole date and the name of its zone as one text.
 */
export function eventDate(
  date: string,
  locale: string,
  timeZone: string | null,
  inWords: (full: string, zone: string) => string,
): EventDate | null {
  const time = parseDate(date);
  if (Number.isNaN(time)) return null;
  const at = new Date(time);
  const inZone = timeZone === null ? {} : { timeZone };
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...inZone }).format(at);
  let zone: string | undefined;
  const zoneName = () => {
    const parts = new Intl.DateTimeFormat(locale, { ...inZone, hour: 'numeric', timeZoneName: 'short' });
    const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName');
    // Not broken at the hyphen of "GMT-3".
    return (name?.value ?? 'UTC').replace('-', '\u2011');
  };
  return {
    iso: at.toISOString(),
    isVenueTime: timeZone !== null,
    get withZone() {
      return inWords(this.full, this.zone);
    },
    get day() {
      return write({ day: 'numeric' });
    },
    get month() {
      return write({ month: 'short' });
    },
    get weekday() {
      return write({ weekday: 'long' });
    },
    get year() {
      return write({ year: 'numeric' });
    },
    get time() {
      return write({ hour: '2-digit', minute: '2-digit' });
    },
    get zone() {
      return (zone ??= zoneName());
    },
    get full() {
      return write(FULL);
    },
  };
}

/** The time of day by the reader's clock, for "seats are back on sale at 20:15". */
export function clockTime(date: string, locale = 'en-GB'): string {
  const time = parseDate(date);
  return Number.isNaN(time)
    ? ''
    : new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(time));
}
