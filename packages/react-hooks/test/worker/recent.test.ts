import { expect, it } from 'vitest';
import { putRecent } from '../../src/worker/recent.ts';

it('remembers the maps of the last events, and lets the oldest go', () => {
  const kept = new Map<string, number>();
  for (let n = 0; n < 20; n += 1) {
    putRecent(kept, 'first', n);
    putRecent(kept, `event ${n}`, n);
  }
  expect(kept.size).toBe(8);
  expect(kept.get('first')).toBe(19);
  expect(kept.has('event 0')).toBe(false);
});
