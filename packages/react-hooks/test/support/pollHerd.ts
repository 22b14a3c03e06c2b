import { lehmer } from '../../../testing/random/lehmer.ts';
import { startPace, withJitter, type PollAnswer, type PollPace } from '../../src/query/pollPace.ts';

/** A herd of pages polling one server that gives one answer at a time. */
export interface Herd {
  readonly pages: number;
  /** What one answer costs an idle server, in ms. */
  readonly serviceMs: number;
  /** The pages open evenly over this time, in ms. */
  readonly arriveWithinMs: number;
  readonly untilMs: number;
  /** Answers before this time are not counted. */
  readonly settledAtMs: number;
}

/** Plays the herd on a queue in simulated time; returns what each counted answer took, in ms. */
export function watchTogether(herd: Herd, step: (pace: PollPace, answer: PollAnswer) => PollPace): number[] {
  const random = lehmer(1);
  const pages = Array.from({ length: herd.pages }, (_, index) => ({
    nextAt: (index * herd.arriveWithinMs) / herd.pages,
    pace: startPace(5_000),
  }));
  const costs: number[] = [];
  let serverFreeAt = 0;
  for (;;) {
    const page = pages.reduce((first, other) => (other.nextAt < first.nextAt ? other : first));
    if (page.nextAt > herd.untilMs) return costs;
    const answeredAt = Math.max(page.nextAt, serverFreeAt) + herd.serviceMs;
    const costMs = answeredAt - page.nextAt;
    if (page.nextAt >= herd.settledAtMs) costs.push(costMs);
    serverFreeAt = answeredAt;
    page.pace = step(page.pace, { costMs, failed: false });
    page.nextAt = answeredAt + withJitter(page.pace.distanceMs, random());
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
