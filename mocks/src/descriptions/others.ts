import {
  boolean,
  dateTime,
  exactly,
  int32,
  listOf,
  named,
  object,
  string,
  uuid,
  type JsonSchema,
} from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';
import { empty, ERROR, json, merge, MESSAGE, words, type Operations } from './operation.ts';

const JWT: JsonSchema = { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$' };
/** A number beyond the two names is kept and echoed as its digits. */
const ROLE: JsonSchema = { type: 'string', pattern: '^(User|Admin|-?\\d+)$' };

export function identityOperations(dialect: Dialect): Operations {
  const both = { token: JWT, expiresAt: dateTime };
  const members = dialect === 'docs' ? both : { ...both, userRole: ROLE, userEmail: string };
  const refused = dialect === 'deployed' ? empty('Whatever went wrong.') : json('Whatever went wrong.', ERROR);
  return {
    'POST /token': {
      summary: 'A token for two hours',
      responses: { 200: json('The token', named('Token', object(members))), [dialect === 'docs' ? 500 : 401]: refused },
    },
    'POST /users': {
      summary: 'Makes an account; anybody can make an Admin',
      responses: {
        201: {
          ...json('Made', named('User', object({ userId: uuid, email: string, role: ROLE }))),
          headers: ['Location'],
        },
        400: json('Refused; the words say why.', ERROR),
      },
    },
  };
}

export function fulfillmentOperations(dialect: Dialect): Operations {
  const pdf = { contentType: 'application/pdf', schema: { type: 'string', contentEncoding: 'binary' } };
  return {
    'GET /tickets/{ticketId}': {
      summary: 'A ticket as PDF; `.pdf` may follow its id',
      responses: {
        200: { description: 'The ticket', bodies: [pdf], headers: ['Content-Disposition'] },
        400: words(dialect, 'Not an id.', 'Invalid ticket ID format. Expected a GUID.'),
        404: words(dialect, 'No ticket or no file.', 'Ticket not found in database', 'PDF file not found on disk'),
      },
    },
  };
}

export function waitlistOperations(): Operations {
  const problems = named('Problems', object({ errors: listOf(string) }));
  return {
    'POST /api/v1/waitlist/join': {
      summary: 'Joins the queue of a sold-out event',
      responses: {
        201: {
          ...json('In the queue', named('WaitlistEntry', object({ entryId: uuid, position: int32 }))),
          headers: ['Location'],
        },
        400: json('What is wrong with the request.', problems),
        409: json('Seats are left, or already in the queue.', MESSAGE),
        503: json('Catalog cannot be asked.', MESSAGE),
      },
    },
    'GET /api/v1/waitlist/has-pending': {
      summary: 'Does somebody wait for this event?',
      responses: {
        200: json('How many wait', named('Pending', object({ hasPending: boolean, pendingCount: int32 }))),
        400: merge(undefined, json('No event named.', MESSAGE)),
      },
    },
  };
}

/** The words of a service about itself differ from service to service. */
export function healthOperation(body: Readonly<Record<string, string>>): Operations {
  const members = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, exactly(value)]));
  return {
    'GET /health': {
      summary: 'Is the service up?',
      responses: { 200: json('It is', named('Health', object(members))) },
    },
  };
}
