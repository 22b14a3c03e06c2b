import { parseDate } from '@speckit/sdk';

export interface DateParts {
  readonly iso: string;
  readonly day: string;
  readonly month: string;
  readonly weekday: string;
  readonly year: string;
  readonly time: string;
  /** "Saturday, 15 March 2027, 19:00" */
  readonly full: string;
}

/** A date of the platform in the reader's own time zone. Null when it is invalid. */
export function dateParts(date: string): DateParts | null {
  const time = parseDate(date);
  if (Number.isNaN(time)) return null;
  const at = new Date(time);
  const write = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options).format(at);
  return {
    iso: at.toISOString(),
    day: write({ day: 'numeric' }),
    month: write({ month: 'short' }),
    weekday: write({ weekday: 'long' }),
    year: write({ year: 'numeric' }),
    time: write({ hour: '2-digit', minute: '2-digit' }),
    full: `${write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}, ${write({ hour: '2-digit', minute: '2-digit' })}`,
  };
}

/** The time of day, for "seats are back on sale at 20:15". */
export function clockTime(date: string): string {
  const time = parseDate(date);
  return Number.isNaN(time)
    ? ''
    : new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(time));
}
