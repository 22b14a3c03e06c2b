import type { IncomingMessage } from 'node:http';
import { decodeBody } from '../../wire/decodeBody.ts';
import { BODY_LIMIT } from '../bodyLimit.ts';

/** So much of a body over the limit is taken before the refusal: a client that is still sending would not read it. */
const DRAIN_LIMIT = 16 * BODY_LIMIT;

/** The body as text; undefined once it is over the limit. Never settles when the client goes away before the end. */
export function readBody(request: IncomingMessage): Promise<string | undefined> | string {
  if (request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0) {
    return '';
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_LIMIT) chunks.push(chunk);
      else chunks.length = 0;
      if (size > DRAIN_LIMIT) resolve(undefined);
    });
    request.on('end', () =>
      resolve(size > BODY_LIMIT ? undefined : decodeBody(join(chunks), request.headers['content-type'])),
    );
  });
}

function join(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return first && chunks.length === 1 ? first : Buffer.concat(chunks);
}
