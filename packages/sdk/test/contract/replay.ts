import answers from '../../../testing/contract/answers.json' with { type: 'json' };
import contract from '../../../testing/contract/cases.json' with { type: 'json' };
import { createCoreClient, isTicketingError, localServices } from '../../src/index.ts';
import { createVirtualClock } from '@speckit/mocks';
import { VERBS } from '../support/verbs.ts';

/** One request of the contract, as far as it matters here. */
export interface ContractCase {
  readonly id: string;
  readonly title: string;
  readonly dialect: string;
  readonly service: string;
  readonly request: { readonly method: string; readonly path: string };
  readonly expect: { readonly status: unknown; readonly body?: unknown };
}

/** What came back, byte for byte. */
export interface Wire {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export const CASES = contract.cases as unknown as readonly ContractCase[];

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The answers recorded on the running services, by the id of their case. */
export const ANSWERS: ReadonlyMap<string, Wire> = new Map(
  answers.map(({ id, status, headers, body }) => {
    const bytes = body.startsWith('hex:') ? bytesOf(body.slice(4)) : body;
    return [id, { status, headers: headers as unknown as Record<string, string>, body: bytes }];
  }),
);

/** Requests no verb sends: their answers are given to the verb next interface, which must still know what to make of them. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  'identity GET /token': 'identity POST /token',
  'identity GET /users/{id}': 'identity POST /users',
  'catalog POST /events': 'catalog GET /events',
  'catalog GET /nope': 'catalog GET /events',
  'inventory OPTIONS /reservations': 'inventory POST /reservations',
  'inventory OPTIONS /nope': 'inventory POST /reservations',
  'inventory GET /reservations': 'inventory POST /reservations',
  'ordering OPTIONS /cart/add': 'ordering POST /cart/add',
  'ordering GET /cart/add': 'ordering POST /cart/add',
  'ordering POST /orders/waitlist': 'ordering POST /cart/add',
};

/** The key in `VERBS` of the verb that gets the answer of a case. */
export function verbOf({ service, request: { method, path } }: ContractCase): string {
  const [route = ''] = path.split('?');
  const template = route
    .replace(/^(\/(?:admin\/)?(?:events|tickets|reservations|payments|users))\/[^/]+/, '$1/{id}')
    .replace(/^\/orders\/(?!checkout|waitlist)[^/]+/, '/orders/{id}');
  const key = `${service} ${method} ${template}`;
  return NEIGHBOURS[key] ?? key;
}

/** `ok` with the value, or the code of the error; anything else that is thrown comes back as it is. */
export async function replay({ service, ...rest }: ContractCase, { status, headers, body }: Wire): Promise<string> {
  const verb = VERBS[verbOf({ service, ...rest })];
  const clock = createVirtualClock();
  const hasBody = status !== 204 && status !== 304;
  const client = createCoreClient({
    services: localServices,
    clock,
    random: () => 0,
    fetch: () => Promise.resolve(new Response(hasBody ? body : null, { status, headers })),
  });
  if (!verb) return `no verb for ${verbOf({ service, ...rest })}`;
  const work = verb(client).then(
    (value) => (isDown(value) ? `ok ${value.status}` : 'ok'),
    (error: unknown) => (isTicketingError(error) ? error.code : `untyped: ${String(error)}`),
  );
  await clock.advance(60_000);
  return work;
}

const isDown = (value: unknown): value is { status: string } =>
  typeof value === 'object' && value !== null && 'latencyMs' in value;
