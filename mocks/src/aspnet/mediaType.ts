import type { WireRequest } from '../wire/wire.ts';
import type { EndpointStyle } from './bindingAnswers.ts';
import type { BindingFailure } from './json/bind.ts';

const JSON_TYPE = /^application\/(?:json|[\w.-]+\+json)$/;
const CONTROLLER_JSON_TYPE = /^(?:application\/(?:json|[\w.-]+\+json)|text\/json)$/;
const CHARSETS = new Set(['utf-8', 'utf-16', 'unicode', 'utf8']);

/** Is the request's body one that can be read as JSON at all? */
export function contentProblem({ headers, body }: WireRequest, style: EndpointStyle): BindingFailure | undefined {
  const contentType = headers['content-type'];
  if (contentType === 'application/json') return undefined;
  if (contentType === undefined || contentType.trim() === '') {
    if (style === 'minimal' && body === '') return { kind: 'empty_body' };
    return { kind: 'unsupported_media_type', contentType: undefined };
  }
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const known = style === 'controllers' ? CONTROLLER_JSON_TYPE : JSON_TYPE;
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (known.test(type) && (charset === undefined || CHARSETS.has(charset))) return undefined;
  return { kind: 'unsupported_media_type', contentType };
}
