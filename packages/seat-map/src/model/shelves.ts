import type { InParts } from './inParts.ts';
import { NAME_ROOM } from './placeSection.ts';
import type { Section } from './seatTable.ts';

/** Free space around the seats of a section, and between sections. */
export const SECTION_PADDING = 1.3;
export const SECTION_GAP = 1.4;
export const MIN_BLOCK_WIDTH = 4;
/** Width by height that the plan aims at: between a phone and a desktop, since both show the same plan. */
const ASPECT = 1.25;
const STAGE_ROOM = 4.2;

/** Sections side by side, at one distance from the stage. */
export interface Shelf {
  readonly members: readonly Member[];
  readonly height: number;
}

interface Member {
  readonly section: Section;
  readonly place: number;
}

/** Tries several widths of plan, with and without prices mixed on one shelf, and keeps what shows the seats largest. */
export function* chooseShelves(sections: readonly Section[], members: readonly number[]): InParts<Shelf[]> {
  const ordered = members
    .flatMap((place): Member[] => {
      const section = sections[place];
      return section ? [{ section, place }] : [];
    })
    .toSorted((a, b) => b.section.maxPrice - a.section.maxPrice || a.place - b.place);
  const widest = Math.max(MIN_BLOCK_WIDTH, ...ordered.map(({ section }) => blockWidth(section)));
  const total = ordered.reduce((sum, { section }) => sum + blockWidth(section) + SECTION_GAP, 0);
  let best: Shelf[] = [];
  let bestScore = 0;
  for (let limit = widest; limit <= total + widest; limit *= 1.08) {
    yield;
    for (const mixed of [false, true]) {
      const shelves = fillShelves(ordered, limit, mixed);
      const width = Math.max(MIN_BLOCK_WIDTH, ...shelves.map(shelfWidth));
      const height = shelves.reduce((sum, shelf) => sum + shelf.height + SECTION_GAP, STAGE_ROOM);
      const size = Math.min(ASPECT / width, 1 / (height + 0.1 * width));
      // Most are too small anyway.
      if (size <= bestScore) continue;
      const score = size * (1 - Math.max(0, ...shelves.map(lopsidedness)));
      if (score <= bestScore) continue;
      bestScore = score;
      best = shelves;
    }
  }
  return best;
}
function fillShelves(ordered: readonly Member[], limit: number, mixed: boolean): Shelf[] {
  const shelves: Member[][] = [];
  let open: Member[] = [];
  let used = 0;
  for (const member of ordered) {
    const width = blockWidth(member.section);
    const isOther = !mixed && open[0] !== undefined && open[0].section.maxPrice !== member.section.maxPrice;
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
    members: highestPriceInTheMiddle(members),
    height: Math.max(...members.map((member) => blockHeight(member.section))),
  }));
}

function highestPriceInTheMiddle(members: readonly Member[]): readonly Member[] {
  if (members.every((member) => member.section.maxPrice === members[0]?.section.maxPrice)) return members;
  const row: Member[] = [];
  members.forEach((member, place) => (place % 2 === 0 ? row.push(member) : row.unshift(member)));
  return row;
}

/** How far the section of the highest price on a shelf of several prices stands from the middle, as a share of the shelf. */
function lopsidedness({ members }: Shelf): number {
  const highest = Math.max(...members.map(({ section }) => section.maxPrice));
  if (members.every(({ section }) => section.maxPrice === highest)) return 0;
  const total = members.reduce((sum, { section }) => sum + blockWidth(section), 0);
  let left = 0;
  let nearest = 1;
  for (const { section } of members) {
    const middle = left + blockWidth(section) / 2;
    if (section.maxPrice === highest) nearest = Math.min(nearest, Math.abs(middle / total - 0.5));
    left += blockWidth(section);
  }
  return Math.min(0.9, 2 * Math.max(0, nearest - 0.1));
}

export const blockWidth = (section: Section) => Math.max(MIN_BLOCK_WIDTH, section.columns + 2 * SECTION_PADDING);
const blockHeight = (section: Section) => section.rows + NAME_ROOM + 2 * SECTION_PADDING;

export function shelfWidth(shelf: Shelf): number {
  const widths = shelf.members.reduce((sum, member) => sum + blockWidth(member.section), 0);
  return widths + SECTION_GAP * (shelf.members.length - 1);
}
