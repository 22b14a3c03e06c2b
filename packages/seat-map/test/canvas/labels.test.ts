import { describe, expect, it } from 'vitest';
import { type Camera, fit, isWithin } from '../../src/canvas/camera.ts';
import { drawNames } from '../../src/canvas/labels.ts';
import type { Pen, Text } from '../../src/canvas/pen.ts';
import { seatShare, type Scene } from '../../src/canvas/scene.ts';
import type { Geometry } from '../../src/model/geometry.ts';
import { createSeatMapModel } from '../../src/model/seatMapModel.ts';
import type { SeatMapSeat } from '../../src/model/seat.ts';
import { arena, stadium, theatre } from '../../src/samples.ts';
import { block } from '../support/seats.ts';
import { randomVenue } from '../support/venues.ts';

const SEED = Number(process.env['LAYOUT_SEED'] ?? 20_261_127);
const WIDTHS: Readonly<Record<number, number>> = { 320: 420, 360: 460, 768: 800, 1440: 700, 2560: 1200 };
/** Letters are about this wide, in their height. */
const LETTER = 0.62;

interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is written at overview, as boxes on the screen. */
function overview(seats: readonly SeatMapSeat[], geometry: Geometry | null, width: number) {
  const model = createSeatMapModel({ seats, geometry });
  const store = model.store();
  const viewport = { width, height: WIDTHS[width] ?? 0 };
  const camera: Camera = fit(store.layout.bounds, viewport);
  const written: Written[] = [];
  const widthOf = (text: string, size: number) => text.length * LETTER * size;
  const write = ({ text, at, size }: Text) => {
    const half = widthOf(text, size) / 2;
    written.push({ text, left: at.x - half, right: at.x + half, top: at.y - size / 2, bottom: at.y + size / 2 });
  };
  const pen = { width: widthOf, write, context: {}, palette: {} } as unknown as Pen;
  const places = store.layout.sections.flatMap(({ box }, place) => (isWithin(box, camera, viewport) ? [place] : []));
  const scene = {
    store,
    camera,
    viewport,
    places,
    captionsOf: model.captionsOf,
    stageWord: 'Stage',
    activeSection: -1,
  };
  if (seatShare(camera.scale) < 0.5) drawNames(pen, scene as unknown as Scene);
  return written;
}

function overlaps(written: readonly Written[]): string[] {
  return written.flatMap((a, n) =>
    written
      .slice(n + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

describe('names at overview', () => {
  it.each([
    ['theatre', theatre()],
    ['arena', arena()],
    ['stadium', stadium()],
  ])('never overlap in the sample %s at any width', (_, { seats, geometry }) => {
    for (const width of Object.keys(WIDTHS))
      expect(overlaps(overview(seats, geometry, Number(width))), `${width} px`).toEqual([]);
  });

  it('are written for every second section at least of large venues on a phone', () => {
    for (const venue of [arena(), stadium()])
      for (const width of [360, 768]) {
        const codes = [...new Set(venue.seats.map(({ sectionCode }) => sectionCode))];
        const texts = new Set(overview(venue.seats, venue.geometry, width).map(({ text }) => text));
        const named = codes.filter((code) => texts.has(code));
        expect(named.length, `${width} px`).toBeGreaterThanOrEqual(codes.length / 2);
      }
  });

  it('never overlap on schematic plans of random venues', () => {
    for (let run = 0; run < 40; run += 1)
      for (const width of Object.keys(WIDTHS))
        expect(
          overlaps(overview(randomVenue(SEED + run, 2_000 + 900 * run), null, Number(width))),
          `LAYOUT_SEED=${SEED}, run ${run}, ${width}`,
        ).toEqual([]);
  });

  it('name the stage, areas, labels and entrances too', () => {
    const geometry: Geometry = {
      version: 1,
      stage: {
        outline: [
          [-200, -120],
          [200, -120],
          [200, -60],
          [-200, -60],
        ],
        label: 'Main stage',
      },
      areas: [
        {
          label: 'Standing',
          outline: [
            [-200, -50],
            [200, -50],
            [200, -5],
            [-200, -5],
          ],
        },
      ],
      entrances: [{ at: [0, 130], label: 'Gate 3' }],
      labels: [{ at: [0, 160], label: 'Car park' }],
      sections: [{ code: 'A', block: { at: [0, 0] } }],
    };
    const texts = overview(block('A', 100, 400, 10), geometry, 1440).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Main stage', 'Standing', 'Gate 3', 'Car park', 'A']));
  });
});
