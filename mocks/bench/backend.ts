/**
 * The standalone server beside a bare `node:http` JSON server, in turn, each in a process of its own; a seatmap of
 * 50,000 seats beside `JSON.stringify`; the memory of 100,000 seats. Ratios are of one run; nothing fails on them.
 */
import { connect } from 'node:net';
import { once } from 'node:events';
import { createPlatform } from '../src/platform/createPlatform.ts';
import { SERVICE_PORTS } from '../src/wire/wire.ts';
import { largestEvent, measureMemory, median, timeSeatmap } from './backend/inProcess.ts';
import { exchange, rawRequest, runLoad, type LoadResult } from './backend/load.ts';
import { startServer, type ServerProcess } from './backend/serverProcess.ts';
import { table } from './table.ts';

/** Short and many, so that what else the machine does meets both servers alike. */
const ROUNDS = 56;
const WARM_UP = 8;
const REQUESTS = 500;
const SEATMAPS = 14;
const CONNECTIONS = 16;
const PORT_OFFSET = 13_570;
const BARE_PORT = 19_753;
const STADIUM_OFFSET = 13_780;

interface Round extends LoadResult {
  /** Of the server's processor, microseconds. */
  cpu: number;
}

async function run(server: ServerProcess, port: number, requests: readonly Buffer[], status: number): Promise<Round> {
  const before = await server.cpuMs();
  const result = await runLoad({ port, connections: CONNECTIONS, requests, status });
  return { ...result, cpu: ((await server.cpuMs()) - before) * (1000 / requests.length) };
}

interface Comparison {
  platform: Round;
  bare: Round;
  /** Of requests per second: the median of the rounds' own ratios. */
  ratio: number;
}

/** Both servers in turn, the first rounds of each for warming up. */
async function compare(
  servers: { platform: ServerProcess; bare: ServerProcess },
  port: number,
  status: number,
  requestsOf: (round: number) => readonly Buffer[],
): Promise<Comparison> {
  const rounds: { platform: Round; bare: Round }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const requests = requestsOf(round);
    const bare = await run(servers.bare, BARE_PORT, requests, status);
    rounds.push({ bare, platform: await run(servers.platform, port, requests, status) });
  }
  const measured = rounds.slice(WARM_UP);
  const middle = (of: 'platform' | 'bare'): Round => {
    const pick = (name: keyof Round) => median(measured.map((round) => round[of][name]));
    return { perSecond: pick('perSecond'), p50: pick('p50'), p99: pick('p99'), cpu: pick('cpu') };
  };
  const ratio = median(measured.map(({ platform, bare }) => platform.perSecond / bare.perSecond));
  return { platform: middle('platform'), bare: middle('bare'), ratio };
}

function rowsOf(what: string, { platform, bare, ratio }: Comparison): string[][] {
  const row = (name: string, { perSecond, p50, p99, cpu }: Round, share: string) => [
    name,
    Math.round(perSecond).toString(),
    p50.toFixed(2),
    p99.toFixed(2),
    cpu.toFixed(0),
    share,
  ];
  return [row(`${what}, bare`, bare, ''), row(what, platform, ratio.toFixed(2))];
}

/** Ids are drawn from the seed: the world here is the world there. */
async function freeSeats(): Promise<string[]> {
  const world = createPlatform({ scenario: 'giant' });
  const path = `/events/${await largestEvent(world)}/seatmap`;
  const { body } = await world.handle('catalog', {
    method: 'GET',
    path,
    query: new URLSearchParams(),
    headers: {},
    body: '',
  });
  world.dispose();
  const { seats } = JSON.parse(String(body)) as { seats: { id: string; status: string }[] };
  return seats.filter(({ status }) => status === 'available').map(({ id }) => id);
}

/** The same seatmap from its port to the last byte, ms. */
async function timeSeatmapOverHttp(): Promise<number> {
  const server = await startServer('platform', String(STADIUM_OFFSET), 'stadium');
  const world = createPlatform({ scenario: 'stadium' });
  const request = rawRequest('GET', `/events/${await largestEvent(world)}/seatmap`);
  world.dispose();
  const socket = connect({ port: SERVICE_PORTS.catalog + STADIUM_OFFSET, host: '127.0.0.1' });
  await once(socket, 'connect');
  const times: number[] = [];
  for (let round = 0; round < SEATMAPS; round++) {
    const startedAt = performance.now();
    await exchange(socket, request);
    times.push(performance.now() - startedAt);
  }
  socket.destroy();
  await server.stop();
  return median(times);
}

const memory = measureMemory();
const seatmap = await timeSeatmap();
const overHttp = await timeSeatmapOverHttp();
const seats = await freeSeats();
const servers = {
  bare: await startServer('bare', String(BARE_PORT)),
  platform: await startServer('platform', String(PORT_OFFSET), 'giant'),
};
const customerId = '29c4251d-6d28-4b2a-9a1d-b9ddd772703a';
const port = SERVICE_PORTS.inventory + PORT_OFFSET;
const health = Array.from({ length: REQUESTS }, () => rawRequest('GET', '/health'));
const getHealth = await compare(servers, port, 200, () => health);
const reserve = await compare(servers, port, 201, (round) =>
  seats
    .slice(round * REQUESTS, (round + 1) * REQUESTS)
    .map((seatId) => rawRequest('POST', '/reservations', { seatId, customerId })),
);
await Promise.all([servers.bare.stop(), servers.platform.stop()]);

const rows = [...rowsOf('GET /health', getHealth), ...rowsOf('POST /reservations', reserve)];
console.log(table(['', 'requests/s', 'p50 ms', 'p99 ms', 'cpu µs', 'of bare (aim: 0.33)'], rows));
const ratio = (ms: number) => `x${(ms / seatmap.stringify).toFixed(2)}`;
const { megabytes, answer, stringify } = seatmap;
console.log(
  `\n${table(
    ['seatmap', 'seats', 'MB', 'ms', 'of JSON.stringify (aim: x3)'],
    [
      ['JSON.stringify', String(seatmap.seats), megabytes.toFixed(1), stringify.toFixed(1), ''],
      ['HTTP interface', String(seatmap.seats), megabytes.toFixed(1), answer.toFixed(1), ratio(answer)],
      [
        'from its port, to the last byte',
        String(seatmap.seats),
        megabytes.toFixed(1),
        overHttp.toFixed(1),
        ratio(overHttp),
      ],
    ],
  )}`,
);
console.log(`\nA world of 100,000 seats keeps ${memory.toFixed(0)} MB: ${(memory * 10).toFixed(0)} bytes a seat.`);
