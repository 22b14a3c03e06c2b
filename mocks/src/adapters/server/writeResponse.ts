import type { ServerResponse } from 'node:http';
import type { Clock } from '../../engine/clock.ts';
import type { ServedResponse, TextStream } from '../../wire/backend.ts';
import { piecesOf } from '../../wire/pieces.ts';

/** So many bytes may wait for a reader before it is given up. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** Puts an answer on the wire, breaking or slowing it where its `transfer` says so. */
export async function writeResponse(
  target: ServerResponse,
  answer: ServedResponse,
  { clock, closing }: { clock: Clock; closing: AbortSignal },
): Promise<void> {
  const { status, headers, body, transfer, stream } = answer;
  if (stream) {
    target.writeHead(status, headers);
    return writeStream(target, stream, closing);
  }
  if (!transfer) {
    const length = Buffer.byteLength(body);
    target.writeHead(status, lacksLength(answer) ? { 'Content-Length': length, ...headers } : headers);
    // As many bytes as characters: plain ASCII, which need not be encoded.
    if (typeof body === 'string' && length === body.length) target.end(body, 'latin1');
    else target.end(body);
    return;
  }
  const bytes = Buffer.from(body);
  target.setHeader('Content-Length', bytes.length);
  target.writeHead(status, headers);
  target.flushHeaders();
  for (const piece of piecesOf(bytes, transfer)) {
    if (piece.pauseMs > 0) await pause(target, clock, piece.pauseMs);
    if (target.destroyed) return;
    target.write(piece.bytes);
  }
  if ((transfer.truncateAt ?? bytes.length) < bytes.length) await breakOff(target);
  else target.end();
}

/** Some answers have none, and a fault may come with one of its own. */
function lacksLength({ status, headers }: ServedResponse): boolean {
  if (status === 204 || status === 304) return false;
  return !Object.keys(headers).some((name) => name.toLowerCase() === 'content-length');
}

/** Until the client leaves or lets too much pile up, or the server closes. */
function writeStream(target: ServerResponse, stream: TextStream, closing: AbortSignal): Promise<void> {
  target.flushHeaders();
  return new Promise((resolve) => {
    const stop = stream((text) => {
      target.write(text);
      if (target.writableLength > MOST_WAITING_BYTES) target.destroy();
    });
    const end = () => void target.end();
    if (closing.aborted) end();
    closing.addEventListener('abort', end);
    target.once('close', () => {
      closing.removeEventListener('abort', end);
      stop();
      resolve();
    });
  });
}

/** Lets what was written leave first. */
async function breakOff(target: ServerResponse): Promise<void> {
  if (!target.destroyed) await new Promise<void>((resolve) => void target.write('', () => resolve()));
  target.destroy();
}

/** Ends early when the client goes away, and leaves no timer and no listener. */
function pause(target: ServerResponse, clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clock.clearTimeout(timer);
      target.off('close', finish);
      resolve();
    };
    const timer = clock.setTimeout(finish, ms);
    target.on('close', finish);
  });
}
