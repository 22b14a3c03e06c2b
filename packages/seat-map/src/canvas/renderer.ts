import type { SeatLayout } from '../model/layout.ts';
import { createBackdrop } from './backdrop.ts';
import { drawMarks } from './drawMarks.ts';
import { glyphOf } from './glyphs.ts';
import { drawNames } from './labels.ts';
import { createPen } from './pen.ts';
import { type Scene, seatShare, showsSeats } from './scene.ts';
import { drawSeatNumbers, ROW_LABELS_FROM } from './seatNumbers.ts';
import { createSprites, type Sprites } from './sprites.ts';

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
  let image: ImageData | null = null;
  let pixels = new Uint32Array(0);
  /** What the seats in their buffer were drawn of, and as what each: a choice and the pointer's seat are not in it. */
  let drawn: readonly unknown[] = [];
  let copied = new Uint8Array(0);
  let sprites: Sprites | null = null;
  let backdrop: ReturnType<typeof createBackdrop> | null = null;
  let backdropOf: SeatLayout | null = null;

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
      const of = [image, sprites, store, scale, x, y, places.join(), scene.maxPrice, store.getStatusVersion()];
      const other = of.findIndex((each, place) => each !== drawn[place]);
      // The last two change seats where they are.
      if (other >= 0 && other < of.length - 2) {
        pixels.fill(0);
        copied = new Uint8Array(store.table.count);
      }
      if (other >= 0) {
        copySeats(pixels, width, height, scene, sprites, ratio, copied);
        seats.putImageData(image, 0, 0);
        drawn = of;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 0.25 + 0.75 * seatShare(scale);
      context.drawImage(buffer, 0, 0);
      context.globalAlpha = 1;
    }

    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const pen = createPen(context, palette);
    if (scene.isWritten) {
      if (scene.isResting && scale >= ROW_LABELS_FROM) drawSeatNumbers(pen, scene);
      drawNames(pen, scene);
    }
    drawMarks(context, scene);
  };
}

/**
 * Copies the sprites of seats into the frame, cut at its edges.
 *
 * @param copied as what each seat is in the frame already, 0: not at all
 */
function copySeats(
  pixels: Uint32Array,
  width: number,
  height: number,
  { store, camera, places, maxPrice }: Scene,
  { side, pixels: sprites }: Sprites,
  ratio: number,
  copied: Uint8Array,
): void {
  const { table, status, layout } = store;
  const { x: worldX, y: worldY } = layout;
  const scale = camera.scale * ratio;
  const offsetX = camera.x * ratio - side / 2;
  const offsetY = camera.y * ratio - side / 2;
  for (const place of places) {
    const { start, end } = table.sections[place] ?? { start: 0, end: 0 };
    for (let seat = start; seat < end; seat += 1) {
      const isDimmed = maxPrice !== null && (table.price[seat] ?? 0) > maxPrice;
      const glyph = glyphOf(status[seat] ?? 0, table.band[seat] ?? 0, isDimmed);
      if (copied[seat] === glyph + 1) continue;
      copied[seat] = glyph + 1;
      const x = Math.floor((worldX[seat] ?? 0) * scale + offsetX);
      const y = Math.floor((worldY[seat] ?? 0) * scale + offsetY);
      const fromColumn = Math.max(0, -x);
      const toColumn = Math.min(side, width - x);
      const toRow = Math.min(side, height - y);
      for (let row = Math.max(0, -y); row < toRow; row += 1) {
        const from = (glyph * side + row) * side;
        const to = (y + row) * width + x;
        for (let column = fromColumn; column < toColumn; column += 1) pixels[to + column] = sprites[from + column] ?? 0;
      }
    }
  }
}
