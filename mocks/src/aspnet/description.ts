import { exactly, listOf, mapOf, named, object, string, type JsonSchema } from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';

/** What one status can look like. Without bodies it is empty. */
export interface ResponseDescription {
  readonly description: string;
  readonly bodies?: readonly BodyDescription[];
  /** Where the environment or the request decides, the body may be missing. */
  readonly mayBeEmpty?: boolean;
  /** Names of headers that are always there. */
  readonly headers?: readonly string[];
}

export interface BodyDescription {
  readonly contentType: string;
  readonly schema: JsonSchema;
}

export interface OperationDescription {
  readonly summary: string;
  readonly responses: Readonly<Record<number, ResponseDescription>>;
}

export const ERROR = named('Error', object({ error: string }));
export const ERROR_DETAILS = named('ErrorWithDetails', object({ error: string, details: string }));
export const ERROR_MESSAGE = named('ErrorWithMessage', object({ error: string, message: string }));
export const MESSAGE = named('Message', object({ message: string }));
const TRACE: JsonSchema = { type: 'string', pattern: '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$' };
const PROBLEM = { type: string, title: string, status: { type: 'integer' } } as const;
const PROBLEM_DETAILS = named('ProblemDetails', object({ ...PROBLEM, traceId: TRACE }));
export const VALIDATION_PROBLEM = named(
  'ValidationProblem',
  object({ ...PROBLEM, status: exactly(400), errors: mapOf(listOf(string)), traceId: TRACE }),
);
const SERVER_PROBLEM = named('ServerProblem', object({ ...PROBLEM, status: exactly(500), detail: string }));

export const PROBLEM_JSON = 'application/problem+json';
export const DUMP: BodyDescription = {
  contentType: 'text/plain',
  schema: { type: 'string', description: 'A stack dump with the headers of the request. Never show or log it.' },
};
export const DUMP_PAGE: BodyDescription = { ...DUMP, contentType: 'text/html' };

export function jsonAnswer(description: string, ...schemas: readonly JsonSchema[]): ResponseDescription {
  return { description, bodies: schemas.map((schema) => ({ contentType: 'application/json', schema })) };
}

export function emptyAnswer(description: string): ResponseDescription {
  return { description };
}

export const problemAnswer = (description: string): ResponseDescription => ({
  description,
  bodies: [{ contentType: PROBLEM_JSON, schema: PROBLEM_DETAILS }],
});

/** `Results.Problem`: a detail and no trace id. */
export const serverProblem: ResponseDescription = {
  description: 'The request failed inside.',
  bodies: [{ contentType: PROBLEM_JSON, schema: SERVER_PROBLEM }],
};

/** Words: a controller's string in `deployed` (a JSON string when Accept asks for JSON), `{error}` elsewhere. */
export function wordsAnswer(dialect: Dialect, description: string, ...known: readonly string[]): ResponseDescription {
  if (dialect !== 'deployed') return jsonAnswer(description, ERROR);
  const schema: JsonSchema = known.length > 0 ? { type: 'string', enum: known } : string;
  const contentTypes = ['text/plain', 'application/json'];
  return { description, bodies: contentTypes.map((contentType) => ({ contentType, schema })) };
}

/** Two ways one status comes about. */
export function merge(one: ResponseDescription | undefined, other: ResponseDescription): ResponseDescription {
  if (!one) return other;
  const mayBeEmpty = [one, other].some((each) => each.mayBeEmpty === true || each.bodies === undefined);
  return {
    description: `${one.description} ${other.description}`,
    bodies: [...(one.bodies ?? []), ...(other.bodies ?? [])],
    ...(mayBeEmpty && { mayBeEmpty }),
    ...(one.headers && { headers: one.headers }),
  };
}
