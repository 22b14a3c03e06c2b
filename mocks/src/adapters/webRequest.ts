import { decodeBody } from '../wire/decodeBody.ts';
import { BODY_LIMIT } from './bodyLimit.ts';
import type { WireRequest } from '../wire/wire.ts';

/** A Request as the services see one; `body` is undefined when it is over the limit. */
export async function readWebRequest(
  request: Request,
  signal: AbortSignal | undefined,
): Promise<{ wire: WireRequest; isTooLarge: boolean }> {
  const url = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  const body = await readBody(request);
  const wire: WireRequest = {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    search: url.search.slice(1),
    headers,
    body: body ?? '',
    ...(signal && { signal }),
  };
  return { wire, isTooLarge: body === undefined };
}

async function readBody(request: Request): Promise<string | undefined> {
  if (!request.body && (request.method === 'GET' || request.method === 'HEAD')) return '';
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) return undefined;
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > BODY_LIMIT
    ? undefined
    : decodeBody(new Uint8Array(bytes), request.headers.get('content-type'));
}
