import { redactBody, redactHeaders, redactQuery, redactText } from '../journal/redact.ts';
import { searchOf, type WireRequest, type WireResponse } from '../wire/wire.ts';
import type { Exchange, HarContent, HarEntry, HarPair } from './har.ts';

export const HAR_START = `{"log":{"version":"1.2","creator":{"name":"@speckit/mocks","version":"1"},"entries":[\n`;
export const HAR_END = '\n]}}\n';

/** An exchange as HAR has it, without tokens and passwords. */
export function toHarEntry(
  { service, target, at, ms }: Exchange,
  request: WireRequest,
  response: WireResponse,
): HarEntry {
  const query = redactQuery(searchOf(request));
  const path = redactText(request.path);
  const base = target.href.replace(/\/+$/, '');
  const type = request.headers['content-type'];
  const body = redactBody(request.body, type);
  const content = contentOf(response);
  return {
    startedDateTime: new Date(at).toISOString(),
    time: ms,
    request: {
      method: request.method,
      url: `${base}${path}${query === '' ? '' : `?${query}`}`,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairsOf(redactHeaders(request.headers)),
      queryString: pairsOf(Object.fromEntries(new URLSearchParams(query))),
      ...(body !== '' && { postData: { mimeType: type ?? '', text: body } }),
      headersSize: -1,
      bodySize: body.length,
    },
    response: {
      status: response.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairsOf(redactHeaders(response.headers)),
      content,
      redirectURL: '',
      headersSize: -1,
      bodySize: content.size,
    },
    cache: {},
    timings: { send: 0, wait: ms, receive: 0 },
    _service: service,
    _path: path,
  };
}

function contentOf({ headers, body }: WireResponse): HarContent {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (typeof body === 'string') {
    const text = redactText(body);
    return { size: text.length, mimeType: type, text };
  }
  return { size: body.length, mimeType: type, text: Buffer.from(body).toString('base64'), encoding: 'base64' };
}

function pairsOf(values: Readonly<Record<string, string>>): HarPair[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}
