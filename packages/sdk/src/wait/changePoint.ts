/** How often lags change for good (a deploy, the start of a sale): once in so many observations. */
const CHANGE_EVERY = 50;
/** What a fresh start believes counts like one observation, spread evenly over the sizes of lags. */
const FRESH = 1;
/** Sizes of lags, each twice the one before, the first 10 ms. */
const SIZES = 12;

const NONE: readonly number[] = Array.from({ length: SIZES }, () => 0);

const sizeOf = (ms: number) => Math.min(SIZES - 1, Math.floor(Math.log2(1 + ms / 10)));

/**
 * How much each lag still says about the next one, oldest first: the chance that nothing has changed since it was seen
 * (Bayesian online change-point detection, Adams and MacKay 2007, over the sizes of lags). One odd lag costs the older ones
 * little, a row of them makes them forgotten.
 */
export function relevanceOf(lags: readonly number[]): readonly number[] {
  /** `runs[length]`: the chance that the last `length` lags belong together, and how often each size was among them. */
  let runs: { chance: number; readonly counts: readonly number[] }[] = [{ chance: 1, counts: NONE }];
  for (const ms of lags) {
    const size = sizeOf(ms);
    const counted = (counts: readonly number[]) => counts.map((count, index) => (index === size ? count + 1 : count));
    let changed = 0;
    const grown = runs.map(({ chance, counts }, length) => {
      const expected = ((counts[size] ?? 0) + FRESH / SIZES) / (length + FRESH);
      changed += chance / CHANGE_EVERY / SIZES;
      return { chance: chance * expected * (1 - 1 / CHANGE_EVERY), counts: counted(counts) };
    });
    const [first] = grown;
    if (first) first.chance += changed;
    const total = grown.reduce((sum, { chance }) => sum + chance, 0);
    runs = [{ chance: 0, counts: NONE }, ...grown.map((run) => ({ ...run, chance: run.chance / total }))];
  }
  let sum = 0;
  return runs
    .slice(1)
    .reverse()
    .map(({ chance }) => (sum += chance));
}
