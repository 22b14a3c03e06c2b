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
    for (const [index, distance] of all.entries()) {
      expect(distance).toBeGreaterThanOrEqual(index === 0 ? 0 : Math.min(all[index - 1] ?? 0, LONGEST_DISTANCE_MS));
      expect(distance).toBeLessThanOrEqual(LONGEST_DISTANCE_MS + 1e-6);
    }
    expect(all.at(-1)).toBeCloseTo(LONGEST_DISTANCE_MS);
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
    expect([80, 300, 1200, 20_000].map(requestsBefore)).toEqual([2, 4, 8, 32]);
  });
});

describe('choosing the next probe', () => {
  it('leaves out what was missed while an answer took long', () => {
    const next = nextProbe(coldSchedule, 1, 0.5, 1_000);
    expect(next.atMs).toBe(1_280);
    expect(next.index).toBe(8);
  });

  it('never spins on a schedule that has come to its end', () => {
    expect(nextProbe(() => 10, 1, 0, 50).atMs).toBe(50 + LONGEST_DISTANCE_MS);
  });
});
