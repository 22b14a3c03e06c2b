import { useCallback, useMemo } from 'react';
import { useStored } from '../../lib/useStored.ts';

/** Ways to pay. The platform simulates them all and takes no card data. */
export const PAYMENT_METHODS = ['credit_card', 'paypal', 'bank_transfer'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What the buyer has written so far, kept over a reload. They stay in this browser: the platform takes neither. */
export interface Details {
  readonly name: string;
  readonly email: string;
  readonly method: PaymentMethod;
  /** The form was completed, not only begun. */
  readonly isComplete: boolean;
}

export const NO_DETAILS: Details = { name: '', email: '', method: 'credit_card', isComplete: false };
const KEY = 'parterre.details';

/** The details of this tab. */
export function useDetails() {
  const [stored, store] = useStored('sessionStorage', KEY);
  const details = useMemo(() => parseDetails(stored), [stored]);
  const setDetails = useCallback((next: Details | null) => store(next === null ? null : JSON.stringify(next)), [store]);
  return [details, setDetails] as const;
}

/** What was stored, or none: an older page's data is not trusted. */
export function parseDetails(text: string | null): Details {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isDetails(value) ? value : NO_DETAILS;
  } catch {
    return NO_DETAILS;
  }
}

function isDetails(value: unknown): value is Details {
  if (typeof value !== 'object' || value === null) return false;
  const { name, email, method, isComplete } = value as Partial<Details>;
  return (
    typeof name === 'string' &&
    typeof email === 'string' &&
    PAYMENT_METHODS.some((one) => one === method) &&
    typeof isComplete === 'boolean'
  );
}
