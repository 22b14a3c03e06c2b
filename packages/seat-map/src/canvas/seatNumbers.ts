import { SeatStatus } from '../model/seat.ts';
import { seatsOfRow } from '../model/seatTable.ts';
import { isInView } from './backdrop.ts';
import type { Scene } from './scene.ts';

/** Row labels from this scale up, seat numbers from the second. */
export const ROW_LABELS_FROM = 16;
const NUMBERS_FROM = 25;
const EDGE = 14;
const LONGEST_ROW_LABEL = 4;

/**
 * Seat numbers and row labels: written only when the camera rests, since a thousand words a frame cost too much. A row
 * label stands before the first seat, or at the edge of the view where that seat is outside.
 */
export function drawSeatNumbers(context: CanvasRenderingContext2D, scene: Scene): void {
  const { store, camera, viewport, palette } = scene;
  const { table, layout, status, marks } = store;
  const inView = (x: number, y: number) => x > -20 && y > -20 && x < viewport.width + 20 && y < viewport.height + 20;
  const screenX = (seat: number) => (layout.x[seat] ?? 0) * camera.scale + camera.x;
  const screenY = (seat: number) => (layout.y[seat] ?? 0) * camera.scale + camera.y;
  const numbers = `600 ${Math.min(13, camera.scale * 0.36)}px ${palette.font}`;
  const labels = `560 ${Math.min(12, camera.scale * 0.5)}px ${palette.font}`;
  context.textBaseline = 'middle';
  table.sections.forEach((section, place) => {
    const box = layout.sections[place]?.box;
    if (!box || !isInView(box, camera, viewport)) return;
    for (let row = 0; row < section.rows; row += 1) {
      const seats = seatsOfRow(section, row);
      const visible = seats.filter((seat) => inView(screenX(seat), screenY(seat)));
      const [first, second] = seats;
      const edge = visible[0];
      if (first === undefined || edge === undefined) continue;
      context.font = labels;
      const label = cut(String(table.rowLabels[first] ?? ''));
      if (edge === first && screenX(first) > EDGE) {
        const next = second ?? first;
        const apart = Math.hypot(screenX(next) - screenX(first), screenY(next) - screenY(first)) || 1;
        const away = (camera.scale * 0.62) / apart;
        const x = screenX(first) - (next === first ? camera.scale * 0.62 : (screenX(next) - screenX(first)) * away);
        const y = screenY(first) - (next === first ? 0 : (screenY(next) - screenY(first)) * away);
        context.textAlign = x > screenX(first) ? 'left' : 'right';
        context.fillStyle = palette.inkSoft;
        context.fillText(label, x, y);
      } else drawAtEdge(context, scene, label, screenX(edge), screenY(edge));
      if (camera.scale < NUMBERS_FROM) continue;
      context.textAlign = 'center';
      context.font = numbers;
      context.fillStyle = palette.seatInk;
      for (const seat of visible)
        if (status[seat] === SeatStatus.available && marks[seat] === 0)
          context.fillText(String(table.seatLabels[seat] ?? ''), screenX(seat), screenY(seat));
    }
  });
}

function drawAtEdge(
  context: CanvasRenderingContext2D,
  { palette, viewport }: Scene,
  label: string,
  x: number,
  y: number,
) {
  const at = x < viewport.width / 2 ? EDGE : viewport.width - EDGE;
  const half = context.measureText(label).width / 2 + 4;
  context.beginPath();
  context.roundRect(at - half, y - 8, 2 * half, 16, 4);
  context.fillStyle = palette.section;
  context.fill();
  context.textAlign = 'center';
  context.fillStyle = palette.ink;
  context.fillText(label, at, y);
}

function cut(label: string): string {
  return label.length > LONGEST_ROW_LABEL ? `${label.slice(0, LONGEST_ROW_LABEL - 1)}…` : label;
}
