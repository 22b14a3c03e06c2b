/** The seat states as the legend and the lists show them: the same shapes as on the map. */
export type GlyphName = 'free' | 'dim' | 'reserved' | 'sold' | 'closed' | 'chosen' | 'held' | 'owned';

interface GlyphIconProps {
  readonly name: GlyphName;
  /** Price band of a free seat, 0 is dearest. */
  readonly band?: number;
  readonly size?: number;
}

const SEAT = 'M2 4.4C2 3 3 2 4.4 2h7.2C13 2 14 3 14 4.4V9c0 3-2 5-5 5H7c-3 0-5-2-5-5Z';

export function GlyphIcon({ name, band = 0, size = 16 }: GlyphIconProps) {
  return (
    <svg
      className={`glyph glyph--${name}`}
      data-band={name === 'free' ? Math.min(band, 4) + 1 : undefined}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {shape(name)}
    </svg>
  );
}

function shape(name: GlyphName) {
  switch (name) {
    case 'free':
      return <path className="glyph__fill" d={SEAT} />;
    case 'dim':
      return <path className="glyph__line" d={SEAT} />;
    case 'reserved':
      return <path className="glyph__line" d={`${SEAT}M5.2 10.8 10.8 5.2`} />;
    case 'sold':
      return <path className="glyph__line" d="M4.5 4.500l7 7M11.5 4.500l-7 7" />;
    case 'closed':
      return <circle className="glyph__fill" cx="8" cy="8" r="2" />;
    case 'chosen':
      return (
        <>
          <circle className="glyph__fill" cx="8" cy="8" r="7" />
          <path className="glyph__ink" d="M5 8.2 7.3 10.4 11.2 5.8" />
        </>
      );
    case 'held':
      return (
        <>
          <circle className="glyph__fill" cx="8" cy="8" r="7" />
          <path className="glyph__ink" d="M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M8 6v2.200l1.5.8" />
        </>
      );
    case 'owned':
      return (
        <>
          <circle className="glyph__fill" cx="8" cy="8" r="7" />
          <path
            className="glyph__star"
            d="M8 3.800l1.2 2.7 2.9.3-2.2 1.9.7 2.900L8 10.100l-2.6 1.5.7-2.9-2.2-1.9 2.9-.3Z"
          />
        </>
      );
  }
}
