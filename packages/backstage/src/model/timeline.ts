import type { PlatformEvent } from '@speckit/mocks';
import { purposeOf } from './calls.ts';
import type { ReadersOf, ServiceName } from './lanes.ts';
import type { Who } from './tracer.ts';
import { bareId, itemsOf, textOf } from './values.ts';

/** A request of the purchase. All times in ms since the epoch, by the clock of the watched world. */
export interface Call {
  readonly id: string;
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
  /** The page, or the service that asked another one. */
  readonly from: ServiceName | 'page';
  readonly at: number;
  /** Null while it is under way. */
  readonly endedAt: number | null;
  /** Null without an answer. */
  readonly status: number | null;
  /** The kind of fault that met it. */
  readonly fault: string | null;
}

/** One consumer group and one record. */
export interface Reading {
  readonly group: string;
  readonly service: ServiceName;
  /** Null while the group has not received it. */
  readonly at: number | null;
  /** How often it was delivered. */
  readonly attempts: number;
  readonly reason: string | null;
}

/** A record of the purchase on its way through the log. */
export interface Travel {
  readonly id: string;
  readonly topic: string;
  readonly offset: number;
  readonly at: number;
  readonly causedBy: string | null;
  readonly readings: readonly Reading[];
}

/** Something that became another: a reservation, an order, a seat. */
export interface Turn {
  readonly seq: number;
  readonly at: number;
  readonly service: ServiceName;
  readonly entity: string;
  readonly state: string;
}

export interface Hold {
  readonly seatId: string;
  readonly reservationId: string;
  /** `SECTION-row-number`. */
  readonly name: string;
  readonly at: number;
  readonly endsAt: number;
  readonly status: 'held' | 'paid' | 'ended';
}

/** One purchase of this buyer, as the platform saw it. */
export interface Timeline {
  readonly startedAt: number;
  readonly customerId: string | null;
  readonly calls: readonly Call[];
  readonly travels: readonly Travel[];
  readonly turns: readonly Turn[];
  readonly holds: readonly Hold[];
  /** Given up by the buyer: the next hold begins another timeline. */
  readonly isGivenUp: boolean;
}

/** Nobody looks at more; a purchase of ten seats has some 150. */
const MOST_CALLS = 400;
const HOLD = '/reservations';

/** What happened next, added to what had happened; the same timeline where the event is not part of it. */
export function addToTimeline(
  timeline: Timeline | null,
  event: PlatformEvent,
  who: Who,
  readersOf: ReadersOf,
): Timeline | null {
  if (who !== 'you') return timeline;
  if (event.type === 'request') return addCall(timeline, event);
  if (!timeline) return null;
  switch (event.type) {
    case 'response':
      return endCall(timeline, event.id, { endedAt: event.at, status: event.status });
    case 'cut':
      return endCall(timeline, event.id, { endedAt: event.at });
    case 'fault':
      return changeCall(timeline, event.causedBy, { fault: event.kind });
    case 'record':
      return addTravel(timeline, event, readersOf);
    case 'delivered':
      return changeReading(timeline, event, ({ attempts }) => ({ at: event.at, attempts: attempts + 1 }));
    case 'failed':
      return changeReading(timeline, event, () => ({ reason: event.reason }));
    case 'state': {
      const { seq, at, service, entity, state } = event;
      return { ...timeline, turns: [...timeline.turns, { seq, at, service, entity, state }].slice(-MOST_CALLS) };
    }
    default:
      return timeline;
  }
}

/** Nothing of it is held any more: paid, run out, declined or given up. */
export function isOver({ holds, isGivenUp }: Timeline): boolean {
  return isGivenUp || (holds.length > 0 && holds.every(({ status }) => status !== 'held'));
}

/** Records that a group of the given services has yet to receive. */
export function pendingReadings(timeline: Timeline, services: readonly string[]): number {
  return timeline.travels
    .flatMap(({ readings }) => readings)
    .filter(({ at, service }) => at === null && services.includes(service)).length;
}

const hasHold = ({ calls }: Timeline) => calls.some(({ path }) => path === HOLD);

