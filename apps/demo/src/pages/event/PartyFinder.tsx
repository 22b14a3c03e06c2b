import { bestAvailableOn, type SeatMapModel } from '@speckit/seat-map';
import { useId, useState } from 'react';
import { MAX_PARTY } from '../../features/selection/useEventSeats.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { eventWords as words } from './messages.ts';
import type { ViewState } from './viewState.ts';

interface PartyFinderProps {
  readonly model: SeatMapModel;
  readonly view: ViewState;
  readonly onFound: (seatIds: readonly string[]) => void;
}

/** The best seats for a party, found instead of searched for. Its wishes are those of the address. */
export function PartyFinder({ model, view: { party, price, set }, onFound }: PartyFinderProps) {
  const t = useWords();
  const { seatPrice } = useFormat();
  const announce = useAnnounce();
  const [missing, setMissing] = useState<number | null>(null);
  const id = useId();
  const size = Math.min(MAX_PARTY, Math.max(1, party));
  const isLeast = size <= 1;
  const isMost = size >= MAX_PARTY;

  const find = () => {
    const found = bestAvailableOn(model.store(), { size, maxPrice: price ?? undefined });
    setMissing(found ? null : size);
    announce(t(found ? words.found : words.none, { count: size }));
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
        {t(words.find)}
      </h3>
      <div className="party-finder__row">
        <fieldset className="stepper">
          <legend className="visually-hidden">{t(words.party)}</legend>
          <button
            type="button"
            aria-label={t(words.fewer)}
            aria-disabled={isLeast}
            onClick={() => !isLeast && void set({ party: size - 1 })}
          >
            <Icon name="minus" size={18} />
          </button>
          <output aria-live="polite" aria-label={t(words.seats)}>
            {size}
          </output>
          <button
            type="button"
            aria-label={t(words.more)}
            aria-disabled={isMost}
            onClick={() => !isMost && void set({ party: size + 1 })}
          >
            <Icon name="plus" size={18} />
          </button>
        </fieldset>
        <select
          className="select"
          aria-label={t(words.highest)}
          value={price ?? ''}
          onChange={({ target }) => void set({ price: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{t(words.anyPrice)}</option>
          {model.store().table.prices.map((amount) => (
            <option key={amount} value={amount}>
              {t(words.upTo, { price: seatPrice(amount) })}
            </option>
          ))}
        </select>
        <button type="submit" className="button button--small">
          {t(words.findNow)}
        </button>
      </div>
      {missing !== null && <p className="party-finder__none">{t(words.none, { count: missing })}</p>}
    </form>
  );
}
