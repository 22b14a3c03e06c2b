/**
 * Where probe `index` (0 is the first) belongs, in ms since the thing waited for began. `phase`, in [0, 1), is drawn once
 * per wait and moves every probe over the whole distance to its neighbours: two waits that begin together do not stay
 * together, and the distances within one wait keep their proportions.
 */
export type Schedule = (index: number, phase: number) => number;

/** What one more request is worth, in ms of the buyer's time. Waiting g ms too long costs as much as g / 20 requests. */
export const REQUEST_PRICE_MS = 20;

/** No distance between two probes is longer, however long the wait: somebody is looking at the screen. */
export const LONGEST_DISTANCE_MS = 5_000;

/**
 * The schedule of somebody who knows nothing: at once, then at distances that grow with the square root of the time
 * waited. It is scale-free. For a lag L that could be of any size, k probes cost k * price and the last one comes on
 * average half a distance late; the sum is smallest, at every L, when probe k stands at price * k².
 */
export const coldSchedule: Schedule = (index, phase) => {
  if (index === 0) return 0;
  const knee = LONGEST_DISTANCE_MS / (2 * REQUEST_PRICE_MS);
  const place = index - 0.5 + phase;
  const squared = Math.min(place, knee);
  return REQUEST_PRICE_MS * squared * squared + LONGEST_DISTANCE_MS * Math.max(0, place - knee);
};

/** The first probe from `index` on that still lies ahead: what was missed while an answer took long is not made up for. */
export function nextProbe(
  schedule: Schedule,
  index: number,
  phase: number,
  elapsedMs: number,
): { readonly index: number; readonly atMs: number } {
  for (let next = index; ; next++) {
    const atMs = schedule(next, phase);
    if (atMs > elapsedMs) return { index: next, atMs };
    if (!(schedule(next + 1, phase) > atMs)) return { index: next, atMs: elapsedMs + LONGEST_DISTANCE_MS };
  }
}
