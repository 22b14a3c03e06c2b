import type { SeatLayout } from '../model/layout.ts';
import type { Outline } from '../model/polygon.ts';
import { SeatStatus } from '../model/seat.ts';
import { BAND_COUNT, type Palette } from './palette.ts';
import { type Scene, seatShare } from './scene.ts';

/** Most of a band's colour that a section's fill takes on: text on it stays readable. */
const MAX_FILL = 0.42;
const MIN_FILL = 0.08;

export interface Backdrop {
  draw(context: CanvasRenderingContext2D, scene: Scene): void;
}

/** What lies behind the seats: sections, stage, areas. Their paths are made once, in world units. */
export function createBackdrop(layout: SeatLayout): Backdrop {
  const sections = layout.sections.map(({ outline }) => pathOf(outline));
  const stage = pathOf(layout.stage.outline);
  const areas = layout.areas.map(({ outline }) => pathOf(outline));
  return {
    draw(context, scene) {
      const { camera, viewport, palette } = scene;
      const fill = 1 - seatShare(camera.scale);
      context.lineJoin = 'round';
      sections.forEach((path, place) => {
        const box = layout.sections[place]?.box;
        if (!path || !box || !isInView(box, camera, viewport)) return;
        const isActive = place === scene.activeSection;
        context.lineWidth = (isActive ? 3 : 1) / camera.scale;
        context.strokeStyle = isActive ? palette.activeEdge : palette.sectionEdge;
        context.fillStyle = palette.section;
        context.fill(path);
        if (fill > 0) fillByWhatIsLeft(context, path, scene, place, fill);
        context.stroke(path);
      });
      context.lineWidth = 1 / camera.scale;
      context.strokeStyle = palette.sectionEdge;
      context.setLineDash([4 / camera.scale, 3 / camera.scale]);
      for (const path of areas) context.stroke(path);
      context.setLineDash([]);
      context.fillStyle = palette.stage;
      context.fill(stage);
    },
  };
}

/** The colour of the price most seats are free at, stronger the more are free; nothing left is hatched. */
function fillByWhatIsLeft(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { store, palette, maxPrice }: Scene,
  place: number,
  strength: number,
): void {
  const section = store.table.sections[place];
  if (!section) return;
  const { free, band } = availability(store, section, maxPrice);
  const share = free / Math.max(1, section.end - section.start);
  context.save();
  if (free === 0) {
    context.globalAlpha = 0.35 * strength;
    context.fillStyle = hatch(context, palette);
  } else {
    context.globalAlpha = (MIN_FILL + (MAX_FILL - MIN_FILL) * share) * strength;
    context.fillStyle = palette.bands[Math.min(band, BAND_COUNT - 1)] ?? palette.ink;
  }
  context.fill(path);
  context.restore();
}

function availability(
  { table, status }: Scene['store'],
  { start, end }: { readonly start: number; readonly end: number },
  maxPrice: number | null,
): { free: number; band: number } {
  const counts = new Uint32Array(BAND_COUNT);
  let free = 0;
  for (let seat = start; seat < end; seat += 1) {
    if (status[seat] !== SeatStatus.available || (maxPrice !== null && (table.price[seat] ?? 0) > maxPrice)) continue;
    const band = Math.min(table.band[seat] ?? 0, BAND_COUNT - 1);
    counts[band] = (counts[band] ?? 0) + 1;
    free += 1;
  }
  return { free, band: counts.indexOf(Math.max(...counts)) };
}

/** Diagonal lines, in screen pixels whatever the zoom. */
function hatch(context: CanvasRenderingContext2D, palette: Palette): CanvasPattern | string {
  const tile = context.canvas.ownerDocument.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const paint = tile.getContext('2d');
  if (!paint) return palette.sold;
  paint.strokeStyle = palette.sold;
  paint.lineWidth = 1.5;
  for (const shift of [-8, 0, 8]) {
    paint.moveTo(shift, 8);
    paint.lineTo(shift + 8, 0);
  }
  paint.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(context.getTransform().inverse());
  return pattern ?? palette.sold;
}

export function pathOf(outline: Outline): Path2D {
  const path = new Path2D();
  for (let at = 0; at < outline.length; at += 2) path.lineTo(outline[at] ?? 0, outline[at + 1] ?? 0);
  path.closePath();
  return path;
}

export function isInView(
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  { scale, x, y }: Scene['camera'],
  { width, height }: Scene['viewport'],
): boolean {
  return (
    box.right * scale + x > 0 &&
    box.left * scale + x < width &&
    box.bottom * scale + y > 0 &&
    box.top * scale + y < height
  );
}
