import { SeatStatus } from '../model/seat.ts';
import { BAND_COUNT, BANDS, type Colour, type Palette } from './palette.ts';

/**
 * What a seat looks like, in a square from 0 to 1 as SVG path data: on the canvas and in the legend. Every state and every
 * price has a shape of its own: colour is never the only sign.
 */
export interface Glyph {
  readonly path: string;
  readonly colour: Colour;
  /** Drawn as a line, not filled. */
  readonly isLine?: boolean;
}

/** Free seats by price band, highest first: a seat, a circle, a square, a hexagon, a pentagon. */
const BAND_SHAPES: readonly string[] = [
  'M.1.28Q.1.06.32.06H.68Q.9.06.9.28V.55Q.9.94.5.94Q.1.94.1.55Z',
  'M.5.04A.46.46 0 1 1 .499.04Z',
  'M.16.08H.84Q.92.08.92.16V.84Q.92.92.84.92H.16Q.08.92.08.84V.16Q.08.08.16.08Z',
  'M.28.06H.72L.98.5L.72.94H.28L.02.5Z',
  'M.5.03L.98.4L.8.95H.2L.02.4Z',
];

/** Price bands, then dimmed, reserved, sold, closed. */
export const GLYPHS: readonly Glyph[] = [
  ...BANDS.map((colour, band): Glyph => ({ path: BAND_SHAPES[band] ?? '', colour })),
  { path: 'M.5.2A.3.3 0 1 1 .499.2Z', colour: 'dim', isLine: true },
  {
    path: 'M.32.12H.68Q.88.12.88.32V.68Q.88.88.68.88H.32Q.12.88.12.68V.32Q.12.12.32.12ZM.3.7L.7.3',
    colour: 'reserved',
    isLine: true,
  },
  { path: 'M.26.26L.74.74M.74.26L.26.74', colour: 'sold', isLine: true },
  { path: 'M.5.38A.12.12 0 1 1 .499.38Z', colour: 'closed' },
];

/** This buyer's seats by `SeatMark`: a tick, a clock, a star, on a disc. */
export const MARKS: readonly Glyph[] = [
  { path: '', colour: 'yours' },
  { path: 'M.29.51L.45.67L.72.34', colour: 'yours-ink', isLine: true },
  { path: 'M.5.22A.28.28 0 1 1 .499.22ZM.5.35V.5L.61.56', colour: 'yours-ink', isLine: true },
  { path: 'M.5.18L.58.39L.8.4L.63.54L.69.76L.5.63L.31.76L.37.54L.2.4L.42.39Z', colour: 'yours-ink' },
];

const DIM = BAND_COUNT;

export function glyphOf(status: number, band: number, isDimmed: boolean): number {
  if (status === SeatStatus.available) return isDimmed ? DIM : Math.min(band, BAND_COUNT - 1);
  // Held and owned seats lie below their mark.
  return DIM + Math.min(status, SeatStatus.closed);
}

/** Below this side, in device pixels, no shape can be told. */
const SHAPED_FROM = 6;

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export function drawGlyph(
  context: CanvasRenderingContext2D,
  { path, colour, isLine = false }: Glyph,
  palette: Palette,
  { x, y, side }: Square,
): void {
  context.fillStyle = palette(colour);
  context.strokeStyle = palette(colour);
  if (side < SHAPED_FROM) {
    // Too small for a shape: free seats fill their place, all others leave most of it empty.
    const dot = colour.startsWith('band') ? side : Math.max(1, Math.floor(side / 3));
    const inset = Math.floor((side - dot) / 2);
    context.fillRect(x + inset, y + inset, dot, dot);
    return;
  }
  context.save();
  context.translate(x, y);
  context.scale(side, side);
  context.lineWidth = Math.max(1, Math.round(side / 11)) / side;
  context.lineCap = context.lineJoin = 'round';
  const shape = new Path2D(path);
  if (isLine) context.stroke(shape);
  else context.fill(shape);
  context.restore();
}
