import { parseDate, type Clock, type TimerHandle } from '@speckit/sdk';

/** Longest delay that a host's timer can hold, ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Calls back when a deadline is so many ms away, once for each moment; one timer at a time. Moments that are over when a
 * deadline is set are left out.
 *
 * @param moments Ms before the deadline.
 */
export function startCountdown(clock: Clock, moments: readonly number[], call: (remainingMs: number) => void) {
  let deadline: string | null = null;
  let timer: TimerHandle;
  let coming: readonly number[] = [];

  const stop = () => {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
  };
  const leftOf = () => (deadline === null ? Number.NaN : parseDate(deadline) - clock.now());
  const arm = () => {
    stop();
    const [next] = coming;
    const left = leftOf();
    if (next === undefined || Number.isNaN(left)) return;
    timer = clock.setTimeout(ring, Math.min(Math.max(0, left - next), LONGEST_TIMER_MS));
  };
  function ring() {
    const left = leftOf();
    const due = coming.filter((moment) => moment >= left);
    coming = coming.filter((moment) => moment < left);
    arm();
    // After a page has slept through several moments only the nearest is told.
    const last = due.at(-1);
    if (last !== undefined) call(Math.max(0, left));
  }
  return {
    until: (next: string | null) => {
      if (next === deadline) return;
      deadline = next;
      const left = leftOf();
      coming = moments.filter((moment) => moment <= left).toSorted((one, other) => other - one);
      arm();
    },
    stop,
  };
}
