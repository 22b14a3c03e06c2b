import { SERVICE_NAMES, SERVICE_PORTS, type Platform, type ServiceName, type VirtualClock } from '@speckit/mocks';
import { createAnswer } from './answer.ts';
import type { Treatment, PlainAnswer } from './treatment.ts';
import type { PageClock } from '../../world/pageClock.ts';

export type ServiceAnswer = Awaited<ReturnType<Platform['handle']>>;
export type Phase = 'before' | 'after' | 'answer';

/** One request as the network saw it. */
export interface Sent {
  /** `POST /cart/add`; ids are `{id}`. */
  readonly name: string;
  /** Counts the requests of this name, from 1. */
  readonly nth: number;
  /** Virtual ms. */
  readonly at: number;
  /** What the client got: a status, or `lost`. */
  outcome: string;
}

/** The page a request comes from. */
export interface Sender {
  readonly clock: PageClock;
  /** Aborts when the page is gone. */
  readonly gone: AbortSignal;
  readonly isOffline: () => boolean;
}

export interface NetworkHooks {
  readonly treatmentOf: (sent: Sent) => Treatment | undefined;
  readonly reach: (sent: Sent, phase: Phase) => void;
  readonly noteAnswer: (path: string, status: number, body: string) => void;
  /** A client has read this success of a service. */
  readonly noteRead: (path: string, body: string) => void;
  /** Virtual ms of the end of the buyer's last hold. */
  readonly holdsEndAt: () => number;
}

export interface Network {
  readonly fetchFor: (sender: Sender) => typeof fetch;
  readonly sent: readonly Sent[];
  /** Requests that have not reached their service, or not come back. */
  readonly underWay: () => number;
  /** A service handles nothing for so long. `proxied`: then everything; otherwise only what a client still waits for. */
  readonly freeze: (service: ServiceName, ms: number, isProxied: boolean) => void;
  /** The connection changes: every request that is out is lost to its client; the services go on. */
  readonly cutAll: () => void;
}

/** One way between client and service, ms. */
const TRAVEL_MS = 2;
const SERVICES = new Map(SERVICE_NAMES.map((name) => [String(SERVICE_PORTS[name]), name]));

const lost = () => new TypeError('fetch failed');
const never = new Promise<never>(() => {});

