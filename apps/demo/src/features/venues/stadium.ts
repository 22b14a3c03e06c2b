import type { Geometry, SectionGeometry } from '@speckit/seat-map';

const CENTER = [0, 0] as const;
/** Half of the aisle between two sections, degrees. */
const AISLE = 0.5;

/** Where the middle of each stand is, degrees clockwise from the east. */
const STANDS = { NORTE: 270, ORIENTE: 0, SUR: 90, OCCIDENTE: 180 } as const;

/** The sections of a stand on two rings, from left to right as the audience counts: the expensive ones in the middle. */
const RINGS = [
  { radius: 110, tiers: ['2A', '1A', '1B', '2B'], elevation: 2, rise: 0.35 },
  { radius: 152, tiers: ['5A', '4A', '3A', '3B', '4B', '5B'], elevation: 14, rise: 0.5 },
] as const;

const stand = ([name, middle]: readonly [string, number]): SectionGeometry[] =>
  RINGS.flatMap(({ radius, tiers, elevation, rise }) => {
    const wide = 90 / tiers.length;
    return tiers.map((tier, place) => {
      // Against the clock.
      const from = middle + 45 - wide * place;
      return {
        code: `${name} ${tier}`,
        fan: { center: CENTER, radius, from: from - AISLE, to: from - wide + AISLE },
        elevation,
        rise,
      };
    });
  });

/** Estadio del Pacífico: a bowl of two rings about the pitch, with the stage at its northern end. */
export const stadium: Geometry = {
  version: 1,
  name: 'Estadio del Pacífico',
  stage: {
    outline: [
      [-34, -72],
      [34, -72],
      [34, -48],
      [-34, -48],
    ],
    height: 2,
  },
  areas: [
    {
      label: 'Cancha',
      outline: [
        [-58, 38],
        [58, 38],
        [58, 62],
        [-58, 62],
      ],
    },
  ],
  sections: [{ code: 'CANCHA VIP', block: { at: [0, -34] }, rise: 0 }, ...Object.entries(STANDS).flatMap(stand)],
};
