import { sampleVenue, type SampleSection, type SampleVenue } from './build.ts';

const CENTER = [0, -6] as const;

interface Ring {
  readonly floor: string;
  readonly radius: number;
  readonly rows: number;
  readonly price: number;
  readonly elevation: number;
  readonly rise: number;
  readonly letters?: boolean;
}

/** Sections side by side on one ring, from left to right as the audience counts, with an aisle between them. */
function ring(codes: readonly string[], from: number, to: number, gap: number, of: Ring): SampleSection[] {
  const wide = (from - to - gap * (codes.length - 1)) / codes.length;
  return codes.map((code, place) => ({
    geometry: {
      code,
      floor: of.floor,
      fan: {
        center: CENTER,
        radius: of.radius,
        from: from - place * (wide + gap),
        to: from - place * (wide + gap) - wide,
      },
      elevation: of.elevation,
      rise: of.rise,
    },
    rows: of.rows,
    price: of.price,
    letters: of.letters === true,
  }));
}

/** A horseshoe theatre: stalls, circle and gallery around a stage. */
export function theatre(): SampleVenue {
  const stalls = { floor: 'stalls', elevation: 0, rise: 0.12, letters: true } as const;
  return sampleVenue(
    {
      version: 1,
      name: 'Horseshoe theatre',
      stage: {
        outline: [
          [-11, -10],
          [11, -10],
          [9, -1],
          [4, 0.4],
          [-4, 0.4],
          [-9, -1],
        ],
        height: 1,
      },
      floors: [
        { id: 'stalls', label: 'Stalls' },
        { id: 'circle', label: 'Circle' },
        { id: 'gallery', label: 'Gallery' },
      ],
      entrances: [
        { at: [-43, 27], label: 'Entrance A' },
        { at: [43, 27], label: 'Entrance B' },
      ],
    },
    [
      ...ring(['STALLS LEFT', 'STALLS', 'STALLS RIGHT'], 132, 48, 3, { ...stalls, radius: 11, rows: 14, price: 85 }),
      ...ring(['CIRCLE 1', 'CIRCLE 2', 'CIRCLE 3', 'CIRCLE 4', 'CIRCLE 5'], 188, -8, 2, {
        floor: 'circle',
        radius: 32,
        rows: 5,
        price: 60,
        elevation: 4,
        rise: 0.4,
      }),
      ...ring(['GALLERY 1', 'GALLERY 2', 'GALLERY 3', 'GALLERY 4', 'GALLERY 5'], 180, 0, 2, {
        floor: 'gallery',
        radius: 42.5,
        rows: 4,
        price: 35,
        elevation: 8,
        rise: 0.5,
      }),
    ],
  );
}
