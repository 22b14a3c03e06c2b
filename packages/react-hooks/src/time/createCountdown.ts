import { parseDate, type Clock, type TimerHandle } from '@speckit/sdk';

/** A count of whole seconds that React (or anything else) can subscribe to. */
export interface Countdown {
  /** Calls back when the number of whole seconds left has changed; the return value ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Whole seconds left, rounded up: 0 exactly when the deadline has passed; null without a deadline. */
  readonly getSecondsLeft: () => number | null;
}

const SECOND = 1_000;

/** Calls all who count down to one moment. */
interface Ticker {
  readonly listeners: Set<() => void>;
  /** Undefined when none is set. */
  timer: TimerHandle;
}

/** The timers of a page, by deadline: however many count down to one, there is one. */
export type Tickers = Map<string, Ticker>;

/**
 * Counts down to a moment, with one timer at a time for all who share `tickers`, aligned to the deadline: the shown second
 * changes when it really changes, and none after zero. What is left is measured once, by the wall clock, and counts on by
 * the monotonic one: setting the computer's clock changes nothing.
 *
 * @param clock `now()` and `monotonic()` in ms.
 * @param expiresAt ISO 8601; null, or an invalid date, counts nothing.
 */
export function createCountdown(clock: Clock, expiresAt: string | null, tickers: Tickers = new Map()): Countdown {
  const deadline = expiresAt === null ? Number.NaN : parseDate(expiresAt);
  const endsAt = clock.monotonic() + (deadline - clock.now());
  const name = expiresAt ?? '';
  const getMsLeft = () => Math.max(0, endsAt - clock.monotonic());

  const arm = (ticker: Ticker) => {
    const left = getMsLeft();
    const tick = () => {
      arm(ticker);
      for (const listener of ticker.listeners) listener();
    };
    ticker.timer = left > 0 ? clock.setTimeout(tick, left % SECOND || SECOND) : undefined;
  };
  const join = () => {
    const ticker: Ticker = tickers.get(name) ?? { listeners: new Set(), timer: undefined };
    if (ticker.listeners.size === 0) arm(ticker);
    tickers.set(name, ticker);
    return ticker;
  };
  return {
    getSecondsLeft: () => (Number.isNaN(deadline) ? null : Math.ceil(getMsLeft() / SECOND)),
    subscribe: (listener) => {
      const ticker = join();
      const call = () => listener();
      ticker.listeners.add(call);
      return () => {
        if (!ticker.listeners.delete(call) || ticker.listeners.size > 0) return;
        if (ticker.timer !== undefined) clock.clearTimeout(ticker.timer);
        tickers.delete(name);
      };
    },
  };
}
