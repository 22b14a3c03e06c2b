import { jsonAnswer, MESSAGE } from '../../aspnet/description.ts';
import { endpoint } from '../../aspnet/endpoint.ts';
import { ZERO_GUID } from '../../aspnet/values/guid.ts';
import { bodyType } from '../../aspnet/json/bind.ts';
import { guid, requiredText } from '../../aspnet/json/fields.ts';
import { json, type Result } from '../../aspnet/results.ts';
import { boolean, int32, listOf, named, object, string, uuid } from '../../model/jsonSchema.ts';
import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import { createEntries, type WaitlistEntry } from './entries.ts';
import { createJoin, type JoinOutcome } from './join.ts';
import type { Mail } from '../mail.ts';
import { createOffers, OFFER_MS } from './offers.ts';

const JOIN = bodyType('Waitlist.Api.Controllers.JoinWaitlistRequest', { email: requiredText, eventId: guid }, true);

export interface WaitlistService extends Service {
  /** Somebody who waited before the platform started. */
  seed(entry: WaitlistEntry): void;
  /** The mails of its offers; the order of an offer is named nowhere else. */
  outbox(): readonly Mail[];
}

/** The same in every dialect: the pages do not show this service. */
function presentJoin(outcome: JoinOutcome): Result {
  switch (outcome.kind) {
    case 'joined': {
      const { entryId, position } = outcome;
      return json(201, { entryId, position }, { Location: `/api/v1/waitlist/${entryId}` });
    }
    case 'invalid':
      return json(400, { errors: outcome.errors });
    case 'seats_left':
      return json(409, { message: 'Hay tickets disponibles para este evento. La lista de espera no aplica.' });
    case 'already_waiting':
      return json(409, { message: 'Ya estás en la lista de espera de este evento.' });
    case 'catalog_unavailable':
      return json(503, { message: 'Catalog service is unavailable.' });
  }
}

function mailOf({ email, seatId, orderId, assignedUntil, offeredBy }: WaitlistEntry): Mail {
  return {
    at: (assignedUntil ?? 0) - OFFER_MS,
    to: email,
    subject: 'Tienes un asiento disponible',
    body: orderId === null ? `Seat ${seatId}` : `Seat ${seatId}, OrderId: ${orderId}`,
    causedBy: offeredBy,
  };
}

/** Who waits for a sold-out event. */
export function createWaitlist(context: ServiceContext): WaitlistService {
  const { database, consume } = context;
  const entries = createEntries();
  const join = createJoin(context, entries);
  const offers = createOffers(context, entries);

  consume('waitlist-reservation-expired', 'reservation-expired', async ({ value, id }) => {
    await offers.offer(value.concertEventId, value.seatId, id);
  });
  consume('waitlist-payment-succeeded', 'payment-succeeded', ({ value, id }) => offers.complete(value.orderId, id));

  const endpoints = [
    endpoint({
      method: 'POST',
      path: '/api/v1/waitlist/join',
      body: JOIN,
      description: {
        summary: 'Joins the queue of a sold-out event',
        responses: {
          201: {
            ...jsonAnswer('In the queue', named('WaitlistEntry', object({ entryId: uuid, position: int32 }))),
            headers: ['Location'],
          },
          400: jsonAnswer('What is wrong with the request.', named('Problems', object({ errors: listOf(string) }))),
          409: jsonAnswer('Seats are left, or already in the queue.', MESSAGE),
          503: jsonAnswer('Catalog cannot be asked.', MESSAGE),
        },
      },
      handle: async ({ body }, request) => presentJoin(await join(body, request)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/v1/waitlist/has-pending',
      values: { eventId: 'guid' },
      description: {
        summary: 'Does somebody wait for this event?',
        responses: {
          200: jsonAnswer('How many wait', named('Pending', object({ hasPending: boolean, pendingCount: int32 }))),
          400: jsonAnswer('No event named.', MESSAGE),
        },
      },
      handle: async ({ values }, request) => {
        if (values.eventId === ZERO_GUID) return json(400, { message: 'eventId is required.' });
        await database.roundTrip(request);
        const pendingCount = entries.pending(values.eventId).length;
        return json(200, { hasPending: pendingCount > 0, pendingCount });
      },
    }),
  ];

  return {
    answer: applicationFor(context, 'controllers', endpoints),
    seed: entries.add,
    outbox: () => entries.offered().map(mailOf),
    restart: () => undefined,
    snapshot: entries.snapshot,
    restore(saved) {
      entries.restore(saved as readonly WaitlistEntry[]);
      offers.wake();
    },
    dispose: () => offers.dispose(),
  };
}