/** Stands between the clients and the platform, and does to each request what its treatment is. */
export function createNetwork(platform: Platform, clock: VirtualClock, hooks: NetworkHooks): Network {
  const sent: Sent[] = [];
  const counts = new Map<string, number>();
  const frozen = new Map<ServiceName, { until: number; isProxied: boolean }>();
  let cut = new AbortController();
  let underWay = 0;
  const firstAnswers = new Map<string, ServiceAnswer>();
  /** Answers that reach their client as the service gave them. */
  const whole = new WeakMap<Response, { readonly path: string; readonly body: string }>();

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      clock.setTimeout(resolve, ms);
    });

  const note = (method: string, path: string): Sent => {
    const name = `${method} ${path.replace(/[\da-f-]{36}/g, '{id}')}`;
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const entry = { name, nth, at: clock.monotonic(), outcome: '' };
    sent.push(entry);
    return entry;
  };

  /** Hands the request to its service. Undefined: the service never handles it. */
  async function handle(
    request: Request,
    body: string,
    entry: Sent,
    leaving: AbortSignal | undefined,
  ): Promise<ServiceAnswer | undefined> {
    const url = new URL(request.url);
    const service = SERVICES.get(url.port);
    if (!service) throw lost();
    const freeze = frozen.get(service);
    if (freeze && freeze.until > clock.monotonic()) {
      await wait(freeze.until - clock.monotonic());
      if (!freeze.isProxied && leaving?.aborted) return undefined;
    }
    const wire = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: Object.fromEntries(request.headers),
      body,
      ...(leaving && !freeze?.isProxied && { signal: leaving }),
    };
    const answer = await platform.handle(service, wire).catch(() => undefined);
    if (answer && typeof answer.body === 'string') hooks.noteAnswer(url.pathname, answer.status, answer.body);
    hooks.reach(entry, 'after');
    return answer;
  }

  /** The whole journey of a request, whether its client waits for it or not. */
  async function travel(request: Request, entry: Sent, sender: Sender, leaving: AbortSignal): Promise<Response> {
    const body = request.body ? await request.text() : '';
    hooks.reach(entry, 'before');
    if (sender.gone.aborted) return never;
    const treatment = hooks.treatmentOf(entry);
    if (sender.isOffline() || treatment?.kind === 'lost before') {
      await wait(1);
      throw lost();
    }
    const madeUp = answerBetween(treatment, request, body);
    if (madeUp) {
      await wait(2 * TRAVEL_MS);
      return createAnswer(madeUp, clock);
    }
    await wait(TRAVEL_MS);
    if (treatment?.kind === 'late') await wait(treatment.ms);
    if (treatment?.kind === 'late past the hold') await wait(hooks.holdsEndAt() - clock.monotonic() + 1_000);
    const isFollowed = treatment?.kind !== 'late' && treatment?.kind !== 'late past the hold';
    const answer = await handle(request, body, entry, isFollowed ? leaving : undefined);
    const { pathname } = new URL(request.url);
    const old = firstAnswers.get(pathname);
    if (!old && answer && answer.status === 200 && request.method === 'GET') firstAnswers.set(pathname, answer);
    await wait(treatment?.kind === 'late answer' ? treatment.ms : TRAVEL_MS);
    if (!answer || treatment?.kind === 'lost after' || sender.isOffline()) throw lost();
    if (treatment?.kind === 'answered') return createAnswer(treatment.answer, clock);
    if (treatment?.kind === 'changed') return createAnswer(treatment.change(answer), clock);
    if (treatment?.kind === 'stale') return createAnswer(old ?? answer, clock);
    const response = createAnswer(answer, clock, treatment);
    if (!treatment || treatment.kind.startsWith('late'))
      whole.set(response, { path: pathname, body: String(answer.body) });
    return response;
  }

  const fetchFor = (sender: Sender) => async (input: RequestInfo | URL, init?: RequestInit) => {
    if (sender.gone.aborted) return never;
    const request = input instanceof Request ? input : new Request(input, init);
    const signal = init?.signal ?? request.signal;
    const entry = note(request.method, new URL(request.url).pathname);
    // A page that goes takes its requests with it, but for those that may outlive it.
    const leaving = request.keepalive ? signal : AbortSignal.any([signal, sender.gone]);
    const cutNow = cut.signal;
    underWay += 1;
    const journey = travel(request, entry, sender, leaving).finally(() => {
      underWay -= 1;
    });
    try {
      const response = await raceAborts(journey, signal, cutNow);
      await sender.clock.awake();
      entry.outcome = String(response.status);
      clock.setTimeout(() => hooks.reach(entry, 'answer'), 0);
      if (sender.gone.aborted) return await never;
      const read = whole.get(response);
      if (read && response.status === 200) hooks.noteRead(read.path, read.body);
      return response;
    } catch (error) {
      await sender.clock.awake();
      entry.outcome = 'lost';
      clock.setTimeout(() => hooks.reach(entry, 'answer'), 0);
      if (sender.gone.aborted) return never;
      throw error;
    }
  };

  return {
    fetchFor,
    sent,
    underWay: () => underWay,
    freeze: (service, ms, isProxied) => {
      frozen.set(service, { until: clock.monotonic() + ms, isProxied });
    },
    cutAll: () => {
      const old = cut;
      cut = new AbortController();
      old.abort(lost());
    },
  };
}

/** What somebody between says without asking the service. */
function answerBetween(treatment: Treatment | undefined, request: Request, body: string): PlainAnswer | undefined {
  switch (treatment?.kind) {
    case 'answered':
      return treatment.isHandled ? undefined : treatment.answer;
    case 'echo': {
      const error = `Refused: ${request.headers.get('authorization')} ${body}`;
      return { status: treatment.status, headers: {}, body: JSON.stringify({ error }) };
    }
    case 'made up': {
      const given = JSON.parse(body) as Record<string, unknown>;
      return { status: 200, headers: treatment.headers, body: JSON.stringify(treatment.answer(given)) };
    }
    default:
      return undefined;
  }
}

/** The journey's end, unless the client leaves or the connection changes first. */
function raceAborts(journey: Promise<Response>, ...signals: readonly AbortSignal[]): Promise<Response> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    for (const signal of signals) {
      if (signal.aborted) reject(signal.reason as Error);
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: stop.signal });
    }
    journey.then(resolve, reject).finally(() => stop.abort());
  });
}
