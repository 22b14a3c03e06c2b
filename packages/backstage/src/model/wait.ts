import type { LagEstimate } from '@speckit/sdk/wait';
import type { Timeline } from './timeline.ts';

/** A call of the page as its client saw it: times in ms since the epoch, by the page's clock. */
export interface PageCall {
  readonly id: string;
  /** `POST /cart/add`. */
  readonly endpoint: string;
  readonly at: number;
  /** Null while it is under way. */
  readonly endedAt: number | null;
  /** The code of the refusal; null for a success, and while it is under way. */
  readonly code: string | null;
}

/** One question whether ordering knows the hold, ms since the hold was asked for. */
export interface Attempt {
  readonly sentMs: number;
  readonly answeredMs: number | null;
  readonly isReady: boolean;
}

/** From the press on "Hold" to the seats in the cart. All times in ms since the hold was asked for. */
export interface Wait {
  /** Page time, ms since the epoch. */
  readonly startedAt: number;
  /** When the last hold was answered; null before. */
  readonly heldMs: number | null;
  readonly attempts: readonly Attempt[];
  /** When the last seat was in the cart; null before. */
  readonly readyMs: number | null;
  /** What the successful requests to the cart took, together. */
  readonly cartMs: number;
  readonly estimate: LagEstimate | null;
}

/** The pause that the integration guide asks for between a hold and the cart. */
export const GUIDE_SLEEP_MS = 3_000;

export const HOLD_ENDPOINT = 'POST /reservations';
export const CART_ENDPOINT = 'POST /cart/add';

/** The calls since seats were added last: each addition is waited for anew. */
function sinceLastAddition(calls: readonly PageCall[]): readonly PageCall[] {
  let since = 0;
  calls.forEach(({ endpoint, at }, index) => {
    if (endpoint !== HOLD_ENDPOINT) return;
    const before = calls
      .slice(since, index)
      .map((call) => (call.endedAt !== null && call.endedAt <= at ? call : { ...call, endedAt: null, code: null }));
    if (waitIn(before, null)?.readyMs != null) since = index;
  });
  return calls.slice(since);
}

/** The wait for the seats that were asked for last; null before there are any. */
export function waitOf(calls: readonly PageCall[], estimate: LagEstimate | null): Wait | null {
  return waitIn(sinceLastAddition(calls), estimate);
}

function waitIn(calls: readonly PageCall[], estimate: LagEstimate | null): Wait | null {
  const holds = calls.filter(({ endpoint }) => endpoint === HOLD_ENDPOINT);
  const [first] = holds;
  if (!first) return null;
  const since = (at: number) => at - first.at;
  const granted = holds.filter(({ endedAt, code }) => endedAt !== null && code === null);
  const carts = calls.filter(({ endpoint }) => endpoint === CART_ENDPOINT);
  const ready = carts.filter(({ endedAt, code }) => endedAt !== null && code === null);
  const isComplete =
    ready.length > 0 && ready.length >= granted.length && holds.every(({ endedAt }) => endedAt !== null);
  return {
    startedAt: first.at,
    heldMs: latest(
      granted.map(({ endedAt }) => endedAt),
      since,
    ),
    attempts: carts.map(({ at, endedAt, code }) => ({
      sentMs: since(at),
      answeredMs: endedAt === null ? null : since(endedAt),
      isReady: endedAt !== null && code === null,
    })),
    readyMs: isComplete
      ? latest(
          ready.map(({ endedAt }) => endedAt),
          since,
        )
      : null,
    cartMs: ready.reduce((sum, { at, endedAt }) => sum + (endedAt ?? at) - at, 0),
    estimate,
  };
}

function latest(times: readonly (number | null)[], since: (at: number) => number): number | null {
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : since(Math.max(...known));
}

/** The page that sleeps is shown until it wakes up. `now` by the clock of the wait. */
export function isComparing(wait: Wait | null, now: number): boolean {
  return wait !== null && now - wait.startedAt < (wait.heldMs ?? 0) + GUIDE_SLEEP_MS + 500;
}

/** What a page that sleeps 3 s, as the guide says, would have seen of the same purchase. */
export type SleepOutcome =
  /** It would have been in the cart `totalMs` after the press. */
  | { readonly kind: 'ready'; readonly totalMs: number }
  /** It would have been told "not found" `totalMs` after the press. */
  | { readonly kind: 'failed'; readonly totalMs: number }
  /** The hold is not answered yet, or it sleeps and nothing tells how it would end. */
  | { readonly kind: 'asleep'; readonly wakesMs: number | null };

/**
 * @param lateMs By how much ordering heard of the last hold after that hold's answer had left, ms; null while it has
 * not heard of it.
 * @param elapsedMs Since the hold was asked for.
 */
export function sleepOutcome(wait: Wait, lateMs: number | null, elapsedMs: number): SleepOutcome {
  if (wait.heldMs === null) return { kind: 'asleep', wakesMs: null };
  const wakesMs = wait.heldMs + GUIDE_SLEEP_MS;
  const asks = Math.max(1, wait.attempts.filter(({ isReady }) => isReady).length);
  const oneMs = wait.cartMs / asks;
  if (lateMs !== null && lateMs > GUIDE_SLEEP_MS) return { kind: 'failed', totalMs: wakesMs + oneMs };
  if (wait.readyMs !== null) return { kind: 'ready', totalMs: wakesMs + wait.cartMs };
  if (lateMs === null && elapsedMs > wakesMs) return { kind: 'failed', totalMs: wakesMs };
  return { kind: 'asleep', wakesMs };
}

/** Of all holds of a purchase, the most that ordering heard of one after its answer had left, ms; null while one is unheard of. */
export function orderingLateMs(timeline: Timeline): number | null {
  const late = timeline.travels.flatMap(({ topic, at, causedBy, readings }) => {
    if (topic !== 'reservation-created') return [];
    const reading = readings.find(({ service }) => service === 'ordering');
    const answeredAt = timeline.calls.find(({ id }) => id === causedBy)?.endedAt ?? at;
    return [reading?.at == null ? null : reading.at - answeredAt];
  });
  const heard = late.filter((ms) => ms !== null);
  return heard.length === 0 || heard.length < late.length ? null : Math.max(0, ...heard);
}

/** The calls of the page as the platform saw them, where nobody tells how the page saw them. */
export function callsOf(timeline: Timeline): readonly PageCall[] {
  return timeline.calls.flatMap(({ id, from, method, path, at, endedAt, status }) => {
    if (from !== 'page' || method === 'GET') return [];
    const isRefused = endedAt !== null && (status === null || status >= 400);
    return {
      id,
      endpoint: `${method} ${path}`,
      at,
      endedAt,
      code: isRefused ? String(status ?? 'network_error') : null,
    };
  });
}
