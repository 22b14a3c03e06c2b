import type { Geometry, SectionGeometry } from '@speckit/seat-map';

const CENTER = [0, 22] as const;
/** Half of the aisle between two sections, degrees. */
const AISLE = 1;

interface Ring {
  readonly first: number;
  readonly radius: number;
  /** Where the first section begins, and how wide each is: degrees, clockwise. */
  readonly start: number;
  readonly wide: number;
  readonly elevation: number;
  readonly rise: number;
}

/** Eight sections side by side, clockwise. */
const ring = ({ first, radius, start, wide, elevation, rise }: Ring): SectionGeometry[] =>
  Array.from({ length: 8 }, (_, place) => ({
    code: String(first + place),
    // Seats run from left to right as seen from the seats: against the clock.
    fan: {
      center: CENTER,
      radius,
      from: start + wide * (place + 1) - AISLE,
      to: start + wide * place + AISLE,
    },
    elevation,
    rise,
  }));

/** Arena Cordillera: two blocks on the floor, a ring that is open behind the stage, and a second one opposite the stage. */
export const arena: Geometry = {
  version: 1,
  name: 'Arena Cordillera',
  stage: {
    outline: [
      [-11, -13],
      [11, -13],
      [11, -3],
      [-11, -3],
    ],
    height: 1.6,
  },
  sections: [
    { code: 'FLOOR A', block: { at: [0, 0] }, rise: 0 },
    { code: 'FLOOR B', block: { at: [0, 23.5] }, rise: 0 },
    ...ring({ first: 101, radius: 31, start: -70, wide: 40, elevation: 1.5, rise: 0.35 }),
    ...ring({ first: 201, radius: 51, start: 10, wide: 20, elevation: 9, rise: 0.5 }),
  ],
};
