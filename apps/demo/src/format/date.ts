import { parseDate } from '@speckit/sdk';

export interface DateParts {
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
}

/**
 * A date of the platform in a time zone. Null when it is invalid.
 *
 * @param timeZone IANA name; null for the reader's own.
 */
export function dateParts(date: string, locale = 'en-GB', timeZone: string | null = null): DateParts | null {
  const time = parseDate(date);
  if (Number.isNaN(time)) return null;
  const at = new Date(time);
  const zone = timeZone === null ? {} : { timeZone };
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...zone }).format(at);
  const zoneName = new Intl.DateTimeFormat(locale, { ...zone, hour: 'numeric', timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return {
    iso: at.toISOString(),
    day: write({ day: 'numeric' }),
    month: write({ month: 'short' }),
    weekday: write({ weekday: 'long' }),
    year: write({ year: 'numeric' }),
    time: write({ hour: '2-digit', minute: '2-digit' }),
    // Not broken at the hyphen of "GMT-3".
    zone: (zoneName?.value ?? 'UTC').replace('-', '\u2011'),
    full: write({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
  };
}

/** The time of day by the reader's clock, for "seats are back on sale at 20:15". */
export function clockTime(date: string, locale = 'en-GB'): string {
  const time = parseDate(date);
  return Number.isNaN(time)
    ? ''
    : new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(time));
}
