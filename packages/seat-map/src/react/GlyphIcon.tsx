import { type Glyph, glyphOf, GLYPHS, MARKS } from '../canvas/glyphs.ts';
import { check } from '../model/errors.ts';
import { SeatMark, SeatStatus } from '../model/seat.ts';

/** The seat states as the legend and the lists show them: the same shapes as on the map. */
export type GlyphName = 'free' | 'dim' | 'reserved' | 'sold' | 'closed' | 'chosen' | 'held' | 'owned';

interface GlyphIconProps {
  readonly name: GlyphName;
  /** Price band of a free seat, 0 is the highest. */
  readonly band?: number;
  readonly size?: number;
}

/** Always decoration: the text beside it says the same. */
export function GlyphIcon({ name, band = 0, size = 16 }: GlyphIconProps) {
  const isMark = name === 'chosen' || name === 'held' || name === 'owned';
  const glyph = isMark ? MARKS[SeatMark[name]] : GLYPHS[placeOf(name, band)];
  check(glyph !== undefined, 'name', 'must be the name of a glyph');
  return (
    <svg className="seat-map-glyph" viewBox="0 0 1 1" width={size} height={size} aria-hidden="true">
      {isMark && <circle cx=".5" cy=".5" r=".47" style={{ fill: 'var(--seat-map-yours)' }} />}
      <path d={glyph.path} style={paintOf(glyph)} className={glyph.isLine ? 'seat-map-glyph__line' : ''} />
    </svg>
  );
}

function placeOf(name: Exclude<GlyphName, keyof typeof SeatMark>, band: number): number {
  return name === 'free' || name === 'dim'
    ? glyphOf(SeatStatus.available, band, name === 'dim')
    : glyphOf(SeatStatus[name], band, false);
}

function paintOf({ colour, isLine }: Glyph) {
  return { [isLine ? 'stroke' : 'fill']: `var(--seat-map-${colour})` };
}
