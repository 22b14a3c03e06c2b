import { glyphOf } from './glyphs.ts';
import { drawBackdrop } from './backdrop.ts';
import { drawSectionNames, drawSeatNumbers } from './labels.ts';
import { drawMarks } from './drawMarks.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import { blit, createSprites, type Sprites } from './sprites.ts';

export interface Renderer {
  draw(scene: Scene): void;
}

/** Share of the distance between two seats that a seat fills. */
const FILL = 0.8;
/** Row and seat numbers from this scale up. */
const SEAT_NUMBERS_FROM = 16;
/** More pixels than this per CSS pixel cost time and show nothing. */
export const MAX_PIXEL_RATIO = 2;

/**
 * Seats are copied as ready-made squares of pixels into one buffer and put on the canvas at once; floors, stage and
 * names are a few paths around it. Only sections in view are visited.
 */
export function createRenderer(canvas: HTMLCanvasElement): Renderer {
  const context = canvas.getContext('2d');
  let image: ImageData | null = null;
  let frame = new Uint32Array(0);
  let sprites: Sprites | null = null;
  let spritesOf: Palette | null = null;

  return {
    draw(scene) {
      if (!context || scene.viewport.width === 0) return;
      const ratio = Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
      const width = Math.round(scene.viewport.width * ratio);
      const height = Math.round(scene.viewport.height * ratio);
      if (!image || canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        image = context.createImageData(width, height);
        frame = new Uint32Array(image.data.buffer);
      }
      // Rounded down: rounded up, neighbours would merge into a wall at overview sizes.
      const side = Math.max(1, Math.floor(scene.camera.scale * ratio * FILL));
      if (!sprites || sprites.side !== side || spritesOf !== scene.palette) {
        sprites = createSprites(scene.palette, side);
        spritesOf = scene.palette;
      }
      frame.fill(0);
      copySeats({ pixels: frame, width, height }, scene, sprites, ratio);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.putImageData(image, 0, 0);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawAround(context, scene);
    },
  };
}

interface Frame {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

function copySeats(frame: Frame, scene: Scene, sprites: Sprites, ratio: number): void {
  const { table, layout } = scene.store;
  const scale = scene.camera.scale * ratio;
  const offsetX = scene.camera.x * ratio - sprites.side / 2;
  const offsetY = scene.camera.y * ratio - sprites.side / 2;
  table.sections.forEach((section, place) => {
    const box = layout.boxes[place];
    if (!box || box.right * scale + offsetX < -scale || box.bottom * scale + offsetY < -scale) return;
    if (box.left * scale + offsetX > frame.width + scale || box.top * scale + offsetY > frame.height + scale) return;
    for (let seat = section.start; seat < section.end; seat += 1) {
      const x = Math.floor((layout.x[seat] ?? 0) * scale + offsetX);
      const y = Math.floor((layout.y[seat] ?? 0) * scale + offsetY);
      if (x <= -sprites.side || y <= -sprites.side || x >= frame.width || y >= frame.height) continue;
      const isDimmed = scene.maxCents !== null && (table.cents[seat] ?? 0) > scene.maxCents;
      const glyph = glyphOf(table.status[seat] ?? 0, table.band[seat] ?? 0, isDimmed);
      blit(frame.pixels, frame.width, frame.height, sprites, glyph, x, y);
    }
  });
}

function drawAround(context: CanvasRenderingContext2D, scene: Scene): void {
  const { store, camera, viewport, palette } = scene;
  drawBackdrop(context, store.layout, camera, palette, scene.activeSection);
  const labels = {
    table: store.table,
    layout: store.layout,
    captions: scene.captions,
    active: scene.activeSection,
  };
  if (scene.isResting && camera.scale >= SEAT_NUMBERS_FROM) drawSeatNumbers(context, labels, camera, viewport, palette);
  drawMarks(context, scene);
  drawSectionNames(context, labels, camera, viewport, palette);
}
