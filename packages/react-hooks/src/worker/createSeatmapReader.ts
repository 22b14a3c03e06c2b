import {
  AbortedError,
  getSeatmap,
  TicketingError,
  UnexpectedResponseError,
  type CoreClient,
  type Seatmap,
} from '@speckit/sdk';
import type { SeatmapReader } from '../query/seatmapReader.ts';
import { shareSeats } from '../query/shareSeats.ts';
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
}

/** A worker that has not answered after so long, ms, is given up: longer than any call of the sdk's. */
const LONGEST_MS = 90_000;

interface Pending {
  readonly client: CoreClient;
  readonly settle: (answer: WorkerAnswer | null) => void;
}

/** Lays what changed over the seats of before. */
function patch(before: Seatmap, { head, changes }: Extract<WorkerAnswer, { type: 'changes' }>): Seatmap {
  if (head === null) return before;
  if (changes.length === 0) return { ...head, seats: before.seats };
  const seats = before.seats.slice();
  for (const [index, seat] of changes) seats[index] = seat;
  return { ...head, seats };
}

/**
 * Reads large seatmaps in a worker: fetching, decoding, validating and comparing happen there, and the main thread
 * receives what changed. The first read of an event, small maps, and everything once the worker fails (a content security
 * policy, an old browser) stay on the main thread. Give it to the provider.
 *
 * @example
 * const seatmapReader = createSeatmapReader({
 *   worker: () => new Worker(new URL('@speckit/react-hooks/seatmap-worker', import.meta.url), { type: 'module' }),
 * });
 * root.render(<TicketingProvider client={client} seatmapReader={seatmapReader}><App /></TicketingProvider>);
 */
export function createSeatmapReader({ worker: make, fromSeats = 5_000 }: SeatmapReaderOptions): SeatmapReader {
  const pending = new Map<number, Pending>();
  const delivered = new Map<string, { readonly seatmap: Seatmap; readonly version: number }>();
  let worker: WorkerLike | null = null;
  let isBroken = false;
  let lastId = 0;

  const giveUp = () => {
    isBroken = true;
    worker?.terminate();
    worker = null;
    delivered.clear();
    for (const { settle } of pending.values()) settle(null);
    pending.clear();
  };
  const open = (): WorkerLike | null => {
    if (isBroken || worker) return worker;
    try {
      worker = make();
    } catch {
      giveUp();
      return null;
    }
    worker.addEventListener('error', giveUp);
    worker.addEventListener('messageerror', giveUp);
    worker.addEventListener('message', ({ data }) => {
      // Our own worker: it sends nothing else.
      const answer = data as WorkerAnswer;
      const waiting = pending.get(answer.id);
      if (answer.type === 'event') waiting?.client.emit(answer.event);
      else waiting?.settle(answer);
    });
    return worker;
  };
  const ask = (to: WorkerLike, client: CoreClient, request: WorkerRequest, signal: AbortSignal | undefined) =>
    new Promise<WorkerAnswer | null>((resolve, reject) => {
      const timer = client.clock.setTimeout(giveUp, LONGEST_MS);
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
      const settle = (answer: WorkerAnswer | null) => {
        leave();
        resolve(answer);
      };
      pending.set(request.id, { client, settle });
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      else to.postMessage(request);
    });

  return {
    read: (client, parameters, options, previous) => {
      if (previous === undefined || previous.seats.length < fromSeats) return null;
      const to = open();
      if (!to) return null;
      const { eventId } = parameters;
      const last = delivered.get(eventId);
      const known = last?.seatmap === previous ? last.version : null;
      lastId += 1;
      const { services } = client;
      const request = { type: 'read', id: lastId, services, eventId, timeoutMs: options.timeout, known } as const;
      const read = async (): Promise<Seatmap> => {
        const answer = await ask(to, client, request, options.signal);
        // The worker failed, not the platform.
        if (answer === null || answer.type === 'event') {
          return shareSeats(previous, await getSeatmap(client, parameters, options));
        }
        if (answer.type === 'failed') throw TicketingError.from(answer.error) ?? new UnexpectedResponseError();
        const seatmap = answer.type === 'whole' ? shareSeats(previous, answer.seatmap) : patch(previous, answer);
        delivered.set(eventId, { seatmap, version: answer.version });
        return seatmap;
      };
      return read();
    },
    dispose: giveUp,
  };
}
