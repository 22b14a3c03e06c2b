import type { Point } from '../model/polygon.ts';
import type { Colour, Palette } from './palette.ts';

export interface Text {
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  readonly weight: number;
  readonly ink: Colour;
  /** Keeps the text readable on whatever lies below it. */
  readonly halo?: Colour | undefined;
}

/** Writes on a canvas. Texts are measured once, not once a frame. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  /** Of a text whose letters are `size` high. All digits count as wide as 0, so that a count that changes is measured once. */
  width(text: string, size: number, weight: number): number;
  write(text: Text): void;
}

/** At this size texts are measured: large enough for hinting not to matter. */
const MEASURED = 32;

export function createPen(context: CanvasRenderingContext2D, palette: Palette): Pen {
  const { widths } = palette;
  let font = '';
  const setFont = (size: number, weight: number) => {
    // In half pixels: another size at every frame of a zoom would be another font, and reading a font is slow, even the same.
    const next = `${weight} ${Math.floor(2 * size) / 2}px ${palette.font}`;
    if (next !== font) context.font = font = next;
  };
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  return {
    context,
    palette,
    width(text, size, weight) {
      const shape = text.replace(/\d/gu, '0');
      const key = weight + shape;
      let width = widths.get(key);
      if (width === undefined) {
        setFont(MEASURED, weight);
        widths.set(key, (width = context.measureText(shape).width / MEASURED));
      }
      return width * size;
    },
    write({ text, at, size, weight, ink, halo }) {
      setFont(size, weight);
      if (halo) {
        context.strokeStyle = palette(halo);
        context.lineWidth = 3;
        context.strokeText(text, at.x, at.y);
      }
      context.fillStyle = palette(ink);
      context.fillText(text, at.x, at.y);
    },
  };
}
