/**
 * An amount of currency units as integer cents, half a cent away from zero. Compare and add money in cents:
 * `0.1 + 0.2` is not `0.3`.
 */
export const toCents = (amount: number): number => Math.sign(amount) * Math.round(Math.abs(amount) * 100 + 1e-6);

/** Cents as currency units, the way the wire has them. */
export const fromCents = (cents: number): number => cents / 100;

/** The sum of amounts in currency units, as integer cents. */
export const sumCents = (amounts: readonly number[]): number =>
  amounts.reduce((cents, amount) => cents + toCents(amount), 0);

/** Cents as text for people, by `Intl`. Default currency `USD`, default locale the host's. */
export const formatMoney = (cents: number, currency = 'USD', locale?: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(fromCents(cents));
