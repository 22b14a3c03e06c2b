import type { SeatLayout } from '../model/layout.ts';
import type { Outline } from '../model/polygon.ts';
import { BAND_COUNT, BANDS } from './palette.ts';
import { type Scene, seatShare } from './scene.ts';

/** Most of a band's colour that a section's fill takes on: text on it stays readable. */
const MAX_FILL = 0.42;
const MIN_FILL = 0.08;
const SOLD_OUT_FILL = 0.35;
/** Side of a tile of diagonal lines, in pixels. */
const HATCH = 8;

type Draw = (context: CanvasRenderingContext2D, scene: Scene) => void;

/** What lies behind the seats: sections, stage, areas. Their paths are made once, in world units. */
export function createBackdrop(layout: SeatLayout): Draw {
  const sections = layout.sections.map(({ outline }) => pathOf(outline));
  const stage = pathOf(layout.stage.outline);
  const areas = layout.areas.map(({ outline }) => pathOf(outline));
  return (context, scene) => {
    const { camera, palette } = scene;
    const strength = 1 - seatShare(camera.scale);
    context.lineJoin = 'round';
    for (const place of scene.places) {
      const path = sections[place];
      if (!path) continue;
      const isActive = place === scene.activeSection;
      const tint = strength && tintOf(scene, place, strength);
      // In one go: filling it twice would take twice as long.
      context.fillStyle = tint || palette('section');
      context.fill(path);
      if (tint === null) {
        context.globalAlpha = SOLD_OUT_FILL * strength;
        context.fillStyle = hatch(context, palette('sold'));
        context.fill(path);
        context.globalAlpha = 1;
      }
      context.lineWidth = (isActive ? 3 : 1) / camera.scale;
      context.strokeStyle = palette(isActive ? 'active-edge' : 'section-edge');
      context.stroke(path);
    }
    context.lineWidth = 1 / camera.scale;
    context.strokeStyle = palette('section-edge');
    context.setLineDash([4 / camera.scale, 3 / camera.scale]);
    for (const path of areas) context.stroke(path);
    context.setLineDash([]);
    context.fillStyle = palette('stage');
    context.fill(stage);
  };
}

/** The colour of the price most seats are free at, and its share, larger the more are free; null: nothing is left. */
function tintOf({ store, palette, maxPrice }: Scene, place: number, strength: number): string | null {
  const { table, freeAt } = store;
  let [free, ofBand, most, best] = [0, 0, 0, 0];
  table.prices.forEach((price, band) => {
    const count = maxPrice !== null && price > maxPrice ? 0 : freeAt(place, band);
    free += count;
    // All prices from the last band on share it.
    ofBand = band < BAND_COUNT ? count : ofBand + count;
    if (ofBand > most) [most, best] = [ofBand, band];
  });
  if (free === 0) return null;
  const { start, end } = table.sections[place] ?? { start: 0, end: free };
  const share = MIN_FILL + ((MAX_FILL - MIN_FILL) * free) / (end - start);
  return `color-mix(in srgb,${palette(BANDS[best] ?? 'band-5')} ${100 * share * strength}%,${palette('section')})`;
}

/** Diagonal lines, in screen pixels whatever the zoom. */
function hatch(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = HATCH;
  const paint = tile.getContext('2d');
  if (!paint) return colour;
  paint.strokeStyle = colour;
  paint.lineWidth = 1.5;
  for (const shift of [-HATCH, 0, HATCH]) {
    paint.moveTo(shift, HATCH);
    paint.lineTo(shift + HATCH, 0);
  }
  paint.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(context.getTransform().inverse());
  return pattern ?? colour;
}

function pathOf(outline: Outline): Path2D {
  const path = new Path2D();
  for (let at = 0; at < outline.length; at += 2) path.lineTo(outline[at] ?? 0, outline[at + 1] ?? 0);
  path.closePath();
  return path;
}
