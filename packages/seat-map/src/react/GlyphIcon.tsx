import { BAND_SHAPES } from '../canvas/glyphs.ts';
import { BAND_COUNT } from '../canvas/palette.ts';

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
  const shown = Math.min(band, BAND_COUNT - 1);
  return (
    <svg
      className={`seat-map-glyph seat-map-glyph--${name}`}
      data-band={name === 'free' ? shown + 1 : undefined}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {name === 'free' ? <path transform="scale(16)" d={BAND_SHAPES[shown]} /> : shape(name)}
    </svg>
  );
}

function shape(name: Exclude<GlyphName, 'free'>) {
  switch (name) {
    case 'dim':
      return <circle className="seat-map-glyph__line" cx="8" cy="8" r="5" />;
    case 'reserved':
      return (
        <path
          className="seat-map-glyph__line"
          d="M4.500 2h7A2.500 2.500 0 0 1 14 4.500v7a2.500 2.500 0 0 1-2.500 2.500h-7A2.500 2.500 0 0 1 2 11.500v-7A2.500 2.500 0 0 1 4.500 2ZM5 11l6-6"
        />
      );
    case 'sold':
      return <path className="seat-map-glyph__line" d="M4.500 4.500l7 7M11.500 4.500l-7 7" />;
    case 'closed':
      return <circle cx="8" cy="8" r="2" />;
    case 'chosen':
      return (
        <>
          <circle cx="8" cy="8" r="7" />
          <path className="seat-map-glyph__ink" d="M5 8.200 7.300 10.400 11.200 5.800" />
        </>
      );
    case 'held':
      return (
        <>
          <circle cx="8" cy="8" r="7" />
          <path className="seat-map-glyph__ink" d="M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M8 6v2.200l1.500.8" />
        </>
      );
    case 'owned':
      return (
        <>
          <circle cx="8" cy="8" r="7" />
          <path
            className="seat-map-glyph__star"
            d="M8 3.800l1.200 2.700 2.900.3-2.200 1.900.7 2.900L8 10.100l-2.600 1.500.7-2.900-2.200-1.900 2.900-.3Z"
          />
        </>
      );
  }
}
