import type { TimeAxis } from '../model/timeAxis.ts';
import { LABEL_WIDTH, MARGIN } from './boxes.ts';

/** A mark of the time axis, `ms` since the purchase began; the next stands `stepMs` later. */
export interface Tick {
  readonly x: number;
  readonly ms: number;
  readonly stepMs: number;
}

const STEPS_MS = [20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000];
const LEAST_TICK_PX = 70;

export function ticksOf(start: number, axis: TimeAxis, scale: number): readonly Tick[] {
  const step = STEPS_MS.find((ms) => ms * scale >= LEAST_TICK_PX) ?? 600_000;
  const ticks: Tick[] = [];
  const inFold = (place: number) => axis.folds.some(({ at }) => Math.abs(place - at) * scale < LEAST_TICK_PX / 2);
  for (let ms = 0; ticks.length < 40; ms += step) {
    const place = axis.place(start + ms);
    if (place > axis.length) break;
    // The rest of a pause has no ticks: go on behind it.
    const fold = axis.folds.find(({ at }) => place < at && inFold(place));
    if (fold) ms += Math.max(0, Math.floor(fold.ms / step) - 1) * step;
    else if (!inFold(place)) ticks.push({ x: LABEL_WIDTH + MARGIN + place * scale, ms, stepMs: step });
  }
  return ticks;
}
