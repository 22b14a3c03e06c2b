import { formatCents, toCents } from '@speckit/sdk';

/** The platform sells in dollars (Get Event Seatmap reference, Notes). */
export const CURRENCY = 'USD';

/** Integer cents as "$50" for whole amounts, "$49.50" otherwise. */
export function price(cents: number, locale = 'en-GB'): string {
  return formatCents(cents, CURRENCY, locale === 'en-GB' ? 'en-US' : locale).replace(/[.,]00(?=\D*$)/u, '');
}

/** The price of a seat, in currency units as the platform tells it. */
export function seatPrice(amount: number, locale = 'en-GB'): string {
  return price(toCents(amount), locale);
}
