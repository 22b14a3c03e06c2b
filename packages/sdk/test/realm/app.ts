/** What a test inside of Jest does: the context has an `Object`, an `Error` and a `Promise` of its own, and the host's other globals. */
import {
  createTicketingClient,
  EventNotFoundError,
  isTicketingError,
  localServices,
  TicketingError,
} from '../../src/index.ts';

/** Rejects with an error of the host, as a real `fetch` does there. */
declare const refusing: typeof fetch;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!isTicketingError(error)) return String(error);
      const { code, cause } = error;
      return isTicketingError(cause, 'network_error') ? `${code}: ${cause.code}: ${cause.facts.reason}` : code;
    },
  );

Object.assign(globalThis, {
  isOther: () => !(new AbortController().signal instanceof Object),
  withSignals: () => {
    const headers = { 'content-type': 'application/json' };
    const client = createTicketingClient({
      services: localServices,
      fetch: () => Promise.resolve(new Response('[]', { headers })),
    });
    const signals = [new AbortController().signal, AbortSignal.timeout(5_000), AbortSignal.any([])];
    return Promise.all(signals.map((signal) => codeOf(client.catalog.listEvents({}, { signal }))));
  },
  unreachable: () =>
    codeOf(
      createTicketingClient({ services: localServices, fetch: refusing }).identity.createUser(
        structuredClone({ email: 'ana@example.com', password: 'x' }),
        structuredClone({ timeout: 5_000 }),
      ),
    ),
  cloned: () => TicketingError.from(structuredClone(new EventNotFoundError({}, { requestId: '7' })))?.requestId,
});
