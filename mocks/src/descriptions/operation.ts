import type { EndpointStyle } from '../aspnet/bindingAnswers.ts';
import {
  DUMP,
  DUMP_PAGE,
  emptyAnswer,
  ERROR,
  ERROR_DETAILS,
  ERROR_MESSAGE,
  jsonAnswer,
  problemAnswer,
  PROBLEM_JSON,
  VALIDATION_PROBLEM,
  type OperationDescription,
  type ResponseDescription,
} from '../aspnet/description.ts';
import type { Dialect } from '../model/policy.ts';

/** By `METHOD /path`, as in the route table. */
export type Operations = Readonly<Record<string, OperationDescription>>;

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
  return input.hasConstraint ? { ...binding, 404: emptyAnswer('Not an id.') } : binding;
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
        400: jsonAnswer(binding, ...(hasBody ? [ERROR_DETAILS] : []), ...(hasValues ? [ERROR_MESSAGE] : []), ERROR),
      }),
      ...(hasBody && { 415: jsonAnswer(media, ERROR_DETAILS) }),
      500: jsonAnswer(failure, ERROR_MESSAGE),
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
    ...(hasBody && { 415: problemAnswer(media) }),
    500: dump,
  };
}
