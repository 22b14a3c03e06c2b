import { check } from './errors.ts';
import type { Position, RowGeometry, SectionGeometry } from './geometry.ts';
import type { SectionShape } from './layout.ts';
import { areaOf, boxOf, nameSpot, outlineOf, type Point } from './polygon.ts';
import type { SeatTable, Section } from './seatTable.ts';

/** A section of a geometry; those of a schematic plan bend towards the stage. */
export interface SectionPlan extends SectionGeometry {
  /** A point so far to the side of the plan's middle is `bend` times its square higher. */
  readonly bend?: number;
}

export interface Ground {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Of the geometry, in seats. */
  readonly unit: number;
  /** The middle of the stage: rows are behind one another as seen from there. */
  readonly stage: Point;
}

const ROW_GAP = 1.15;
/** Around the seats, and behind the last row for the name when seats are shown. */
const PADDING = 0.8;
export const NAME_ROOM = 1.5;
/** Steps along a curved edge. */
const STEPS = 12;

/** A row: where its n-th place is. Fractions and places before the first and after the last are fine. */
type Curve = (place: number) => Point;

interface Row {
  readonly curve: Curve;
  readonly last: number;
  /** Beyond both of its ends, in places, that belong to the section. */
  readonly more: number;
}

/**
 * Tells what a section covers, or (`isSeats`) places its seats, which costs more and is not needed for the first picture.
 * Null: a row of it is not in the geometry.
 */
export function placeSection(
  table: SeatTable,
  section: Section,
  plan: SectionPlan,
  ground: Ground,
  isSeats = false,
): SectionShape | null {
  const found: Omit<Row, 'more'>[] = [];
  const isAligned = section.shift.every((shift) => shift === 0);
  // The seats of a section stand in the table row by row.
  for (let first = section.start, next = first; first < section.end; first = next) {
    const row = table.row[first] ?? 0;
    while (next < section.end && table.row[next] === row) next += 1;
    const given = plan.rows?.find((each) => String(each.row) === String(table.rowLabels[first]));
    const labels = given?.seats?.map(String);
    // All columns where rows stand under one another, else from the row's first seat to its last.
    const start = isAligned ? 0 : (table.column[first] ?? 0);
    const end = isAligned ? section.columns - 1 : (table.column[next - 1] ?? 0);
    const last = (labels?.length ?? end - start + 1) - 1;
    const curve = given ? rowCurve(given, last, ground) : planCurve(plan, row, last, ground);
    if (!curve) return null;
    found.push({ curve, last });
    // Only names can be missing from a row.
    for (let seat = first; (isSeats || labels) && seat < next; seat += 1) {
      const place = labels ? labels.indexOf(String(table.seatLabels[seat])) : (table.column[seat] ?? 0) - start;
      if (place < 0) return null;
      const { x, y } = curve(place);
      ground.x[seat] = x;
      ground.y[seat] = y;
    }
  }
  if (isSeats) return null;
  // Short rows of a block stand in the middle of the long ones.
  const widest = plan.block ? Math.max(...found.map(({ last }) => last)) : 0;
  // A fan ends where its angles say.
  const room = plan.fan ? 0.5 : PADDING;
  const rows = found.map(({ curve, last }) => ({ curve, last, more: room + Math.max(0, widest - last) / 2 }));
  const { edge, nameLine } = ribbon(rows, ground.stage, !plan.rows);
  // The ends of every row are in it: where these are numbers, all between them are.
  check(edge.every(Number.isFinite), 'geometry', 'has a place that is not a number');
  const outline = plan.outline
    ? outlineOf(plan.outline.map(([x, y]) => ({ x: x / ground.unit, y: y / ground.unit })))
    : edge;
  const { floor = null, elevation = 0, rise = 0.1 } = plan;
  return {
    outline,
    box: boxOf(outline),
    area: areaOf(outline),
    spot: nameSpot(outline),
    nameLine,
    floor,
    elevation,
    rise,
  };
}

