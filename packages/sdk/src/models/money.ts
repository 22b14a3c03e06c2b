import type { Amount, Cents } from '../errors/facts.ts';
import { refuse } from './refuse.ts';

export type { Amount, Cents } from '../errors/facts.ts';

/** The number itself; `invalid_request` that names it for anything else. */
function finite(path: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return refuse(path, 'must be a finite number');
}

/** An amount as integer cents, half a cent away from zero. The one conversion: what the platform charges is compared with it. */
export const toCents = (amount: Amount): Cents =>
  Math.sign(finite('amount', amount)) * Math.round(Math.abs(amount) * 100 + 1e-6);

/** Cents as an amount, the way the wire has it. */
export const fromCents = (cents: Cents): Amount => finite('cents', cents) / 100;

/** The sum of amounts, as integer cents. */
export const sumCents = (amounts: readonly Amount[]): Cents =>
  Array.isArray(amounts)
    ? amounts.reduce<number>((cents, amount: Amount) => cents + toCents(amount), 0)
    : refuse('amounts', 'must be a list');

/**
 * An amount as text for people: what models carry, such as `seat.price` and `order.totalAmount`. Default currency `USD`,
 * default locale the host's.
 *
 * @example
 * const text = formatPrice(seat.price, 'USD', 'en-US'); // $50.00
 */
export const formatPrice = (amount: Amount, currency = 'USD', locale?: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(finite('amount', amount) + 0);

/** Cents as text for people: what a purchase and error facts carry, such as `totalCents`. */
export const formatCents = (cents: Cents, currency?: string, locale?: string): string =>
  formatPrice(fromCents(cents), currency, locale);
