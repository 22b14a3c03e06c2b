import { BAND_COUNT, type Palette } from './palette.ts';
import { SeatStatus } from '../model/seatStatus.ts';

/** What a seat looks like. Every state has a shape of its own: colour is never the only sign. */
export const Glyph = {
  /** Free seats are `free` + price band. */
  free: 0,
  dim: BAND_COUNT,
  reserved: BAND_COUNT + 1,
  sold: BAND_COUNT + 2,
  closed: BAND_COUNT + 3,
} as const;

export const GLYPH_COUNT = BAND_COUNT + 4;

/** Below this side, in device pixels, no shape can be told: solid squares in fitting tones. */
const SHAPED_FROM = 6;

export function glyphOf(status: number, band: number, isDimmed: boolean): number {
  if (status === SeatStatus.available) return isDimmed ? Glyph.dim : Math.min(band, BAND_COUNT - 1);
  if (status === SeatStatus.reserved) return Glyph.reserved;
  return status === SeatStatus.sold ? Glyph.sold : Glyph.closed;
}

/** One glyph into a square of `side` pixels whose top left corner is at `x`, `y`. */
export function drawGlyph(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  glyph: number,
  palette: Palette,
  place: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { x, y, side } = place;
  const colour = colourOf(glyph, palette);
  context.fillStyle = colour;
  context.strokeStyle = colour;
  if (side < SHAPED_FROM) {
    context.fillRect(x, y, side, side);
    return;
  }
  const line = Math.max(1, Math.round(side / 11));
  context.lineWidth = line;
  context.lineCap = 'round';
  const radius = side * 0.26;
  const seat = (inset: number) => {
    context.beginPath();
    context.roundRect(x + inset, y + inset, side - 2 * inset, side - 2 * inset, [
      radius * 0.7,
      radius * 0.7,
      radius * 1.5,
      radius * 1.5,
    ]);
  };
  switch (glyph) {
    case Glyph.dim:
      seat(line / 2);
      context.stroke();
      break;
    case Glyph.reserved: {
      seat(line / 2);
      context.stroke();
      context.beginPath();
      context.moveTo(x + side * 0.28, y + side * 0.72);
      context.lineTo(x + side * 0.72, y + side * 0.28);
      context.stroke();
      break;
    }
    case Glyph.sold: {
      const arm = side * 0.24;
      const middle = { x: x + side / 2, y: y + side / 2 };
      context.beginPath();
      context.moveTo(middle.x - arm, middle.y - arm);
      context.lineTo(middle.x + arm, middle.y + arm);
      context.moveTo(middle.x + arm, middle.y - arm);
      context.lineTo(middle.x - arm, middle.y + arm);
      context.stroke();
      break;
    }
    case Glyph.closed:
      context.beginPath();
      context.arc(x + side / 2, y + side / 2, side * 0.12, 0, 2 * Math.PI);
      context.fill();
      break;
    default:
      seat(0);
      context.fill();
  }
}

function colourOf(glyph: number, palette: Palette): string {
  if (glyph < BAND_COUNT) return palette.bands[glyph] ?? palette.ink;
  if (glyph === Glyph.dim) return palette.dim;
  if (glyph === Glyph.reserved) return palette.reserved;
  return glyph === Glyph.sold ? palette.sold : palette.closed;
}
