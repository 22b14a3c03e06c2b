import type { SeatLayout } from '../model/layout.ts';
import { createBackdrop, type Backdrop, isInView } from './backdrop.ts';
import { drawMarks } from './drawMarks.ts';
import { glyphOf } from './glyphs.ts';
import { drawNames } from './labels.ts';
import type { Palette } from './palette.ts';
import { type Scene, seatShare, showsSeats } from './scene.ts';
import { drawSeatNumbers, ROW_LABELS_FROM } from './seatNumbers.ts';
import { blit, createSprites, type Sprites } from './sprites.ts';

export interface Renderer {
  draw(scene: Scene): void;
}

/** Share of the distance between two seats that a seat fills. */
const FILL = 0.82;
/** More pixels than this per CSS pixel cost time and show nothing. */
const MAX_PIXEL_RATIO = 3;

/**
 * Three canvases above one another: sections and stage; seats, copied as ready-made squares of pixels into one buffer;
 * names and marks. Only sections in view are visited, and no seat at all while sections stand for them.
 */
export function createRenderer(canvases: {
  readonly back: HTMLCanvasElement;
  readonly seats: HTMLCanvasElement;
  readonly front: HTMLCanvasElement;
}): Renderer {
  const back = canvases.back.getContext('2d');
  const seats = canvases.seats.getContext('2d');
  const front = canvases.front.getContext('2d');
  let image: ImageData | null = null;
  let frame = new Uint32Array(0);
  let hasSeats = false;
  let sprites: Sprites | null = null;
  let spritesOf: Palette | null = null;
  let backdrop: Backdrop | null = null;
  let backdropOf: SeatLayout | null = null;

  return {
    draw(scene) {
      if (!back || !seats || !front || scene.viewport.width === 0) return;
      const ratio = Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
      const width = Math.round(scene.viewport.width * ratio);
      const height = Math.round(scene.viewport.height * ratio);
      for (const { canvas } of [back, seats, front]) {
        if (canvas.width === width && canvas.height === height) continue;
        canvas.width = width;
        canvas.height = height;
      }
      if (backdropOf !== scene.store.layout) {
        backdrop = createBackdrop(scene.store.layout);
        backdropOf = scene.store.layout;
      }
      const { scale, x, y } = scene.camera;
      back.setTransform(1, 0, 0, 1, 0, 0);
      back.clearRect(0, 0, width, height);
      back.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
      backdrop?.draw(back, scene);

      if (showsSeats(scale)) {
        if (!image || image.width !== width || image.height !== height) {
          image = seats.createImageData(width, height);
          frame = new Uint32Array(image.data.buffer);
        }
        // Rounded down: rounded up, neighbours would merge at small sizes.
        const side = Math.max(1, Math.floor(scale * ratio * FILL));
        if (!sprites || sprites.side !== side || spritesOf !== scene.palette) {
          sprites = createSprites(scene.palette, side);
          spritesOf = scene.palette;
        }
        frame.fill(0);
        copySeats({ pixels: frame, width, height }, scene, sprites, ratio);
        seats.putImageData(image, 0, 0);
        canvases.seats.style.opacity = String(0.25 + 0.75 * seatShare(scale));
        hasSeats = true;
      } else if (hasSeats) {
        seats.clearRect(0, 0, width, height);
        hasSeats = false;
      }

      front.setTransform(1, 0, 0, 1, 0, 0);
      front.clearRect(0, 0, width, height);
      front.setTransform(ratio, 0, 0, ratio, 0, 0);
      if (scene.isResting && scale >= ROW_LABELS_FROM) drawSeatNumbers(front, scene);
      drawNames(front, scene);
      drawMarks(front, scene);
    },
  };
}

interface Frame {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

function copySeats(frame: Frame, scene: Scene, sprites: Sprites, ratio: number): void {
  const { table, layout, status } = scene.store;
  const scale = scene.camera.scale * ratio;
  const offsetX = scene.camera.x * ratio - sprites.side / 2;
  const offsetY = scene.camera.y * ratio - sprites.side / 2;
  table.sections.forEach((section, place) => {
    const box = layout.sections[place]?.box;
    if (!box || !isInView(box, scene.camera, scene.viewport)) return;
    for (let seat = section.start; seat < section.end; seat += 1) {
      const x = Math.floor((layout.x[seat] ?? 0) * scale + offsetX);
      const y = Math.floor((layout.y[seat] ?? 0) * scale + offsetY);
      if (x <= -sprites.side || y <= -sprites.side || x >= frame.width || y >= frame.height) continue;
      const isDimmed = scene.maxPrice !== null && (table.price[seat] ?? 0) > scene.maxPrice;
      const glyph = glyphOf(status[seat] ?? 0, table.band[seat] ?? 0, isDimmed);
      blit(frame.pixels, frame.width, frame.height, sprites, glyph, x, y);
    }
  });
}
