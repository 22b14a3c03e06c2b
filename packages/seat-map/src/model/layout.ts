import type { Geometry } from './geometry.ts';
import { layOutGeometry } from './geometryLayout.ts';
import type { Outline, Point } from './polygon.ts';
import { layOutSchematic } from './schematicLayout.ts';
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
  readonly bounds: Box;
  /** No geometry: the plan shows what belongs together, not where it stands. */
  readonly isSchematic: boolean;
}

/** The same at every width of the page: a phone and a desktop show one venue. */
export function layOut(table: SeatTable, geometry: Geometry | null): SeatLayout {
  return geometry
    ? layOutGeometry(table, geometry)
    : layOutSchematic(
        table,
        table.sections.map((_, place) => place),
      );
}
