import type { CoreClient, TicketingError } from '@speckit/sdk';
import { nextPace, startPace, withJitter } from './pollPace.ts';

/** The part of a TanStack query that polling looks at. */
export interface PolledQuery {
  readonly state: {
    readonly fetchStatus: 'fetching' | 'paused' | 'idle';
    readonly status: 'pending' | 'error' | 'success';
    readonly dataUpdateCount: number;
    readonly errorUpdateCount: number;
    readonly error: TicketingError | null;
  };
}

/** Nothing on a seatmap is worth asking more often, whatever the caller wants. */
const FLOOR_MS = 1_000;

/**
 * A `refetchInterval` that is kind to the catalog: the next poll starts at least ten times as long after an answer
 * as the answer took, twice as long again while answers are slow or fail, with jitter on top.
 *
 * TanStack calls the function whenever its query changes, so the cost of an answer is read from the query itself:
 * from the moment it fetches to the moment its answer is counted. A page in the background does not poll
 * (TanStack's default), nor does one that is offline. Make one function per observer and keep it.
 *
 * @param client Whose clock measures and whose random numbers spread.
 * @param minimumMs Shortest distance from an answer to the next request, in ms; a second at least.
 * @example
 * const [refetchInterval] = useState(() => politePolling(client, 5_000));
 * const seatmap = useQuery({ ...seatmapQueryOptions(client, { eventId }), refetchInterval });
 */
export function politePolling(client: Pick<CoreClient, 'clock' | 'random'>, minimumMs: number) {
  const shortestMs = Math.max(minimumMs, FLOOR_MS);
  let pace = startPace(shortestMs);
  let intervalMs = shortestMs;
  let startedAt: number | null = null;
  let answersSeen = 0;

  return ({ state }: PolledQuery): number => {
    const answers = state.dataUpdateCount + state.errorUpdateCount;
    if (state.fetchStatus === 'fetching') {
      startedAt ??= client.clock.monotonic();
    } else {
      if (startedAt !== null && answers !== answersSeen) {
        const costMs = client.clock.monotonic() - startedAt;
        const failed = state.status === 'error';
        pace = nextPace(pace, { costMs, failed, retryAfterMs: state.error?.facts.retryAfterMs }, shortestMs);
        intervalMs = withJitter(pace.distanceMs, client.random());
      }
      startedAt = null;
    }
    answersSeen = answers;
    return intervalMs;
  };
}
