import type { InParts } from './inParts.ts';
import type { SectionPlan } from './placeSection.ts';
import { outlineOf, type Outline } from './polygon.ts';
import type { Section } from './seatTable.ts';
import { chooseShelves, MIN_BLOCK_WIDTH, SECTION_GAP, SECTION_PADDING, blockWidth, shelfWidth } from './shelves.ts';

const STAGE_HEIGHT = 2.2;

export interface SchematicPlan {
  readonly stage: Outline;
  /** How far the plan reaches above the middle of its first rows. */
  readonly up: number;
  /** Of a section, moved down by so much. */
  readonly planOf: (place: number, down: number) => SectionPlan;
}

/**
 * A catalog without geometry: the most expensive sections nearest the stage, equal prices side by side in natural order, and
 * every row bent a little towards the stage.
 *
 * @param members the sections to place, as places in the table
 */
export function* planSchematic(sections: readonly Section[], members: readonly number[]): InParts<SchematicPlan> {
  const shelves = yield* chooseShelves(sections, members);
  const width = Math.max(MIN_BLOCK_WIDTH, ...shelves.map(shelfWidth));
  const bend = (width > 12 ? 0.4 : 0.2) / width;
  const spots = new Map<number, readonly [x: number, y: number]>();
  let top = SECTION_PADDING;
  for (const shelf of shelves) {
    let left = -shelfWidth(shelf) / 2;
    for (const { section, place } of shelf.members) {
      spots.set(place, [left + blockWidth(section) / 2, top]);
      left += blockWidth(section) + SECTION_GAP;
    }
    top += shelf.height + SECTION_GAP;
  }
  return {
    stage: stageOf(width, bend),
    up: (bend * width ** 2) / 4,
    planOf(place, down) {
      const [x, y] = spots.get(place) ?? [0, 0];
      return { code: '', bend, block: { at: [x, y + down], rowGap: 1 } };
    },
  };
}

function stageOf(width: number, bend: number): Outline {
  const half = Math.max(5, Math.min(width * 0.44, Math.max(34, width * 0.24))) / 2;
  const bottom = -2 - bend * half ** 2;
  const top = bottom - Math.max(STAGE_HEIGHT, 0.045 * width);
  const front = Array.from({ length: 13 }, (_, n) => {
    const across = 1 - n / 6;
    return { x: half * across, y: bottom - 0.7 * across ** 2 };
  });
  return outlineOf([{ x: -half * 0.88, y: top }, { x: half * 0.88, y: top }, ...front]);
}
