import type { Geometry, SectionGeometry } from '../model/geometry.ts';
import type { SeatMapSeat } from '../model/seat.ts';

/** A venue to try the map with: where its seats stand, and the seats, all free. */
export interface SampleVenue {
  readonly geometry: Geometry;
  readonly seats: readonly SeatMapSeat[];
}

/** A section of the geometry with what a catalog knows of it. */
export interface SampleSection {
  readonly geometry: SectionGeometry;
  readonly rows: number;
  readonly price: number;
  /** Seats in each row of a block; rows of a fan are filled. */
  readonly perRow?: number;
  readonly letters?: boolean;
}

export function sampleVenue(geometry: Omit<Geometry, 'sections'>, sections: readonly SampleSection[]): SampleVenue {
  return {
    geometry: { ...geometry, sections: sections.map((section) => section.geometry) },
    seats: sections.flatMap(seatsOf),
  };
}

function seatsOf({ geometry, rows, price, perRow = 0, letters = false }: SampleSection): SeatMapSeat[] {
  return Array.from({ length: rows }, (_, row) => {
    const rowNumber = letters ? letterOf(row) : row + 1;
    return Array.from({ length: perRow || roomInRow(geometry, row) }, (__, seat) => ({
      id: `${geometry.code}-${rowNumber}-${seat + 1}`,
      sectionCode: geometry.code,
      rowNumber,
      seatNumber: seat + 1,
      price,
      status: 'available',
    }));
  }).flat();
}

/** As many seats as stand on the arc of a row with one unit between them. */
function roomInRow({ fan }: SectionGeometry, row: number): number {
  if (!fan) return 0;
  const radius = fan.radius + row * (fan.rowGap ?? 1.15);
  return Math.floor((radius * Math.abs(fan.to - fan.from) * Math.PI) / 180);
}

/** A, B, ... Z, AA, AB ... */
function letterOf(row: number): string {
  const last = String.fromCodePoint(65 + (row % 26));
  return row < 26 ? last : letterOf(Math.floor(row / 26) - 1) + last;
}

export const round = (value: number) => Math.round(value * 100) / 100;
