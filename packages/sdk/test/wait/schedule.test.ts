import { describe, expect, it } from 'vitest';
import { coldSchedule, LONGEST_DISTANCE_MS, nextProbe } from '../../src/wait/schedule.ts';

const distances = (phase: number, count: number) =>
  Array.from({ length: count }, (_, index) => coldSchedule(index + 1, phase) - coldSchedule(index, phase));

describe('the schedule of somebody who knows nothing', () => {
  it('asks at once', () => {
    expect([0, 0.5, 0.999].map((phase) => coldSchedule(0, phase))).toEqual([0, 0, 0]);
  });

  it('keeps growing distances, and caps them', () => {
    const all = distances(0.5, 400);
    const guide = all.splice(7, 6);
    for (const [index, distance] of all.entries()) {
      expect(distance).toBeGreaterThanOrEqual(index === 0 ? 0 : Math.min(all[index - 1] ?? 0, LONGEST_DISTANCE_MS));
      expect(distance).toBeLessThanOrEqual(LONGEST_DISTANCE_MS + 1e-6);
    }
    expect(all.at(-1)).toBeCloseTo(LONGEST_DISTANCE_MS);
    expect(guide.slice(1, -1).map(Math.round)).toEqual([200, 200, 200, 200]);
  });

  it('looks closest where the guide says that it takes 2 to 3 s', () => {
    const looks = Array.from({ length: 40 }, (_, index) => coldSchedule(index, 0.5));
    const between = (from: number, to: number) => looks.filter((look) => look >= from && look < to).length;
    expect([between(0, 1_000), between(1_000, 2_000), between(2_000, 3_000), between(3_000, 4_000)]).toEqual([
      6, 2, 5, 2,
    ]);
  });

  it('is jittered over the whole distance: the latest place of a probe meets the earliest of the next', () => {
    for (const index of [1, 2, 7, 200]) {
      expect(coldSchedule(index, 1)).toBeCloseTo(coldSchedule(index + 1, 0));
    }
  });

  it('sends about as many requests as the square root of the lag asks for', () => {
    const requestsBefore = (lag: number) => {
      let count = 0;
      while (coldSchedule(count, 0.5) < lag) count += 1;
      return count;
    };
    expect([80, 300, 1200, 20_000].map(requestsBefore)).toEqual([2, 3, 6, 32]);
  });
});

describe('choosing the next probe', () => {
  it('leaves out what was missed while an answer took long', () => {
    const next = nextProbe(coldSchedule, 1, 0.5, 1_000);
    expect(next).toEqual({ index: 6, atMs: coldSchedule(6, 0.5) });
    expect(next.atMs).toBeGreaterThan(1_000);
    expect(coldSchedule(5, 0.5)).toBeLessThan(1_000);
  });

  it('never spins on a schedule that has come to its end', () => {
    expect(nextProbe(() => 10, 1, 0, 50).atMs).toBe(50 + LONGEST_DISTANCE_MS);
  });
});
