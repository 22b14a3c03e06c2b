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
export interface Story {
  readonly startedAt: number;
  readonly customerId: string | null;
  readonly calls: readonly Call[];
  readonly travels: readonly Travel[];
  readonly turns: readonly Turn[];
  readonly holds: readonly Hold[];
  /** Given up by the buyer: the next hold begins another story. */
  readonly isGivenUp: boolean;
}

/** Nobody looks at more; a purchase of ten seats has some 150. */
const MOST_CALLS = 400;
const HOLD = '/reservations';

/** What happened next, added to what had happened; the same story where the event is not part of it. */
export function addToStory(story: Story | null, event: PlatformEvent, who: Who, readersOf: ReadersOf): Story | null {
  if (who !== 'you') return story;
  if (event.type === 'request') return addCall(story, event);
  if (!story) return null;
  switch (event.type) {
    case 'response':
      return endCall(story, event.id, { endedAt: event.at, status: event.status });
    case 'cut':
      return endCall(story, event.id, { endedAt: event.at });
    case 'fault':
      return changeCall(story, event.causedBy, { fault: event.kind });
    case 'record':
      return addTravel(story, event, readersOf);
    case 'delivered':
      return changeReading(story, event, ({ attempts }) => ({ at: event.at, attempts: attempts + 1 }));
    case 'failed':
      return changeReading(story, event, () => ({ reason: event.reason }));
    case 'state': {
      const { seq, at, service, entity, state } = event;
      return { ...story, turns: [...story.turns, { seq, at, service, entity, state }].slice(-MOST_CALLS) };
    }
    default:
      return story;
  }
}

/** Nothing of it is held any more: paid, run out, declined or given up. */
export function isOver({ holds, isGivenUp }: Story): boolean {
  return isGivenUp || (holds.length > 0 && holds.every(({ status }) => status !== 'held'));
}

/** Records that a group of the given services has yet to receive. */
export function pendingReadings(story: Story, services: readonly string[]): number {
  return story.travels
    .flatMap(({ readings }) => readings)
    .filter(({ at, service }) => at === null && services.includes(service)).length;
}

const hasHold = ({ calls }: Story) => calls.some(({ path }) => path === HOLD);

function addCall(story: Story | null, event: Extract<PlatformEvent, { type: 'request' }>): Story | null {
  const { id, service, method, path, from, at } = event;
  const isStep = method === 'POST' && from === 'client' && purposeOf(path) !== null;
  // Of a purchase that began before anybody watched, the rest is drawn.
  const begins = isStep && (story === null || (path === HOLD && (isOver(story) || !hasHold(story))));
  if (!begins && (story === null || isPoll(event))) return story;
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
  if (begins || story === null) return { ...EMPTY, startedAt: at, calls: [call] };
  return { ...story, calls: [...story.calls, call].slice(-MOST_CALLS) };
}

const EMPTY: Omit<Story, 'startedAt'> = {
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

function endCall(story: Story, id: string, change: Partial<Call>): Story {
  const next = changeCall(story, id, change);
  const call = next.calls.find((one) => one.id === id);
  if (!call || (call.status ?? 500) >= 400 || call.from !== 'page') return next;
  if (call.path.endsWith('/cancel')) return { ...next, isGivenUp: true };
  return call.path.endsWith('/cart/add') ? { ...next, isGivenUp: false } : next;
}

function changeCall(story: Story, id: string, change: Partial<Call>): Story {
  if (!story.calls.some((call) => call.id === id)) return story;
  return { ...story, calls: story.calls.map((call) => (call.id === id ? { ...call, ...change } : call)) };
}

function addTravel(story: Story, event: Extract<PlatformEvent, { type: 'record' }>, readersOf: ReadersOf): Story {
  const { id, topic, offset, at, causedBy, value } = event;
  const readings = readersOf(topic).map(({ group, service }) => ({
    group,
    service,
    at: null,
    attempts: 0,
    reason: null,
  }));
  const next = { ...story, travels: [...story.travels, { id, topic, offset, at, causedBy, readings }] };
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

function endHolds(story: Story, value: unknown, status: 'paid' | 'ended'): Story {
  const reservationId = textOf(value, 'reservationId');
  const seats = new Set(itemsOf(value).map(bareId));
  const isMeant = (hold: Hold) => hold.reservationId === reservationId || seats.has(bareId(hold.seatId));
  return {
    ...story,
    holds: story.holds.map((hold) => (hold.status === 'held' && isMeant(hold) ? { ...hold, status } : hold)),
  };
}

function changeReading(
  story: Story,
  { record, group }: { readonly record: string; readonly group: string },
  change: (reading: Reading) => Partial<Reading>,
): Story {
  if (!story.travels.some(({ id }) => id === record)) return story;
  const travels = story.travels.map((travel) =>
    travel.id === record
      ? {
          ...travel,
          readings: travel.readings.map((one) => (one.group === group ? { ...one, ...change(one) } : one)),
        }
      : travel,
  );
  return { ...story, travels };
}
