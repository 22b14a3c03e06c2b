import { round, sampleVenue, type SampleSection, type SampleVenue } from './build.ts';

const RINGS = [
  { floor: 'lower', first: 101, sections: 16, radius: 17, rows: 16, price: 120, elevation: 1, rise: 0.3 },
  { floor: 'middle', first: 201, sections: 24, radius: 39, rows: 17, price: 75, elevation: 6, rise: 0.4 },
  { floor: 'upper', first: 301, sections: 32, radius: 62, rows: 8, price: 40, elevation: 13, rise: 0.5 },
] as const;
const AISLE = 1.6;

/** An arena in the round: three rings about a stage in the middle. */
export function arena(): SampleVenue {
  const sections = RINGS.flatMap(({ floor, first, sections: count, radius, rows, price, elevation, rise }) => {
    const wide = 360 / count;
    const aisle = (AISLE * 180) / (Math.PI * radius);
    return Array.from({ length: count }, (_, place): SampleSection => {
      const from = -90 + place * wide + aisle / 2;
      return {
        geometry: {
          code: String(first + place),
          floor,
          fan: { center: [0, 0], radius, from: round(from), to: round(from + wide - aisle) },
          elevation,
          rise,
        },
        rows,
        price,
      };
    });
  });
  return sampleVenue(
    {
      version: 1,
      name: 'Arena in the round',
      stage: {
        outline: Array.from({ length: 24 }, (_, n) => {
          const angle = (n * Math.PI) / 12;
          return [round(9 * Math.cos(angle)), round(9 * Math.sin(angle))] as const;
        }),
        height: 1.4,
      },
      floors: [
        { id: 'lower', label: 'Lower ring' },
        { id: 'middle', label: 'Middle ring' },
        { id: 'upper', label: 'Upper ring' },
      ],
      entrances: [
        { at: [0, -76], label: 'North' },
        { at: [0, 76], label: 'South' },
      ],
    },
    sections,
  );
}
