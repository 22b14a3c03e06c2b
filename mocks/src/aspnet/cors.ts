import type { WireRequest, WireResponse } from '../wire/wire.ts';

/** The one origin of the platform's FrontendPolicy. */
export const FRONTEND_ORIGIN = 'http://localhost:3000';

/** A preflight is told by its two headers, not by the path: it is answered before routing. */
export function isPreflight({ method, headers }: WireRequest): boolean {
  return method === 'OPTIONS' && headers['origin'] !== undefined && 'access-control-request-method' in headers;
}

/** 204 for every origin; only the allowed one gets headers. Any method, any header, no credentials, no max-age. */
export function answerPreflight({ headers }: WireRequest): WireResponse {
  const answer: Record<string, string> = {};
  if (headers['origin'] === FRONTEND_ORIGIN) {
    const names = splitList(headers['access-control-request-headers'] ?? '');
    if (names.length > 0) answer['Access-Control-Allow-Headers'] = names.join(',');
    answer['Access-Control-Allow-Methods'] = headers['access-control-request-method'] ?? '';
    answer['Access-Control-Allow-Origin'] = FRONTEND_ORIGIN;
  }
  return { status: 204, headers: answer, body: '' };
}

/** What any other answer carries. */
export function corsHeaders({ headers }: WireRequest): Readonly<Record<string, string>> {
  return headers['origin'] === FRONTEND_ORIGIN ? { 'Access-Control-Allow-Origin': FRONTEND_ORIGIN } : {};
}

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
