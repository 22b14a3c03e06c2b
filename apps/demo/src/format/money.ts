import { formatCents, toCents } from '@speckit/sdk';

/** The platform sells in dollars (Get Event Seatmap reference, Notes). */
export const CURRENCY = 'USD';

/** Integer cents as "$50" for whole amounts, "$49.50" otherwise. */
export function price(cents: number): string {
  return formatCents(cents, CURRENCY, 'en-US').replace(/\.00$/u, '');
}

/** The price of a seat, in currency units as the platform tells it. */
export function seatPrice(amount: number): string {
  return price(toCents(amount));
}
