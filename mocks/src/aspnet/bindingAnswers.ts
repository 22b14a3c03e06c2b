import { exception, type ServerException } from './exception.ts';
import type { BindingFailure } from './json/bind.ts';
import { empty, problem, validationProblem, type Result } from './results.ts';

/** The two ways ASP.NET endpoints are written; they refuse what they cannot read in different shapes. */
export type EndpointStyle = 'controllers' | 'minimal';

const REQUEST_REQUIRED = 'The request field is required.';
const BAD_REQUEST = 'Microsoft.AspNetCore.Http.BadHttpRequestException';
const MINIMAL_FRAMES = [
  'Microsoft.AspNetCore.Http.RequestDelegateFactory.<HandleRequestBodyAndCompileRequestDelegateForJson>b__2(HttpContext httpContext)',
  'Microsoft.AspNetCore.Diagnostics.DeveloperExceptionPageMiddlewareImpl.Invoke(HttpContext context)',
];

/** What the style answers to a request it cannot bind. */
export function bindingAnswer(style: EndpointStyle, failure: BindingFailure, bodyTypeName: string | undefined): Result {
  return style === 'controllers' ? controllerAnswer(failure) : minimalAnswer(failure, bodyTypeName ?? 'Object');
}

function controllerAnswer(failure: BindingFailure): Result {
  switch (failure.kind) {
    case 'unsupported_media_type':
      return problem(415);
    case 'empty_body':
      return validationProblem({ '': ['A non-empty request body is required.'], request: [REQUEST_REQUIRED] });
    case 'malformed_json':
    case 'unconvertible':
      return validationProblem(sortKeys({ [failure.path]: [failure.message], request: [REQUEST_REQUIRED] }));
    case 'missing_members':
      return validationProblem(sortKeys(Object.fromEntries(failure.keys.map((key) => [key, [requiredText(key)]]))));
    case 'invalid_value': {
      const word = failure.value === '' ? 'invalid' : 'not valid';
      return validationProblem({ [failure.key]: [`The value '${failure.value}' is ${word}.`] });
    }
  }
}

function requiredText(key: string): string {
  return `The ${key.slice(key.lastIndexOf('.') + 1)} field is required.`;
}

function depth(key: string): number {
  return key.split(/[.[]/).length;
}

/** Model state is a tree that is read level by level, each level in order. */
function sortKeys(errors: Record<string, string[]>): Record<string, string[]> {
  const keys = Object.keys(errors).toSorted(
    (one, other) => depth(one) - depth(other) || (one.toLowerCase() < other.toLowerCase() ? -1 : 1),
  );
  return Object.fromEntries(keys.map((key) => [key, errors[key] ?? []]));
}

function minimalAnswer(failure: BindingFailure, bodyTypeName: string): Result {
  switch (failure.kind) {
    case 'unsupported_media_type':
      if (failure.contentType !== undefined) return empty(415);
      return dump(415, 'Expected a supported JSON media type but got "".');
    case 'malformed_json':
    case 'unconvertible': {
      const parameter = `${bodyTypeName.slice(bodyTypeName.lastIndexOf('.') + 1)} request`;
      return dump(400, `Failed to read parameter "${parameter}" from the request body as JSON.`, {
        type: 'System.Text.Json.JsonException',
        message: failure.message,
        frames: ['System.Text.Json.ThrowHelper.ThrowJsonException(String message)'],
      });
    }
    default:
      return dump(
        400,
        'Implicit body inferred for parameter "request" but no body was provided. Did you mean to use a Service instead?',
      );
  }
}

function dump(status: number, message: string, inner?: ServerException): Result {
  return { kind: 'dump', status, exception: exception(BAD_REQUEST, message, MINIMAL_FRAMES, inner) };
}
