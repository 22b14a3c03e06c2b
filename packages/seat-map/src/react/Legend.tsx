import { BAND_COUNT } from '../canvas/palette.ts';
import { GlyphIcon, type GlyphName } from './GlyphIcon.tsx';

const STATES: readonly { name: GlyphName; label: string }[] = [
  { name: 'chosen', label: 'Your choice' },
  { name: 'held', label: 'Held for you' },
  { name: 'reserved', label: 'On hold' },
  { name: 'sold', label: 'Sold' },
];

interface LegendProps {
  /** Distinct prices in cents, dearest first. */
  readonly prices: readonly number[];
  readonly format: (cents: number) => string;
}

/** What the shapes and tones of the map mean. */
export function Legend({ prices, format }: LegendProps) {
  const bands = prices.slice(0, BAND_COUNT);
  return (
    <ul className="legend" aria-label="Legend">
      {bands.map((cents, band) => (
        <li key={cents}>
          <GlyphIcon name="free" band={band} />
          <span className="visually-hidden">Free, </span>
          {band === BAND_COUNT - 1 && prices.length > BAND_COUNT ? `${format(cents)} and less` : format(cents)}
        </li>
      ))}
      {STATES.map(({ name, label }) => (
        <li key={name}>
          <GlyphIcon name={name} />
          {label}
        </li>
      ))}
    </ul>
  );
}
