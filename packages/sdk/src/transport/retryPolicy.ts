import type { TicketingErrorCode } from '../errors/codes.ts';
import type { TicketingError } from '../errors/codes.ts';
import { retryPause } from '../time/retryAfter.ts';

/**
 * Which failures of a read are worth a repeat, and how. Writes are never repeated here: a lost reply is no refusal.
 * Each code has the longest first pause, in milliseconds; it doubles with every attempt up to `capMs`, and the pause
 * taken is any part of it (full jitter). A longer `Retry-After` of the server replaces it.
 */
export const RETRY_POLICY: {
  readonly attempts: number;
  readonly capMs: number;
  readonly baseMs: Readonly<Partial<Record<TicketingErrorCode, number>>>;
} = {
  attempts: 3,
  capMs: 5_000,
  baseMs: { network_error: 200, timeout: 200, server_error: 500, service_unavailable: 500, rate_limited: 1_000 },
};

/** The pause before the next attempt, or `undefined` when the failure is final. `attempt` counts the failed ones. */
export function retryDelay(
  { code, status, facts }: TicketingError,
  attempt: number,
  random: () => number,
): number | undefined {
  const base = RETRY_POLICY.baseMs[code];
  if (base === undefined || status === 501 || attempt >= RETRY_POLICY.attempts) return undefined;
  const scheduledMs = random() * Math.min(RETRY_POLICY.capMs, base * 2 ** (attempt - 1));
  return retryPause({ scheduledMs, retryAfterMs: facts.retryAfterMs, random });
}

/** Repeats allowed to one service: see {@link createRetryBudget}. */
export interface RetryBudget {
  /** Takes one repeat, if the budget still has more than half of its tokens. */
  readonly take: () => boolean;
  /** An answer came: a tenth of a token goes back. */
  readonly refund: () => void;
}

/** As in gRPC's retry throttling: ten tokens, a repeat costs one, an answer returns a tenth. */
export function createRetryBudget(): RetryBudget {
  let tokens = 10;
  return {
    take: () => tokens > 5 && (tokens -= 1) > 0,
    refund: () => {
      tokens = Math.min(10, tokens + 0.1);
    },
  };
}
