import { expect, test } from 'vitest';
import { parseRetryAfter, retryPause } from '../../src/time/retryAfter.ts';

const random = () => 0;

test.each([
  ['nothing asked', undefined, 80],
  ['0: never sooner than the schedule', 0, 80],
  ['negative', -5_000, 80],
  ['not a number', Number.NaN, 80],
  ['1 s', 1_000, 1_000],
  ['an hour: never longer than what is left', 3_600_000, 30_000],
  ['longer than a timer can hold', 9_999_999_999_000, 30_000],
])('a pause when the server asks for %s', (_, retryAfterMs, expected) => {
  expect(retryPause({ scheduledMs: 80, retryAfterMs, leftMs: 30_000, random })).toBe(expected);
});

test('clients that were told the same number come back apart', () => {
  const pause = (share: number) => retryPause({ scheduledMs: 0, retryAfterMs: 4_000, random: () => share });
  expect([0, 0.5, 0.999].map(pause)).toEqual([4_000, 4_500, 4_999]);
});

test('without an end it is still no longer than a timer can hold, and never negative', () => {
  expect(retryPause({ scheduledMs: 0, retryAfterMs: 1e15, random })).toBe(2 ** 31 - 1);
  expect(retryPause({ scheduledMs: -4, random })).toBe(0);
  expect(retryPause({ scheduledMs: 50, leftMs: -1, random })).toBe(0);
});

const NOW = Date.parse('2026-11-27T12:00:00Z');
test.each([
  ['120', undefined, 120_000],
  ['Fri, 27 Nov 2026 12:01:00 GMT', undefined, 60_000],
  ['Fri, 27 Nov 2026 14:01:00 GMT', 'Fri, 27 Nov 2026 14:00:00 GMT', 60_000],
  ['Fri, 27 Nov 2026 11:00:00 GMT', undefined, undefined],
  ['1.5', undefined, undefined],
  ['soon', undefined, undefined],
  ['-3', undefined, undefined],
])('reads Retry-After: %s, the server says that it is %s', (header, date, expected) => {
  const headers = new Headers({ 'retry-after': header, ...(date !== undefined && { date }) });
  expect(parseRetryAfter(headers, NOW)).toBe(expected);
});
