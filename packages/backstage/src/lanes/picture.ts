import { LANES, laneOf, type Lane } from '../model/lanes.ts';
import type { Story } from '../model/story.ts';
import { callTone, type CallTone } from '../model/calls.ts';
import type { PageCall } from '../model/wait.ts';
import { timeAxis, type TimeAxis } from '../model/timeAxis.ts';

/** Where things are drawn, px. */
export const LABEL_WIDTH = 78;
const MARGIN = 14;
/** Within the lane of the topic each reader has a row of its own. */
const READER_ROWS: readonly Lane[] = ['ordering', 'payment', 'catalog', 'inventory'];
const ROW_HEIGHT = 16;
const LANE_HEIGHT = 36;
const TOPIC_HEIGHT = 12 + READER_ROWS.length * ROW_HEIGHT;

export interface LaneBox {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
}

export const LANE_BOXES: readonly LaneBox[] = LANES.reduce<readonly LaneBox[]>((boxes, lane) => {
  const above = boxes.at(-1);
  const top = above ? above.top + above.height : 0;
  return [...boxes, { lane, top, height: lane === 'topic' ? TOPIC_HEIGHT : LANE_HEIGHT }];
}, []);

const LAST = LANE_BOXES.at(-1);
/** Under the lanes stands the ruler. */
export const RULER_TOP = LAST ? LAST.top + LAST.height : 0;
export const PICTURE_HEIGHT = RULER_TOP + 22;

export interface CallMark {
  readonly id: string;
  readonly tone: CallTone;
  readonly from: number;
  readonly until: number;
  readonly askerY: number;
  readonly y: number;
  readonly path: string;
  /** Whether no other label stands there. */
  readonly isLabelled: boolean;
}

/** A call as the page saw it: from the moment it was sent until its answer was there. */
export interface StepMark {
  readonly id: string;
  readonly tone: CallTone;
  readonly from: number;
  readonly until: number;
  readonly y: number;
}

export interface RecordMark {
  readonly id: string;
  readonly x: number;
  readonly fromY: number;
  readonly y: number;
  readonly readings: readonly ReadingMark[];
}

/** A record on its way to one reader: the longer, the further behind that reader is. */
export interface ReadingMark {
  readonly group: string;
  readonly lane: Lane;
  readonly from: number;
  readonly until: number;
  readonly y: number;
  readonly laneY: number;
  readonly hasArrived: boolean;
  readonly ms: number;
  /** Whether the time has room beside it. */
  readonly isLabelled: boolean;
}

/** A mark of the time axis, `ms` since the purchase began; the next stands `stepMs` later. */
export interface Tick {
  readonly x: number;
  readonly ms: number;
  readonly stepMs: number;
}

export interface Picture {
  readonly steps: readonly StepMark[];
  readonly calls: readonly CallMark[];
  readonly records: readonly RecordMark[];
  readonly ticks: readonly Tick[];
  /** Pauses that are folded away, and how long they are. */
  readonly folds: readonly { readonly x: number; readonly ms: number }[];
  readonly nowX: number | null;
}

const PRODUCERS: readonly (readonly [prefix: string, lane: Lane])[] = [
  ['reservation-', 'inventory'],
  ['payment-', 'payment'],
  ['order-', 'ordering'],
  ['seats-', 'catalog'],
];

/** A purchase, as the page and the platform saw it; all times by the clock of the watched world. */
export interface Drawn {
  readonly story: Story;
  readonly pageCalls: readonly PageCall[];
  readonly now: number;
}

/** A purchase, laid out for a picture of the given width, px. */
export function layOut({ story, pageCalls, now }: Drawn, width: number): Picture {
  const start = Math.min(story.startedAt, ...pageCalls.map(({ at }) => at));
  const axis = axisOf(story, pageCalls, start, now);
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
    calls: callsOf(story, now, x),
    records: story.travels.map((travel) => {
      const producer = PRODUCERS.find(([prefix]) => travel.topic.startsWith(prefix))?.[1] ?? 'topic';
      return {
        id: travel.id,
        x: x(travel.at),
        fromY: middleOf(producer),
        y: boxOf('topic').top + 6,
        readings: readingsOf(travel, now, x),
      };
    }),
    ticks: ticksOf(start, axis, scale),
    folds: axis.folds.map(({ at, ms }) => ({ x: LABEL_WIDTH + MARGIN + at * scale, ms })),
    nowX: isMoving(story) ? x(now) : null,
  };
}

/** Something is under way: the picture grows. */
export function isMoving({ calls, travels }: Story): boolean {
  return (
    calls.some(({ endedAt }) => endedAt === null) ||
    travels.some(({ readings }) => readings.some(({ at, service }) => at === null && laneOf(service) !== null))
  );
}

function stepTone({ endedAt, code }: PageCall): CallTone {
  if (endedAt === null) return 'open';
  if (code === null) return 'ok';
  return code === 'outcome_unknown' || code === 'network_error' || code === 'timeout' || code === 'service_unavailable'
    ? 'failed'
    : 'refused';
}

function axisOf(
  { calls, travels, turns }: Story,
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

/** A label takes so much room, px. */
const LABEL_ROOM = 52;

function callsOf({ calls }: Story, now: number, x: (at: number) => number): readonly CallMark[] {
  const ends = new Map<Lane, number>();
  return calls.flatMap((call) => {
    const lane = laneOf(call.service);
    if (lane === null) return [];
    const from = x(call.at);
    const until = Math.max(from + 3, x(call.endedAt ?? now));
    const isFree = from >= (ends.get(lane) ?? 0);
    if (isFree) ends.set(lane, from + LABEL_ROOM);
    const asker = call.from === 'page' ? 'page' : (laneOf(call.from) ?? 'page');
    const tone = callTone(call);
    const place = { from, until, askerY: middleOf(asker), y: middleOf(lane) };
    return { id: call.id, tone, ...place, path: call.path, isLabelled: isFree };
  });
}

function readingsOf(
  { at, readings }: Story['travels'][number],
  now: number,
  x: (at: number) => number,
): readonly ReadingMark[] {
  return readings.flatMap((reading) => {
    const lane = laneOf(reading.service);
    const row = READER_ROWS.findIndex((one) => one === lane);
    if (lane === null || row < 0) return [];
    const until = x(reading.at ?? now);
    return {
      group: reading.group,
      lane,
      from: x(at),
      until,
      y: boxOf('topic').top + 14 + row * ROW_HEIGHT,
      laneY: middleOf(lane),
      hasArrived: reading.at !== null,
      ms: Math.max(0, Math.round((reading.at ?? now) - at)),
      isLabelled: until - x(at) > LABEL_ROOM,
    };
  });
}

const STEPS_MS = [20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000];
const LEAST_TICK_PX = 70;

function ticksOf(start: number, axis: TimeAxis, scale: number): Picture['ticks'] {
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

function boxOf(lane: Lane): LaneBox {
  return LANE_BOXES.find((box) => box.lane === lane) ?? { lane, top: 0, height: 0 };
}

function middleOf(lane: Lane): number {
  const { top, height } = boxOf(lane);
  return top + height / 2;
}
