import type { Geometry } from '@speckit/seat-map';

const CENTER = [0, -8] as const;

/** Teatro Aurora: a fan of stalls before the stage, a balcony above its end, and a short gallery over that. */
export const theatre: Geometry = {
  version: 1,
  name: 'Teatro Aurora',
  stage: {
    outline: [
      [-12, -10],
      [12, -10],
      [10, 0],
      [4, 1.6],
      [-4, 1.6],
      [-10, 0],
    ],
    height: 1,
  },
  sections: [
    { code: 'VIP', fan: { center: CENTER, radius: 12.5, from: 122, to: 58 }, rise: 0.08 },
    { code: 'STALLS', fan: { center: CENTER, radius: 19.5, from: 119, to: 61 }, elevation: 0.5, rise: 0.12 },
    { code: 'BALCONY', fan: { center: CENTER, radius: 34.5, from: 114, to: 66 }, elevation: 4.5, rise: 0.4 },
    { code: 'GALLERY', fan: { center: CENTER, radius: 43.5, from: 101, to: 79 }, elevation: 8, rise: 0.5 },
  ],
};
