'use client';
import type { CoreClient } from '@speckit/sdk';
import { useMemo, useSyncExternalStore } from 'react';
import { createCountdown, type Tickers } from '../time/createCountdown.ts';
import { check, checkStep } from '../memory/checks.ts';
import { remember } from '../memory/remember.ts';
import { useTicketingClient } from '../provider/context.ts';

/** Options of {@link useCountdown}. */
export interface UseCountdownOptions {
  /** How often it renders, ms; 16 at least. Default 1,000. */
  readonly everyMs?: number | undefined;
  /** When the time began, ISO 8601 by the client's clock: for `fraction`. Default: when this countdown began. */
  readonly from?: string | undefined;
}

/** What is left of a hold. */
export interface UseCountdownReturnType {
  /** Time left in ms, rounded up to whole seconds (or `everyMs`); null without a deadline, and while rendering on a server. */
  readonly remainingMs: number | null;
  /** True once the deadline has passed. */
  readonly isExpired: boolean;
  /** `mm:ss` (`14:59`, `75:00` for longer), empty when `remainingMs` is null. */
  readonly label: string;
  /** The share of the time that is left, from 1 down to 0, for a bar; null when `remainingMs` is. */
  readonly fraction: number | null;
}

/**
 * Counts down to the end of a hold, by the client's clock: one render per second, none after zero, and one timer for all
 * who count down to the same end. It only shows the time; the purchase ends by itself when the hold does.
 *
 * @param expiresAt ISO 8601 by the client's clock; null for no deadline. Pass `state.expiresAt` of `usePurchase`: it has
 *   been moved from the server's clock to the client's, with the margin in which the hold may be over already. The
 *   `expiresAt` of a single `Reservation` is the server's text, and as wrong as this computer's clock is.
 * @example
 * const { label, isExpired } = useCountdown(state?.expiresAt ?? null);
 */
export function useCountdown(
  expiresAt: string | null,
  { everyMs = 1_000, from }: UseCountdownOptions = {},
): UseCountdownReturnType {
  const client = useTicketingClient();
  check(expiresAt == null || typeof expiresAt === 'string', 'expiresAt', 'must be an ISO 8601 text or null');
  checkStep(everyMs);
  const countdown = useMemo(
    () => createCountdown(client.clock, expiresAt ?? null, { tickers: tickersOf(client), everyMs, from }),
    [client, expiresAt, everyMs, from],
  );
  const remainingMs = useSyncExternalStore(countdown.subscribe, countdown.getMsLeft, getServerSnapshot);
  return {
    remainingMs,
    isExpired: remainingMs === 0,
    label: remainingMs === null ? '' : formatSeconds(Math.ceil(remainingMs / 1_000)),
    fraction: remainingMs && Math.min(1, remainingMs / countdown.wholeMs || 0),
  };
}

const isTickers = (value: unknown): value is Tickers => value instanceof Map;
const tickersOf = (client: CoreClient) => remember(client, 'tickers', isTickers, (): Tickers => new Map());

/** A server renders no time: its clock is not the reader's, and the second would be over before the page is seen. */
const getServerSnapshot = () => null;

const formatSeconds = (seconds: number) => `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;

const twoDigits = (value: number) => String(value).padStart(2, '0');
