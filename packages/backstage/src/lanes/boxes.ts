import { LANES, type Lane } from '../model/lanes.ts';

/** Where things are drawn, px. */
export const LABEL_WIDTH = 78;
export const MARGIN = 14;
/** Within the lane of the topic each reader has a row of its own. */
export const READER_ROWS: readonly Lane[] = ['ordering', 'payment', 'catalog', 'inventory'];
export const ROW_HEIGHT = 16;
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

export function boxOf(lane: Lane): LaneBox {
  return LANE_BOXES.find((box) => box.lane === lane) ?? { lane, top: 0, height: 0 };
}

export function middleOf(lane: Lane): number {
  const { top, height } = boxOf(lane);
  return top + height / 2;
}
