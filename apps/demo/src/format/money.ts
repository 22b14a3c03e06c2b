/** The platform sells in dollars (Get Event Seatmap reference, Notes). */
export const CURRENCY = 'USD';

const RIGHT_TO_LEFT = '\u200F';

/** Between right-to-left words the sign of "US$" would be written at its other end: such a price keeps its own direction. */
const isolated = (text: string): string =>
  text.includes(RIGHT_TO_LEFT) ? `\u2066${text.replaceAll(RIGHT_TO_LEFT, '')}\u2069` : text;

/** Writes integer cents as "$50" for whole amounts, "$49.50" otherwise. Made once: a formatter of the host's is not cheap. */
export function createPriceFormat(locale = 'en-GB'): (cents: number) => string {
  const format = new Intl.NumberFormat(locale === 'en-GB' ? 'en-US' : locale, {
    style: 'currency',
    currency: CURRENCY,
  });
  return (cents) => isolated(format.format(cents / 100).replace(/[.,]00(?=\D*$)/u, ''));
}
