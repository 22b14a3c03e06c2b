import { type ClientEvent, createCoreClient, isTicketingError, type Seat, type Seatmap } from '@speckit/sdk';
import { createVirtualClock } from '@speckit/mocks';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { seatmapQueryOptions } from '../../src/index.ts';
import { setSeatmapReader } from '../../src/query/seatmapReader.ts';
import { createSeatmapReader, serveSeatmaps, type WorkerAnswer, type WorkerLike } from '../../src/worker.ts';
import { EVENT_ID, makeSeatmap } from '../support/seatmaps.ts';

type Listener = (event: { readonly data?: unknown }) => void;

/** A worker beside this thread: every message crosses as a structured clone, as between real ones. */
function openWorker(answer: () => Response) {
  const toPage: WorkerAnswer[] = [];
  const listeners: Record<string, Listener[]> = { message: [], error: [], messageerror: [] };
  const inWorker: ((event: { readonly data: unknown }) => void)[] = [];
  const worker: WorkerLike = {
    postMessage: (message) => inWorker.forEach((listener) => listener({ data: structuredClone(message) })),
    addEventListener: (type, listener) => void listeners[type]?.push(listener),
    terminate: () => undefined,
  };
  const start = () => {
    serveSeatmaps(
      {
        addEventListener: (_, listener) => void inWorker.push(listener),
        postMessage: (message) => {
          toPage.push(structuredClone(message));
          listeners['message']?.forEach((listener) => listener({ data: structuredClone(message) }));
        },
      },
      (config) => createCoreClient({ ...config, fetch: async () => answer() }),
    );
    return worker;
  };
  const fail = () => listeners['error']?.forEach((listener) => listener({}));
  return { start, fail, toPage };
}

function openPage(change: (round: number) => (seat: Seat, index: number) => Partial<Seat>) {
  let round = 0;
  const main: string[] = [];
  const answer = () => Response.json(makeSeatmap(20, change(round)));
  const clock = createVirtualClock();
  const client = createCoreClient({
    services: { catalog: 'http://localhost:5001' },
    clock,
    fetch: async (input) => {
      main.push(new URL((input as Request).url).pathname);
      return answer();
    },
  });
  const far = openWorker(answer);
  const reader = createSeatmapReader({ worker: far.start, fromSeats: 10 });
  const read = async (previous: Seatmap | undefined, signal?: AbortSignal) => {
    round += 1;
    return reader.read(client, { eventId: EVENT_ID }, { signal }, previous);
  };
  return { ...far, clock, reader, read, main };
}

const flicker = (round: number) => (_: Seat, index: number) =>
  index === 3 ? { status: round % 2 === 0 ? 'available' : 'reserved' } : {};

it('leaves the first read and small maps to the main thread', async () => {
  const { read, toPage } = openPage(flicker);
  expect(await read(undefined)).toBeNull();
  expect(await read(makeSeatmap(9))).toBeNull();
  expect(toPage).toEqual([]);
});

it('receives what changed, and keeps the seats that did not', async () => {
  const { read, toPage, main } = openPage(flicker);
  const first = await read(makeSeatmap(20));
  const second = (await read(first ?? undefined)) ?? makeSeatmap(0);
  expect(toPage.map(({ type }) => type).filter((type) => type !== 'event')).toEqual(['seats', 'whole', 'changes']);
  expect(toPage.at(-1)).toMatchObject({ changes: [[3, { status: 'available' }]] });
  expect(second).toEqual(makeSeatmap(20, flicker(2)));
  expect(
    second.seats.filter((seat, index) => seat !== first?.seats[index]).map(({ seatNumber }) => seatNumber),
  ).toEqual([4]);
  expect(main).toEqual([]);
});

it('receives what changed only, poll after poll, through the cache of the app', async () => {
  let round = 0;
  const answer = () => Response.json(makeSeatmap(20, flicker(round)));
  const far = openWorker(answer);
  const client = createCoreClient({ services: { catalog: 'http://localhost:5001' }, fetch: async () => answer() });
  setSeatmapReader(client, createSeatmapReader({ worker: far.start, fromSeats: 10 }));
  const cache = new QueryClient();
  const options = { ...seatmapQueryOptions(client, { eventId: EVENT_ID }), staleTime: 0 };
  const shown: (string | undefined)[] = [];
  for (const next of [0, 0, 0, 1, 2]) {
    round = next;
    shown.push((await cache.fetchQuery(options)).seats[3]?.status);
  }
  expect(shown).toEqual(['available', 'available', 'available', 'reserved', 'available']);
  const answers = far.toPage.filter(({ type }) => type !== 'event' && type !== 'seats');
  expect(answers.map(({ type }) => type)).toEqual(['whole', 'changes', 'changes', 'changes']);
  expect(answers.map((one) => (one.type === 'changes' ? one.changes.length : null))).toEqual([null, 0, 1, 1]);
});

it('reads the first map in the worker too where the page wants that, in parts of 1,000 seats', async () => {
  const far = openWorker(() => Response.json(makeSeatmap(2_500)));
  const client = createCoreClient({ services: { catalog: 'http://localhost:5001' } });
  const reader = createSeatmapReader({ worker: far.start, firstRead: 'worker' });
  const first = await reader.read(client, { eventId: EVENT_ID }, {}, undefined);
  expect(first).toEqual(makeSeatmap(2_500));
  const parts = far.toPage.flatMap((answer) => (answer.type === 'seats' ? [answer.seats.length] : []));
  expect(parts).toEqual([1_000, 1_000, 500]);
  const second = await reader.read(client, { eventId: EVENT_ID }, {}, first ?? undefined);
  // Below 5,000 seats the page reads on by itself.
  expect(second).toBeNull();
});

