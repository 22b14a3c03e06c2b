import type { Camera, Viewport } from './camera.ts';
import { NAME_ROOM, type Box, type SeatLayout } from '../model/layout.ts';
import type { Palette } from './palette.ts';
import type { SeatTable } from '../model/seatTable.ts';

export interface LabelScene {
  readonly table: SeatTable;
  readonly layout: SeatLayout;
  /** Second line of a section's name: how many are free, from which price. */
  readonly captions: readonly string[];
  readonly active: number;
}

const NAME_SIZE = 13;
const LINE = 17;
/** Above this scale there is room for a section's name over its seats, below it the name lies on them as a plate. */
const NAME_ABOVE_FROM = 9.5;

export function drawSectionNames(
  context: CanvasRenderingContext2D,
  what: LabelScene,
  camera: Camera,
  viewport: Viewport,
  palette: Palette,
) {
  context.textBaseline = 'middle';
  what.layout.blocks.forEach((block, place) => {
    const section = what.table.sections[place];
    if (!section) return;
    const middle = clampMiddle(block, camera, viewport);
    const width = (block.right - block.left) * camera.scale;
    const x = middle * camera.scale + camera.x;
    const bend = what.layout.bend * middle * middle;
    const above = camera.scale >= NAME_ABOVE_FROM;
    const y = above
      ? (block.top + 0.3 + NAME_ROOM / 2 - bend) * camera.scale + camera.y
      : ((block.top + NAME_ROOM + block.bottom) / 2 - bend) * camera.scale + camera.y;
    if (y < -40 || y > viewport.height + 40 || x < -200 || x > viewport.width + 200) return;
    const isActive = place === what.active;
    const size = Math.min(NAME_SIZE, Math.max(11, camera.scale * 1.05));
    if (above) {
      // Along the rows below it, which rise towards the sides.
      context.save();
      context.translate(x, y);
      context.rotate(Math.atan(-2 * what.layout.bend * middle));
      drawLine(context, section.code, what.captions[place] ?? '', { width, size }, palette);
      context.restore();
    } else drawPlate(context, section.code, what.captions[place] ?? '', { x, y, width, isActive }, palette);
  });
}

/** The name follows the part of a wide section that is in view. */
function clampMiddle(block: Box, camera: Camera, viewport: Viewport): number {
  const left = Math.max(block.left, -camera.x / camera.scale);
  const right = Math.min(block.right, (viewport.width - camera.x) / camera.scale);
  return right - left > 2 ? (left + right) / 2 : (block.left + block.right) / 2;
}

/** Centred on the origin. */
function drawLine(
  context: CanvasRenderingContext2D,
  name: string,
  caption: string,
  { width, size }: { readonly width: number; readonly size: number },
  palette: Palette,
): void {
  context.font = `720 ${size}px ${palette.font}`;
  const nameWidth = context.measureText(name).width;
  context.font = `480 ${size - 1}px ${palette.font}`;
  const captionWidth = context.measureText(caption).width;
  const both = nameWidth + 8 + captionWidth <= Math.max(width, 60);
  const left = -(both ? nameWidth + 8 + captionWidth : nameWidth) / 2;
  context.textAlign = 'left';
  if (both) {
    context.fillStyle = palette.inkSoft;
    context.fillText(caption, left + nameWidth + 8, 0);
  }
  context.font = `720 ${size}px ${palette.font}`;
  context.fillStyle = palette.ink;
  context.fillText(name, left, 0);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isActive: boolean;
}

function drawPlate(
  context: CanvasRenderingContext2D,
  name: string,
  caption: string,
  at: Place,
  palette: Palette,
): void {
  const size = at.width < 96 ? NAME_SIZE - 2 : NAME_SIZE;
  context.font = `720 ${size}px ${palette.font}`;
  const nameWidth = context.measureText(name).width;
  context.font = `500 ${NAME_SIZE - 2}px ${palette.font}`;
  const captionWidth = context.measureText(caption).width;
  const room = Math.max(at.width * 1.2, 30);
  if (nameWidth + 12 > room) return;
  const withCaption = captionWidth + 16 <= room;
  const width = (withCaption ? Math.max(nameWidth, captionWidth) : nameWidth) + 16;
  const height = withCaption ? 2 * LINE + 4 : LINE + 6;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - height / 2, width, height, 7);
  context.fillStyle = palette.plate;
  context.fill();
  context.lineWidth = at.isActive ? 2 : 1;
  context.strokeStyle = at.isActive ? palette.activeEdge : palette.sectionEdge;
  context.stroke();
  context.textAlign = 'center';
  context.fillStyle = palette.ink;
  context.font = `720 ${size}px ${palette.font}`;
  context.fillText(name, at.x, at.y - (withCaption ? LINE / 2 - 0.5 : -0.5));
  if (!withCaption) return;
  context.font = `500 ${NAME_SIZE - 2}px ${palette.font}`;
  context.fillStyle = palette.inkSoft;
  context.fillText(caption, at.x, at.y + LINE / 2);
}

/** Seat numbers and row letters: written only when the camera rests, since a thousand words a frame is the slow way. */
export function drawSeatNumbers(
  context: CanvasRenderingContext2D,
  what: LabelScene,
  camera: Camera,
  viewport: Viewport,
  palette: Palette,
) {
  const { table, layout } = what;
  const inView = (x: number, y: number) => x > -20 && y > -20 && x < viewport.width + 20 && y < viewport.height + 20;
  const withNumbers = camera.scale >= 25;
  const size = Math.min(13, camera.scale * 0.36);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const [place, section] of table.sections.entries()) {
    const box = layout.boxes[place];
    if (!box || !overlaps(box, camera, viewport)) continue;
    for (let row = 0; row < section.rows; row += 1) {
      const line = section.seatAt.subarray(row * section.columns, (row + 1) * section.columns);
      const first = line.find((seat) => seat >= 0) ?? -1;
      if (first < 0) continue;
      const rowX = ((layout.x[first] ?? 0) - 1) * camera.scale + camera.x;
      const rowY = (layout.y[first] ?? 0) * camera.scale + camera.y;
      context.font = `560 ${Math.min(12, camera.scale * 0.5)}px ${palette.font}`;
      context.fillStyle = palette.inkSoft;
      if (inView(rowX, rowY)) context.fillText(String(table.rowLabels[first] ?? ''), rowX, rowY);
      if (!withNumbers) continue;
      context.font = `600 ${size}px ${palette.font}`;
      context.fillStyle = palette.seatInk;
      for (const seat of line) {
        if (seat < 0 || table.status[seat] !== 0) continue;
        const x = (layout.x[seat] ?? 0) * camera.scale + camera.x;
        const y = (layout.y[seat] ?? 0) * camera.scale + camera.y;
        if (inView(x, y)) context.fillText(String(table.seatLabels[seat] ?? ''), x, y);
      }
    }
  }
}

function overlaps(box: Box, camera: Camera, viewport: Viewport): boolean {
  const { scale, x, y } = camera;
  const horizontally = box.right * scale + x > 0 && box.left * scale + x < viewport.width;
  return horizontally && box.bottom * scale + y > 0 && box.top * scale + y < viewport.height;
}
