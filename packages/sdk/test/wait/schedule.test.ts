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
      expect(distance).toBeGreaterThanOrEqual(index === 0 ? 0 : (all[index - 1] ?? 0) - 1e-6);
      expect(distance).toBeLessThanOrEqual(LONGEST_DISTANCE_MS + 1e-6);
    }
    expect(all.at(-1)).toBeCloseTo(LONGEST_DISTANCE_MS);
  });

  it('is jittered over the whole distance: the latest place of a probe meets the earliest of the next', () => {
    for (const index of [1, 2, 7, 200]) {
      expect(coldSchedule(index, 1)).toBeCloseTo(coldSchedule(index + 1, 0));
    }
  });

  const requestsBefore = (lag: number) => {
    let count = 0;
    while (coldSchedule(count, 0.5) < lag) count += 1;
    return count;
  };
  it('sends about as many requests as the square root of a short lag asks for', () => {
    expect([80, 300, 1_200, 2_880].map(requestsBefore)).toEqual([2, 4, 8, 12]);
  });

  it('looks a sixth of the time too late at most when a lag takes seconds', () => {
    for (let index = 13; index < 200; index += 1) {
      const at = coldSchedule(index, 0.5);
      expect(coldSchedule(index + 1, 0.5) - at).toBeLessThanOrEqual(at * 0.182);
    }
  });

  it('leaves room below 60 requests a minute for two long waits and what else a purchase sends', () => {
    for (let first = 1_000; first < 60_000; first += 1_000)
      expect(requestsBefore(first) + requestsBefore(60_000 - first)).toBeLessThanOrEqual(54);
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
