'use client';
import { BAND_COUNT } from '../canvas/palette.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { GlyphIcon, type GlyphName } from './GlyphIcon.tsx';
import { useCurrentModel } from './useSeatMapModel.ts';

const STATES: readonly Exclude<GlyphName, 'free' | 'dim' | 'closed'>[] = ['chosen', 'held', 'reserved', 'sold'];

/** What the shapes and colours of the map mean. */
export function Legend({ model: given }: { readonly model: SeatMapModel }) {
  const model = useCurrentModel(given, 'plain');
  const words = model.messages();
  const { prices } = model.store().table;
  const bands = prices.slice(0, BAND_COUNT);
  const isCut = prices.length > BAND_COUNT;
  return (
    <ul className="seat-map-legend" aria-label={words.legend}>
      {bands.map((price, band) => (
        <li key={price}>
          <GlyphIcon name="free" band={band} />
          <span className="seat-map__hidden">{words.states.available}, </span>
          {isCut && band === BAND_COUNT - 1 ? words.andLess(model.format(price)) : model.format(price)}
        </li>
      ))}
      {STATES.map((name) => (
        <li key={name}>
          <GlyphIcon name={name} />
          {words.states[name]}
        </li>
      ))}
    </ul>
  );
}
