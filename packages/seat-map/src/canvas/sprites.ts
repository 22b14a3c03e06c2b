import { drawGlyph, GLYPHS } from './glyphs.ts';
import type { Palette } from './palette.ts';

/** Every glyph at one size, as raw pixels ready to be copied into the frame. */
export interface Sprites {
  readonly side: number;
  readonly palette: Palette;
  /** `side * side` pixels per glyph, one after another. */
  readonly pixels: Uint32Array;
}

export function createSprites(palette: Palette, side: number): Sprites {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side * GLYPHS.length;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return { side, palette, pixels: new Uint32Array(side * side * GLYPHS.length) };
  GLYPHS.forEach((glyph, place) => drawGlyph(context, glyph, palette, { x: 0, y: place * side, side }));
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { side, palette, pixels: new Uint32Array(data.buffer) };
}

export interface Frame {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Copies one sprite into the frame, cut at its edges. */
export function blit(
  { pixels: to, width, height }: Frame,
  sprites: Sprites,
  glyph: number,
  x: number,
  y: number,
): void {
  const { side, pixels } = sprites;
  const fromRow = Math.max(0, -y);
  const toRow = Math.min(side, height - y);
  const fromColumn = Math.max(0, -x);
  const toColumn = Math.min(side, width - x);
  const origin = glyph * side * side;
  for (let row = fromRow; row < toRow; row += 1) {
    let from = origin + row * side + fromColumn;
    let at = (y + row) * width + x + fromColumn;
    for (let column = fromColumn; column < toColumn; column += 1) {
      to[at] = pixels[from] ?? 0;
      from += 1;
      at += 1;
    }
  }
}
