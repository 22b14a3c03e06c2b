import { callTone, type CallTone } from '../model/calls.ts';
import { laneOf, type Lane } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import type { PageCall } from '../model/wait.ts';
import { boxOf, middleOf, READER_ROWS, ROW_HEIGHT } from './boxes.ts';

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

const PRODUCERS: readonly (readonly [prefix: string, lane: Lane])[] = [
  ['reservation-', 'inventory'],
  ['payment-', 'payment'],
  ['order-', 'ordering'],
  ['seats-', 'catalog'],
];

export function stepTone({ endedAt, code }: PageCall): CallTone {
  if (endedAt === null) return 'open';
  if (code === null) return 'ok';
  return code === 'outcome_unknown' || code === 'network_error' || code === 'timeout' || code === 'service_unavailable'
    ? 'failed'
    : 'refused';
}

/** A label takes so much room, px. */
const LABEL_ROOM = 64;

export function callsOf({ calls }: Timeline, now: number, x: (at: number) => number): readonly CallMark[] {
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

/** The name of a reader and its time take so much room, px. */
const READER_LABEL_ROOM = 112;

export function recordsOf({ travels }: Timeline, now: number, x: (at: number) => number): readonly RecordMark[] {
  /** Where the last label of each reader's row ends. */
  const ends = new Map<Lane, number>();
  return travels.map((travel) => ({
    id: travel.id,
    x: x(travel.at),
    fromY: middleOf(PRODUCERS.find(([prefix]) => travel.topic.startsWith(prefix))?.[1] ?? 'topic'),
    y: boxOf('topic').top + 6,
    readings: readingsOf(travel, now, x).map((reading) => {
      const { lane, from, until, hasArrived } = reading;
      const isLong = until - from > LABEL_ROOM;
      const start = hasArrived ? from + 8 : until - 10 - READER_LABEL_ROOM;
      const isLabelled = isLong && start >= (ends.get(lane) ?? 0);
      if (isLabelled) ends.set(lane, start + READER_LABEL_ROOM);
      return { ...reading, isLabelled };
    }),
  }));
}

function readingsOf(
  { at, readings }: Timeline['travels'][number],
  now: number,
  x: (at: number) => number,
): readonly Omit<ReadingMark, 'isLabelled'>[] {
  return readings.flatMap((reading) => {
    const lane = laneOf(reading.service);
    const row = READER_ROWS.findIndex((one) => one === lane);
    if (lane === null || row < 0) return [];
    return {
      group: reading.group,
      lane,
      from: x(at),
      until: x(reading.at ?? now),
      y: boxOf('topic').top + 14 + row * ROW_HEIGHT,
      laneY: middleOf(lane),
      hasArrived: reading.at !== null,
      ms: Math.max(0, Math.round((reading.at ?? now) - at)),
    };
  });
}
