import { describe, expect, it } from 'vitest';
import type { Camera } from '../../src/canvas/camera.ts';
import type { Pen, Text } from '../../src/canvas/pen.ts';
import type { Scene } from '../../src/canvas/scene.ts';
import { drawSeatNumbers } from '../../src/canvas/seatNumbers.ts';
import { createSeatMapModel } from '../../src/model/seatMapModel.ts';

/** Letters are about this wide, in their height. */
const LETTER = 0.62;
/** Of the place of a seat, what its narrowest shape fills, less an edge around the number. */
const SQUARE = 0.6;

/** The number of a seat as it is written at a scale, or undefined. */
function writtenAt(scale: number, seatNumber: number | string): Text | undefined {
  const seat = { id: 's', sectionCode: 'A', rowNumber: 'r', seatNumber, price: 50, status: 'available' };
  const store = createSeatMapModel({ seats: [seat] }).store();
  const { bounds } = store.layout;
  const camera: Camera = {
    scale,
    x: 500 - (scale * (bounds.left + bounds.right)) / 2,
    y: 500 - (scale * (bounds.top + bounds.bottom)) / 2,
  };
  const written: Text[] = [];
  const pen = {
    width: (text: string, size: number) => text.length * LETTER * size,
    write: (text: Text) => written.push(text),
    context: { beginPath() {}, roundRect() {}, fill() {} },
    palette: () => '',
  } as unknown as Pen;
  const scene = { store, camera, viewport: { width: 1000, height: 1000 }, places: [0] };
  drawSeatNumbers(pen, scene as unknown as Scene);
  return written.find(({ text }) => text === String(seatNumber));
}

describe('seat numbers', () => {
  it.each([26, 30, 36, 44, 60])('stay inside of their seat at %i px, however long', (scale) => {
    for (const label of [7, 42, 120, 1204, '12045', 'A-1204-left']) {
      const { text = '', size = 0 } = writtenAt(scale, label) ?? {};
      expect(text.length * LETTER * size).toBeLessThanOrEqual(scale * SQUARE);
      expect(size === 0 || size >= 7).toBe(true);
    }
  });

  it('are as large as ever where they fit', () => {
    expect(writtenAt(30, 42)?.size).toBeCloseTo(30 * 0.36);
    expect(writtenAt(60, 120)?.size).toBe(13);
  });

  it('are written small with four digits, and left out with many more', () => {
    expect(writtenAt(36, 1204)?.size).toBeLessThan(36 * 0.36);
    expect(writtenAt(30, 'A-1204-left')).toBeUndefined();
  });
});
