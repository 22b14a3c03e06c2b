import { useSeatMapVersion, type SeatMapModel } from '@speckit/seat-map';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { eventWords as words } from './messages.ts';
import { FullMapButton } from './FullMapButton.tsx';
import type { ViewState } from './viewState.ts';

interface PickerToolsProps {
  readonly model: SeatMapModel;
  readonly view: ViewState;
}

/** Map or list, and up to which price. */
export function PickerTools({ model, view: { view, price, set } }: PickerToolsProps) {
  const t = useWords();
  useSeatMapVersion(model, 'plain');
  const { prices } = model.store().table;
  const { seatPrice } = useFormat();
  return (
    <div className="hall__tools">
      <select
        className="select"
        aria-label={t(words.price)}
        value={price ?? ''}
        onChange={({ target }) => void set({ price: target.value === '' ? null : Number(target.value) })}
      >
        <option value="">{t(words.anyPrice)}</option>
        {prices.map((amount) => (
          <option key={amount} value={amount}>
            {t(words.upTo, { price: seatPrice(amount) })}
          </option>
        ))}
      </select>
      <fieldset className="segmented" aria-label={t(words.view)}>
        <button type="button" aria-pressed={view === 'map'} onClick={() => void set({ view: 'map' })}>
          <Icon name="map" size={18} />
          {t(words.map)}
        </button>
        <button type="button" aria-pressed={view === 'list'} onClick={() => void set({ view: 'list' })}>
          <Icon name="list" size={18} />
          {t(words.list)}
        </button>
      </fieldset>
      <FullMapButton />
    </div>
  );
}
