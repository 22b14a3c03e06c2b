import type { Section, SeatTable } from './seatTable.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where everything stands, in world units: one unit is the distance between two neighbouring seats.
 * The catalog knows no geometry, so this is made up the way a house is: dearest sections nearest the stage, equal
 * prices side by side, and every row bent a little towards the stage.
 */
export interface SeatLayout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** One per section of the table: the straight block before the bend is laid on. */
  readonly blocks: readonly Box[];
  /** One per section: what it covers after the bend. */
  readonly boxes: readonly Box[];
  readonly bounds: Box;
  readonly stage: Box;
  /** A point `x` away from the middle is bent up by `bend * x * x`. */
  readonly bend: number;
}

/** Free space around the seats of a section, above them for its name, and between sections. */
const SECTION_PADDING = 0.75;
export const NAME_ROOM = 1.7;
const SECTION_GAP = 1.4;
const MIN_BLOCK_WIDTH = 4;
const STAGE_HEIGHT = 2.2;

/** @param aspect width by height of the room there is: a phone gets a tall house, a desk a wide one. */
export function layOut(table: SeatTable, aspect: number): SeatLayout {
  const shelves = chooseShelves(table.sections, aspect);
  const width = Math.max(MIN_BLOCK_WIDTH, ...shelves.map(shelfWidth));
  const bend = (width > 12 ? 0.4 : 0.2) / width;

  const blocks = placeShelves(shelves, table.sections.length);
  const x = new Float32Array(table.count);
  const y = new Float32Array(table.count);
  table.sections.forEach((section, sectionIndex) => {
    const block = blocks[sectionIndex];
    if (!block) return;
    const left = (block.left + block.right) / 2 - (section.columns - 1) / 2;
    const top = block.top + NAME_ROOM + SECTION_PADDING + 0.5;
    for (let seat = section.start; seat < section.end; seat += 1) {
      const row = table.row[seat] ?? 0;
      const seatX = left + (table.column[seat] ?? 0) + (section.shift[row] ?? 0);
      x[seat] = seatX;
      y[seat] = top + row - bend * seatX * seatX;
    }
  });
  const boxes = blocks.map((block) => bentBox(block, bend));
  const stageWidth = Math.max(5, Math.min(width * 0.44, Math.max(34, width * 0.24)));
  const stageBottom = -2 - bend * (stageWidth / 2) ** 2;
  const stageTop = stageBottom - Math.max(STAGE_HEIGHT, 0.045 * width);
  const stage = { left: -stageWidth / 2, right: stageWidth / 2, top: stageTop, bottom: stageBottom };
  return { x, y, blocks, boxes, stage, bend, bounds: union([...boxes, stage]) };
}

interface Shelf {
  readonly members: readonly { readonly section: Section; readonly index: number }[];
  readonly height: number;
}

/** Tries several widths of house, with and without prices mixed on one shelf, and keeps what shows the seats largest. */
function chooseShelves(sections: readonly Section[], aspect: number): Shelf[] {
  const ordered = sections
    .map((section, index) => ({ section, index }))
    .toSorted((a, b) => b.section.maxCents - a.section.maxCents || a.index - b.index);
  const widest = Math.max(MIN_BLOCK_WIDTH, ...sections.map(blockWidth));
  const total = sections.reduce((sum, section) => sum + blockWidth(section) + SECTION_GAP, 0);
  let best: Shelf[] = [];
  let bestScore = 0;
  for (let limit = widest; limit <= total + widest; limit *= 1.08) {
    for (const mixed of [false, true]) {
      const shelves = fillShelves(ordered, limit, mixed);
      const width = Math.max(MIN_BLOCK_WIDTH, ...shelves.map(shelfWidth));
      const height = shelves.reduce((sum, shelf) => sum + shelf.height + SECTION_GAP, STAGE_HEIGHT + 2);
      const score = Math.min(aspect / width, 1 / (height + 0.1 * width)) * (1 - Math.max(...shelves.map(lopsidedness)));
      if (score <= bestScore) continue;
      bestScore = score;
      best = shelves;
    }
  }
  return best;
}

function fillShelves(ordered: Shelf['members'], limit: number, mixed: boolean): Shelf[] {
  const shelves: Shelf['members'][] = [];
  let open: Shelf['members'][number][] = [];
  let used = 0;
  for (const member of ordered) {
    const width = blockWidth(member.section);
    const isOther = !mixed && open[0] !== undefined && open[0].section.maxCents !== member.section.maxCents;
    if (open.length > 0 && (isOther || used + SECTION_GAP + width > limit)) {
      shelves.push(open);
      open = [];
      used = 0;
    }
    used += width + (open.length > 0 ? SECTION_GAP : 0);
    open.push(member);
  }
  if (open.length > 0) shelves.push(open);
  return shelves.map((members) => ({
    members: dearestInTheMiddle(members),
    height: Math.max(...members.map((member) => blockHeight(member.section))),
  }));
}

function dearestInTheMiddle(members: Shelf['members']): Shelf['members'] {
  if (members.every((member) => member.section.maxCents === members[0]?.section.maxCents)) return members;
  const row: Shelf['members'][number][] = [];
  members.forEach((member, place) => (place % 2 === 0 ? row.push(member) : row.unshift(member)));
  return row;
}

/** How far the dearest section of a shelf of several prices stands from the middle, as a share of the shelf. */
function lopsidedness({ members }: Shelf): number {
  const dearest = Math.max(...members.map(({ section }) => section.maxCents));
  if (members.every(({ section }) => section.maxCents === dearest)) return 0;
  const total = members.reduce((sum, { section }) => sum + blockWidth(section), 0);
  let left = 0;
  let nearest = 1;
  for (const { section } of members) {
    const middle = left + blockWidth(section) / 2;
    if (section.maxCents === dearest) nearest = Math.min(nearest, Math.abs(middle / total - 0.5));
    left += blockWidth(section);
  }
  return Math.min(0.9, 2 * Math.max(0, nearest - 0.1));
}

function placeShelves(shelves: readonly Shelf[], count: number): Box[] {
  const blocks = Array.from<Box>({ length: count });
  let top = 0;
  for (const shelf of shelves) {
    let left = -shelfWidth(shelf) / 2;
    for (const { section, index } of shelf.members) {
      const right = left + blockWidth(section);
      blocks[index] = { left, right, top, bottom: top + blockHeight(section) };
      left = right + SECTION_GAP;
    }
    top += shelf.height + SECTION_GAP;
  }
  return blocks;
}

const blockWidth = (section: Section) => Math.max(MIN_BLOCK_WIDTH, section.columns + 2 * SECTION_PADDING);
const blockHeight = (section: Section) => section.rows + NAME_ROOM + 2 * SECTION_PADDING;

function shelfWidth(shelf: Shelf): number {
  const widths = shelf.members.reduce((sum, member) => sum + blockWidth(member.section), 0);
  return widths + SECTION_GAP * (shelf.members.length - 1);
}

function bentBox(block: Box, bend: number): Box {
  const crossesMiddle = block.left < 0 && block.right > 0;
  const bends = [bend * block.left ** 2, bend * block.right ** 2];
  return {
    left: block.left,
    right: block.right,
    top: block.top - Math.max(...bends),
    bottom: block.bottom - (crossesMiddle ? 0 : Math.min(...bends)),
  };
}

function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
