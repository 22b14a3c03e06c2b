import type { Geometry, Position, RowGeometry, SectionGeometry } from './geometry.ts';
import type { SeatLayout, SectionShape } from './layout.ts';
import { areaOf, boxOf, hullAround, middleOf, nameSpot, outlineOf, type Point, union } from './polygon.ts';
import { layOutSchematic } from './schematicLayout.ts';
import { type SeatTable, type Section, seatsOfRow } from './seatTable.ts';

const ROW_GAP = 1.15;
/** Behind the last row, for the name when seats are shown. */
const NAME_DISTANCE = 1.5;
const PADDING = 0.8;
/** On either side of the middle of a label. */
const MARK_ROOM = 3;
/** Between the venue and the sections that its geometry does not know. */
const APART = 6;

/** Seats placed by a geometry. Sections and rows that it does not know are shown on a schematic plan below it. */
export function layOutGeometry(table: SeatTable, geometry: Geometry): SeatLayout {
  const unit = geometry.seatWidth ?? 1;
  const point = ([x, y]: Position): Point => ({ x: x / unit, y: y / unit });
  const x = new Float32Array(table.count);
  const y = new Float32Array(table.count);
  const byCode = new Map(geometry.sections.map((section) => [section.code, section]));
  const stageOutline = outlineOf(geometry.stage.outline.map(point));
  const stageBox = boxOf(stageOutline);
  const left: number[] = [];

  const shapes = table.sections.map((section, place): SectionShape | null => {
    const plan = byCode.get(section.code);
    if (!plan || !placeSeats(table, section, plan, { x, y, unit, point })) {
      left.push(place);
      return null;
    }
    return shapeOf(section, plan, { x, y, unit, point }, middleOf(stageBox));
  });

  const areas = (geometry.areas ?? []).map(({ label, outline }) => {
    const path = outlineOf(outline.map(point));
    return { label, outline: path, spot: nameSpot(path) };
  });
  const known = shapes.flatMap((shape) => (shape ? [shape.box] : []));
  const mark = ({ at, label }: { readonly at: Position; readonly label: string }) => ({ ...point(at), label });
  const entrances = (geometry.entrances ?? []).map(mark);
  const labels = (geometry.labels ?? []).map(mark);
  const marks = [...entrances, ...labels].map((at) => ({
    left: at.x - MARK_ROOM,
    right: at.x + MARK_ROOM,
    top: at.y - 1,
    bottom: at.y + 1,
  }));
  const bounds = union([...known, stageBox, ...areas.map(({ outline }) => boxOf(outline)), ...marks]);
  const rest = left.length > 0 ? layOutSchematic(table, left) : null;
  const down = rest ? bounds.bottom + APART - rest.bounds.top : 0;
  if (rest)
    for (const place of left) {
      const section = table.sections[place];
      for (let seat = section?.start ?? 0; seat < (section?.end ?? 0); seat += 1) {
        x[seat] = rest.x[seat] ?? 0;
        y[seat] = (rest.y[seat] ?? 0) + down;
      }
    }
  const sections = shapes.map((shape, place) => shape ?? moved(rest?.sections[place], down));
  return {
    x,
    y,
    sections: sections.flatMap((shape) => shape ?? []),
    stage: {
      outline: stageOutline,
      box: stageBox,
      middle: middleOf(stageBox),
      label: geometry.stage.label ?? null,
      height: geometry.stage.height ?? 1,
    },
    areas,
    entrances,
    labels,
    floors: geometry.floors ?? [],
    bounds: union([bounds, ...sections.map((shape) => shape?.box ?? stageBox)]),
    isSchematic: false,
  };
}

interface Ground {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly unit: number;
  readonly point: (position: Position) => Point;
}

/** False when a row is not in the geometry: then the whole section goes to the schematic plan. */
function placeSeats(table: SeatTable, section: Section, plan: SectionGeometry, ground: Ground): boolean {
  const rowsByLabel = new Map((plan.rows ?? []).map((row) => [String(row.row), row]));
  for (let row = 0; row < section.rows; row += 1) {
    const seats = seatsOfRow(section, row);
    const [first] = seats;
    if (first === undefined) continue;
    const given = rowsByLabel.get(String(table.rowLabels[first] ?? ''));
    if (plan.rows && !given) return false;
    const span = spanOf(table, section, seats);
    for (const seat of seats) {
      const column = (table.column[seat] ?? 0) - span.first;
      const at = given
        ? onRow(given, { table, seat, column, count: span.count }, ground)
        : onPlan(plan, { row, column, count: span.count }, ground);
      if (!at) return false;
      ground.x[seat] = at.x;
      ground.y[seat] = at.y;
    }
  }
  return true;
}

/** The places of a row: all columns where rows stand under one another, else from its first seat to its last. */
function spanOf(table: SeatTable, section: Section, seats: readonly number[]) {
  const isAligned = section.shift.every((shift) => shift === 0);
  if (isAligned) return { first: 0, count: section.columns };
  const first = table.column[seats[0] ?? 0] ?? 0;
  return { first, count: (table.column[seats.at(-1) ?? 0] ?? 0) - first + 1 };
}

