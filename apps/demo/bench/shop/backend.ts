import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { followLags, type Lags } from './lags.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const CACHE = join(root, 'node_modules', '.cache', 'shop-bench');
/** Beside an emulator that may be running already. */
const OFFSET = 200;
const PORTS = {
  identity: 50_000,
  catalog: 50_001,
  inventory: 50_002,
  ordering: 5003,
  payment: 5004,
  fulfillment: 50_004,
  notification: 50_005,
  waitlist: 5006,
} as const;
const CONTROL = 50_090 + OFFSET;
const ROWS = 25;
const PER_ROW = 40;

export interface Backend {
  readonly services: Readonly<Record<keyof typeof PORTS, string>>;
  readonly smallEvent: string;
  readonly largeEvent: string;
  readonly lags: Lags;
  readonly close: () => void;
}

/** The emulator in a process of its own, median lag 300 ms: an event to buy from, and a large one to look at. */
export async function openBackend(seats: number): Promise<Backend> {
  const [smallEvent, largeEvent] = [randomUUID(), randomUUID()];
  const section = (code: string, price: number) => ({ code, price, rows: ROWS, seatsPerRow: PER_ROW });
  const world = {
    events: [
      { id: smallEvent, name: 'Noche de Boleros', venue: 'Sala', sections: [section('A', 60)] },
      {
        id: largeEvent,
        name: 'Festival Dos Mares',
        venue: 'Estadio',
        sections: Array.from({ length: Math.ceil(seats / (ROWS * PER_ROW)) }, (_, place) =>
          section(`S${place + 1}`, 30 + 15 * (place % 4)),
        ),
      },
    ],
  };
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, 'world.json');
  writeFileSync(file, JSON.stringify(world));
  const flags = ['--scenario', file, '--lag', '300', '--seed', '1', '--port-offset', String(OFFSET)];
  const child = spawn(process.execPath, [join(root, 'mocks/src/cli/backend.ts'), ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  await untilReady(() => child.exitCode !== null && said);
  const services = Object.fromEntries(
    Object.entries(PORTS).map(([name, port]) => [name, `http://localhost:${port + OFFSET}`]),
  ) as Backend['services'];
  const lags = await followLags(`http://localhost:${CONTROL}/events?type=record,delivered`);
  const close = () => {
    lags.close();
    child.kill();
  };
  return { services, smallEvent, largeEvent, lags, close };
}

async function untilReady(failure: () => string | false): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = failure();
    if (text !== false) throw new BackendError(text.trim() || 'the emulator ended');
    const reply = await fetch(`http://localhost:${CONTROL}/ready`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new BackendError('the emulator is not ready after 10 s');
}

/** The emulator could not be started, or answered otherwise than it promises. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
}

/** Buyers as the platform's own frontend serves them: a hold, then cart/add up to three times, 3 s apart. Ms until the cart has it. */
export function buyAsPlatformFrontend({ services, smallEvent }: Backend, buyers: number): Promise<readonly number[]> {
  const post = (url: string, body: object) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return Promise.all(
    Array.from({ length: buyers }, async (_, place) => {
      const map = (await (await fetch(`${services.catalog}/events/${smallEvent}/seatmap`)).json()) as {
        seats: readonly { id: string; price: number }[];
      };
      const seat = map.seats.at(-1 - place);
      const guestToken = randomUUID();
      const began = performance.now();
      const held = await post(`${services.inventory}/reservations`, { seatId: seat?.id, customerId: guestToken });
      const { reservationId } = (await held.json()) as { reservationId: string };
      for (let tries = 0; tries < 3; tries += 1) {
        if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 3_000));
        const item = { reservationId, seatId: seat?.id, price: seat?.price, guestToken };
        if ((await post(`${services.ordering}/cart/add`, item)).ok) break;
      }
      return performance.now() - began;
    }),
  );
}
