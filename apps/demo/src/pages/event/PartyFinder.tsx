import { useId, useState } from 'react';
import { MAX_PARTY } from '../../features/draft/draft.ts';
import { price } from '../../format/money.ts';
import { findClose, findTogether, type SeatStore } from '@speckit/seat-map';
import { Icon } from '../../ui/Icon.tsx';

interface PartyFinderProps {
  readonly store: SeatStore;
  readonly onFound: (seats: readonly number[], areTogether: boolean) => void;
}

/** The best seats for a party, found instead of searched for. */
export function PartyFinder({ store, onFound }: PartyFinderProps) {
  const [size, setSize] = useState(2);
  const [maxCents, setMaxCents] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const id = useId();

  const find = () => {
    const wish = { size, maxCents: maxCents === 0 ? undefined : maxCents };
    const together = findTogether(store, wish);
    const seats = together ?? findClose(store, wish);
    setMissing(!seats);
    if (seats) onFound(seats, together !== null);
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
          value={maxCents}
          onChange={(event) => setMaxCents(Number(event.target.value))}
        >
          <option value={0}>Any price</option>
          {store.table.prices.map((cents) => (
            <option key={cents} value={cents}>
              Up to {price(cents)}
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
