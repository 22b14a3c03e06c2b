import type { Clock } from '../engine/clock.ts';
import type { ServedResponse, TextStream, Transfer } from '../wire/backend.ts';
import { piecesOf } from '../wire/pieces.ts';

/** Statuses a Response may not carry a body for, not even an empty one. */
const BODILESS: readonly number[] = [101, 204, 205, 304];

/** A Response that gives the client what the wire would: the bytes, the pace, the break. */
export function toWebResponse(answer: ServedResponse, clock: Clock): Response {
  const { status, headers, body, transfer } = answer;
  const init = { status, headers };
  if (answer.stream) return new Response(endlessBody(answer.stream), init);
  if (BODILESS.includes(status) || body.length === 0) return new Response(null, init);
  if (!transfer) return new Response(asBodyInit(body), init);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new Response(streamBody(bytes, transfer, clock), init);
}

function asBodyInit(body: string | Uint8Array): BodyInit {
  return typeof body === 'string' ? body : new Uint8Array(body);
}

function streamBody(bytes: Uint8Array, transfer: Transfer, clock: Clock): ReadableStream<Uint8Array> {
  const pieces = piecesOf(bytes, transfer);
  const isCut = (transfer.truncateAt ?? bytes.length) < bytes.length;
  let next = 0;
  let timer: unknown;
  let wakeUp: (() => void) | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = pieces[next++];
        if (piece && piece.pauseMs > 0) {
          await new Promise<void>((resolve) => {
            wakeUp = resolve;
            timer = clock.setTimeout(resolve, piece.pauseMs);
          });
        }
        if (piece) controller.enqueue(piece.bytes);
        if (next < pieces.length) return;
        // As fetch does when a connection breaks in the middle of a body.
        if (isCut) controller.error(new TypeError('terminated'));
        else controller.close();
      },
      cancel() {
        clock.clearTimeout(timer);
        wakeUp?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** So many bytes may wait for a reader before it is given up. */
const MOST_WAITING_BYTES = 1024 * 1024;

function endlessBody(stream: TextStream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = stream((text) => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) >= 0) return;
          stop();
          // What a stream fails with in a page is a TypeError, too.
          controller.error(new TypeError('The reader of an endless body was too slow.'));
        });
      },
      cancel: () => stop(),
    },
    { highWaterMark: MOST_WAITING_BYTES, size: (chunk) => chunk.byteLength },
  );
}
