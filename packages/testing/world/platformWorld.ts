import {
  createPlatform,
  createVirtualClock,
  type Platform,
  type PlatformOptions,
  type ServiceName,
  type VirtualClock,
  type WireRequest,
} from '@speckit/mocks';

export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** What a service answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Undefined for a body that is not JSON. */
  readonly json: Record<string, unknown> | undefined;
}

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** An emulated platform on a virtual clock. */
export interface PlatformWorld {
  readonly clock: VirtualClock;
  readonly platform: Platform;
  /** Reaches the platform and records what passes. */
  readonly fetch: Fetch;
  /** `POST /cart/add`, in the order of sending. */
  readonly sent: string[];
  /** `POST /cart/add 400`, or `lost` for the status, in the order of the answers; ids are `{id}`. */
  readonly requests: string[];
  /** Sends one request, and lets time pass only while its answer needs it. */
  readonly ask: (
    service: ServiceName,
    method: string,
    target: string,
    body?: unknown,
    options?: AskOptions,
  ) => Promise<Answer>;
  /** Lets virtual time pass until the promise settles. @throws RangeError after `limitMs`, default one hour */
  readonly until: <Value>(work: Promise<Value>, limitMs?: number) => Promise<Value>;
  /** Virtual ms that the last `until` waited for. */
  readonly tookMs: () => number;
}

export type PlatformWorldOptions = Omit<PlatformOptions, 'clock'>;

export function createPlatformWorld(options: PlatformWorldOptions = {}): PlatformWorld {
  const clock = createVirtualClock();
  return worldOf(clock, createPlatform({ ...options, clock }));
}

/** The same around a platform that was made elsewhere, on this clock. */
export function worldOf(clock: VirtualClock, platform: Platform): PlatformWorld {
  const sent: string[] = [];
  const requests: string[] = [];
  let took = 0;

  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    sent.push(`${request.method} ${pathname}`);
    const name = `${request.method} ${pathname.replace(/[\da-f-]{36}/g, '{id}')}`;
    try {
      const response = await platform.fetch(request);
      requests.push(`${name} ${response.status}`);
      return response;
    } catch (error) {
      requests.push(`${name} lost`);
      throw error;
    }
  };

  const until = async <Value>(work: Promise<Value>, limitMs = 3_600_000): Promise<Value> => {
    const began = clock.monotonic();
    let doneAt: number | undefined;
    const mark = () => (doneAt = clock.monotonic());
    work.then(mark, mark);
    for (let step = 1; doneAt === undefined && clock.monotonic() < began + limitMs; step = Math.min(step * 2, 1_000)) {
      await clock.advance(step);
    }
    if (doneAt === undefined) throw new RangeError(`nothing after ${limitMs} ms`);
    took = doneAt - began;
    return work;
  };

  const ask: PlatformWorld['ask'] = async (service, method, target, body, options = {}) => {
    const answering = platform.handle(service, wireRequest(method, target, body, options));
    let isDone = false;
    const mark = () => (isDone = true);
    answering.then(mark, mark);
    await clock.settle();
    while (!isDone) await clock.advance(5);
    const { status, headers, body: answered } = await answering;
    const text = typeof answered === 'string' ? answered : new TextDecoder('latin1').decode(answered);
    return { status, headers, text, json: jsonOf(text) };
  };

  return { clock, platform, fetch, sent, requests, ask, until, tookMs: () => took };
}

function wireRequest(method: string, target: string, body: unknown, { headers, signal }: AskOptions): WireRequest {
  const [path = '', query] = target.split('?');
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers: { ...type, ...headers },
    body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal ? { signal } : {}),
  };
}

function jsonOf(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
