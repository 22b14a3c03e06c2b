import { checkClient } from '../transport/checks.ts';
import type { CoreClient } from '../transport/client.ts';
import { sleep } from '../time/sleep.ts';
import { startTimer } from '../time/timer.ts';

/** Whether anybody looks at the page, and whether it can reach anything. */
export interface PageConditions {
  readonly isHidden: () => boolean;
  readonly isOnline: () => boolean;
  /** Calls `listener` when either may have changed; gives back how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** How a request asks to be let through. */
export interface Admission {
  /**
   * A purchase in progress: its hold is running out. Waits neither for tokens nor for somebody to look, and for the
   * connection only seconds.
   */
  readonly urgent?: boolean | undefined;
  /** Ends the waiting; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What all polling, waiting and repeating of one page draws on. */
export interface RequestBudget {
  /** Resolves when a request may go out. */
  readonly admit: (admission?: Admission) => Promise<void>;
}

/** How much a page may send. */
export interface RequestBudgetOptions {
  /** Default: the browser's page; anywhere else it is always shown and online. */
  readonly page?: PageConditions | undefined;
  /** Requests that may go out at once. Default 20. */
  readonly burst?: number | undefined;
  /** Requests a second in the long run. Default 5. */
  readonly perSecond?: number | undefined;
}

/**
 * A host that says "offline" may be wrong (a virtual network, a desktop without a cable): only a request can tell. It may
 * delay an urgent request by this, the next one by twice as long, and so on; the others by the longest.
 */
const OFFLINE_MS = 5_000;
const LONGEST_OFFLINE_MS = 30_000;

/** After a pause everybody comes back at once: pages spread over so many ms. */
const SPREAD_MS = 1_000;

/** The browser's own page. */
export const browserPage = (): PageConditions => ({
  isHidden: () => globalThis.document?.visibilityState === 'hidden',
  isOnline: () => globalThis.navigator?.onLine !== false,
  subscribe: (listener) => {
    const { document } = globalThis;
    const stop = new AbortController();
    document?.addEventListener('visibilitychange', listener, { signal: stop.signal });
    globalThis.addEventListener?.('online', listener, { signal: stop.signal });
    globalThis.addEventListener?.('offline', listener, { signal: stop.signal });
    return () => stop.abort();
  },
});

/**
 * A token bucket that stands still while the page is hidden, and waits a while when the host says that it is offline. Make
 * one per page and share it.
 */
export function createRequestBudget(
  client: Pick<CoreClient, 'clock' | 'random'>,
  { page = browserPage(), burst = 20, perSecond = 5 }: RequestBudgetOptions = {},
): RequestBudget {
  const { clock, random } = checkClient(client, 'clock', 'random');
  let tokens = burst;
  let filledAt = clock.monotonic();
  /** Urgent requests that went out although the host said "offline", since it last said "online". */
  let tries = 0;

  const refill = () => {
    const now = clock.monotonic();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1_000) * perSecond);
    filledAt = now;
  };
  const isOpen = (urgent: boolean) => page.isOnline() && (urgent || !page.isHidden());
  const opened = (urgent: boolean, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const done = () => {
        unsubscribe();
        stopLimit();
        signal?.removeEventListener('abort', abort);
      };
      const abort = () => {
        done();
        reject(signal?.reason as Error);
      };
      const unsubscribe = page.subscribe(() => {
        if (!isOpen(urgent)) return;
        done();
        resolve();
      });
      // Being hidden is certain, being offline is not.
      const offlineMs = urgent ? Math.min(LONGEST_OFFLINE_MS, OFFLINE_MS * 2 ** tries) : LONGEST_OFFLINE_MS;
      const limitMs = !urgent && page.isHidden() ? Infinity : offlineMs;
      const stopLimit = startTimer(clock, limitMs, () => {
        done();
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });

  return {
    admit: async ({ urgent = false, signal } = {}) => {
      let isTried = false;
      if (page.isOnline()) tries = 0;
      for (;;) {
        signal?.throwIfAborted();
        const isHidden = !urgent && page.isHidden();
        if (isHidden || (!page.isOnline() && !isTried)) {
          await opened(urgent, signal);
          isTried = !isHidden;
          if (isTried && !page.isOnline()) tries += 1;
          await sleep(clock, random() * SPREAD_MS, signal);
          continue;
        }
        refill();
        if (urgent || tokens >= 1) {
          // What is urgent may overdraw: the others wait for it.
          tokens -= 1;
          return;
        }
        await sleep(clock, ((1 - tokens) / perSecond) * 1_000 * (1 + random()), signal);
      }
    },
  };
}
