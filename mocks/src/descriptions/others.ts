import { emptyAnswer, ERROR, jsonAnswer, wordsAnswer } from '../aspnet/description.ts';
import { dateTime, exactly, named, object, string, uuid, type JsonSchema } from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';
import type { Operations } from './operation.ts';

const JWT: JsonSchema = { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$' };
/** A number beyond the two names is kept and echoed as its digits. */
const ROLE: JsonSchema = { type: 'string', pattern: '^(User|Admin|-?\\d+)$' };

export function identityOperations(dialect: Dialect): Operations {
  const both = { token: JWT, expiresAt: dateTime };
  const members = dialect === 'docs' ? both : { ...both, userRole: ROLE, userEmail: string };
  const refused =
    dialect === 'deployed' ? emptyAnswer('Whatever went wrong.') : jsonAnswer('Whatever went wrong.', ERROR);
  return {
    'POST /token': {
      summary: 'A token for two hours',
      responses: {
        200: jsonAnswer('The token', named('Token', object(members))),
        [dialect === 'docs' ? 500 : 401]: refused,
      },
    },
    'POST /users': {
      summary: 'Makes an account; anybody can make an Admin',
      responses: {
        201: {
          ...jsonAnswer('Made', named('User', object({ userId: uuid, email: string, role: ROLE }))),
          headers: ['Location'],
        },
        400: jsonAnswer('Refused; the words say why.', ERROR),
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
        400: wordsAnswer(dialect, 'Not an id.', 'Invalid ticket ID format. Expected a GUID.'),
        404: wordsAnswer(
          dialect,
          'No ticket or no file.',
          'Ticket not found in database',
          'PDF file not found on disk',
        ),
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
      responses: { 200: jsonAnswer('It is', named('Health', object(members))) },
    },
  };
}
