import type { Position } from '../model/geometry.ts';
import { round, sampleVenue, type SampleSection, type SampleVenue } from './build.ts';

/** Half of the pitch with its run-off, in seat widths. */
const HALF = { x: 95, y: 62 };
const AISLE = 2;
const ROW_GAP = 1.3;

interface Tier {
  readonly number: number;
  readonly floor: string;
  /** From the edge of the pitch to the first row. */
  readonly away: number;
  readonly rows: number;
  readonly prices: { readonly side: number; readonly end: number; readonly corner: number };
  readonly elevation: number;
  readonly rise: number;
}

const TIERS: readonly Tier[] = [
  { number: 1, floor: 'lower', away: 8, rows: 26, prices: { side: 95, end: 60, corner: 50 }, elevation: 1, rise: 0.35 },
  {
    number: 2,
    floor: 'upper',
    away: 48,
    rows: 24,
    prices: { side: 70, end: 40, corner: 30 },
    elevation: 14,
    rise: 0.5,
  },
];

/** Straight stands, seen from the pitch: the direction their rows run in, and how many sections they have. */
const STANDS = [
  {
    name: 'N',
    angle: 180,
    at: (away: number, along: number): Position => [-along, -HALF.y - away],
    sections: 6,
    half: HALF.x,
  },
  {
    name: 'S',
    angle: 0,
    at: (away: number, along: number): Position => [along, HALF.y + away],
    sections: 6,
    half: HALF.x,
  },
  {
    name: 'E',
    angle: -90,
    at: (away: number, along: number): Position => [HALF.x + away, -along],
    sections: 4,
    half: HALF.y,
  },
  {
    name: 'W',
    angle: 90,
    at: (away: number, along: number): Position => [-HALF.x - away, along],
    sections: 4,
    half: HALF.y,
  },
] as const;

const CORNERS = [
  { name: 'SE', center: [HALF.x, HALF.y], from: 0 },
  { name: 'SW', center: [-HALF.x, HALF.y], from: 90 },
  { name: 'NW', center: [-HALF.x, -HALF.y], from: 180 },
  { name: 'NE', center: [HALF.x, -HALF.y], from: 270 },
] as const;

/** A stadium bowl of two tiers around a pitch. */
export function stadium(): SampleVenue {
  const sections = TIERS.flatMap((tier) => [...straight(tier), ...corners(tier)]);
  return sampleVenue(
    {
      version: 1,
      name: 'Stadium bowl',
      stage: {
        outline: [
          [-HALF.x, -HALF.y],
          [HALF.x, -HALF.y],
          [HALF.x, HALF.y],
          [-HALF.x, HALF.y],
        ],
        label: 'Pitch',
        height: 0,
      },
      floors: [
        { id: 'lower', label: 'Lower tier' },
        { id: 'upper', label: 'Upper tier' },
      ],
    },
    sections,
  );
}

function straight({ number, floor, away, rows, prices, elevation, rise }: Tier): SampleSection[] {
  return STANDS.flatMap(({ name, angle, at, sections, half }) => {
    const wide = (2 * half) / sections;
    return Array.from({ length: sections }, (_, place): SampleSection => ({
      geometry: {
        code: `${name}${number}${String(place + 1).padStart(2, '0')}`,
        floor,
        block: { at: at(away, round(-half + wide * (place + 0.5))), angle, rowGap: ROW_GAP },
        elevation,
        rise,
      },
      rows,
      perRow: Math.floor(wide - AISLE),
      price: name === 'N' || name === 'S' ? prices.side : prices.end,
    }));
  });
}

function corners({ number, floor, away, rows, prices, elevation, rise }: Tier): SampleSection[] {
  const aisle = (AISLE * 180) / (Math.PI * away);
  const parts = number === 1 ? 1 : 3;
  const wide = 90 / parts;
  return CORNERS.flatMap(({ name, center, from }) =>
    Array.from({ length: parts }, (_, place): SampleSection => ({
      geometry: {
        code: `${name}${number}${String(place + 1).padStart(2, '0')}`,
        floor,
        fan: {
          center,
          radius: away,
          // Seats run from left to right as seen from the seats: against the clock.
          from: round(from + wide * (place + 1) - aisle / 2),
          to: round(from + wide * place + aisle / 2),
          rowGap: ROW_GAP,
        },
        elevation,
        rise,
      },
      rows,
      price: prices.corner,
    })),
  );
}