function addCall(timeline: Timeline | null, event: Extract<PlatformEvent, { type: 'request' }>): Timeline | null {
  const { id, service, method, path, from, at } = event;
  const isStep = method === 'POST' && from === 'client' && purposeOf(path) !== null;
  // Of a purchase that began before anybody watched, the rest is drawn.
  const begins = isStep && (timeline === null || (path === HOLD && (isOver(timeline) || !hasHold(timeline))));
  if (!begins && (timeline === null || isPoll(event))) return timeline;
  const call: Call = {
    id,
    service,
    method,
    path,
    from: from === 'client' || from === 'rival' ? 'page' : from,
    at,
    endedAt: null,
    status: null,
    fault: null,
  };
  if (begins || timeline === null) return { ...EMPTY, startedAt: at, calls: [call] };
  return { ...timeline, calls: [...timeline.calls, call].slice(-MOST_CALLS) };
}

const EMPTY: Omit<Timeline, 'startedAt'> = {
  customerId: null,
  calls: [],
  travels: [],
  turns: [],
  holds: [],
  isGivenUp: false,
};

/** Looking at the seats is no part of a purchase: every open page does it all the time. */
function isPoll({ service, method }: { service: ServiceName; method: string }): boolean {
  return method === 'GET' && (service === 'catalog' || service === 'waitlist');
}

function endCall(timeline: Timeline, id: string, change: Partial<Call>): Timeline {
  const next = changeCall(timeline, id, change);
  const call = next.calls.find((one) => one.id === id);
  if (!call || (call.status ?? 500) >= 400 || call.from !== 'page') return next;
  if (call.path.endsWith('/cancel')) return { ...next, isGivenUp: true };
  return call.path.endsWith('/cart/add') ? { ...next, isGivenUp: false } : next;
}

function changeCall(timeline: Timeline, id: string, change: Partial<Call>): Timeline {
  if (!timeline.calls.some((call) => call.id === id)) return timeline;
  return { ...timeline, calls: timeline.calls.map((call) => (call.id === id ? { ...call, ...change } : call)) };
}

function addTravel(
  timeline: Timeline,
  event: Extract<PlatformEvent, { type: 'record' }>,
  readersOf: ReadersOf,
): Timeline {
  const { id, topic, offset, at, causedBy, value } = event;
  const readings = readersOf(topic).map(({ group, service }) => ({
    group,
    service,
    at: null,
    attempts: 0,
    reason: null,
  }));
  const next = { ...timeline, travels: [...timeline.travels, { id, topic, offset, at, causedBy, readings }] };
  switch (topic) {
    case 'reservation-created':
      return { ...next, customerId: textOf(value, 'customerId') ?? null, holds: [...next.holds, holdOf(value, at)] };
    case 'reservation-expired':
      return endHolds(next, value, 'ended');
    case 'payment-succeeded':
      return endHolds(next, value, 'paid');
    case 'payment-failed':
      return endHolds(next, value, 'ended');
    default:
      return next;
  }
}

function holdOf(value: unknown, at: number): Hold {
  return {
    seatId: textOf(value, 'seatId') ?? '',
    reservationId: textOf(value, 'reservationId') ?? '',
    name: textOf(value, 'seatNumber') ?? '',
    at,
    endsAt: Date.parse(textOf(value, 'expiresAt') ?? ''),
    status: 'held',
  };
}

function endHolds(timeline: Timeline, value: unknown, status: 'paid' | 'ended'): Timeline {
  const reservationId = textOf(value, 'reservationId');
  const seats = new Set(itemsOf(value).map(bareId));
  const isMeant = (hold: Hold) => hold.reservationId === reservationId || seats.has(bareId(hold.seatId));
  return {
    ...timeline,
    holds: timeline.holds.map((hold) => (hold.status === 'held' && isMeant(hold) ? { ...hold, status } : hold)),
  };
}

function changeReading(
  timeline: Timeline,
  { record, group }: { readonly record: string; readonly group: string },
  change: (reading: Reading) => Partial<Reading>,
): Timeline {
  if (!timeline.travels.some(({ id }) => id === record)) return timeline;
  const travels = timeline.travels.map((travel) =>
    travel.id === record
      ? {
          ...travel,
          readings: travel.readings.map((one) => (one.group === group ? { ...one, ...change(one) } : one)),
        }
      : travel,
  );
  return { ...timeline, travels };
}
