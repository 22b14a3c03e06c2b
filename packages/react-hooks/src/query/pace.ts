import { isTicketingError, type CoreClient, type TicketingError } from '@speckit/sdk';
import { createPollPacer, type PollPacer } from '@speckit/sdk/wait';
import { hashKey, type QueryKey } from '@tanstack/react-query';
import { check, checkClient } from '../memory/checks.ts';
import { budgetOf, remember } from '../memory/remember.ts';

/** How often one thing may be read, whoever asks: kept for each query, over the components that come and go. */
interface Pace {
  readonly pacer: PollPacer;
  /** What the last request failed with, while the server asks to be left alone. */
  refusal: TicketingError | null;
}

const isPaces = (value: unknown): value is Map<string, Pace> => value instanceof Map;

/** Nothing is worth asking more often than once in so many ms, whatever the caller wants. */
const SHORTEST_MS = 1_000;

const pacesOf = (client: CoreClient) => remember(client, 'paces', isPaces, () => new Map<string, Pace>());

function paceOf(client: CoreClient, queryKey: QueryKey): Pace {
  const paces = pacesOf(client);
  const name = hashKey(queryKey);
  const known = paces.get(name);
  if (known) return known;
  const pace = { pacer: createPollPacer(client), refusal: null };
  paces.set(name, pace);
  return pace;
}

/**
 * Sends one read and counts what it cost. A read that the server has asked to put off (`Retry-After`) is answered with
 * the same refusal and not sent. Repeated reads draw on the budget of the page; a first one leaves at once.
 */
export async function readAtPace<Data>(
  client: CoreClient,
  queryKey: QueryKey,
  request: { readonly isFirst: boolean; readonly signal: AbortSignal; readonly send: () => Promise<Data> },
): Promise<Data> {
  const pace = paceOf(client, queryKey);
  if (pace.refusal && pace.pacer.restMs() > 0) throw pace.refusal;
  if (!request.isFirst) await budgetOf(client).admit({ signal: request.signal });
  const beganAt = client.clock.monotonic();
  const count = (failure: TicketingError | null) => {
    const retryAfterMs = failure?.facts.retryAfterMs;
    pace.refusal = retryAfterMs === undefined ? null : failure;
    pace.pacer.next({ costMs: client.clock.monotonic() - beganAt, failed: failure !== null, retryAfterMs });
  };
  try {
    const data = await request.send();
    count(null);
    return data;
  } catch (error) {
    if (isTicketingError(error) && error.code !== 'aborted') count(error);
    throw error;
  }
}

/** How long it still is until this query may be read again, ms; 0: now. */
export const restMs = (client: CoreClient, queryKey: QueryKey, wishedMs?: number): number =>
  paceOf(client, queryKey).pacer.restMs(wishedMs);

/** The part of a TanStack query that its pace looks at. */
export interface PacedQuery {
  readonly queryKey: QueryKey;
  readonly state: { readonly dataUpdatedAt: number };
}

/**
 * A `staleTime`: fresh for `freshMs`, and for as long as the pace asks for. Mounting, focus and reconnecting read
 * nothing before.
 */
export const freshAtPace = (client: CoreClient, freshMs: number) => (query: PacedQuery) =>
  // TanStack counts the age of data by `Date.now`, whatever clock the client has.
  Math.max(freshMs, Date.now() - query.state.dataUpdatedAt + restMs(client, query.queryKey));

/**
 * A `refetchInterval` that is kind to the platform: polls are at least ten times as far apart as answers usually take,
 * further while answers are slow or fail, with jitter on top. A page in the background does not poll (TanStack's
 * default), nor does one that is offline. Any number of components share the pace of a query.
 *
 * @param client Whose clock measures and whose random numbers spread.
 * @param shortestMs Shortest distance from an answer to the next request, in ms; a second at least.
 * @throws {TicketingError} `invalid_request` for one that is not a number.
 * @example
 * const seatmap = useQuery({ ...seatmapQueryOptions(client, { eventId }), refetchInterval: politePolling(client, 5_000) });
 */
export function politePolling(client: CoreClient, shortestMs: number) {
  checkClient(client);
  check(typeof shortestMs === 'number' && shortestMs >= 0, 'pollInterval', 'must be a number of ms');
  return ({ queryKey }: Pick<PacedQuery, 'queryKey'>): number =>
    restMs(client, queryKey, Math.max(shortestMs, SHORTEST_MS)) || SHORTEST_MS;
}

/** How often one query may be read, for people to look at. */
export interface QueryPace {
  /** The query's key in words. */
  readonly name: string;
  /** Ms until it may be read again; 0: now. */
  readonly restMs: number;
  /** The code of a refusal that asked to be left alone; null without one. */
  readonly refusal: string | null;
}

/** The paces of all queries of a client. */
export const readPaces = (client: CoreClient): readonly QueryPace[] =>
  [...pacesOf(client)].map(([key, { pacer, refusal }]) => ({
    name: key
      .replaceAll(/[[\]{}"]/gu, ' ')
      .replaceAll(/\s*,\s*/gu, ' ')
      .trim(),
    restMs: pacer.restMs(),
    refusal: pacer.restMs() > 0 ? (refusal?.code ?? null) : null,
  }));
