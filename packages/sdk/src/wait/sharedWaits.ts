import { guarded } from '../host/guarded.ts';
import type { ObservedLag } from '../time/lag.ts';
import {
  waitUntil,
  type SharedWaits,
  type WaitClient,
  type WaitOptions,
  type WaitOutcome,
  type WaitProgress,
} from './waitUntil.ts';

/** More equal waits than any page has; those that come on top ask for themselves. */
const MOST_POLLS = 100;

interface Answer {
  readonly value: unknown;
  /** For the first who asks for it: one poll is one observation. */
  readonly takeLag: () => ObservedLag | null;
}

/** One asking, for all who wait for the same. */
interface Poll {
  readonly answer: Promise<Answer>;
  readonly told: Set<(progress: WaitProgress) => void>;
  readonly seen: { attempts: number; lastAnswer: unknown };
  /** Stops asking when nobody waits any more; a request that is out is answered first, for others may join until then. */
  readonly rest: () => void;
}

/**
 * Lets waits with the same key share one poll. The first one's probe, schedule, `since`, `until`, `admit` and `pace` are used; each
 * keeps its own deadline, timeout, signal and listeners, so that a later deadline prolongs the poll. It ends with the last
 * who waits. Make one for each page: two adds of one seat to one cart at the same time can make two orders.
 *
 * @example
 * const shared = createSharedWaits();
 * const { reservationId, expiresAt } = await client.inventory.reserve({ seatId, customerId });
 * await addToCartWhenReady(client, { reservationId, seatId, price, userId, expiresAt }, { shared });
 */
export function createSharedWaits(): SharedWaits {
  const polls = new Map<string, Poll>();

  const open = <Value>(client: WaitClient, key: string, options: WaitOptions<Value>): Poll => {
    const { since, schedule, until, isLag, admit, pace } = options;
    const unwanted = new AbortController();
    const told: Poll['told'] = new Set();
    const seen: Poll['seen'] = { attempts: 0, lastAnswer: undefined };
    let isOut = false;
    const forget = () => {
      if (polls.get(key)?.told === told) polls.delete(key);
    };
    const rest = () => {
      if (told.size > 0 || isOut) return;
      forget();
      unwanted.abort();
    };
    const notYet = (answer: unknown) => {
      seen.lastAnswer = answer;
      isOut = false;
      rest();
    };
    const probe = async (attempt: number) => {
      seen.attempts = attempt;
      isOut = true;
      try {
        const value = await options.probe(attempt);
        if (until?.(value) === false) notYet(value);
        return value;
      } catch (error) {
        notYet(error);
        throw error;
      }
    };
    const onAttempt = (progress: WaitProgress) => {
      for (const tell of told) guarded(() => tell(progress));
    };
    const answer = new Promise<Answer>((resolve, reject) => {
      const asking = { since, schedule, until, isLag, admit, pace, probe, onAttempt, signal: unwanted.signal };
      const settled = waitUntil(client, asking).finally(forget);
      settled.then((outcome) => {
        if (outcome.status !== 'ready') return;
        let lag: ObservedLag | null = outcome.lag;
        const takeLag = () => {
          const taken = lag;
          lag = null;
          return taken;
        };
        resolve({ value: outcome.value, takeLag });
      }, reject);
    });
    return { answer, told, seen, rest };
  };

  return {
    join: async <Value>(client: WaitClient, key: string, options: WaitOptions<Value>): Promise<WaitOutcome<Value>> => {
      if (!polls.has(key) && polls.size >= MOST_POLLS) return waitUntil(client, { ...options, shared: undefined });
      const { estimate = null, onLateSuccess } = options;
      const { clock } = client;
      const began = clock.monotonic();
      let poll: Poll | undefined;
      const tell = (progress: WaitProgress) =>
        options.onAttempt?.({ ...progress, elapsedMs: clock.monotonic() - began, estimate });
      const enter = () => {
        poll = polls.get(key) ?? open(client, key, options);
        polls.set(key, poll);
        poll.told.add(tell);
        return poll.answer;
      };
      try {
        const { deadline, timeout, signal, isOver } = options;
        const outcome = await waitUntil<Answer>(client, {
          deadline,
          timeout,
          signal,
          isOver,
          probe: enter,
          onLateSuccess: ({ value, takeLag }) => onLateSuccess?.(value as Value, takeLag()),
        });
        const { attempts = 0, lastAnswer } = poll?.seen ?? {};
        const evidence = { attempts, lastAnswer, elapsedMs: outcome.elapsedMs };
        if (outcome.status !== 'ready') {
          const isUnasked = outcome.status === 'never_existed' && attempts === 0;
          return { ...evidence, status: isUnasked ? 'expired' : outcome.status };
        }
        const { value, takeLag } = outcome.value;
        return { ...evidence, status: 'ready', value: value as Value, lag: takeLag() };
      } finally {
        poll?.told.delete(tell);
        poll?.rest();
      }
    },
  };
}
