import { laneOf } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import { timeAxis, type TimeAxis } from '../model/timeAxis.ts';
import type { PageCall } from '../model/wait.ts';
import { LABEL_WIDTH, MARGIN, middleOf } from './boxes.ts';
import { callsOf, recordsOf, stepTone, type CallMark, type RecordMark, type StepMark } from './marks.ts';
import { ticksOf, type Tick } from './ticks.ts';

export interface Picture {
  readonly steps: readonly StepMark[];
  readonly calls: readonly CallMark[];
  readonly records: readonly RecordMark[];
  readonly ticks: readonly Tick[];
  /** Pauses that are folded away, and how long they are. */
  readonly folds: readonly { readonly x: number; readonly ms: number }[];
  readonly nowX: number | null;
}

/** A purchase, as the page and the platform saw it; all times by the clock of the watched world. */
export interface Drawn {
  readonly timeline: Timeline;
  readonly pageCalls: readonly PageCall[];
  readonly now: number;
}

/** A purchase, laid out for a picture of the given width, px. */
export function layOut({ timeline, pageCalls, now }: Drawn, width: number): Picture {
  const start = Math.min(timeline.startedAt, ...pageCalls.map(({ at }) => at));
  const axis = axisOf(timeline, pageCalls, start, now);
  const scale = Math.max(0, width - LABEL_WIDTH - 2 * MARGIN) / axis.length;
  const x = (at: number) => LABEL_WIDTH + MARGIN + axis.place(at) * scale;
  return {
    steps: pageCalls.map((call) => ({
      id: call.id,
      tone: stepTone(call),
      from: x(call.at),
      until: Math.max(x(call.at) + 3, x(call.endedAt ?? now)),
      y: middleOf('page'),
    })),
    calls: callsOf(timeline, now, x),
    records: recordsOf(timeline, now, x),
    ticks: ticksOf(start, axis, scale),
    folds: axis.folds.map(({ at, ms }) => ({ x: LABEL_WIDTH + MARGIN + at * scale, ms })),
    nowX: isMoving(timeline) ? x(now) : null,
  };
}

/** Something is under way: the picture grows. */
export function isMoving({ calls, travels }: Timeline): boolean {
  return (
    calls.some(({ endedAt }) => endedAt === null) ||
    travels.some(({ readings }) => readings.some(({ at, service }) => at === null && laneOf(service) !== null))
  );
}

function axisOf(
  { calls, travels, turns }: Timeline,
  pageCalls: readonly PageCall[],
  start: number,
  now: number,
): TimeAxis {
  const spans = [
    ...pageCalls.map(({ at, endedAt }) => ({ from: at, until: endedAt })),
    ...calls.map(({ at, endedAt }) => ({ from: at, until: endedAt })),
    ...travels.flatMap(({ at, readings }) =>
      readings.flatMap((one) => (laneOf(one.service) === null ? [] : { from: at, until: one.at })),
    ),
    ...turns.map(({ at }) => ({ from: at, until: at })),
  ];
  return timeAxis(start, spans, now);
}
