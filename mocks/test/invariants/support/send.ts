import type { Platform } from '../../../src/platform/types.ts';
import { ConnectionDroppedError } from '../../../src/wire/errors.ts';
import type { ServiceName, WireRequest } from '../../../src/wire/wire.ts';

/** A request before it has a shape of its own. */
export interface Ask {
  service: ServiceName;
  method: string;
  path: string;
  query?: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text already. */
  body?: unknown;
  signal?: AbortSignal;
}

export interface Reply {
  ask: Ask;
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  /** The parsed body where it is an object, else empty. */
  json: Readonly<Record<string, unknown>>;
}

/** Through the HTTP interface; null when the connection broke. */
export async function send(platform: Pick<Platform, 'handle'>, ask: Ask): Promise<Reply | null> {
  const { service, method, path, query = '', headers, body, signal } = ask;
  const request: WireRequest = {
    method,
    path,
    query: new URLSearchParams(query),
    headers: headers ?? (body === undefined ? {} : { 'content-type': 'application/json' }),
    body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal && { signal }),
  };
  try {
    const answer = await platform.handle(service, request);
    const text = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body);
    return { ask, status: answer.status, headers: answer.headers, text, json: parseObject(text) };
  } catch (problem) {
    if (problem instanceof ConnectionDroppedError) return null;
    throw problem;
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  if (!text.startsWith('{')) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
