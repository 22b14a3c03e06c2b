import type { FindDestination } from '../adapters/routes.ts';
import { InvalidInputError } from '../input/errors.ts';
import { redactBody, redactQuery } from '../journal/redact.ts';
import { SERVICE_NAMES, type ServiceName, type WireResponse } from '../wire/wire.ts';

/** A recorded exchange, as a replay needs it. */
export interface RecordedExchange {
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly response: WireResponse;
}

const EXPECTED = 'a HAR (HTTP Archive 1.2) with requests to the platform';
/** Belongs to the connection, or is counted anew. */
const NOT_KEPT = /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|:.*)$/i;

/**
 * Every request to a service that a HAR holds, in the order of recording: of a recording of the proxy, or of a browser.
 *
 * @param find Which service a URL belongs to, for entries that do not say it.
 * @throws InvalidInputError for what is no HAR, or one of another platform
 */
export function readHar(text: string, find: FindDestination): readonly RecordedExchange[] {
  const entries = member(member(parse(text), 'log'), 'entries');
  if (!Array.isArray(entries)) throw new InvalidInputError('it is no HAR: it has no log.entries.', EXPECTED);
  const exchanges = entries.flatMap((entry) => readEntry(entry, find) ?? []);
  if (exchanges.length > 0) return exchanges;
  const origins = [...new Set(entries.map((entry) => originOf(member(member(entry, 'request'), 'url'))))];
  const seen = origins.length === 0 ? 'it is empty' : `it has only ${origins.slice(0, 3).join(', ')}`;
  throw new InvalidInputError(`no request in it is to a service of the platform: ${seen}.`, EXPECTED);
}

function readEntry(entry: unknown, find: FindDestination): RecordedExchange | undefined {
  const request = member(entry, 'request');
  const response = member(entry, 'response');
  const url = member(request, 'url');
  const status = member(response, 'status');
  if (typeof url !== 'string' || !URL.canParse(url) || typeof status !== 'number' || status < 200) return undefined;
  const parsed = new URL(url);
  const named = SERVICE_NAMES.find((service) => service === member(entry, '_service'));
  const namedPath = member(entry, '_path');
  const destination =
    named !== undefined && typeof namedPath === 'string' ? { service: named, path: namedPath } : find(parsed);
  if (!destination) return undefined;
  const body = member(member(request, 'postData'), 'text');
  return {
    ...destination,
    method: String(member(request, 'method')).toUpperCase(),
    query: sortedQuery(redactQuery(parsed.search.slice(1))),
    body: typeof body === 'string' ? redactBody(body) : '',
    response: { status, headers: headersOf(member(response, 'headers')), body: bodyOf(member(response, 'content')) },
  };
}

/** The same for the same parameters in any order. */
export function sortedQuery(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return parameters.toString();
}

function headersOf(list: unknown): Record<string, string> {
  const pairs = Array.isArray(list) ? list : [];
  const kept = pairs.map((pair): [string, string] => [String(member(pair, 'name')), String(member(pair, 'value'))]);
  return Object.fromEntries(kept.filter(([name]) => !NOT_KEPT.test(name)));
}

function bodyOf(content: unknown): string | Uint8Array {
  const text = member(content, 'text');
  if (typeof text !== 'string') return '';
  if (member(content, 'encoding') !== 'base64') return text;
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return /json|text/.test(String(member(content, 'mimeType'))) ? new TextDecoder().decode(bytes) : bytes;
}

function originOf(url: unknown): string {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : 'entries without a URL';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInputError('it is not JSON.', EXPECTED);
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
