import { pointOf } from '../model/layout.ts';
import { SeatStatus } from '../model/seat.ts';
import { seatsOfRow } from '../model/seatTable.ts';
import { clampTo, toScreen } from './camera.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';

/** Row labels from this scale up, seat numbers from the second. */
export const ROW_LABELS_FROM = 16;
const NUMBERS_FROM = 25;
const EDGE = 14;
const WEIGHT = 560;
const LONGEST_ROW_LABEL = 4;
const NUMBER_WEIGHT = 600;
/** The place of a seat, of which two thirds are drawn, is at least so many times as wide as its number. */
const SEAT_TO_NUMBER = 1.75;
/** A number whose letters would be smaller than this (px) is left out. */
const SMALLEST_NUMBER = 7;

/**
 * Seat numbers and row labels: written only when the camera rests, since a thousand words a frame cost too much. A row
 * label stands before the first seat, or at the edge of the view where that seat is outside.
 */
export function drawSeatNumbers(pen: Pen, scene: Scene): void {
  const { store, camera, viewport, places } = scene;
  const { table, layout, status, marks } = store;
  const { context, palette } = pen;
  const { scale } = camera;
  const at = (seat: number) => toScreen(camera, pointOf(layout, seat));
  const isInView = (seat: number) => {
    const { x, y } = at(seat);
    return x > -20 && y > -20 && x < viewport.width + 20 && y < viewport.height + 20;
  };
  const size = Math.min(12, scale * 0.5);
  for (const each of places) {
    const section = table.sections[each];
    for (let row = 0; section && row < section.rows; row += 1) {
      const seats = seatsOfRow(section, row);
      const visible = seats.filter(isInView);
      const [first = -1] = seats;
      const [edge] = visible;
      if (edge === undefined) continue;
      for (const seat of scale < NUMBERS_FROM ? [] : visible)
        if (status[seat] === SeatStatus.available && marks[seat] === 0) {
          const number = String(table.seatLabels[seat] ?? '');
          const high = Math.min(13, scale * 0.36, scale / pen.width(number, SEAT_TO_NUMBER, NUMBER_WEIGHT));
          if (high >= SMALLEST_NUMBER)
            pen.write({ text: number, at: at(seat), size: high, weight: NUMBER_WEIGHT, ink: 'seat-ink' });
        }
      const text = cut(String(table.rowLabels[first] ?? ''));
      // Before the first seat in view, in the direction of the row, but never outside the view.
      const head = at(edge);
      const place = seats.indexOf(edge);
      const [before, after] = [at(seats[place - 1] ?? edge), at(seats[place + 1] ?? edge)];
      const apart = Math.hypot(after.x - before.x, after.y - before.y);
      const [stepX, stepY] = apart ? [(after.x - before.x) / apart, (after.y - before.y) / apart] : [1, 0];
      const half = pen.width(text, size, WEIGHT) / 2;
      const away = scale * 0.62 + half * Math.abs(stepX);
      const start = { x: head.x - stepX * away, y: head.y - stepY * away };
      const x = clampTo(start.x, half + 6, viewport.width - half - 6);
      const y = clampTo(start.y, EDGE, viewport.height - EDGE);
      const isFirst = edge === first && x === start.x && y === start.y;
      // Moved away from its row it would seem to name another.
      if (Math.abs((x - start.x) * stepY - (y - start.y) * stepX) > scale / 3) continue;
      if (!isFirst) {
        // As large as the seat it may lie on: half a seat around it would read as a button.
        const [wide, high] = [Math.max(half + 4, scale / 2), Math.max(8, scale / 2)];
        context.beginPath();
        context.roundRect(x - wide, y - high, 2 * wide, 2 * high, 4);
        context.fillStyle = palette('section');
        context.fill();
      }
      pen.write({ text, at: { x, y }, size, weight: WEIGHT, ink: isFirst ? 'ink-soft' : 'ink' });
    }
  }
}

function cut(label: string): string {
  return label.length > LONGEST_ROW_LABEL ? `${label.slice(0, LONGEST_ROW_LABEL - 1)}…` : label;
}
