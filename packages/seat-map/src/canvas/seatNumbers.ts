import { SeatStatus } from '../model/seat.ts';
import { seatsOfRow } from '../model/seatTable.ts';
import { toScreen } from './camera.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';

/** Row labels from this scale up, seat numbers from the second. */
export const ROW_LABELS_FROM = 16;
const NUMBERS_FROM = 25;
const EDGE = 14;
const WEIGHT = 560;
const LONGEST_ROW_LABEL = 4;

/**
 * Seat numbers and row labels: written only when the camera rests, since a thousand words a frame cost too much. A row
 * label stands before the first seat, or at the edge of the view where that seat is outside.
 */
export function drawSeatNumbers(pen: Pen, scene: Scene): void {
  const { store, camera, viewport, places } = scene;
  const { table, layout, status, marks } = store;
  const { context, palette } = pen;
  const { scale } = camera;
  const at = (seat: number) => toScreen(camera, { x: layout.x[seat] ?? 0, y: layout.y[seat] ?? 0 });
  const isInView = (seat: number) => {
    const { x, y } = at(seat);
    return x > -20 && y > -20 && x < viewport.width + 20 && y < viewport.height + 20;
  };
  const size = Math.min(12, scale * 0.5);
  for (const place of places) {
    const section = table.sections[place];
    for (let row = 0; section && row < section.rows; row += 1) {
      const seats = seatsOfRow(section, row);
      const visible = seats.filter(isInView);
      const [first = -1, second = first] = seats;
      const [edge] = visible;
      if (edge === undefined) continue;
      const text = cut(String(table.rowLabels[first] ?? ''));
      const head = at(first);
      if (edge === first && head.x > EDGE) {
        const next = at(second);
        const apart = Math.hypot(next.x - head.x, next.y - head.y);
        // Before the first seat, in the direction of the row; a seat by itself has its label on the left.
        const [stepX, stepY] = apart ? [(next.x - head.x) / apart, (next.y - head.y) / apart] : [1, 0];
        const away = scale * 0.62 + (pen.width(text, size, WEIGHT) / 2) * Math.abs(stepX);
        pen.write({
          text,
          at: { x: head.x - stepX * away, y: head.y - stepY * away },
          size,
          weight: WEIGHT,
          ink: 'ink-soft',
        });
      } else {
        const { y } = at(edge);
        const x = at(edge).x < viewport.width / 2 ? EDGE : viewport.width - EDGE;
        const half = pen.width(text, size, WEIGHT) / 2 + 4;
        context.beginPath();
        context.roundRect(x - half, y - 8, 2 * half, 16, 4);
        context.fillStyle = palette('section');
        context.fill();
        pen.write({ text, at: { x, y }, size, weight: WEIGHT, ink: 'ink' });
      }
      if (scale < NUMBERS_FROM) continue;
      for (const seat of visible)
        if (status[seat] === SeatStatus.available && marks[seat] === 0)
          pen.write({
            text: String(table.seatLabels[seat] ?? ''),
            at: at(seat),
            size: Math.min(13, scale * 0.36),
            weight: 600,
            ink: 'seat-ink',
          });
    }
  }
}

function cut(label: string): string {
  return label.length > LONGEST_ROW_LABEL ? `${label.slice(0, LONGEST_ROW_LABEL - 1)}…` : label;
}
