import type { Label } from './seat.ts';

/** `[x, y]`, x to the right and y down, in the geometry's own unit. */
export type Position = readonly [x: number, y: number];

/**
 * Where the seats of a venue stand, as data. It holds no seats: those come from the catalog, and a section of the
 * geometry is matched by its `code`.
 */
export interface Geometry {
  readonly version: 1;
  readonly name?: string;
  /** How much of the unit lies between the middles of two neighbouring seats. Default 1: the unit is one seat. */
  readonly seatWidth?: number;
  readonly stage: StageGeometry;
  readonly sections: readonly SectionGeometry[];
  /** From the lowest up. A section names its floor by id. */
  readonly floors?: readonly FloorGeometry[];
  /** Areas without seats: standing room, bars. Shown and named, never chosen. */
  readonly areas?: readonly AreaGeometry[];
  readonly entrances?: readonly MarkGeometry[];
  readonly labels?: readonly MarkGeometry[];
}

/** What all seats look at. */
export interface StageGeometry {
  readonly outline: readonly Position[];
  /** Default: the word for "stage" in the map's messages. */
  readonly label?: string;
  /** Metres above the lowest floor. Default 1. */
  readonly height?: number;
}

/** One level of the venue, shown by itself. */
export interface FloorGeometry {
  readonly id: string;
  readonly label: string;
}

/** Something large that is no seat, such as a bar. */
export interface AreaGeometry {
  readonly label: string;
  readonly outline: readonly Position[];
}

/** A word at a place: an entrance, a label. */
export interface MarkGeometry {
  readonly at: Position;
  readonly label: string;
}

/** One section. Exactly one of `block`, `fan` and `rows` says how its rows run. */
export interface SectionGeometry {
  readonly code: string;
  readonly floor?: string;
  /** Default: what the seats cover, with a little room and a band behind the last row for the name. */
  readonly outline?: readonly Position[];
  readonly block?: BlockGeometry;
  readonly fan?: FanGeometry;
  readonly rows?: readonly RowGeometry[];
  /** Metres of the first row above the lowest floor, default 0; and what each row further back adds, default 0.1. */
  readonly elevation?: number;
  readonly rise?: number;
}

/** Straight parallel rows. Seats run along `angle`; rows follow one another at a right angle to it, clockwise. */
export interface BlockGeometry {
  /** The middle of the first row. */
  readonly at: Position;
  /** Degrees, clockwise from "to the right". Default 0: rows follow one another downwards. */
  readonly angle?: number;
  /** Between two rows. Default 1.15 seat widths. */
  readonly rowGap?: number;
  /** Between two seats. Default one seat width. */
  readonly seatGap?: number;
}

/** Rows as arcs around one point, each `rowGap` further out. Seats run from the angle `from` to the angle `to`. */
export interface FanGeometry {
  readonly center: Position;
  /** Of the first row. */
  readonly radius: number;
  /** Degrees, clockwise from "to the right": 90 is straight below the centre. */
  readonly from: number;
  readonly to: number;
  readonly rowGap?: number;
}

/** One row by itself: a line from its first seat to its last, or an arc. */
export interface RowGeometry {
  readonly row: Label;
  readonly line?: readonly [first: Position, last: Position];
  readonly arc?: { readonly center: Position; readonly radius: number; readonly from: number; readonly to: number };
  /** The places of the row from first to last, those not sold included. Default: the seats of the row. */
  readonly seats?: readonly Label[];
}
