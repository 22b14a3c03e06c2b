import type { Call } from './timeline.ts';

/** What a request of a purchase is for. */
export type CallPurpose = 'hold' | 'secure' | 'cart' | 'checkout' | 'cancel' | 'pay' | 'order';

const PURPOSES: readonly (readonly [RegExp, CallPurpose])[] = [
  [/^\/reservations$/u, 'hold'],
  [/\/secure$/u, 'secure'],
  [/\/cart\/add$/u, 'cart'],
  [/\/checkout$/u, 'checkout'],
  [/\/cancel$/u, 'cancel'],
  [/^\/payments/u, 'pay'],
  [/^\/orders\//u, 'order'],
];

/** Null for a request that is no step of a purchase. */
export function purposeOf(path: string): CallPurpose | null {
  return PURPOSES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** How a request ended. */
export type CallTone = 'open' | 'ok' | 'refused' | 'failed';

export function callTone({ endedAt, status }: Pick<Call, 'endedAt' | 'status'>): CallTone {
  if (endedAt === null) return 'open';
  if (status === null || status >= 500) return 'failed';
  return status < 400 ? 'ok' : 'refused';
}
