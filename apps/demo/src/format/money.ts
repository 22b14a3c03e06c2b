import { formatMoney } from '@speckit/sdk';

/** The platform sells in dollars (Get Event Seatmap reference, Notes). */
export const CURRENCY = 'USD';

/** "$50" for whole amounts, "$49.50" otherwise. */
export function price(cents: number): string {
  return formatMoney(cents, CURRENCY, 'en-US').replace(/\.00$/u, '');
}
