import {
  AbortedError,
  getSeatmap,
  TicketingError,
  UnexpectedResponseError,
  type CoreClient,
  type Seat,
  type Seatmap,
} from '@speckit/sdk';
import { checkConfig, isFunction, isRecord } from '../memory/checks.ts';
import { LONGEST_TIMER_MS } from '../memory/remember.ts';
import type { SeatmapReader } from '../query/seatmapReader.ts';
import { shareSeats } from '../query/shareSeats.ts';
import { putRecent } from './recent.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  readonly postMessage: (message: WorkerRequest) => void;
  readonly addEventListener: (
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data?: unknown }) => void,
  ) => void;
  readonly terminate: () => void;
}

/** Options of {@link createSeatmapReader}. */
export interface SeatmapReaderOptions {
  /** Makes the worker, when the first large map is read. A bundler must see the `new URL(...)` in the app's own code. */
  readonly worker: () => WorkerLike;
  /** Maps of so many seats and more are read in the worker. Default 5,000. */
  readonly fromSeats?: number | undefined;
  /**
   * Where the first map of an event is read, whose size is not known yet. `page` (default) saves small events the start of the
   * worker; `worker` keeps the page free to paint while a large one is on its way.
   */
  readonly firstRead?: 'page' | 'worker' | undefined;
}

/** A worker that has not answered after so long, ms, is replaced by another one: longer than any call of the sdk's. */
const LONGEST_MS = 90_000;
/** The same, beyond a timeout that the call was given. */
const MORE_MS = 30_000;
/** After so many in a row that did not answer, the page reads by itself. One may only have slept with its computer. */
const MOST_SILENT = 3;

type ReadRequest = Extract<WorkerRequest, { type: 'read' }>;
/** What settles a read. */
type Outcome = Exclude<WorkerAnswer, { type: 'event' | 'seats' }>;

interface Pending {
  readonly client: CoreClient;
  /** The seats of a whole map that have come so far. */
  readonly seats: Seat[];
  readonly settle: (answer: Outcome | null) => void;
}

/** What an answer means: a whole map, or what changed laid over the seats of before. */
function seatmapOf(
  before: Seatmap | undefined,
  answer: Exclude<Outcome, { type: 'failed' }>,
  whole: readonly Seat[],
): Seatmap {
  if (answer.type === 'whole') return shareSeats(before, { ...answer.head, seats: whole });
  const { head, changes } = answer;
  // Changes are sent for a map that the page has.
  if (!before) throw new UnexpectedResponseError();
  if (head === null) return before;
  if (changes.length === 0) return { ...head, seats: before.seats };
  const seats = before.seats.slice();
  for (const [index, seat] of changes) seats[index] = seat;
  return { ...head, seats };
}

/**
 * Reads large seatmaps in a worker: fetching, decoding, validating and comparing happen there, and the main thread
 * receives what changed. The first read of an event (unless `firstRead` says otherwise), small maps, and everything once the
 * worker fails (a content security policy, an old browser) stay on the main thread. Give it to the provider.
 *
 * @example
 * const seatmapReader = createSeatmapReader({
 *   worker: () => new Worker(new URL('@speckit/react-hooks/seatmap-worker', import.meta.url), { type: 'module' }),
 * });
 * root.render(<TicketingProvider client={client} seatmapReader={seatmapReader}><App /></TicketingProvider>);
 */
export function createSeatmapReader(options: SeatmapReaderOptions): SeatmapReader {
  checkConfig(isRecord(options) && isFunction(options['worker']), 'worker', 'must be a function that makes a Worker');
  const { worker: make, fromSeats = 5_000, firstRead = 'page' } = options;
  checkConfig(typeof fromSeats === 'number' && fromSeats >= 0, 'fromSeats', 'must be a number of seats');
  checkConfig(firstRead === 'page' || firstRead === 'worker', 'firstRead', 'must be page or worker');
  const pending = new Map<number, Pending>();
  const delivered = new Map<string, { readonly seatmap: Seatmap; readonly version: number }>();
  let worker: WorkerLike | null = null;
  let isBroken = false;
  let silent = 0;
  let lastId = 0;

  /** Ends the worker; the next read makes another one. What it was asked for is read by the page. */
  const drop = () => {
    worker?.terminate();
    worker = null;
    delivered.clear();
    for (const { settle } of pending.values()) settle(null);
    pending.clear();
  };
  const giveUp = () => {
    isBroken = true;
    drop();
  };
  const replace = () => {
    silent += 1;
    if (silent < MOST_SILENT) drop();
    else giveUp();
  };
  const open = (): WorkerLike | null => {
    if (isBroken || worker) return worker;
    let made: WorkerLike;
    try {
      made = make();
    } catch {
      giveUp();
      return null;
    }
    worker = made;
    // One that was replaced has nothing more to say.
    const fail = () => {
      if (worker === made) giveUp();
    };
    made.addEventListener('error', fail);
    made.addEventListener('messageerror', fail);
    made.addEventListener('message', ({ data }) => {
      if (worker !== made) return;
      silent = 0;
      // Our own worker: it sends nothing else.
      const answer = data as WorkerAnswer;
      const waiting = pending.get(answer.id);
      if (answer.type === 'event') waiting?.client.emit(answer.event);
      else if (answer.type === 'seats') waiting?.seats.push(...answer.seats);
      else waiting?.settle(answer);
    });
    return made;
  };
  const ask = (to: WorkerLike, client: CoreClient, request: ReadRequest, signal: AbortSignal | undefined) =>
    new Promise<{ readonly answer: Outcome | null; readonly seats: readonly Seat[] }>((resolve, reject) => {
      const seats: Seat[] = [];
      const longest = Math.max(LONGEST_MS, (request.timeoutMs ?? 0) + MORE_MS);
      const timer = client.clock.setTimeout(replace, Math.min(longest, LONGEST_TIMER_MS));
      const leave = () => {
        client.clock.clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        pending.delete(request.id);
      };
      const abort = () => {
        leave();
        to.postMessage({ type: 'abort', id: request.id });
        reject(new AbortedError({}, { cause: signal?.reason }));
      };
      const settle = (answer: Outcome | null) => {
        leave();
        resolve({ answer, seats });
      };
      pending.set(request.id, { client, seats, settle });
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      else to.postMessage(request);
    });

  return {
    read: (client, parameters, options, previous) => {
      const isHere = previous === undefined ? firstRead === 'page' : previous.seats.length < fromSeats;
      if (isHere) return null;
      const to = open();
      if (!to) return null;
      const { eventId } = parameters;
      const last = delivered.get(eventId);
      const known = last !== undefined && last.seatmap === previous ? last.version : null;
      lastId += 1;
      const { services } = client;
      const { timeout: timeoutMs } = options;
      const isWatched = client.onEvent !== undefined;
      const request = { type: 'read', id: lastId, services, eventId, timeoutMs, known, isWatched } as const;
      const read = async (): Promise<Seatmap> => {
        const { answer, seats } = await ask(to, client, request, options.signal);
        // The worker failed, not the platform.
        if (answer === null) {
          return shareSeats(previous, await getSeatmap(client, parameters, options));
        }
        if (answer.type === 'failed') throw TicketingError.from(answer.error) ?? new UnexpectedResponseError();
        const seatmap = seatmapOf(previous, answer, seats);
        putRecent(delivered, eventId, { seatmap, version: answer.version });
        return seatmap;
      };
      return read();
    },
    dispose: giveUp,
  };
}
