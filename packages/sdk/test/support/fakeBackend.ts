import { createCoreClient, localServices, type ClientEvent, type CoreClient } from '../../src/index.ts';
import type { TicketingClientConfig } from '../../src/transport/client.ts';
import { createVirtualClock, type VirtualClock } from '@speckit/mocks';

/** One scripted reply: a response, a failure, or silence until the request is cut. */
export type Reply =
  | {
      readonly status?: number;
      readonly body?: BodyInit | null;
      readonly headers?: HeadersInit;
      readonly afterMs?: number;
    }
  | { readonly fail: unknown; readonly afterMs?: number }
  | 'silence';

export interface FakeBackend {
  readonly client: CoreClient;
  readonly clock: VirtualClock;
  readonly sent: Request[];
  readonly events: ClientEvent[];
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});

/** A client whose requests are answered by a script, one reply each; the last one is repeated. Time is virtual. */
export function createFakeBackend(
  script: readonly Reply[] | ((request: Request) => Reply),
  config: Partial<TicketingClientConfig> = {},
): FakeBackend {
  const clock = createVirtualClock();
  const sent: Request[] = [];
  const events: ClientEvent[] = [];
  const answer = (request: Request, signal: AbortSignal | null | undefined) =>
    new Promise<Response>((resolve, reject) => {
      const reply = typeof script === 'function' ? script(request) : (script[sent.length - 1] ?? script.at(-1));
      const timer = clock.setTimeout(
        () => {
          if (reply === undefined || reply === 'silence') return;
          if ('fail' in reply) reject(reply.fail as Error);
          else resolve(new Response(reply.body ?? null, { status: reply.status ?? 200, headers: reply.headers ?? {} }));
        },
        (typeof reply === 'object' && reply.afterMs) || 0,
      );
      signal?.addEventListener('abort', () => {
        clock.clearTimeout(timer);
        reject(signal.reason as Error);
      });
    });
  const client = createCoreClient({
    services: localServices,
    clock,
    random: () => 0.5,
    onEvent: (event) => events.push(event),
    fetch: (input, init) => {
      const request = input as Request;
      sent.push(request);
      return answer(request, init?.signal);
    },
    ...config,
  });
  return { client, clock, sent, events };
}

/** How a promise ends while time passes: its value, or its error. */
export async function outcome<Value>(clock: VirtualClock, work: Promise<Value>, ms = 120_000) {
  const settled = work.then(
    (value) => ({ value, error: undefined as unknown }),
    (error: unknown) => ({ value: undefined, error }),
  );
  await clock.advance(ms);
  return settled;
}
