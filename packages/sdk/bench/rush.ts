// Many buyers at once for fewer seats, each with `substitute`, on the emulator in virtual time.
// node packages/sdk/bench/rush.ts [--sizes 30/20,300/250,2000/1800] [--seed 1]
import { parseArgs } from 'node:util';
import { createPlatform, createVirtualClock } from '@speckit/mocks';
import { createCoreClient, createGuest, generateSeats, getSeatmap, localServices, seatChoice } from '@speckit/sdk';
import { createEvent } from '@speckit/sdk';
import { createPurchase } from '@speckit/sdk/purchase';
import { keepBooks } from '../../testing/world/books.ts';
import { lehmer } from '../../testing/random/lehmer.ts';

const values = readFlags();

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

async function rush(buyers: number, seats: number, seed: number) {
  const clock = createVirtualClock();
  const platform = createPlatform({ dialect: 'deployed', lag: 'busy', seed, clock, scenario: 'empty' });
  // The log forgets its oldest records: what is charged is written down as it happens.
  const books = keepBooks(platform);
  let requests = 0;
  const random = lehmer(seed);
  const clientOf = () =>
    createCoreClient({
      services: localServices,
      clock,
      random,
      fetch: (input, init) => {
        requests += 1;
        return platform.fetch(new Request(input, init));
      },
    });
  const until = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isDone = false;
    const mark = () => (isDone = true);
    work.then(mark, mark);
    while (!isDone) await clock.advance(20);
    return work;
  };
  const host = clientOf();
  const event = await until(
    createEvent(host, {
      name: 'Rush',
      description: 'All at once',
      eventDate: new Date(clock.now() + 86_400_000).toISOString(),
      venue: 'Hall',
      maxCapacity: seats,
      basePrice: 50,
    }),
  );
  const rows = Math.ceil(seats / 50);
  const section = { sectionCode: 'A', rows, seatsPerRow: Math.ceil(seats / rows), priceMultiplier: 1 };
  await until(generateSeats(host, { eventId: event.id, sectionConfigurations: [section] }));
  await clock.advance(5_000);
  const map = (await until(getSeatmap(host, { eventId: event.id }))).seats;
  requests = 0;
  // As people choose: some seats are wanted by several, others by nobody.
  const outcomes = Array.from({ length: buyers }, () => {
    const seat = map[Math.floor(random() * map.length)];
    if (!seat) throw new RangeError('no seat');
    const purchase = createPurchase(clientOf(), {
      eventId: event.id,
      seats: [seatChoice(seat)],
      buyer: createGuest(),
      policy: 'substitute',
      payment: {},
    });
    let paidAt = 0;
    let told = 0;
    purchase.subscribe(() => {
      if (paidAt === 0 && purchase.state.phase === 'settling') paidAt = clock.monotonic();
      if (told === 0 && purchase.state.result) told = clock.monotonic();
    });
    const began = clock.monotonic();
    return purchase.start().then(({ result }) => {
      purchase.dispose();
      return { status: result?.status, tookMs: told - began, afterReceiptMs: paidAt && told - paidAt };
    });
  });
  const ended = await until(Promise.all(outcomes));
  await clock.advance(10_000);
  const { charges } = books.read();
  const orders = new Set(charges.map(({ orderId }) => orderId)).size;
  const owned = ended.filter(({ status }) => status === 'owned');
  const times = ended.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
  const after = owned.map(({ afterReceiptMs }) => afterReceiptMs).sort((one, other) => one - other);
  platform.dispose();
  return {
    buyers,
    seats: map.length,
    owned: owned.length,
    charges: charges.length,
    'orders paid': orders,
    'requests per buyer': Math.round((requests / buyers) * 10) / 10,
    'p50 ms': Math.round(percentile(times, 0.5)),
    'p99 ms': Math.round(percentile(times, 0.99)),
    'after receipt max ms': Math.round(after.at(-1) ?? 0),
  };
}

const rows: object[] = [];
let isRight = true;
for (const size of values.sizes.split(',')) {
  const [buyers = 0, seats = 0] = size.split('/').map(Number);
  if (!(buyers > 0 && seats > 0)) stop(`--sizes takes BUYERS/SEATS, not "${size}"`);
  const row = await rush(buyers, seats, Number(values.seed));
  rows.push(row);
  isRight &&= row['after receipt max ms'] <= 1_500;
  isRight &&=
    row.owned === Math.min(buyers, row.seats) && row.charges === row.owned && row['orders paid'] === row.owned;
}
console.table(rows);
process.exitCode = isRight ? 0 : 1;

function stop(line: string): never {
  console.error(`bench:rush: ${line}`);
  process.exit(2);
}

function readFlags() {
  const sizes = { type: 'string', default: '30/20,300/250,2000/1800' } as const;
  try {
    return parseArgs({ options: { sizes, seed: { type: 'string', default: '1' } } }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}
