import type { VirtualClock } from '@speckit/mocks';
import type { Treatment, PlainAnswer } from './treatment.ts';
import type { ServiceAnswer } from './network.ts';

const PIECES = 10;

/** The Response that the client gets, its body whole, broken off or in slow pieces. */
export function createAnswer(
  answer: PlainAnswer | ServiceAnswer,
  clock: VirtualClock,
  treatment?: Treatment,
): Response {
  const { status, headers, body } = answer;
  const hasBody = body.length > 0 && status !== 204 && status !== 304;
  if (!hasBody) return new Response(null, { status, headers });
  if (treatment?.kind !== 'truncated' && treatment?.kind !== 'trickling') {
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers });
  }
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const stream = treatment.kind === 'truncated' ? brokenOff(bytes) : trickling(bytes, treatment.ms, clock);
  return new Response(stream, { status, headers });
}

function brokenOff(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2));
      controller.error(new TypeError('terminated'));
    },
  });
}

function trickling(bytes: Uint8Array, ms: number, clock: VirtualClock): ReadableStream<Uint8Array> {
  const size = Math.ceil(bytes.length / PIECES);
  let sent = 0;
  let isCancelled = false;
  return new ReadableStream(
    {
      async pull(controller) {
        await new Promise<void>((resolve) => {
          clock.setTimeout(resolve, ms / PIECES);
        });
        if (isCancelled) return;
        controller.enqueue(bytes.slice(sent, sent + size));
        sent += size;
        if (sent >= bytes.length) controller.close();
      },
      cancel() {
        isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
}
