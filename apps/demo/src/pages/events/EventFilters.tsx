import type { EventSummary } from '@speckit/sdk';
import { useId, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { countFilters, type EventFilter } from './eventFilter.ts';
import { eventsWords as words } from './messages.ts';

interface EventFiltersProps {
  readonly events: readonly EventSummary[];
  readonly filter: EventFilter;
  readonly onChange: (part: Partial<EventFilter>) => void;
}

/** Search, place, days, price. On a phone all but the search open with a press, or with the page when one of them is set. */
export function EventFilters({ events, filter, onChange }: EventFiltersProps) {
  const t = useWords();
  const { seatPrice } = useFormat();
  const id = useId();
  const count = countFilters(filter);
  const [isOpen, setOpen] = useState(count > 0);
  const places = [...new Set(events.flatMap(({ venue }) => venue ?? []))].toSorted();
  const prices = [...new Set(events.map(({ basePrice }) => basePrice))].toSorted((a, b) => a - b);
  return (
    <search className="event-filters" aria-label={t(words.filters)}>
      <div className="event-filters__field event-filters__search">
        <label htmlFor={`${id}-q`}>{t(words.search)}</label>
        <input
          id={`${id}-q`}
          type="search"
          className="input"
          placeholder={t(words.searchHint)}
          value={filter.q}
          onChange={({ target }) => onChange({ q: target.value })}
        />
      </div>
      <button
        type="button"
        className="button event-filters__toggle"
        aria-expanded={isOpen}
        aria-controls={`${id}-more`}
        onClick={() => setOpen(!isOpen)}
      >
        {t(words.moreFilters, { count })}
        <Icon name={isOpen ? 'up' : 'down'} size={18} />
      </button>
      <div id={`${id}-more`} className="event-filters__more" data-open={isOpen}>
        <div className="event-filters__field">
          <label htmlFor={`${id}-place`}>{t(words.place)}</label>
          <select
            id={`${id}-place`}
            className="select"
            value={filter.place}
            onChange={({ target }) => onChange({ place: target.value })}
          >
            <option value="">{t(words.anyPlace)}</option>
            {places.map((place) => (
              <option key={place} value={place}>
                {place}
              </option>
            ))}
          </select>
        </div>
        {(['from', 'until'] as const).map((name) => (
          <div key={name} className="event-filters__field">
            <label htmlFor={`${id}-${name}`}>{t(words[name])}</label>
            <input
              id={`${id}-${name}`}
              type="date"
              className="input"
              value={filter[name]}
              onChange={({ target }) => onChange({ [name]: target.value })}
            />
          </div>
        ))}
        <div className="event-filters__field">
          <label htmlFor={`${id}-price`}>{t(words.upTo)}</label>
          <select
            id={`${id}-price`}
            className="select"
            value={filter.price ?? ''}
            onChange={({ target }) => onChange({ price: target.value === '' ? null : Number(target.value) })}
          >
            <option value="">{t(words.anyPrice)}</option>
            {prices.map((price) => (
              <option key={price} value={price}>
                {seatPrice(price)}
              </option>
            ))}
          </select>
        </div>
        <label className="event-filters__free">
          <input type="checkbox" checked={filter.free} onChange={({ target }) => onChange({ free: target.checked })} />
          {t(words.hideSoldOut)}
        </label>
      </div>
    </search>
  );
}
