import { ZERO_GUID } from '../../aspnet/values/guid.ts';
import type { WireRequest } from '../../wire/wire.ts';
import { ConnectionDroppedError } from '../../wire/errors.ts';
import { checkQuery, checkRow } from '../columns.ts';
import type { ServiceContext } from '../context.ts';
import type { Entries } from './entries.ts';

export interface JoinInput {
  readonly email: string | null;
  readonly eventId: string;
}

export type JoinOutcome =
  | { kind: 'joined'; entryId: string; position: number }
  | { kind: 'invalid'; errors: readonly string[] }
  | { kind: 'seats_left' }
  | { kind: 'already_waiting' }
  | { kind: 'catalog_unavailable' };

function problemsOf({ email, eventId }: JoinInput): string[] {
  const address = email ?? '';
  const errors: string[] = [];
  if (address.trim() === '') errors.push('Email is required.');
  const at = address.indexOf('@');
  if (at <= 0 || at !== address.lastIndexOf('@') || at === address.length - 1) errors.push('Email format is invalid.');
  if (eventId === ZERO_GUID) errors.push('EventId is required.');
  return errors;
}

/** POST /api/v1/waitlist/join. */
export function createJoin({ random, database, call, emit, idOf }: ServiceContext, entries: Entries) {
  /** An event that catalog does not know counts as sold out. Undefined: catalog cannot be asked. */
  async function seatsLeft(eventId: string, causedBy: string | null): Promise<boolean | undefined> {
    const asked = {
      method: 'GET',
      path: `/events/${eventId}/seatmap`,
      query: new URLSearchParams(),
      headers: {},
      body: '',
    };
    try {
      const { status, body } = await call('catalog', asked, causedBy);
      if (status >= 500) return undefined;
      return status === 200 && String(body).includes('"status":"available"');
    } catch (problem) {
      if (problem instanceof ConnectionDroppedError) return undefined;
      throw problem;
    }
  }

  return async function join(input: JoinInput, request: WireRequest): Promise<JoinOutcome> {
    const errors = problemsOf(input);
    if (errors.length > 0) return { kind: 'invalid', errors };
    const left = await seatsLeft(input.eventId, idOf(request));
    if (left === undefined) return { kind: 'catalog_unavailable' };
    if (left) return { kind: 'seats_left' };
    const email = input.email ?? '';
    await database.roundTrip(request);
    checkQuery(email);
    if (entries.isWaiting(input.eventId, email)) return { kind: 'already_waiting' };
    const entry = {
      id: random.uuid(),
      email,
      eventId: input.eventId,
      status: 'pending',
      seatId: null,
      orderId: null,
      assignedUntil: null,
      offeredBy: null,
    } as const;
    await database.roundTrip(request);
    checkRow('waitlistEntries', { Email: email });
    entries.add({ ...entry });
    emit({
      type: 'state',
      service: 'waitlist',
      entity: 'entry',
      id: entry.id,
      state: 'pending',
      causedBy: idOf(request),
    });
    return { kind: 'joined', entryId: entry.id, position: entries.pending(input.eventId).length };
  };
}
