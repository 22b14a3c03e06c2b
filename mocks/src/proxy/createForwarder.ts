import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { searchOf, type WireRequest, type WireResponse } from '../wire/wire.ts';

/** Of one connection; the next one has its own. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Made anew for the target; compressed answers could not be looked into. */
const NOT_PASSED: ReadonlySet<string> = new Set(['host', 'content-length', 'expect', 'accept-encoding']);
const TEXT = /^(?:text\/|application\/(?:[\w.+-]*json|xml|javascript)|multipart\/form-data)/i;

export interface Forwarder {
  /** The target's answer, letter by letter. @throws ConnectionDroppedError when it gives none */
  forward(service: string, target: URL, request: WireRequest): Promise<WireResponse>;
  close(): void;
}

/**
 * Sends requests on to where they belong. Every request has a connection of its own: on one that is used again a request
 * can be lost, and nobody could tell that from the target's doing.
 *
 * @param onUnreachable Told when a target gave no answer, with the reason.
 */
export function createForwarder(onUnreachable: (service: string, reason: string) => void): Forwarder {
  const agents = { 'http:': new HttpAgent({ keepAlive: false }), 'https:': new HttpsAgent({ keepAlive: false }) };

  return {
    forward(service, target, request) {
      return new Promise((resolve, reject) => {
        const { method, path, headers, body, signal } = request;
        const search = searchOf(request);
        const base = target.pathname.replace(/\/+$/, '');
        const isHttps = target.protocol === 'https:';
        const send = isHttps ? httpsRequest : httpRequest;
        const sent = send({
          agent: isHttps ? agents['https:'] : agents['http:'],
          host: target.hostname.replace(/^\[|\]$/g, ''),
          port: target.port === '' ? undefined : Number(target.port),
          method,
          path: `${base}${path === '/' && base !== '' ? '' : path}${search === '' ? '' : `?${search}`}`,
          headers: { ...passed(headers), host: target.host, ...lengthOf(method, body) },
          ...(signal && { signal }),
        });
        const fail = (error: NodeJS.ErrnoException) => {
          if (!signal?.aborted) onUnreachable(service, error.code ?? error.message);
          reject(new ConnectionDroppedError(service, { isReset: error.code === 'ECONNRESET' }));
        };
        sent.once('error', fail);
        sent.once('response', (reply) => void read(reply, target, headers['host']).then(resolve, fail));
        sent.end(body);
      });
    },
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

function passed(headers: Readonly<Record<string, string>>): Record<string, string> {
  const named = new Set((headers['connection'] ?? '').split(',').map((name) => name.trim().toLowerCase()));
  const kept = Object.entries(headers).filter(
    ([name]) => !HOP_BY_HOP.has(name) && !NOT_PASSED.has(name) && !named.has(name),
  );
  return { ...Object.fromEntries(kept), 'accept-encoding': 'identity' };
}

/** As the client sent it: a body, or an empty one where a method goes with one. */
function lengthOf(method: string, body: string): Record<string, string | number> {
  if (body === '' && ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)) return {};
  return { 'content-length': Buffer.byteLength(body) };
}

async function read(reply: IncomingMessage, target: URL, ownHost: string | undefined): Promise<WireResponse> {
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (let index = 0; index < reply.rawHeaders.length; index += 2) {
    const name = reply.rawHeaders[index] ?? '';
    const value = reply.rawHeaders[index + 1] ?? '';
    const lower = name.toLowerCase();
    if (HOP_BY_HOP.has(lower) || lower === 'content-length') continue;
    const known = Object.keys(headers).find((other) => other.toLowerCase() === lower);
    if (known === undefined) headers[name] = lower === 'location' ? relocated(value, target, ownHost) : value;
    else headers[known] = `${headers[known]}, ${value}`;
  }
  const bytes = Buffer.concat(chunks);
  const isText = TEXT.test(reply.headers['content-type'] ?? '') || bytes.length === 0;
  return { status: reply.statusCode ?? 502, headers, body: isText ? bytes.toString('utf8') : new Uint8Array(bytes) };
}

/** A Location that names the target names the proxy, as the client knows only that. */
function relocated(location: string, target: URL, ownHost: string | undefined): string {
  if (ownHost === undefined || !location.startsWith(`${target.origin}/`)) return location;
  return `http://${ownHost}${location.slice(target.origin.length)}`;
}