it('passes the events of the worker on to a client that is watched, and sends none for one that is not', async () => {
  const seen: string[] = [];
  for (const onEvent of [({ type }: ClientEvent) => void seen.push(type), undefined]) {
    const far = openWorker(() => Response.json(makeSeatmap(20)));
    const client = createCoreClient({ services: { catalog: 'http://localhost:5001' }, onEvent });
    const reader = createSeatmapReader({ worker: far.start, fromSeats: 10 });
    await reader.read(client, { eventId: EVENT_ID }, {}, makeSeatmap(20));
    expect(far.toPage.some(({ type }) => type === 'event')).toBe(onEvent !== undefined);
  }
  expect(seen).toEqual(['request', 'response']);
});

it('gives back the same map when nothing changed', async () => {
  const { read } = openPage(() => () => ({}));
  const first = await read(makeSeatmap(20));
  expect(await read(first ?? undefined)).toBe(first);
});

it('passes the errors of the platform on as what they are', async () => {
  const far = openWorker(() => Response.json({ error: 'nothing here' }, { status: 404 }));
  const reader = createSeatmapReader({ worker: far.start, fromSeats: 1 });
  const client = createCoreClient({ services: { catalog: 'http://localhost:5001' } });
  const failure: unknown = await reader
    .read(client, { eventId: EVENT_ID }, {}, makeSeatmap(2))
    ?.catch((error: unknown) => error);
  expect(isTicketingError(failure, 'event_not_found')).toBe(true);
});

it('goes on on the main thread when the worker fails, or cannot be made', async () => {
  const { read, fail, main } = openPage(flicker);
  const reading = read(makeSeatmap(20));
  fail();
  expect((await reading)?.seats).toHaveLength(20);
  expect(await read(makeSeatmap(20))).toBeNull();
  expect(main.length).toBeLessThanOrEqual(1);

  const forbidden = createSeatmapReader({
    worker: () => {
      throw new DOMException('refused by the content security policy', 'SecurityError');
    },
    fromSeats: 1,
  });
  const client = createCoreClient({ services: { catalog: 'http://localhost:5001' } });
  expect(forbidden.read(client, { eventId: EVENT_ID }, {}, makeSeatmap(2))).toBeNull();
});

it('replaces a worker that slept with its computer, and reads by itself after the third that says nothing', async () => {
  const clock = createVirtualClock();
  let round = 0;
  const answer = () => Response.json(makeSeatmap(20, flicker(round)));
  const client = createCoreClient({
    services: { catalog: 'http://localhost:5001' },
    clock,
    fetch: async () => answer(),
  });
  const workers: string[] = [];
  const far = openWorker(answer);
  const silentOne = (): WorkerLike => ({
    postMessage: () => undefined,
    addEventListener: () => undefined,
    terminate: () => workers.push('ended'),
  });
  let isSilent = true;
  const reader = createSeatmapReader({
    worker: () => {
      workers.push(isSilent ? 'silent' : 'answers');
      return isSilent ? silentOne() : far.start();
    },
    fromSeats: 10,
  });
  const read = async () => {
    round += 1;
    const reading = reader.read(client, { eventId: EVENT_ID }, {}, makeSeatmap(20));
    if (isSilent) await clock.advance(90_000);
    return (await reading)?.seats.length ?? null;
  };

  expect(await read()).toBe(20);
  expect(await read()).toBe(20);
  isSilent = false;
  expect(await read()).toBe(20);
  expect(workers).toEqual(['silent', 'ended', 'silent', 'ended', 'answers']);
  expect(far.toPage.filter(({ type }) => type === 'whole')).toHaveLength(1);

  // What answers once has not failed three times in a row.
  reader.dispose();
  workers.length = 0;
  isSilent = true;
  const other = createSeatmapReader({ worker: silentOne, fromSeats: 10 });
  for (const _ of [1, 2, 3]) {
    const reading = other.read(client, { eventId: EVENT_ID }, {}, makeSeatmap(20));
    await clock.advance(90_000);
    expect((await reading)?.seats).toHaveLength(20);
  }
  expect(other.read(client, { eventId: EVENT_ID }, {}, makeSeatmap(20))).toBeNull();
  expect(clock.pending()).toBe(0);
});

it('gives a call with a longer timeout the time it was given', async () => {
  const { clock, start } = openPage(flicker);
  const slow: WorkerLike = { ...start(), postMessage: () => undefined };
  const client = createCoreClient({ services: { catalog: 'http://localhost:5001' }, clock });
  const reader = createSeatmapReader({ worker: () => slow, fromSeats: 1 });
  const ends = new AbortController();
  let isOver = false;
  const options = { timeout: 300_000, signal: ends.signal };
  const reading = reader.read(client, { eventId: EVENT_ID }, options, makeSeatmap(2));
  const over = reading?.catch(() => undefined).finally(() => (isOver = true));
  await clock.advance(299_000);
  expect(isOver).toBe(false);
  ends.abort();
  await over;
});

it('stops at once when nobody waits any more, and leaves no timer', async () => {
  const { read, clock } = openPage(flicker);
  const leaving = new AbortController();
  leaving.abort();
  const failure: unknown = await read(makeSeatmap(20), leaving.signal).catch((error: unknown) => error);
  expect(isTicketingError(failure, 'aborted')).toBe(true);
  expect(clock.pending()).toBe(0);
});
