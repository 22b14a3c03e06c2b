import { seatPrice } from '../../format/money.ts';
import { Icon } from '../../ui/Icon.tsx';

interface HallToolsProps {
  readonly view: 'map' | 'list';
  readonly onView: (view: 'map' | 'list') => void;
  readonly prices: readonly number[];
  readonly maxPrice: number | null;
  readonly onMaxPrice: (price: number | null) => void;
}

/** Map or list, and up to which price. */
export function PickerTools({ view, onView, prices, maxPrice, onMaxPrice }: HallToolsProps) {
  return (
    <div className="hall__tools">
      <select
        className="select"
        aria-label="Price of a seat"
        value={maxPrice ?? ''}
        onChange={(event) => onMaxPrice(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">Any price</option>
        {prices.map((amount) => (
          <option key={amount} value={amount}>
            Up to {seatPrice(amount)}
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
