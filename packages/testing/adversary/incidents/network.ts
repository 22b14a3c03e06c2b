import type { ServiceAnswer } from '../run/network.ts';
import type { PlainAnswer, Treatment } from '../run/treatment.ts';
import { always, HOLD, isRead, onRequest, SERVICE_OF, type IncidentKind } from './kind.ts';

/** A hold whose answer never came may be there: the seat is not free then, and nobody can say whose it is. */
const butTheHold = onRequest((request) => request !== HOLD);

const kind = (
  name: string,
  family: string,
  treatment: Treatment,
  passes: IncidentKind['passes'],
  isRepresentative = false,
): IncidentKind => ({ name, family, at: 'request', treatment, isRepresentative, ...(passes && { passes }) });

const SECONDS = 1_000;
const HTML = { 'content-type': 'text/html' };

/** Another body for a success; a refusal stays as the service gave it. */
const inPlaceOfSuccess =
  (headers: Readonly<Record<string, string>>, body: string) =>
  (answer: ServiceAnswer): PlainAnswer =>
    answer.status < 300
      ? { status: answer.status, headers, body }
      : { status: answer.status, headers: answer.headers, body: String(answer.body) };

const travel: readonly IncidentKind[] = [
  kind('lost before', 'lost before', { kind: 'lost before' }, always, true),
  kind('lost after', 'lost after', { kind: 'lost after' }, butTheHold, true),
  kind('late 1 s', 'late', { kind: 'late', ms: SECONDS }, always),
  kind('late 6 s', 'late', { kind: 'late', ms: 6 * SECONDS }, always),
  kind('late 25 s', 'late', { kind: 'late', ms: 25 * SECONDS }, butTheHold, true),
  kind('late past the hold', 'too late', { kind: 'late past the hold' }, onRequest(isRead), true),
  kind('answer late 6 s', 'late answer', { kind: 'late answer', ms: 6 * SECONDS }, always),
  kind('answer late 25 s', 'late answer', { kind: 'late answer', ms: 25 * SECONDS }, butTheHold),
  kind('truncated', 'body broken', { kind: 'truncated' }, butTheHold),
  kind('trickling 5 s', 'body slow', { kind: 'trickling', ms: 5 * SECONDS }, always),
  kind('trickling 30 s', 'body slow', { kind: 'trickling', ms: 30 * SECONDS }, butTheHold),
  kind(
    'garbage',
    'body broken',
    { kind: 'changed', change: inPlaceOfSuccess(HTML, '<html><body>Welcome to our Wi-Fi') },
    butTheHold,
  ),
  kind('empty body', 'body broken', { kind: 'changed', change: inPlaceOfSuccess({}, '') }, butTheHold),
];

/** A service that handles nothing for a while: a restart, a garbage collection, a stopped process. */
const frozen: readonly IncidentKind[] = [2, 15, 25].flatMap((seconds) =>
  [true, false].map((isProxied): IncidentKind => ({
    name: `frozen ${seconds} s, ${isProxied ? 'behind a proxy' : 'direct'}`,
    family: isProxied ? 'frozen behind a proxy' : 'frozen',
    isRepresentative: seconds === 25,
    at: 'request',
    act: (run, point) => {
      const service = point.kind === 'request' ? SERVICE_OF[point.request] : undefined;
      if (service) run.network.freeze(service, seconds * SECONDS, isProxied);
    },
    passes: seconds > 20 ? butTheHold : always,
  })),
);

/** Wi-Fi to mobile: what is out is lost to the client, and the services go on with it. */
const networkChange: IncidentKind = {
  name: 'network change',
  family: 'network change',
  isRepresentative: true,
  at: 'anywhere',
  act: (run) => run.network.cutAll(),
  // The first look at the seatmap is out beside the hold.
  passes: (point) =>
    point.kind === 'moment' ||
    (point.request === HOLD ? point.phase === 'answer' : !isRead(point.request) || point.nth > 1),
};

export const NETWORK: readonly IncidentKind[] = [...travel, ...frozen, networkChange];
