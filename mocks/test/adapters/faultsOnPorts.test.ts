import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { StandaloneServer } from '../../src/adapters/server/createStandaloneServer.ts';
import { createPlatform } from '../../src/platform/createPlatform.ts';
import type { Platform } from '../../src/platform/types.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { startSomewhere } from '../support/echoBackend.ts';
import { CUSTOMER, SEAT } from '../support/world.ts';

const open: { server: StandaloneServer; platform: Platform }[] = [];
afterEach(async () => {
  for (const { server, platform } of open.splice(0)) {
    await server.close();
    platform.dispose();
  }
});

async function setup() {
  const clock = createVirtualClock();
  const platform = createPlatform({ clock, lag: 0, scenario: 'documented' });
  const { server } = await startSomewhere(platform);
  open.push({ server, platform });
  return { clock, platform, urls: server.urls };
}

/** How a plain Node client sees the end of the connection. */
function errorOf(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, (reply) => {
      reply.resume();
      reject(new Error(`answered ${reply.statusCode}`));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(`${error.code}: ${error.message}`));
    sent.end();
  });
}

it('a reset is a reset, a dropped connection a plain end', async () => {
  const { platform, urls } = await setup();
  platform.faults.add({ fault: { kind: 'reset' }, path: '/events' });
  platform.faults.add({ fault: { kind: 'dropBefore' }, path: '/health' });
  expect(await errorOf(`${urls.catalog}/events`)).toBe('ECONNRESET: read ECONNRESET');
  expect(await errorOf(`${urls.catalog}/health`)).toBe('ECONNRESET: socket hang up');
});

it('a late request is handled after its client has hung up', async () => {
  const { clock, platform, urls } = await setup();
  platform.faults.add({ fault: { kind: 'late', ms: 5000 }, service: 'inventory' });
  const client = new AbortController();
  const asking = fetch(`${urls.inventory}/reservations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seatId: SEAT, customerId: CUSTOMER }),
    signal: client.signal,
  });
  const arrived = new Promise<void>((resolve) => {
    platform.subscribe((event) => event.type === 'fault' && resolve());
  });
  await arrived;
  client.abort();
  await expect(asking).rejects.toThrow('aborted');
  await clock.advance(5000);
  expect(platform.requests({ service: 'inventory' })).toMatchObject([
    { outcome: 'answered', response: { status: 201 } },
  ]);
});

it('bandwidth limits how fast a body comes', async () => {
  const { clock, platform, urls } = await setup();
  platform.faults.add({ fault: { kind: 'bandwidth', bytesPerSecond: 100 }, path: '/events' });
  const reply = await fetch(`${urls.catalog}/events`);
  const length = Number(reply.headers.get('content-length'));
  let isDone = false;
  const text = reply.text().finally(() => (isDone = true));
  await clock.advance(length * 10 - 50);
  expect(isDone).toBe(false);
  await clock.advance(100);
  expect(JSON.parse(await text)).toHaveLength(1);
});
