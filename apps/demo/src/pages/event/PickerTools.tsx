import { price } from '../../format/money.ts';
import { Icon } from '../../ui/Icon.tsx';

interface HallToolsProps {
  readonly view: 'map' | 'list';
  readonly onView: (view: 'map' | 'list') => void;
  readonly prices: readonly number[];
  readonly maxCents: number | null;
  readonly onMaxCents: (cents: number | null) => void;
}

/** How the hall is shown, and up to which price. */
export function PickerTools({ view, onView, prices, maxCents, onMaxCents }: HallToolsProps) {
  return (
    <div className="hall__tools">
      <select
        className="select"
        aria-label="Price of a seat"
        value={maxCents ?? 0}
        onChange={(event) => onMaxCents(Number(event.target.value) || null)}
      >
        <option value={0}>Any price</option>
        {prices.map((cents) => (
          <option key={cents} value={cents}>
            Up to {price(cents)}
          </option>
        ))}
      </select>
      <fieldset className="segmented" aria-label="View">
        <button type="button" aria-pressed={view === 'map'} onClick={() => onView('map')}>
          <Icon name="map" size={18} />
          Map
        </button>
        <button type="button" aria-pressed={view === 'list'} onClick={() => onView('list')}>
          <Icon name="list" size={18} />
          List
        </button>
      </fieldset>
    </div>
  );
}
