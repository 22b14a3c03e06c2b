import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createPlatform } from '../../src/platform/createPlatform.ts';
import type { Platform } from '../../src/platform/types.ts';

const ROUNDS = 15;

function get(platform: Platform, path: string) {
  return platform.handle('catalog', { method: 'GET', path, query: new URLSearchParams(), headers: {}, body: '' });
}

/** The id of the event with the most seats. */
export async function largestEvent(platform: Platform): Promise<string> {
  const { body } = await get(platform, '/events');
  const events = JSON.parse(String(body)) as { id: string; totalSeats: number }[];
  return events.toSorted((one, other) => other.totalSeats - one.totalSeats)[0]?.id ?? '';
}

export interface SeatmapTimes {
  seats: number;
  megabytes: number;
  /** Medians, ms. */
  answer: number;
  stringify: number;
}

/** A 50,000-seat seatmap through the HTTP interface, in turn with `JSON.stringify` of the same object. */
export async function timeSeatmap(): Promise<SeatmapTimes> {
  const platform = createPlatform({ scenario: 'stadium' });
  const path = `/events/${await largestEvent(platform)}/seatmap`;
  const text = String((await get(platform, path)).body);
  const object = JSON.parse(text) as { seats: unknown[] };
  const answers: number[] = [];
  const plain: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let startedAt = performance.now();
    const { body } = await get(platform, path);
    // Text that was glued together is only made when it is read.
    bytes += Buffer.byteLength(body);
    answers.push(performance.now() - startedAt);
    startedAt = performance.now();
    bytes += Buffer.byteLength(JSON.stringify(object));
    plain.push(performance.now() - startedAt);
  }
  platform.dispose();
  const megabytes = bytes / (2 * ROUNDS) / 1e6;
  return { seats: object.seats.length, megabytes, answer: median(answers), stringify: median(plain) };
}

/** What a world of 100,000 seats keeps, MB. */
export function measureMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const platform = createPlatform({ scenario: 'giant' });
  collect();
  const used = process.memoryUsage().heapUsed - before;
  platform.dispose();
  return used / 1e6;
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
