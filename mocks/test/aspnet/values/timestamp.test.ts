import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/engine/random.ts';
import { createVirtualClock } from '../../../src/engine/virtualClock.ts';
import {
  createStamper,
  formatTimestamp,
  parseTimestamp,
  roundTripTimestamp,
  storedTimestamp,
  timestampOf,
} from '../../../src/aspnet/values/timestamp.ts';

describe('timestamps', () => {
  it.each([
    ['2030-01-01T20:00:00Z', '2030-01-01T20:00:00Z'],
    ['2030-01-01T20:00:00.4002045Z', '2030-01-01T20:00:00.4002045Z'],
    ['2030-01-01T20:00:00.5000000Z', '2030-01-01T20:00:00.5Z'],
    ['2030-01-01T20:00:00.123456789Z', '2030-01-01T20:00:00.1234567Z'],
    ['2030-01-01T20:00:00-05:00', '2030-01-02T01:00:00Z'],
    ['2030-01-01T20:00', '2030-01-01T20:00:00Z'],
    ['2030-01-01', '2030-01-01T00:00:00Z'],
  ])('%s is written %s', (text, written) => {
    const stamp = parseTimestamp(text);
    expect(stamp && formatTimestamp(stamp)).toBe(written);
  });

  it.each(['soon', '2030-13-01', '2030-02-30', '2030-01-01 20:00:00Z', '01/02/2030', '2030-01-01T25:00:00Z', ''])(
    '%j is not a date',
    (text) => expect(parseTimestamp(text)).toBeUndefined(),
  );

  it('loses its seventh digit in the database, and shows all seven on the log', () => {
    expect(formatTimestamp(storedTimestamp({ ms: 1_900_000_000_123, ticks: 4567 }))).toBe(
      '2030-03-17T17:46:40.123456Z',
    );
    expect(roundTripTimestamp(timestampOf(1_900_000_000_000))).toBe('2030-03-17T17:46:40.0000000Z');
  });

  it('never goes back, also within one ms', () => {
    const stamp = createStamper(createVirtualClock(), createRandom(3));
    const drawn = Array.from({ length: 500 }, () => roundTripTimestamp(stamp()));
    expect(drawn.toSorted()).toEqual(drawn);
  });
});
