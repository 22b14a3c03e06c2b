import { parseDate, type Clock, type TimerHandle } from '@speckit/sdk';

/** A count of whole seconds, or other steps, that React (or anything else) can subscribe to. */
export interface Countdown {
  /** Calls back when the number of whole steps left has changed; the return value ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Ms left, rounded up to whole steps: 0 exactly when the deadline has passed; null without a deadline. */
  readonly getMsLeft: () => number | null;
  /** From the beginning to the deadline, ms; NaN without a deadline. */
  readonly wholeMs: number;
}

/** How a countdown counts. */
export interface CountdownOptions {
  readonly tickers?: Tickers;
  /** A step, ms. Default a second. */
  readonly everyMs?: number;
  /** When the time began, ISO 8601. Default: now. */
  readonly from?: string | undefined;
}

/** Calls all who count down to one moment. */
interface Ticker {
  readonly listeners: Set<() => void>;
  /** Undefined when none is set. */
  timer: TimerHandle;
}

/** The timers of a page, by deadline and step: however many count down to one, there is one. */
export type Tickers = Map<string, Ticker>;

/**
 * Counts down to a moment, with one timer at a time for all who share `tickers`, aligned to the deadline: the shown second
 * changes when it really changes, and none after zero. What is left is measured once, by the wall clock, and counts on by
 * the monotonic one: setting the computer's clock changes nothing.
 *
 * @param clock `now()` and `monotonic()` in ms.
 * @param expiresAt ISO 8601; null, or an invalid date, counts nothing.
 */
export function createCountdown(
  clock: Clock,
  expiresAt: string | null,
  { tickers = new Map(), everyMs = 1_000, from }: CountdownOptions = {},
): Countdown {
  const deadline = expiresAt === null ? Number.NaN : parseDate(expiresAt);
  const now = clock.now();
  const endsAt = clock.monotonic() + (deadline - now);
  const name = `${expiresAt} ${everyMs}`;
  const left = () => Math.max(0, endsAt - clock.monotonic());

  const arm = (ticker: Ticker) => {
    const ms = left();
    const tick = () => {
      arm(ticker);
      for (const listener of ticker.listeners) listener();
    };
    ticker.timer = ms > 0 ? clock.setTimeout(tick, ms % everyMs || everyMs) : undefined;
  };
  const join = () => {
    const ticker: Ticker = tickers.get(name) ?? { listeners: new Set(), timer: undefined };
    if (ticker.listeners.size === 0) arm(ticker);
    tickers.set(name, ticker);
    return ticker;
  };
  return {
    getMsLeft: () => (Number.isNaN(deadline) ? null : Math.ceil(left() / everyMs) * everyMs),
    wholeMs: deadline - (from === undefined ? now : parseDate(from)),
    subscribe: (listener) => {
      const ticker = join();
      const call = () => listener();
      ticker.listeners.add(call);
      return () => {
        if (!ticker.listeners.delete(call) || ticker.listeners.size > 0) return;
        clock.clearTimeout(ticker.timer);
        tickers.delete(name);
      };
    },
  };
}
