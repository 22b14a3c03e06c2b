/** What a request costs, ms. */
export const PRICE_MS = 20;

/** The cheapest fixed schedule for somebody who knows the distribution, and what it costs on average. */
export interface Optimum {
  readonly looks: readonly number[];
  readonly cost: number;
}

/**
 * By dynamic programming, backwards. A look sent at t sees what is ready at t + half a round trip; the best looks are
 * those at which one more of the lags becomes visible, at least a round trip apart.
 */
export function optimumOf(sortedLags: readonly number[], roundTripMs: number): Optimum {
  const visible = sortedLags.map((lag) => Math.max(0, lag - roundTripMs / 2));
  const looks = [...new Set([0, ...visible])].sort((one, other) => one - other);
  const sums = [0];
  for (const lag of sortedLags) sums.push((sums.at(-1) ?? 0) + lag);
  const countUntil = (values: readonly number[], limit: number, from = 0) => {
    let [low, high] = [from, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[middle] ?? 0) <= limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const done = looks.map((look) => countUntil(visible, look + 1e-9));
  const total = sortedLags.length;
  /** How late the lags of the given ranks are found by a look, added up. */
  const late = (from: number, to: number, look: number) => {
    const past = Math.min(to, countUntil(sortedLags, look, from));
    return (past - from) * look - ((sums[past] ?? 0) - (sums[from] ?? 0));
  };
  const costs = new Float64Array(looks.length);
  const next = new Int32Array(looks.length).fill(-1);
  const best = (from: number) => {
    const doneBefore = from < 0 ? 0 : (done[from] ?? 0);
    const earliest = from < 0 ? 0 : (looks[from] ?? 0) + roundTripMs;
    let found = { index: -1, cost: doneBefore === total ? 0 : Infinity };
    for (let index = from + 1; index < looks.length && doneBefore < total; index++) {
      const isLast = index === looks.length - 1;
      if ((looks[index] ?? 0) < earliest && !isLast) continue;
      const now =
        PRICE_MS * (total - doneBefore) + late(doneBefore, done[index] ?? total, Math.max(looks[index] ?? 0, earliest));
      if (now >= found.cost) break;
      const cost = now + (costs[index] ?? 0);
      if (cost < found.cost) found = { index, cost };
    }
    return found;
  };
  for (let index = looks.length - 1; index >= 0; index--) {
    const found = best(index);
    costs[index] = found.cost;
    next[index] = found.index;
  }
  const first = best(-1);
  const chosen: number[] = [];
  for (let index = first.index; index >= 0; index = next[index] ?? -1) chosen.push(looks[index] ?? 0);
  return { looks: chosen, cost: first.cost / total };
}
