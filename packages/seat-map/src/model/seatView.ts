import { checkIndex } from './errors.ts';
import { pointOf } from './layout.ts';
import type { Point } from './polygon.ts';
import type { SeatStore } from './seatStore.ts';
import { seatsOfRow } from './seatTable.ts';

/** Metres between two seats. */
const SEAT_WIDTH_M = 0.55;
const EYE_HEIGHT_M = 1.2;
/** Heads further away than this, in seats, are left out. */
const HEADS_WITHIN = 14;

/** What somebody in a seat sees. Angles in degrees, 0 straight ahead, negative to the left. */
export interface SeatView {
  /** From the seat to the middle of the stage, clockwise from "to the right" on the plan. */
  readonly bearing: number;
  /** Where the middle of the stage is seen from somebody who looks straight ahead. */
  readonly turn: number;
  /** To the middle of the stage, in metres. */
  readonly distance: number;
  /** Of the eye over the stage's floor, in metres. */
  readonly height: number;
  /** The stage as seen: top and bottom edge of its outline, and the heads in front, nearest last. */
  readonly stage: readonly { readonly across: number; readonly top: number; readonly bottom: number }[];
  readonly heads: readonly { readonly across: number; readonly down: number; readonly size: number }[];
}

/**
 * Computed from the geometry alone. Sight lines are straight; `across` and `down` are degrees from straight ahead at
 * eye level.
 */
export function viewFromSeat({ table, layout, index }: SeatStore, seat: number): SeatView {
  checkIndex(seat, table.count, 'seat');
  const at = pointOf(layout, seat);
  const shape = layout.sections[table.section[seat] ?? -1];
  const floor = (shape?.elevation ?? 0) + (shape?.rise ?? 0) * (table.row[seat] ?? 0);
  const eye = floor + EYE_HEIGHT_M;
  const target = layout.stage.middle;
  const bearing = degrees(target.y - at.y, target.x - at.x);
  const facing = facingOf();
  const seen = (point: Point, height: number) => {
    const away = Math.max(0.3, Math.hypot(point.x - at.x, point.y - at.y) * SEAT_WIDTH_M);
    return {
      across: turned(degrees(point.y - at.y, point.x - at.x) - facing),
      down: (Math.atan2(eye - height, away) * 180) / Math.PI,
      size: (Math.atan2(0.12, away) * 180) / Math.PI,
      away,
    };
  };
  const { outline, height } = layout.stage;
  const stage = Array.from({ length: outline.length / 2 }, (_, n) => {
    const point = { x: outline[2 * n] ?? 0, y: outline[2 * n + 1] ?? 0 };
    return { across: seen(point, 0).across, top: seen(point, height).down, bottom: seen(point, 0).down };
  });
  const heads = index
    .within(at.x, at.y, HEADS_WITHIN)
    .filter((other) => other !== seat && isAhead(other))
    .map((other) => seen(pointOf(layout, other), floorOf(other) + 1.15))
    .toSorted((a, b) => b.away - a.away);
  return {
    bearing: (bearing + 360) % 360,
    turn: turned(bearing - facing),
    distance: Math.hypot(target.x - at.x, target.y - at.y) * SEAT_WIDTH_M,
    height: eye - height,
    stage,
    heads,
  };

  function floorOf(other: number): number {
    const of = layout.sections[table.section[other] ?? -1];
    return (of?.elevation ?? 0) + (of?.rise ?? 0) * (table.row[other] ?? 0);
  }
  function isAhead(other: number): boolean {
    const point = pointOf(layout, other);
    return Math.abs(turned(degrees(point.y - at.y, point.x - at.x) - facing)) < 75;
  }
  /** Square to the row, on the stage's side. */
  function facingOf(): number {
    const section = table.sections[table.section[seat] ?? -1];
    const row = section ? seatsOfRow(section, table.row[seat] ?? 0) : [];
    const place = row.indexOf(seat);
    const [before, after] = [row[place - 1] ?? seat, row[place + 1] ?? seat];
    if (before === after) return bearing;
    const [from, to] = [pointOf(layout, before), pointOf(layout, after)];
    const square = degrees(to.y - from.y, to.x - from.x) + 90;
    return Math.abs(turned(square - bearing)) <= 90 ? square : square + 180;
  }
}

/** Between -180 and 180. */
function turned(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}

function degrees(down: number, across: number): number {
  return (Math.atan2(down, across) * 180) / Math.PI;
}
