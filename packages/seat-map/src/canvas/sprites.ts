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
