import type { EndpointStyle } from '../aspnet/bindingAnswers.ts';
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

/** By `METHOD /path`, as in the route table. */
export type Operations = Readonly<Record<string, OperationDescription>>;

export const ERROR = named('Error', object({ error: string }));
export const ERROR_DETAILS = named('ErrorWithDetails', object({ error: string, details: string }));
export const ERROR_MESSAGE = named('ErrorWithMessage', object({ error: string, message: string }));
export const MESSAGE = named('Message', object({ message: string }));
const TRACE: JsonSchema = { type: 'string', pattern: '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$' };
const PROBLEM = { type: string, title: string, status: { type: 'integer' } } as const;
const PROBLEM_DETAILS = named('ProblemDetails', object({ ...PROBLEM, traceId: TRACE }));
const VALIDATION_PROBLEM = named(
  'ValidationProblem',
  object({ ...PROBLEM, status: exactly(400), errors: mapOf(listOf(string)), traceId: TRACE }),
);
const SERVER_PROBLEM = named('ServerProblem', object({ ...PROBLEM, status: exactly(500), detail: string }));

const PROBLEM_JSON = 'application/problem+json';
const DUMP: BodyDescription = {
  contentType: 'text/plain',
  schema: { type: 'string', description: 'A stack dump with the headers of the request. Never show or log it.' },
};
const DUMP_PAGE: BodyDescription = { ...DUMP, contentType: 'text/html' };

export function json(description: string, ...schemas: readonly JsonSchema[]): ResponseDescription {
  return { description, bodies: schemas.map((schema) => ({ contentType: 'application/json', schema })) };
}

export function empty(description: string): ResponseDescription {
  return { description };
}

export const problem = (description: string): ResponseDescription => ({
  description,
  bodies: [{ contentType: PROBLEM_JSON, schema: PROBLEM_DETAILS }],
});

/** `Results.Problem`: a detail and no trace id. */
export const serverProblem: ResponseDescription = {
  description: 'The request failed inside.',
  bodies: [{ contentType: PROBLEM_JSON, schema: SERVER_PROBLEM }],
};

/** Words: a controller's string in `deployed` (a JSON string when Accept asks for JSON), `{error}` elsewhere. */
export function words(dialect: Dialect, description: string, ...known: readonly string[]): ResponseDescription {
  if (dialect !== 'deployed') return json(description, ERROR);
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

interface Input {
  readonly hasBody: boolean;
  readonly hasValues: boolean;
  /** `{id:guid}` in the path: any other value is answered 404. */
  readonly hasConstraint: boolean;
}

/** What the web framework answers before or instead of the endpoint. */
export function frameworkResponses(
  style: EndpointStyle,
  dialect: Dialect,
  input: Input,
): Readonly<Record<number, ResponseDescription>> {
  const binding = bindingResponses(style, dialect, input);
  return input.hasConstraint ? { ...binding, 404: empty('Not an id.') } : binding;
}

function bindingResponses(
  style: EndpointStyle,
  dialect: Dialect,
  { hasBody, hasValues }: Input,
): Readonly<Record<number, ResponseDescription>> {
  const binding = 'The request cannot be read.';
  const failure = 'An exception that nobody caught.';
  const media = 'The body is not JSON.';
  if (dialect !== 'deployed') {
    return {
      ...((hasBody || hasValues) && {
        400: json(binding, ...(hasBody ? [ERROR_DETAILS] : []), ...(hasValues ? [ERROR_MESSAGE] : []), ERROR),
      }),
      ...(hasBody && { 415: json(media, ERROR_DETAILS) }),
      500: json(failure, ERROR_MESSAGE),
    };
  }
  const dump: ResponseDescription = { description: failure, bodies: [DUMP, DUMP_PAGE], mayBeEmpty: true };
  if (style === 'minimal') {
    return {
      ...(hasBody && {
        400: { ...dump, description: binding },
        415: { ...dump, description: media },
      }),
      500: dump,
    };
  }
  const invalid = { contentType: PROBLEM_JSON, schema: VALIDATION_PROBLEM };
  return {
    ...((hasBody || hasValues) && { 400: { description: binding, bodies: [invalid] } }),
    ...(hasBody && { 415: problem(media) }),
    500: dump,
  };
}
