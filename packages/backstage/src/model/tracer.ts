import type { PlatformEvent } from '@speckit/mocks';
import { bareId, textOf } from './values.ts';

/** Whose doing an event is: this buyer's, a rival's, or the platform's own. */
export type Who = 'you' | 'rival' | 'platform';

export interface Tracer {
  /** Follows the event back to the request that led to it. Takes every event, in order. */
  readonly whoOf: (event: PlatformEvent) => Who;
  /** Whose doing the request, record or reservation of this id was. */
  readonly whoIs: (id: string | null) => Who;
  /** Whose seat a key of Redis (`lock:seat:...`) stands for; null for any other key. */
  readonly holderOf: (key: string) => Who | null;
  /** What a tracer that goes on after a reload has to know. */
  readonly memory: () => TracerMemory;
}

/** Ids of records and reservations, and seats, each with whose they are. Ids of requests begin anew with each page. */
export interface TracerMemory {
  readonly known: readonly (readonly [id: string, who: Who])[];
  readonly holders: readonly (readonly [seatId: string, who: Who])[];
}

/** Ids kept: a crowd of 2,000 makes some 40,000 of them. The oldest are dropped. */
const MOST_IDS = 60_000;
/** Ids kept over a reload: what is on its way at that moment. */
const MOST_KEPT = 2_000;
const REQUEST_ID = /^request-\d+$/u;
const SEAT_KEY = /^lock:seat:(.+)$/u;

/** Tells the buyer's own events from those of rivals, by what each was caused by. */
export function createTracer(kept?: TracerMemory): Tracer {
  /** By id of a request, record or reservation. */
  const known = new Map<string, Who>(kept?.known);
  const holders = new Map<string, Who>(kept?.holders);

  function keep(id: string, who: Who): Who {
    known.set(id, who);
    if (known.size > MOST_IDS) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    return who;
  }
  const of = (id: string | null | undefined): Who => (id && known.get(id)) || 'platform';

  function ofRecord(event: Extract<PlatformEvent, { type: 'record' }>): Who {
    const { value } = event;
    const reservationId = textOf(value, 'reservationId');
    // A hold that runs out is caused by nobody: it is told by whose hold it was.
    const who = event.causedBy === null ? of(reservationId) : of(event.causedBy);
    const seatId = textOf(value, 'seatId');
    if (event.topic === 'reservation-created' && reservationId && seatId) {
      keep(reservationId, who);
      holders.set(bareId(seatId), who);
    }
    return keep(event.id, who);
  }

  function whoOf(event: PlatformEvent): Who {
    switch (event.type) {
      case 'request':
        if (event.from === 'client') return keep(event.id, 'you');
        return keep(event.id, event.from === 'rival' ? 'rival' : of(event.causedBy));
      case 'response':
      case 'cut':
        return of(event.id);
      case 'record':
        return ofRecord(event);
      case 'delivered':
      case 'failed':
        return of(event.record);
      case 'state':
      case 'fault':
        return of(event.causedBy);
      case 'key':
        return holderOf(event.key) ?? 'platform';
      default:
        return 'platform';
    }
  }

  function holderOf(key: string): Who | null {
    const [, seatId] = SEAT_KEY.exec(key) ?? [];
    return seatId === undefined ? null : (holders.get(bareId(seatId)) ?? null);
  }

  return {
    whoOf,
    whoIs: of,
    holderOf,
    memory: () => ({
      known: [...known].filter(([id]) => !REQUEST_ID.test(id)).slice(-MOST_KEPT),
      holders: [...holders].slice(-MOST_KEPT),
    }),
  };
}
