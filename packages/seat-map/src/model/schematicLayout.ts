import type { Box, SeatLayout, SectionShape } from './layout.ts';
import { areaOf, boxOf, middleOf, nameSpot, outlineOf, type Outline, union } from './polygon.ts';
import type { SeatTable } from './seatTable.ts';
import { chooseShelves, MIN_BLOCK_WIDTH, NAME_ROOM, placeShelves, SECTION_PADDING, shelfWidth } from './shelves.ts';

const STAGE_HEIGHT = 2.2;
/** Points along a bent edge. */
const BENDS = 12;

/**
 * A catalog without geometry: the most expensive sections nearest the stage, equal prices side by side in natural order, and every
 * row bent a little towards the stage.
 *
 * @param members the sections to place, as places in the table; seats of others stay at 0, 0.
 */
export function layOutSchematic(table: SeatTable, members: readonly number[]): SeatLayout {
  const shelves = chooseShelves(table.sections, members);
  const width = Math.max(MIN_BLOCK_WIDTH, ...shelves.map(shelfWidth));
  const bend = (width > 12 ? 0.4 : 0.2) / width;

  const blocks = placeShelves(shelves, table.sections.length);
  const x = new Float32Array(table.count);
  const y = new Float32Array(table.count);
  const sections = table.sections.map((section, place): SectionShape => {
    const block = blocks[place];
    if (!block) return NOWHERE;
    const left = (block.left + block.right) / 2 - (section.columns - 1) / 2;
    const top = block.top + NAME_ROOM + SECTION_PADDING + 0.5;
    for (let seat = section.start; seat < section.end; seat += 1) {
      const row = table.row[seat] ?? 0;
      const across = left + (table.column[seat] ?? 0) + (section.shift[row] ?? 0);
      x[seat] = across;
      y[seat] = top + row - bend * across * across;
    }
    const outline = bentOutline(block, bend);
    const nameLine = bentEdge(block, block.top + 0.35 + NAME_ROOM / 2, bend);
    const plan = { outline, box: boxOf(outline), area: areaOf(outline), spot: nameSpot(outline), nameLine };
    return { ...plan, floor: null, elevation: 0, rise: 0.1 };
  });
  const stage = schematicStage(width, bend);
  return {
    x,
    y,
    sections,
    stage,
    areas: [],
    entrances: [],
    labels: [],
    floors: [],
    bounds: union([...sections.filter((section) => section !== NOWHERE).map(({ box }) => box), stage.box]),
    isSchematic: true,
  };
}

const NO_OUTLINE = new Float32Array(0);
const NO_BOX: Box = { left: 0, top: 0, right: 0, bottom: 0 };
/** The shape of a section that is placed by something else. */
const NOWHERE: SectionShape = {
  outline: NO_OUTLINE,
  box: NO_BOX,
  area: 0,
  spot: { x: 0, y: 0, halfWidth: 0, halfHeight: 0 },
  nameLine: NO_OUTLINE,
  floor: null,
  elevation: 0,
  rise: 0,
};

function schematicStage(width: number, bend: number): SeatLayout['stage'] {
  const half = Math.max(5, Math.min(width * 0.44, Math.max(34, width * 0.24))) / 2;
  const bottom = -2 - bend * half ** 2;
  const top = bottom - Math.max(STAGE_HEIGHT, 0.045 * width);
  const slant = half * 0.12;
  const outline = outlineOf([
    { x: -half + slant, y: top },
    { x: half - slant, y: top },
    ...Array.from({ length: BENDS + 1 }, (_, n) => {
      const across = half - (2 * half * n) / BENDS;
      return { x: across, y: bottom - 0.7 * (across / half) ** 2 };
    }),
  ]);
  const box = boxOf(outline);
  return { outline, box, middle: middleOf(box), label: null, height: 1 };
}

function bentOutline(block: Box, bend: number): Outline {
  const front = bentEdge(block, block.top, bend);
  const back = bentEdge(block, block.bottom, bend);
  const outline = new Float32Array(front.length + back.length);
  outline.set(front);
  for (let at = 0; at < back.length; at += 2) {
    outline[outline.length - 2 - at] = back[at] ?? 0;
    outline[outline.length - 1 - at] = back[at + 1] ?? 0;
  }
  return outline;
}

function bentEdge({ left, right }: Box, y: number, bend: number): Outline {
  return outlineOf(
    Array.from({ length: BENDS + 1 }, (_, n) => {
      const across = left + ((right - left) * n) / BENDS;
      return { x: across, y: y - bend * across * across };
    }),
  );
}
