import { request } from 'node:http';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { toWebResponse } from '../../src/adapters/webResponse.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import type { ServedResponse } from '../../src/wire/backend.ts';
import { createEcho, startSomewhere } from '../support/echoBackend.ts';

const PIECE = 'x'.repeat(64 * 1024);

/** A stream that is written to from outside. */
function endless() {
  const writers: ((text: string) => void)[] = [];
  let stops = 0;
  const response: ServedResponse = {
    status: 200,
    headers: { 'Content-Type': 'text/event-stream' },
    body: '',
    stream(write) {
      writers.push(write);
      return () => void stops++;
    },
  };
  return { response, write: (text: string) => writers.forEach((one) => one(text)), stopped: () => stops };
}

it('a reader in this process that does not read is let go after a megabyte', async () => {
  const { response, write, stopped } = endless();
  const reader = toWebResponse(response, createVirtualClock()).body?.getReader();
  for (let piece = 0; piece < 15; piece++) write(PIECE);
  expect(stopped()).toBe(0);
  for (let piece = 0; piece < 5 && stopped() === 0; piece++) write(PIECE);
  expect(stopped()).toBe(1);
  await expect(reader?.read()).rejects.toThrow('too slow');
});

it('a reader on a port that does not read is let go, with a few megabytes at most', async () => {
  const { response, write, stopped } = endless();
  const { server } = await startSomewhere(createEcho(() => response));
  onTestFinished(() => server.close());
  const asking = request(`${server.urls.catalog}/events`).end();
  const [reply] = await once(asking, 'response');
  reply.on('error', () => undefined);
  reply.pause();
  let written = 0;
  for (; stopped() === 0 && written < 64; written += PIECE.length / 2 ** 20) {
    write(PIECE);
    await new Promise((resolve) => setImmediate(resolve));
  }
  // What the two ends of the connection take themselves comes on top.
  expect(written).toBeLessThan(16);
  reply.destroy();
});
