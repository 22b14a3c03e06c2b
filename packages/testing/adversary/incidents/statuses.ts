import { CART, CHECKOUT, HOLD, isRead, onRequest, PAY, type IncidentKind } from './kind.ts';

const STATUSES_TO_TRY = [401, 403, 404, 408, 409, 423, 425, 429, 499, 500, 502, 503, 504] as const;

/** Says that nothing was done, or that it is over in a moment: a client goes on after it. */
const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504];
/** Says nothing at all about what was done: a client has to look. */
const AMBIGUOUS: readonly number[] = [408, 499, 500, 502, 503, 504];

/** The virtual clock starts at 2026-01-01T00:00:00Z. */
const RETRY_AFTER = ['0', '1', '3600', '2147483648', 'Thu, 01 Jan 2026 00:00:20 GMT', 'Thu, 01 Jan 2026 02:00:00 GMT'];

const status = (code: number, isHandled: boolean, retryAfter?: string): IncidentKind => ({
  name: `${code} ${isHandled ? 'after' : 'before'}${retryAfter === undefined ? '' : `, retry after ${retryAfter}`}`,
  family: isHandled ? 'status after' : retryAfter === undefined ? 'status before' : 'retry after',
  isRepresentative:
    retryAfter === undefined ? code === 503 || (code === 409 && isHandled) : retryAfter === '3600' && code === 429,
  at: 'request',
  treatment: {
    kind: 'answered',
    isHandled,
    answer: {
      status: code,
      headers: {
        ...(code >= 500 && { 'content-type': 'text/html' }),
        ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      },
      body: code >= 500 ? `<html><h1>${code}</h1></html>` : '',
    },
  },
  // A 401 says that nothing was done: a gateway that lies about that cannot be seen through.
  befalls: (request) => !(code === 401 && isHandled && request === HOLD),
  passes: onRequest((request, { buyer }) => {
    if (code === 401 && !isHandled) return buyer === 'account';
    if (isRead(request)) return PASSING.includes(code);
    if (!isHandled) return PASSING.includes(code);
    return [CART, CHECKOUT, PAY].includes(request) && AMBIGUOUS.includes(code);
  }),
});

/** A gateway that repeats what it was given. */
const withSecret: IncidentKind = {
  name: '403 that quotes the token',
  family: 'secret',
  at: 'request',
  befalls: (request) => request !== HOLD,
  treatment: {
    kind: 'echo',
    status: 403,
  },
};

export const STATUSES: readonly IncidentKind[] = [
  ...STATUSES_TO_TRY.flatMap((code) => [status(code, false), status(code, true)]),
  ...RETRY_AFTER.map((after) => status(429, false, after)),
  status(503, false, '3600'),
  withSecret,
];
