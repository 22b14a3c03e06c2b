import { InvalidInputError } from '../input/errors.ts';
import { anyText, mapOf, object, oneOf, optional, text, type Reader } from '../input/readers.ts';
import { SERVICE_NAMES } from '../wire/wire.ts';
import type { JsonPart, RequestMatch } from './requestMatch.ts';

const MOST_DEPTH = 20;

const part: Reader<JsonPart> = {
  expected: 'a text, or part of a JSON value',
  read(value, at) {
    const isTooDeep = !isPart(value, MOST_DEPTH);
    if (isTooDeep) throw new InvalidInputError(`${at} must be ${part.expected}.`, part.expected);
    return value as JsonPart;
  },
};

function isPart(value: unknown, depth: number): boolean {
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isPart(one, depth - 1));
  if (typeof value === 'object' && value !== null) return Object.values(value).every((one) => isPart(one, depth - 1));
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

/** The members that say which requests are meant: of fault rules and of the journal's filter alike. */
export const matchMembers = {
  service: optional(oneOf(SERVICE_NAMES), 'default: every service'),
  method: optional(text, 'default: every method but OPTIONS, since a preflight is not the request it asks for'),
  path: optional(text, '`*` stands for one segment or part of one, `**` for any number of segments'),
  query: optional(mapOf(anyText), 'parameters of the query; `*` stands for any text'),
  headers: optional(mapOf(anyText), 'headers of the request; `*` stands for any text'),
  body: optional(part, 'a text for the whole body, or what its JSON must have at least; `*` stands for any text'),
};

export const requestMatch: Reader<RequestMatch> = object(matchMembers);
