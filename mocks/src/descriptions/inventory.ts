import { dateTime, exactly, named, object, oneOf, string, uuid } from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';
import { empty, ERROR, ERROR_DETAILS, ERROR_MESSAGE, json, serverProblem, type Operations } from './operation.ts';

const HOLD = { reservationId: uuid, seatId: uuid, customerId: string };
const RESERVED = named('Reservation', object({ ...HOLD, expiresAt: dateTime, status: exactly('active') }));

function storedIn(dialect: Dialect) {
  const paid = dialect === 'guide' ? 'consumed' : 'confirmed';
  const status = oneOf('active', 'expired', paid);
  return named('StoredReservation', object({ ...HOLD, createdAt: dateTime, expiresAt: dateTime, status }));
}

export function inventoryOperations(dialect: Dialect): Operations {
  const reserved = { ...json('The seat is held until expiresAt.', RESERVED), headers: ['Location'] };
  const taken = json('Somebody has the seat, or (deployed) the database is away.', ERROR);
  const unknown = json('No such seat.', ERROR);
  const summary = 'Holds a seat. Not idempotent: a repeat meets the hold of the first';
  if (dialect === 'deployed') {
    const words = json('A member is missing.', oneOf('SeatId must not be empty', 'CustomerId must not be empty'));
    const responses = { 201: reserved, 400: words, 404: unknown, 409: taken, 500: serverProblem };
    return { 'POST /reservations': { summary, responses } };
  }
  return {
    'POST /reservations': {
      summary,
      responses: {
        201: reserved,
        400: json('A member is missing or wrong.', ERROR_DETAILS),
        404: unknown,
        409: taken,
        503: json('The database is away.', ERROR_MESSAGE),
      },
    },
    'GET /reservations/{reservationId}': {
      summary: 'One reservation',
      responses: { 200: json('The reservation', storedIn(dialect)), 404: json('No such reservation.', ERROR) },
    },
    ...(dialect === 'guide' && {
      'POST /reservations/secure': {
        summary: 'Keeps holds while they are being paid for; called by payment',
        responses: {
          204: empty('Secured'),
          409: json('A hold is over.', named('HoldGone', object({ error: string, reservationId: uuid }))),
        },
      },
    }),
  };
}
