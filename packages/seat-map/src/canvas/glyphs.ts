import { SeatStatus } from '../model/seat.ts';
import { BAND_COUNT, type Palette } from './palette.ts';

/** What a seat looks like. Every state and every price has a shape of its own: colour is never the only sign. */
export const Glyph = {
  /** Free seats are `free` + price band. */
  free: 0,
  dim: BAND_COUNT,
  reserved: BAND_COUNT + 1,
  sold: BAND_COUNT + 2,
  closed: BAND_COUNT + 3,
} as const;

export const GLYPH_COUNT = BAND_COUNT + 4;

/** Below this side, in device pixels, no shape can be told. */
const SHAPED_FROM = 6;

export function glyphOf(status: number, band: number, isDimmed: boolean): number {
  if (status === SeatStatus.available) return isDimmed ? Glyph.dim : Math.min(band, BAND_COUNT - 1);
  if (status === SeatStatus.reserved) return Glyph.reserved;
  return status === SeatStatus.closed ? Glyph.closed : Glyph.sold;
}

/**
 * The outline of a free seat of a price band, in a square from 0 to 1, highest price first: a seat, a circle, a square, a
 * hexagon, a pentagon. As SVG path data too, for the legend.
 */
export const BAND_SHAPES: readonly string[] = [
  'M.1.28Q.1.06.32.06H.68Q.9.06.9.28V.55Q.9.94.5.94Q.1.94.1.55Z',
  'M.5.04A.46.46 0 1 1 .499.04Z',
  'M.16.08H.84Q.92.08.92.16V.84Q.92.92.84.92H.16Q.08.92.08.84V.16Q.08.08.16.08Z',
  'M.28.06H.72L.98.5L.72.94H.28L.02.5Z',
  'M.5.03L.98.4L.8.95H.2L.02.4Z',
];

type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** One glyph into a square of `side` pixels whose top left corner is at `x`, `y`. */
export function drawGlyph(
  context: Context2D,
  glyph: number,
  palette: Palette,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  context.fillStyle = colourOf(glyph, palette);
  context.strokeStyle = context.fillStyle;
  if (side < SHAPED_FROM) return drawSmall(context, glyph, x, y, side);
  context.save();
  context.translate(x, y);
  context.scale(side, side);
  context.lineWidth = Math.max(1, Math.round(side / 11)) / side;
  context.lineCap = 'round';
  if (glyph < BAND_COUNT) context.fill(shapeOf(glyph));
  else drawState(context, glyph);
  context.restore();
  return undefined;
}

/** Too small for a shape: free seats fill their place, all others leave most of it empty. */
function drawSmall(context: Context2D, glyph: number, x: number, y: number, side: number): void {
  if (glyph < BAND_COUNT) return context.fillRect(x, y, side, side);
  const dot = Math.max(1, Math.floor(side / 3));
  const inset = Math.floor((side - dot) / 2);
  return context.fillRect(x + inset, y + inset, dot, dot);
}

function drawState(context: Context2D, glyph: number): void {
  context.beginPath();
  switch (glyph) {
    case Glyph.dim:
      context.arc(0.5, 0.5, 0.3, 0, 2 * Math.PI);
      return context.stroke();
    case Glyph.reserved:
      context.roundRect(0.12, 0.12, 0.76, 0.76, 0.2);
      context.moveTo(0.3, 0.7);
      context.lineTo(0.7, 0.3);
      return context.stroke();
    case Glyph.sold:
      context.moveTo(0.26, 0.26);
      context.lineTo(0.74, 0.74);
      context.moveTo(0.74, 0.26);
      context.lineTo(0.26, 0.74);
      return context.stroke();
    default:
      context.arc(0.5, 0.5, 0.12, 0, 2 * Math.PI);
      return context.fill();
  }
}

function shapeOf(band: number): Path2D {
  return new Path2D(BAND_SHAPES[band]);
}

function colourOf(glyph: number, palette: Palette): string {
  if (glyph < BAND_COUNT) return palette.bands[glyph] ?? palette.ink;
  if (glyph === Glyph.dim) return palette.dim;
  if (glyph === Glyph.reserved) return palette.reserved;
  return glyph === Glyph.sold ? palette.sold : palette.closed;
}
