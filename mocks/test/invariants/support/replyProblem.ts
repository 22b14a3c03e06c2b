import type { Dialect } from '../../../src/model/policy.ts';
import type { Reply } from './send.ts';

const STATUSES = new Set([200, 201, 204, 400, 401, 404, 405, 409, 413, 415, 422, 500, 502, 503]);
const DUMP = /^(?:[A-Z]\w+\.)+\w+(?: \(0x[0-9a-f]+\))?: \S/;
const TRACE_ID = /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/;

type Json = Readonly<Record<string, unknown>>;

/** What is wrong with an answer; undefined when a client can make sense of it in one of the contract's eleven ways. */
export function replyProblem(reply: Reply, dialect: Dialect): string | undefined {
  const { status, headers, text } = reply;
  if (!STATUSES.has(status)) return 'a status no service sends';
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  if (new Set(names).size !== names.length) return 'a header twice';
  if (Object.values(headers).some((value) => typeof value !== 'string' || /[\r\n]/.test(value)))
    return 'a broken header';
  if (status === 405 && !('Allow' in headers)) return 'a 405 without Allow';
  if (status === 204 && text !== '') return 'a 204 with a body';
  const type = headers['Content-Type'];
  if (text === '') return type === undefined ? undefined : 'an empty body with a type';
  if (type === undefined) return 'a body without a type';
  if (/\bundefined\b|\[object |NaN/.test(text)) return 'an invalid value';
  return bodyProblem(reply, type.replace('; charset=utf-8', ''), dialect);
}

function bodyProblem({ status, text }: Reply, type: string, dialect: Dialect): string | undefined {
  const isRefusal = status >= 400;
  switch (type) {
    case 'application/json':
    case 'application/problem+json': {
      const value = parse(text);
      if (value === undefined) return 'invalid JSON';
      if (!isRefusal)
        return typeof value === 'object' && value !== null ? undefined : 'a success that is not an object';
      if (typeof value === 'string')
        return value === '' || dialect !== 'deployed' ? 'a refusal in a bare string' : undefined;
      return refusalProblem(value as Json, status, type);
    }
    case 'text/plain':
      if (!isRefusal || dialect !== 'deployed') return 'plain text out of place';
      return status === 500 && !DUMP.test(text) ? 'a 500 in words' : undefined;
    case 'text/html':
      return isRefusal && text.startsWith('<!DOCTYPE html>') ? undefined : 'a page out of place';
    default:
      return `a type no service sends: ${type}`;
  }
}

/** `{error}`, `{error, details | message}`, `{message}`, `{errors: […] | {…}}`, problem details, a payment's envelope. */
function refusalProblem(body: Json, status: number, type: string): string | undefined {
  const { error, details, message, errors } = body;
  const isWord = (value: unknown) => typeof value === 'string' && value !== '';
  const isWords = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isWord);
  if (type === 'application/problem+json') {
    if (!isWord(body['type']) || !isWord(body['title']) || body['status'] !== status)
      return 'problem details without details';
    if ('detail' in body) return isWord(body['detail']) ? undefined : 'an empty detail';
    if (!TRACE_ID.test(String(body['traceId']))) return 'problem details without a trace';
    return errors === undefined || Object.values(errors as Json).every(isWords) ? undefined : 'an invalid map';
  }
  if ('success' in body) {
    const isWhole = body['success'] === false && isWord(body['errorMessage']) && 'payment' in body;
    return isWhole ? undefined : 'half an envelope';
  }
  if (errors !== undefined) return isWords(errors) ? undefined : 'an invalid list';
  if (error === undefined) return isWord(message) ? undefined : 'a refusal in no known shape';
  const isWhole = isWord(error) && [details, message].every((more) => more === undefined || isWord(more));
  return isWhole ? undefined : 'an error without words';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
