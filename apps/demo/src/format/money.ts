/** The platform sells in dollars (Get Event Seatmap reference, Notes). */
export const CURRENCY = 'USD';

/** Writes integer cents as "$50" for whole amounts, "$49.50" otherwise. Made once: a formatter of the host's is not cheap. */
export function createPriceFormat(locale = 'en-GB'): (cents: number) => string {
  const format = new Intl.NumberFormat(locale === 'en-GB' ? 'en-US' : locale, {
    style: 'currency',
    currency: CURRENCY,
  });
  return (cents) => format.format(cents / 100).replace(/[.,]00(?=\D*$)/u, '');
}
