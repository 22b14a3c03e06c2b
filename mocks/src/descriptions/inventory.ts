import { ERROR, ERROR_DETAILS, ERROR_MESSAGE, jsonAnswer, serverProblem } from '../aspnet/description.ts';
import { dateTime, exactly, named, object, oneOf, string, uuid } from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';
import type { Operations } from './operation.ts';

const HOLD = { reservationId: uuid, seatId: uuid, customerId: string };
const RESERVED = named('Reservation', object({ ...HOLD, expiresAt: dateTime, status: exactly('active') }));

function storedIn(dialect: Dialect) {
  const paid = dialect === 'guide' ? 'consumed' : 'confirmed';
  const status = oneOf('active', 'expired', paid);
  return named('StoredReservation', object({ ...HOLD, createdAt: dateTime, expiresAt: dateTime, status }));
}

export function inventoryOperations(dialect: Dialect): Operations {
  const reserved = { ...jsonAnswer('The seat is held until expiresAt.', RESERVED), headers: ['Location'] };
  const taken = jsonAnswer('Somebody has the seat, or (deployed) the database is away.', ERROR);
  const unknown = jsonAnswer('No such seat.', ERROR);
  const summary = 'Holds a seat. Not idempotent: a repeat meets the hold of the first';
  if (dialect === 'deployed') {
    const words = jsonAnswer('A member is missing.', oneOf('SeatId must not be empty', 'CustomerId must not be empty'));
    const responses = { 201: reserved, 400: words, 404: unknown, 409: taken, 500: serverProblem };
    return { 'POST /reservations': { summary, responses } };
  }
  return {
    'POST /reservations': {
      summary,
      responses: {
        201: reserved,
        400: jsonAnswer('A member is missing or wrong.', ERROR_DETAILS),
        404: unknown,
        409: taken,
        503: jsonAnswer('The database is away.', ERROR_MESSAGE),
      },
    },
    'GET /reservations/{reservationId}': {
      summary: 'One reservation',
      responses: {
        200: jsonAnswer('The reservation', storedIn(dialect)),
        404: jsonAnswer('No such reservation.', ERROR),
      },
    },
  };
}
