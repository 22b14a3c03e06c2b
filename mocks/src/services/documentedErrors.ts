import type { ErrorConventions } from '../aspnet/application.ts';
import type { BindingFailure } from '../aspnet/json/bind.ts';
import { json, type Result } from '../aspnet/results.ts';
import type { ServiceName } from '../wire/wire.ts';

/** Members that are not ids of this platform: what they should have been. */
const EXPECTED: Readonly<Record<string, string>> = {
  userId: 'must be a string',
  guestToken: 'must be a string',
  email: 'must be a string',
  password: 'must be a string',
  name: 'must be a string',
  description: 'must be a string',
  venue: 'must be a string',
  sectionCode: 'must be a string',
  currency: 'must be a string',
  paymentMethod: 'must be a string',
  sectionConfigurations: 'must be a list of objects',
  price: 'must be a number',
  amount: 'must be a number',
  basePrice: 'must be a number',
  maxCapacity: 'must be a whole number',
  rows: 'must be a whole number',
  seatsPerRow: 'must be a whole number',
  priceMultiplier: 'must be a number',
  eventDate: 'must be an ISO 8601 date-time',
  role: 'must be User or Admin',
};

const CALLERS_FAULTS: ReadonlySet<string> = new Set(['System.ArgumentException', 'System.NullReferenceException']);

/** What an endpoint was at when it failed: Get Event Seatmap, Error responses. */
const DOING: Readonly<Record<string, string>> = { '/events/{id}/seatmap': 'fetching the event seatmap' };

/** What the id in a service's paths is an id of. */
const NOUNS: Readonly<Partial<Record<ServiceName, string>>> = {
  inventory: 'reservation',
  ordering: 'order',
  payment: 'payment',
};

/**
 * How the documentation pages refuse: `{error, details}` for a body, `{error, message}` for an id in a path. The
 * running code's argument exceptions, which answer 500 there, are the caller's mistakes here.
 */
export function documentedErrors(service: ServiceName): ErrorConventions {
  return {
    refuse: (failure) => json(failure.kind === 'unsupported_media_type' ? 415 : 400, refusal(failure, service)),
    unhandled: ({ type, message }, { path }) =>
      CALLERS_FAULTS.has(type)
        ? json(400, { error: message })
        : json(500, {
            error: 'Internal server error',
            message: `An unexpected error occurred while ${DOING[path] ?? 'processing the request'}`,
          }),
  };
}

export function invalidFormat(member: string): Result {
  return json(400, { error: `Invalid ${member} format`, details: `${member} must be a valid UUID` });
}

/** A customer is any text until there is something to pay. */
function expected(member: string, service: ServiceName): string {
  if (member === 'customerId' && service !== 'payment') return 'must be a string';
  return EXPECTED[member] ?? 'must be a valid UUID';
}

function refusal(failure: BindingFailure, service: ServiceName): Record<string, string> {
  switch (failure.kind) {
    case 'unsupported_media_type':
      return { error: 'Unsupported media type', details: 'Content-Type must be application/json' };
    case 'empty_body':
      return { error: 'Invalid request body', details: 'A JSON object is required' };
    case 'malformed_json':
      return { error: 'Invalid request body', details: 'The body is not valid JSON' };
    case 'unconvertible': {
      const member = /([A-Za-z]+)(?:\[\d+\])?$/.exec(failure.path)?.[1];
      if (member === undefined) return { error: 'Invalid request body', details: 'A JSON object is required' };
      return { error: `Invalid ${member} format`, details: `${member} ${expected(member, service)}` };
    }
    case 'missing_members': {
      const member = failure.keys[0] ?? 'body';
      const name = member.charAt(0).toLowerCase() + member.slice(1);
      return { error: `Missing ${name}`, details: `${name} is required` };
    }
    case 'invalid_value': {
      const noun = NOUNS[service] ?? 'event';
      return { error: `Invalid ${noun} ID format`, message: `The ${noun} ID must be a valid UUID` };
    }
  }
}
