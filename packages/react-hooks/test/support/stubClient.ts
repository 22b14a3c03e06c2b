import { createTicketingClient, localServices } from '@speckit/sdk';

/** One request as it went out. */
export interface SentRequest {
  readonly line: string;
  readonly body: unknown;
  readonly signal: AbortSignal;
}

/** A client on a fetch that answers from a function, and the requests it sent. */
export function stubClient(answer: (line: string) => Response | Promise<Response>) {
  const sent: SentRequest[] = [];
  const client = createTicketingClient({
    services: localServices,
    random: () => 0,
    fetch: async (input, init) => {
      // The signal as it was given: a copied Request follows it by weak reference only.
      const signal = init?.signal ?? (input as Request).signal;
      const request = new Request(input, { ...init, signal: null });
      const line = `${request.method} ${new URL(request.url).pathname}`;
      const text = await request.text();
      sent.push({ line, body: text === '' ? undefined : JSON.parse(text), signal });
      return Promise.race([Promise.resolve(answer(line)), whenAborted(signal)]);
    },
  });
  return { client, sent };
}

const whenAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as unknown), { once: true });
  });

export const json = (body: unknown, status = 200) => Response.json(body, { status });