interface Slot {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

function onPlan({ block, fan }: SectionGeometry, { row, column, count }: Slot, { point, unit }: Ground): Point | null {
  if (fan) {
    const radius = (fan.radius + row * (fan.rowGap ?? ROW_GAP * unit)) / unit;
    return onArc(point(fan.center), radius, fan.from, fan.to, (column + 0.5) / count);
  }
  if (!block) return null;
  const angle = radians(block.angle ?? 0);
  const middle = point(block.at);
  const along = (column - (count - 1) / 2) * ((block.seatGap ?? unit) / unit);
  const back = row * ((block.rowGap ?? ROW_GAP * unit) / unit);
  return {
    x: middle.x + along * Math.cos(angle) - back * Math.sin(angle),
    y: middle.y + along * Math.sin(angle) + back * Math.cos(angle),
  };
}

interface RowSlot {
  readonly table: SeatTable;
  readonly seat: number;
  readonly column: number;
  readonly count: number;
}

function onRow(row: RowGeometry, { table, seat, column, count }: RowSlot, { point, unit }: Ground): Point | null {
  const places = row.seats?.map(String);
  const at = places ? places.indexOf(String(table.seatLabels[seat])) : column;
  const total = places ? places.length : count;
  if (at < 0) return null;
  const share = total === 1 ? 0.5 : at / (total - 1);
  if (row.arc) {
    const { center, radius, from, to } = row.arc;
    return onArc(point(center), radius / unit, from, to, share);
  }
  if (!row.line) return null;
  const [first, last] = [point(row.line[0]), point(row.line[1])];
  return { x: first.x + (last.x - first.x) * share, y: first.y + (last.y - first.y) * share };
}

function onArc(center: Point, radius: number, from: number, to: number, share: number): Point {
  const angle = radians(from + (to - from) * share);
  return { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) };
}

function shapeOf(section: Section, plan: SectionGeometry, ground: Ground, stage: Point): SectionShape {
  const at = (seat: number): Point => ({ x: ground.x[seat] ?? 0, y: ground.y[seat] ?? 0 });
  const rows = Array.from({ length: section.rows }, (_, row) => seatsOfRow(section, row).map(at)).filter(
    (row) => row.length > 0,
  );
  const back = rows.at(-1) ?? [];
  const away = awayFrom(rows[0] ?? [], back, stage);
  // The ends of the rows are enough, and far fewer than the seats.
  const ends = plan.rows ? rows.flat() : rows.flatMap((row) => [row[0] ?? stage, row.at(-1) ?? stage]);
  const nameLine = back.map(({ x, y }) => ({ x: x + away.x * NAME_DISTANCE, y: y + away.y * NAME_DISTANCE }));
  const outline = plan.outline
    ? outlineOf(plan.outline.map(ground.point))
    : plan.fan
      ? fanOutline(plan.fan, section.rows, ground)
      : hullAround([...ends, ...nameLine.map((p) => ({ x: p.x - away.x * 0.5, y: p.y - away.y * 0.5 }))], PADDING);
  return {
    outline,
    box: boxOf(outline),
    area: areaOf(outline),
    spot: nameSpot(outline),
    nameLine: outlineOf(nameLine),
    floor: plan.floor ?? null,
    elevation: plan.elevation ?? 0,
    rise: plan.rise ?? 0.1,
  };
}

/** The direction from the front rows to the back: away from the stage where there is one row. */
function awayFrom(front: readonly Point[], back: readonly Point[], stage: Point): Point {
  const middle = (row: readonly Point[]) => row[Math.floor(row.length / 2)] ?? stage;
  const [from, to] = front === back ? [stage, middle(back)] : [middle(front), middle(back)];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const ARC_POINTS = 16;

/** A ring segment: a hull would fill the hollow side of the arc. */
function fanOutline(fan: NonNullable<SectionGeometry['fan']>, rows: number, { point, unit }: Ground) {
  const center = point(fan.center);
  const gap = (fan.rowGap ?? ROW_GAP * unit) / unit;
  const inner = fan.radius / unit - PADDING;
  const outer = fan.radius / unit + (rows - 1) * gap + PADDING + NAME_DISTANCE * 0.8;
  const edge = (radius: number, back: boolean) =>
    Array.from({ length: ARC_POINTS + 1 }, (_, n) =>
      onArc(center, Math.max(0, radius), fan.from, fan.to, (back ? ARC_POINTS - n : n) / ARC_POINTS),
    );
  return outlineOf([...edge(inner, false), ...edge(outer, true)]);
}

function moved(shape: SectionShape | undefined, down: number): SectionShape | null {
  if (!shape) return null;
  const lower = (outline: Float32Array) => outline.map((value, at) => (at % 2 === 1 ? value + down : value));
  const { box, spot } = shape;
  return {
    ...shape,
    outline: lower(shape.outline),
    nameLine: lower(shape.nameLine),
    box: { ...box, top: box.top + down, bottom: box.bottom + down },
    spot: { ...spot, y: spot.y + down },
  };
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
