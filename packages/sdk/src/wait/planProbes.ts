import type { LagDistribution } from './lagDistribution.ts';
import { REQUEST_PRICE_MS } from './schedule.ts';

/**
 * When to look, at the least expected cost: each look has its price, each millisecond between being ready and being found
 * ready costs one (Barlow, Hunter and Proschan, Optimum Checking Procedures, 1963). Solved backwards over the points of
 * the belief; no two looks are closer than `answerMs`, for one answer is awaited before the next is asked for.
 */
export function planProbes({ at, mass }: LagDistribution, answerMs: number): readonly number[] {
  const last = at.length - 1;
  const ready = new Float64Array(at.length);
  const readyTime = new Float64Array(at.length);
  for (const [index, ms] of at.entries()) {
    const before = index - 1;
    ready[index] = (ready[before] ?? 0) + (mass[index] ?? 0);
    const average = ((ready[before] ?? 0) + (ready[index] ?? 0)) / 2;
    readyTime[index] = (readyTime[before] ?? 0) + average * (ms - (at[before] ?? 0));
  }
  const cost = new Float64Array(at.length);
  const next = new Int32Array(at.length);
  /** The best look after the one at `from`; -1: before the first. Also what all from there on costs. */
  const best = (from: number): { readonly look: number; readonly cost: number } => {
    const [doneBy, timeBy, since] =
      from < 0 ? [0, 0, -Infinity] : [ready[from] ?? 0, readyTime[from] ?? 0, at[from] ?? 0];
    let found = { look: last, cost: Infinity };
    for (let look = from + 1; look <= last; look++) {
      const ms = at[look] ?? 0;
      if (ms - since < answerMs && look < last) continue;
      const late = (readyTime[look] ?? 0) - timeBy - (from < 0 ? 0 : doneBy * (ms - since));
      const now = REQUEST_PRICE_MS * (1 - doneBy) + late;
      if (now >= found.cost) break;
      const all = now + (cost[look] ?? 0);
      if (all < found.cost) found = { look, cost: all };
    }
    return found;
  };
  for (let from = last - 1; from >= 0; from--) {
    const found = best(from);
    cost[from] = found.cost;
    next[from] = found.look;
  }
  const looks: number[] = [];
  for (let look = best(-1).look; ; look = next[look] ?? last) {
    looks.push(at[look] ?? 0);
    if (look >= last) return looks;
  }
}
