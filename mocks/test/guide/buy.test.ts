import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import type { PlatformEvent } from '../../src/model/events.ts';
import { createPlatform, type Platform } from '../../src/index.ts';
import { createStandaloneServer, type StandaloneServer } from '../../src/server.ts';

const PORT_OFFSET = 7300;
const run = promisify(execFile);
let platform: Platform | undefined;
let server: StandaloneServer | undefined;

afterEach(async () => {
  await server?.close();
  platform?.dispose();
});

test("a script's four requests, in the guide's order, buy a seat on the real ports", async () => {
  platform = createPlatform({ seed: 1, lag: 40 });
  server = await createStandaloneServer(platform, { portOffset: PORT_OFFSET });
  const seen: string[] = [];
  const sold = new Promise<void>((resolve) => {
    platform?.subscribe((event: PlatformEvent) => {
      if (event.type === 'request' && event.from === 'client') seen.push(`${event.method} ${event.path}`);
      if (event.type === 'state' && event.service === 'catalog' && event.state === 'sold') resolve();
    });
  });

  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'buy.mjs'), String(PORT_OFFSET)]);

  const { seatId, state } = JSON.parse(stdout) as { seatId: string; state: string };
  expect(state).toBe('pending');
  const inOrder = seen.filter((request, index) => request !== seen[index - 1]);
  expect(inOrder).toEqual([
    'GET /events/550e8400-e29b-41d4-a716-446655440000/seatmap',
    'POST /reservations',
    'POST /cart/add',
    'POST /orders/checkout',
  ]);
  await sold;
  const reply = await platform.fetch(`http://localhost:50001/events/550e8400-e29b-41d4-a716-446655440000/seatmap`);
  const { seats } = (await reply.json()) as { seats: { id: string; status: string }[] };
  expect(seats.find((seat) => seat.id === seatId)?.status).toBe('sold');
});
