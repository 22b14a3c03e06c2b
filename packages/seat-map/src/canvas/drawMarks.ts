import { pointOf } from '../model/layout.ts';
import { SeatMark } from '../model/seat.ts';
import { toScreen } from './camera.ts';
import { drawGlyph, MARKS } from './glyphs.ts';
import type { Colour } from './palette.ts';
import type { Scene } from './scene.ts';

/** This buyer's seats: few, drawn last, covering the whole seat below, and never too small to be seen at overview. */
export function drawMarks(context: CanvasRenderingContext2D, scene: Scene): void {
  const { store, camera, palette } = scene;
  const { layout, marks } = store;
  const at = (seat: number) => toScreen(camera, pointOf(layout, seat));
  const outline = (seat: number, colour: Colour) => {
    const { x, y } = at(seat);
    const half = Math.max(4, camera.scale * 0.46);
    context.beginPath();
    context.roundRect(x - half, y - half, 2 * half, 2 * half, half * 0.5);
    context.lineWidth = 2;
    context.strokeStyle = palette(colour);
    context.stroke();
  };
  for (const seat of store.marked()) {
    if (!scene.places.includes(store.table.section[seat] ?? -1)) continue;
    const { x, y } = at(seat);
    const radius = Math.max(5.5, camera.scale * 0.5);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = palette('yours');
    context.fill();
    context.lineWidth = Math.max(1.5, radius * 0.14);
    context.strokeStyle = palette('section');
    context.stroke();
    const glyph = MARKS[marks[seat] ?? SeatMark.none];
    if (glyph) drawGlyph(context, glyph, palette, { x: x - radius, y: y - radius, side: 2 * radius });
  }
  for (const seat of scene.candidates) outline(seat, 'yours');
  if (scene.hovered >= 0 && marks[scene.hovered] === SeatMark.none) outline(scene.hovered, 'ink');
}
