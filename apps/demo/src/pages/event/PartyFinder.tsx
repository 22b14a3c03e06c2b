import { useId, useState } from 'react';
import { MAX_PARTY } from '../../features/draft/draft.ts';
import { seatPrice } from '../../format/money.ts';
import { bestAvailableOn, type SeatMapModel } from '@speckit/seat-map';
import { Icon } from '../../ui/Icon.tsx';

interface PartyFinderProps {
  readonly model: SeatMapModel;
  readonly onFound: (seatIds: readonly string[]) => void;
}

/** The best seats for a party, found instead of searched for. */
export function PartyFinder({ model, onFound }: PartyFinderProps) {
  const [size, setSize] = useState(2);
  const [maxPrice, setMaxPrice] = useState<number | undefined>();
  const [isMissing, setMissing] = useState(false);
  const id = useId();

  const find = () => {
    const found = bestAvailableOn(model.store(), { size, maxPrice });
    setMissing(!found);
    if (found) onFound(found);
  };

  return (
    <form
      className="party-finder"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <h3 id={`${id}-title`}>
        <Icon name="sparkle" size={18} />
        Find the best seats together
      </h3>
      <div className="party-finder__row">
        <fieldset className="stepper">
          <legend className="visually-hidden">Party</legend>
          <button type="button" aria-label="One seat fewer" disabled={size <= 1} onClick={() => setSize(size - 1)}>
            <Icon name="minus" size={18} />
          </button>
          <output aria-live="polite" aria-label="Seats">
            {size}
          </output>
          <button
            type="button"
            aria-label="One seat more"
            disabled={size >= MAX_PARTY}
            onClick={() => setSize(size + 1)}
          >
            <Icon name="plus" size={18} />
          </button>
        </fieldset>
        <select
          className="select"
          aria-label="Highest price"
          value={maxPrice ?? ''}
          onChange={(event) => setMaxPrice(event.target.value === '' ? undefined : Number(event.target.value))}
        >
          <option value="">Any price</option>
          {model.store().table.prices.map((amount) => (
            <option key={amount} value={amount}>
              Up to {seatPrice(amount)}
            </option>
          ))}
        </select>
        <button type="submit" className="button button--small">
          Find
        </button>
      </div>
      {isMissing && (
        <p className="party-finder__none">There are no {size} such seats left. Try fewer, or another price.</p>
      )}
    </form>
  );
}
