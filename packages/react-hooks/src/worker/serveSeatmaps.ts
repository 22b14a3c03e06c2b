import { checkConfig } from '../memory/checks.ts';
import { putRecent } from './recent.ts';
import { createCoreClient, getSeatmap, isTicketingError, type ClientEvent, type Seatmap } from '@speckit/sdk';
import { shareSeats } from '../query/shareSeats.ts';
import type { SeatChange, WorkerAnswer, WorkerRequest } from './messages.ts';

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: WorkerAnswer) => void;
}

/** What the worker has read last of one event. */
interface Reading {
  readonly seatmap: Seatmap;
  readonly version: number;
}

/** Seats in one message: taken in a few ms, also on a slow phone. */
const PART = 1_000;

const isRequest = (data: unknown): data is WorkerRequest =>
  typeof data === 'object' && data !== null && 'type' in data && (data.type === 'read' || data.type === 'abort');

function changesOf(before: Seatmap, after: Seatmap): readonly SeatChange[] | null {
  if (before.seats.length !== after.seats.length) return null;
  const changes: SeatChange[] = [];
  after.seats.forEach((seat, index) => {
    if (seat !== before.seats[index]) changes.push([index, seat]);
  });
  return changes;
}

/**
 * Fetches, decodes, validates and compares seatmaps, and sends what changed. The page's own session is not here: a seatmap
 * needs no login.
 *
 * @param createClient For tests: the client that reads.
 */
export function serveSeatmaps(scope: WorkerScope, createClient: typeof createCoreClient = createCoreClient): void {
  checkConfig('postMessage' in Object(scope), 'scope', 'must be the global object of a worker');
  const readings = new Map<string, Reading>();
  const running = new Map<number, AbortController>();

  const answer = (id: number, before: Reading | undefined, known: number | null, { version, seatmap }: Reading) => {
    const { seats, ...head } = seatmap;
    const changes = before && before.version === known ? changesOf(before.seatmap, seatmap) : null;
    if (before && changes !== null) {
      const isSame = before.seatmap === seatmap;
      return scope.postMessage({ type: 'changes', id, version, changes, head: isSame ? null : head });
    }
    for (let from = 0; from < seats.length; from += PART) {
      scope.postMessage({ type: 'seats', id, seats: seats.slice(from, from + PART) });
    }
    return scope.postMessage({ type: 'whole', id, version, head });
  };
  const read = async (request: Extract<WorkerRequest, { type: 'read' }>) => {
    const { id, services, eventId, timeoutMs, known, isWatched } = request;
    const stop = new AbortController();
    running.set(id, stop);
    const tell = (event: ClientEvent) => scope.postMessage({ type: 'event', id, event });
    const onEvent = isWatched ? tell : undefined;
    try {
      const client = createClient({ services, onEvent });
      const next = await getSeatmap(client, { eventId }, { signal: stop.signal, timeout: timeoutMs });
      const before = readings.get(eventId);
      const after = { seatmap: shareSeats(before?.seatmap, next), version: (before?.version ?? 0) + 1 };
      putRecent(readings, eventId, after);
      answer(id, before, known, after);
    } catch (error) {
      scope.postMessage({ type: 'failed', id, error: isTicketingError(error) ? error.toJSON() : null });
    } finally {
      running.delete(id);
    }
  };

  scope.addEventListener('message', ({ data }) => {
    if (!isRequest(data)) return;
    if (data.type === 'abort') running.get(data.id)?.abort();
    else void read(data);
  });
}
