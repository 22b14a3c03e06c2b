// npm run bench:parse: what it costs to check a seatmap of 50,000 seats, beside JSON.parse alone and other ways, in one
// run: where code may be generated, and (in a child, with the switch of V8 that a strict CSP throws) where it may not.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import * as classic from 'zod';
import * as mini from 'zod/mini';
import { readResult } from '../src/transport/readResult.ts';
import { seatmapSchema } from '../src/models/catalog.ts';

const SEATS = 50_000;
const ROUNDS = 31;
const FLAG = '--disallow-code-generation-from-strings';
const isStrict = process.execArgv.includes(FLAG);

const hex = (index: number) => index.toString(16).padStart(12, '0');
const text = JSON.stringify({
  eventId: '550e8400-e29b-41d4-a716-446655440000',
  eventName: 'Coldplay - Live in Santiago',
  eventDescription: 'World tour 2026',
  eventDate: '2026-03-15T19:00:00Z',
  basePrice: 50,
  seats: Array.from({ length: SEATS }, (_, index) => ({
    id: `550e8400-e29b-41d4-a716-${hex(index)}`,
    sectionCode: `PLATEA_${index % 20}`,
    rowNumber: 1 + (Math.floor(index / 50) % 100),
    seatNumber: 1 + (index % 50),
    price: 50 + (index % 7) / 2,
    status: index % 3 ? 'available' : 'reserved',
  })),
});

const zodShape = (z: typeof classic | typeof mini) =>
  z.object({
    eventId: z.string(),
    eventName: z.string(),
    eventDate: z.string(),
    basePrice: z.number(),
    seats: z.array(
      z.object({
        id: z.string(),
        sectionCode: z.string(),
        rowNumber: z.number(),
        seatNumber: z.number(),
        price: z.number(),
        status: z.string(),
      }),
    ),
  });

const valibotShape = v.object({
  eventId: v.string(),
  eventName: v.string(),
  eventDate: v.string(),
  basePrice: v.number(),
  seats: v.array(
    v.object({
      id: v.string(),
      sectionCode: v.string(),
      rowNumber: v.number(),
      seatNumber: v.number(),
      price: v.number(),
      status: v.string(),
    }),
  ),
});

/** What somebody would write for this one shape and nothing else. */
function handWritten(raw: Record<string, unknown>) {
  const seats: unknown[] = [];
  for (const seat of raw['seats'] as Record<string, unknown>[]) {
    const { id, sectionCode, rowNumber, seatNumber, price, status } = seat;
    if (typeof id !== 'string' || typeof sectionCode !== 'string' || typeof rowNumber !== 'number')
      throw new TypeError(String(id));
    if (typeof seatNumber !== 'number' || typeof price !== 'number' || typeof status !== 'string')
      throw new TypeError(String(id));
    seats.push({ id, sectionCode, rowNumber, seatNumber, price, status });
  }
  return {
    id: raw['eventId'],
    name: raw['eventName'],
    eventDate: raw['eventDate'],
    basePrice: raw['basePrice'],
    seats,
  };
}

if (isStrict) classic.config({ jitless: true });
const zodClassic = zodShape(classic) as classic.ZodType;
const zodMini = zodShape(mini) as mini.ZodMiniType;
const zodCompiled = mini.compile(zodMini);

const CHECKS: Readonly<Record<string, (raw: unknown) => unknown>> = {
  '@speckit/sdk getSeatmap': (raw) => readResult(seatmapSchema, raw, {}, {}),
  'hand-written': (raw) => handWritten(raw as Record<string, unknown>),
  'zod/mini, compiled': (raw) => zodCompiled.parse(raw),
  'zod/mini': (raw) => zodMini.parse(raw),
  'zod classic': (raw) => zodClassic.parse(raw),
  valibot: (raw) => v.parse(valibotShape, raw),
};

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Rounds are interleaved, so that a slow moment of the machine hits every row alike. */
function measure(): Record<string, number> {
  const times: Record<string, number[]> = { 'JSON.parse': [] };
  const timed = <Value>(name: string, work: () => Value) => {
    const began = performance.now();
    const value = work();
    (times[name] ??= []).push(performance.now() - began);
    return value;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = timed('JSON.parse', () => JSON.parse(text) as unknown);
    for (const [name, check] of Object.entries(CHECKS)) timed(name, () => check(raw));
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

const medians = measure();
if (isStrict) {
  process.stdout.write(JSON.stringify(medians));
} else {
  const child = spawnSync(process.execPath, [FLAG, '--no-warnings', fileURLToPath(import.meta.url)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new TypeError(child.stderr);
  const strict = JSON.parse(child.stdout) as Record<string, number>;
  const ratio = (row: Record<string, number>, name: string) => (row[name] ?? 0) / (row['JSON.parse'] ?? 1);
  const cell = (row: Record<string, number>, name: string) =>
    `${(row[name] ?? 0).toFixed(1).padStart(8)} ms ${ratio(row, name).toFixed(2).padStart(6)} x`;
  console.log(
    `\nChecking ${SEATS.toLocaleString('en')} seats (${(text.length / 1e6).toFixed(1)} MB), median of ${ROUNDS} rounds;`,
  );
  console.log('x: times JSON.parse alone, which is not counted in.\n');
  console.log(`${''.padEnd(26)}${'code may be generated'.padStart(22)}${'it may not (CSP)'.padStart(22)}`);
  for (const name of Object.keys(medians)) {
    console.log(`${name.padEnd(26)}${cell(medians, name).padStart(22)}${cell(strict, name).padStart(22)}`);
  }
  const [here, there] = [ratio(medians, '@speckit/sdk getSeatmap'), ratio(strict, '@speckit/sdk getSeatmap')];
  console.log(`\n${here <= 1.2 ? 'ok  ' : 'OVER'} ${here.toFixed(2)} x of at most 1.2 x with code generation`);
  console.log(`${there <= 2.5 ? 'ok  ' : 'OVER'} ${there.toFixed(2)} x of at most 2.5 x without`);
}
