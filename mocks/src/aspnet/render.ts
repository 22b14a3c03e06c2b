import type { Random } from '../engine/random.ts';
import type { Environment } from '../model/policy.ts';
import type { WireRequest, WireResponse } from '../wire/wire.ts';
import { asksForHtml, negotiate } from './accept.ts';
import type { EndpointStyle } from './bindingAnswers.ts';
import { describeException, type ServerException } from './exception.ts';
import { writeJson, type JsonValue } from './json/writer.ts';
import type { Result } from './results.ts';

export interface RenderContext {
  readonly style: EndpointStyle;
  readonly environment: Environment;
  readonly random: Random;
}

const PROBLEMS: Readonly<Record<number, { section: string; title: string }>> = {
  400: { section: '15.5.1', title: 'Bad Request' },
  404: { section: '15.5.5', title: 'Not Found' },
  415: { section: '15.5.16', title: 'Unsupported Media Type' },
};
const ERROR_500 = {
  type: 'https://tools.ietf.org/html/rfc9110#section-15.6.1',
  title: 'An error occurred while processing your request.',
  status: 500,
};

/** Puts a result on the wire, without CORS. */
export function render(result: Result, request: WireRequest, context: RenderContext): WireResponse {
  const accept = request.headers['accept'];
  switch (result.kind) {
    case 'json': {
      const type = context.style === 'controllers' ? negotiate(accept, 'object') : 'application/json';
      return wire(result.status, `${type}; charset=utf-8`, writeJson(result.value), result.headers);
    }
    case 'text': {
      const type = negotiate(accept, 'string');
      const body = type === 'text/plain' ? result.text : JSON.stringify(result.text);
      return wire(result.status, `${type}; charset=utf-8`, body);
    }
    case 'empty':
      return { status: result.status, headers: { ...result.headers }, body: '' };
    case 'bytes':
      return {
        status: result.status,
        headers: { 'Content-Type': result.contentType, ...result.headers },
        body: result.bytes,
      };
    case 'problem':
      return wire(result.status, 'application/problem+json; charset=utf-8', writeJson(problemBody(result, context)));
    case 'problem_detail':
      return wire(500, 'application/problem+json', writeJson({ ...ERROR_500, detail: result.detail }));
    case 'dump':
      return exceptionPage(result.status, result.exception, request, context);
    case 'unhandled':
      return exceptionPage(500, result.exception, request, context);
  }
}

function wire(
  status: number,
  contentType: string,
  body: string,
  headers?: Readonly<Record<string, string>>,
): WireResponse {
  return { status, headers: { 'Content-Type': contentType, ...headers }, body };
}

function problemBody({ status, errors }: Extract<Result, { kind: 'problem' }>, { random }: RenderContext): JsonValue {
  const known = PROBLEMS[status];
  return {
    type: `https://tools.ietf.org/html/rfc9110#section-${known?.section ?? '15.5.1'}`,
    title: errors ? 'One or more validation errors occurred.' : (known?.title ?? 'Bad Request'),
    status,
    errors,
    traceId: `00-${random.hex(32)}-${random.hex(16)}-00`,
  };
}

/** Development shows everything, the request's headers included; production nothing. */
function exceptionPage(
  status: number,
  exception: ServerException,
  { headers }: WireRequest,
  { environment }: RenderContext,
): WireResponse {
  if (environment === 'Production') return { status, headers: {}, body: '' };
  const echo = Object.entries(headers).map(([name, value]) => `${titleCase(name)}: ${value}`);
  const page = `${describeException(exception)}\n\nHEADERS\n=======\n${echo.join('\n')}\n`;
  if (!asksForHtml(headers['accept'])) return wire(status, 'text/plain; charset=utf-8', page);
  const title = `Internal Server Error`;
  const body = `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8" /><title>${title}</title></head>\n<body><h1>An unhandled exception occurred while processing the request.</h1>\n<pre>${escapeHtml(page)}</pre></body>\n</html>\n`;
  return wire(status, 'text/html; charset=utf-8', body);
}

function titleCase(name: string): string {
  return name.replaceAll(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
