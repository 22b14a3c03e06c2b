import type { Geometry, MarkGeometry, Position } from './geometry.ts';
import { atOnce, type InParts } from './inParts.ts';
import { placeSection } from './placeSection.ts';
import { boxOf, contains, middleOf, nameSpot, type Outline, outlineOf, type Point, union } from './polygon.ts';
import { planSchematic } from './schematicPlan.ts';
import type { SeatTable } from './seatTable.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room inside an outline that a text can lie in. */
export interface NameSpot extends Point {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** What one section of the table covers. */
export interface SectionShape {
  readonly outline: Outline;
  readonly box: Box;
  readonly area: number;
  /** Where its name lies at overview. */
  readonly spot: NameSpot;
  /** A line beside the rows along which its name lies when seats are shown. */
  readonly nameLine: Outline;
  readonly floor: string | null;
  /** Metres of the first row above the lowest floor, and of each row above the one before it. */
  readonly elevation: number;
  readonly rise: number;
}

export interface StageShape {
  readonly outline: Outline;
  readonly box: Box;
  readonly middle: Point;
  readonly label: string | null;
  /** Metres. */
  readonly height: number;
}

export interface NamedPoint extends Point {
  readonly label: string;
}

/** Where everything stands, in world units: one unit is the distance between two neighbouring seats. */
export interface SeatLayout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** One per section of the table. */
  readonly sections: readonly SectionShape[];
  readonly stage: StageShape;
  readonly areas: readonly { readonly label: string; readonly outline: Outline; readonly spot: NameSpot }[];
  readonly entrances: readonly NamedPoint[];
  readonly labels: readonly NamedPoint[];
  readonly floors: readonly { readonly id: string; readonly label: string }[];
  /** Floors lie above one another on the plan, so that one at a time can be shown. */
  readonly isStacked: boolean;
  readonly bounds: Box;
  /** No geometry: the plan shows what belongs together, not where it stands. */
  readonly isSchematic: boolean;
}

/** Where a seat stands. */
export function pointOf({ x, y }: Pick<SeatLayout, 'x' | 'y'>, seat: number): Point {
  return { x: x[seat] ?? 0, y: y[seat] ?? 0 };
}

/** On either side of the middle of a label. */
const MARK_ROOM = 3;
/** Between the venue and the sections that its geometry does not know. */
const APART = 6;

/**
 * The same at every width of the page: a phone and a desktop show one venue. Sections and rows that the geometry does not
 * know are shown on a schematic plan below it; without geometry there is only that.
 */
export const layOut = (table: SeatTable, geometry: Geometry | null): SeatLayout => atOnce(buildLayout(table, geometry));

/**
 * {@link layOut} in parts.
 *
 * @param isWhole places all seats now; otherwise they are placed when the place of one is first read
 */
export function* buildLayout(table: SeatTable, geometry: Geometry | null, isWhole = false): InParts<SeatLayout> {
  const unit = geometry?.seatWidth ?? 1;
  const point = ([x, y]: Position): Point => ({ x: x / unit, y: y / unit });
  const named = ({ at, label }: MarkGeometry) => ({ ...point(at), label });
  const x = new Float32Array(table.count);
  const y = new Float32Array(table.count);
  const plans = new Map(geometry?.sections.map((section) => [section.code, section]));
  const { floors = [] } = geometry ?? {};
  const entrances = (geometry?.entrances ?? []).map(named);
  const labels = (geometry?.labels ?? []).map(named);
  const areas = (geometry?.areas ?? []).map(({ label, outline }) => {
    const path = outlineOf(outline.map(point));
    return { label, outline: path, spot: nameSpot(path) };
  });
  const given = geometry && outlineOf(geometry.stage.outline.map(point));
  const ground = { x, y, stage: given ? middleOf(boxOf(given)) : { x: 0, y: -APART } };
  const known: (SectionShape | null)[] = [];
  for (const section of table.sections) {
    const plan = plans.get(section.code);
    known.push(plan ? placeSection(table, section, plan, { ...ground, unit }) : null);
    yield;
  }
  const bounds: Box[] = [
    ...known.flatMap((shape) => shape?.box ?? []),
    ...areas.map(({ outline }) => boxOf(outline)),
    ...(given ? [boxOf(given)] : []),
    ...[...entrances, ...labels].map((at) => ({
      left: at.x - MARK_ROOM,
      right: at.x + MARK_ROOM,
      top: at.y - 1,
      bottom: at.y + 1,
    })),
  ];
  const schematic = yield* planSchematic(
    table.sections,
    known.flatMap((shape, place) => (shape ? [] : [place])),
  );
  const down = given ? union(bounds).bottom + APART + schematic.up : 0;
  const sections: SectionShape[] = [];
  const unplaced: (() => void)[] = [];
  for (const [place, section] of table.sections.entries()) {
    const own = known[place];
    const plan = (own && plans.get(section.code)) ?? schematic.planOf(place, down);
    const given = [table, section, plan, { ...ground, unit: own ? unit : 1 }] as const;
    const shape = own ?? placeSection(...given);
    if (shape) sections.push(shape);
    unplaced.push(() => placeSection(...given, true));
    yield;
  }
  const placed = (axis: Float32Array) => {
    while (unplaced.length > 0) unplaced.pop()?.();
    return axis;
  };
  for (; isWhole && unplaced.length > 0; unplaced.pop()?.()) yield;
  const onFloors = sections.filter(({ floor }) => floor !== null);
  const outline = given ?? schematic.stage;
  const box = boxOf(outline);
  const { label = null, height = 1 } = geometry?.stage ?? {};
  return {
    get x() {
      return placed(x);
    },
    get y() {
      return placed(y);
    },
    sections,
    stage: { outline, box, middle: middleOf(box), label, height },
    areas,
    entrances,
    labels,
    floors,
    isStacked: onFloors.some((above) =>
      onFloors.some((below) => above.floor !== below.floor && contains(below.outline, above.spot)),
    ),
    bounds: union([...bounds, ...sections.map((shape) => shape.box), box]),
    isSchematic: !geometry,
  };
}
