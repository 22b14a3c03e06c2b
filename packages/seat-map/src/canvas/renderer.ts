import type { SeatLayout } from '../model/layout.ts';
import { createBackdrop } from './backdrop.ts';
import { drawMarks } from './drawMarks.ts';
import { glyphOf } from './glyphs.ts';
import { drawNames } from './labels.ts';
import type { Palette } from './palette.ts';
import { createPen } from './pen.ts';
import { type Scene, seatShare, showsSeats } from './scene.ts';
import { drawSeatNumbers, ROW_LABELS_FROM } from './seatNumbers.ts';
import { blit, createSprites, type Frame, type Sprites } from './sprites.ts';

export type Renderer = (scene: Scene) => void;

/** Share of the distance between two seats that a seat fills. */
const FILL = 0.82;
/** More pixels than this per CSS pixel cost time and show nothing. */
const MAX_PIXEL_RATIO = 3;

/**
 * One canvas in the page: each one costs the browser a screenful of memory and a copy per frame. Seats are copied as
 * ready-made squares of pixels into a buffer, which lies between sections and names; it is kept while only names, marks
 * or the pointer's seat change. Only sections in view are visited.
 */
export function createRenderer(canvas: HTMLCanvasElement): Renderer {
  const context = canvas.getContext('2d');
  const buffer = document.createElement('canvas');
  const seats = buffer.getContext('2d', { willReadFrequently: true });
  const widths = new Map<string, number>();
  let image: ImageData | null = null;
  let pixels = new Uint32Array(0);
  /** What the seats in their buffer were drawn of. A choice and the pointer's seat are not in it. */
  let drawn: readonly unknown[] = [];
  let sprites: Sprites | null = null;
  let backdrop: ReturnType<typeof createBackdrop> | null = null;
  let backdropOf: SeatLayout | null = null;
  let measured: Palette | null = null;

  return (scene) => {
    const { palette, viewport, store, places } = scene;
    if (!context || !seats || viewport.width === 0) return;
    const ratio = Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
    const width = Math.round(viewport.width * ratio);
    const height = Math.round(viewport.height * ratio);
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    if (!backdrop || backdropOf !== store.layout) {
      backdropOf = store.layout;
      backdrop = createBackdrop(backdropOf);
    }
    // Another palette may have come with another font.
    if (measured !== palette) widths.clear();
    measured = palette;

    const { scale, x, y } = scene.camera;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
    backdrop(context, scene);

    if (showsSeats(scale)) {
      if (image?.width !== width || image.height !== height) {
        Object.assign(buffer, { width, height });
        image = seats.createImageData(width, height);
        pixels = new Uint32Array(image.data.buffer);
      }
      // Rounded down: rounded up, neighbours would merge at small sizes.
      const side = Math.max(1, Math.floor(scale * ratio * FILL));
      if (sprites?.side !== side || sprites.palette !== palette) sprites = createSprites(palette, side);
      const of = [image, sprites, store, store.getStatusVersion(), scale, x, y, scene.maxPrice, places.join()];
      if (of.some((each, place) => each !== drawn[place])) {
        pixels.fill(0);
        copySeats({ pixels, width, height }, scene, sprites, ratio);
        seats.putImageData(image, 0, 0);
        drawn = of;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 0.25 + 0.75 * seatShare(scale);
      context.drawImage(buffer, 0, 0);
      context.globalAlpha = 1;
    }

    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const pen = createPen(context, palette, widths);
    if (scene.isResting && scale >= ROW_LABELS_FROM) drawSeatNumbers(pen, scene);
    drawNames(pen, scene);
    drawMarks(context, scene);
  };
}

function copySeats(frame: Frame, { store, camera, places, maxPrice }: Scene, sprites: Sprites, ratio: number): void {
  const { table, status } = store;
  const { x: worldX, y: worldY } = store.layout;
  const { side } = sprites;
  const scale = camera.scale * ratio;
  const offsetX = camera.x * ratio - side / 2;
  const offsetY = camera.y * ratio - side / 2;
  for (const place of places) {
    const { start, end } = table.sections[place] ?? { start: 0, end: 0 };
    for (let seat = start; seat < end; seat += 1) {
      const x = Math.floor((worldX[seat] ?? 0) * scale + offsetX);
      const y = Math.floor((worldY[seat] ?? 0) * scale + offsetY);
      if (x <= -side || y <= -side || x >= frame.width || y >= frame.height) continue;
      const isDimmed = maxPrice !== null && (table.price[seat] ?? 0) > maxPrice;
      blit(frame, sprites, glyphOf(status[seat] ?? 0, table.band[seat] ?? 0, isDimmed), x, y);
    }
  }
}