/** The row so many behind the first. */
function planCurve({ block, fan, bend = 0 }: SectionPlan, row: number, last: number, { unit }: Ground): Curve | null {
  const back = row * (((block ?? fan)?.rowGap ?? ROW_GAP * unit) / unit);
  if (fan) {
    const arc = arcOf(fan, unit, back);
    // Half a seat of room at both ends.
    return (place) => arc((place + 0.5) / (last + 1));
  }
  if (!block) return null;
  const angle = radians(block.angle ?? 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [left, top] = [block.at[0] / unit - back * sin, block.at[1] / unit + back * cos];
  const gap = (block.seatGap ?? unit) / unit;
  return (place) => {
    const along = (place - last / 2) * gap;
    const x = left + along * cos;
    return { x, y: top + along * sin - bend * x * x };
  };
}

function rowCurve({ line, arc }: RowGeometry, last: number, { unit }: Ground): Curve | null {
  const along = arc ? arcOf(arc, unit, 0) : line && lineOf(line, unit);
  if (!along) return null;
  const [from, to] = [along(0), along(1)];
  // A seat by itself is in the middle.
  const step = 1 / (last || Math.hypot(to.x - from.x, to.y - from.y) || 1);
  return (place) => along((last ? 0 : 0.5) + place * step);
}

function lineOf([from, to]: readonly [Position, Position], unit: number): Curve {
  return (share) => ({
    x: (from[0] + (to[0] - from[0]) * share) / unit,
    y: (from[1] + (to[1] - from[1]) * share) / unit,
  });
}

function arcOf({ center, radius, from, to }: NonNullable<RowGeometry['arc']>, unit: number, back: number): Curve {
  return (share) => {
    const angle = radians(from + (to - from) * share);
    const away = radius / unit + back;
    return { x: center[0] / unit + away * Math.cos(angle), y: center[1] / unit + away * Math.sin(angle) };
  };
}

/**
 * What rows cover: along the first one, down their last seats, back along the last row and up their first seats. Those of
 * a block or fan end on two straight lines (`isStraight`), which need no points between their ends.
 */
function ribbon(rows: readonly Row[], stage: Point, isStraight: boolean) {
  const nothing: Row = { curve: () => stage, last: 0, more: 0 };
  const [front = nothing] = rows;
  const back = rows.at(-1) ?? nothing;
  const middle = ({ curve, last }: Row) => curve(last / 2);
  const [from, to] = front === back ? [stage, middle(back)] : [middle(front), middle(back)];
  /** Along the row, moved away from it by so much; above 0: away from the first row. */
  const points = (row: Row, away: number) => {
    const centre = across(row, row.last / 2);
    const sign = Math.sign(centre.x * (to.x - from.x) + centre.y * (to.y - from.y)) || 1;
    return Array.from({ length: STEPS + 1 }, (_, n) => {
      const place = -row.more + ((row.last + 2 * row.more) * n) / STEPS;
      const at = row.curve(place);
      const { x, y } = across(row, place);
      return { x: at.x + x * sign * away, y: at.y + y * sign * away };
    });
  };
  const inner = rows.slice(1, -1);
  if (isStraight) inner.splice(1, inner.length - 2);
  const ends = (end: (row: Row) => number) => inner.map((row) => row.curve(end(row)));
  return {
    edge: outlineOf([
      ...points(front, -PADDING),
      ...ends(({ last, more }) => last + more),
      ...points(back, PADDING + NAME_ROOM).reverse(),
      ...ends(({ more }) => -more).reverse(),
    ]),
    nameLine: outlineOf(points(back, NAME_ROOM)),
  };
}

/** At a right angle to the row, of length 1. */
function across({ curve }: Row, place: number): Point {
  const [before, after] = [curve(place - 0.1), curve(place + 0.1)];
  const [x, y] = [before.y - after.y, after.x - before.x];
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
