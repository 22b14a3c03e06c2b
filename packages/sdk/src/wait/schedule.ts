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

/** From this probe on, after 2.9 s, the distances grow with the time waited: a sixth of it. */
const KNEE = 12;
/** Here, after 30 s, they have come to the longest. */
const LAST_MS = (LONGEST_DISTANCE_MS * KNEE) / 2;
const LAST = KNEE * (1 + Math.log(LAST_MS / REQUEST_PRICE_MS / KNEE ** 2) / 2);

/**
 * The schedule of somebody who knows nothing: at once, then at distances that grow with the square root of the time
 * waited, and from 2.9 s on as the time itself does. The first part is scale-free: for a lag L that could be of any size,
 * k probes cost k * price and the last one comes on average half a distance late; the sum is smallest, at every L, when
 * probe k stands at price * k². Who waits for seconds waits for something that is down: the distances grow up to
 * {@link LONGEST_DISTANCE_MS}, so that two such waits within a minute stay below 60 requests.
 */
export const coldSchedule: Schedule = (index, phase) => {
  if (index === 0) return 0;
  const place = index - 0.5 + phase;
  if (place > LAST) return LAST_MS + LONGEST_DISTANCE_MS * (place - LAST);
  const squared = Math.min(place, KNEE);
  return REQUEST_PRICE_MS * squared * squared * Math.exp((2 * (place - squared)) / KNEE);
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
