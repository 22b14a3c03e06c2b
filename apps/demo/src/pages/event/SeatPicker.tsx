import { Legend, SeatList, SeatMap, SectionNav, useSeatMapVersion, type SeatMapModel } from '@speckit/seat-map';
import type { TicketingError } from '@speckit/sdk';
import { memo, useEffect, useRef } from 'react';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { problemWords } from '../../features/problems/messages.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { eventWords as words } from './messages.ts';
import { PickerTools } from './PickerTools.tsx';
import type { ViewState } from './viewState.ts';

interface SeatPickerProps {
  readonly model: SeatMapModel;
  readonly view: ViewState;
  /** The map or the list is there: behind the paint of what stands around it. */
  readonly hasSeats: boolean;
  /** Else it stands with the basket. */
  readonly hasLegend: boolean;
  /** Why the last press chose nothing. */
  readonly refusal: string | null;
  /** Why the seats are not the latest. */
  readonly error: TicketingError | null;
  readonly isFetching: boolean;
  readonly onRetry: () => unknown;
}

/** Sections, and the seats as a map or a list. A choice renders only what shows it. */
export const SeatPicker = memo(function SeatPicker({
  model,
  view,
  hasSeats,
  hasLegend,
  refusal,
  error,
  isFetching,
  onRetry,
}: SeatPickerProps) {
  const t = useWords();
  return (
    <section className="hall__stage" aria-label={t(words.seats)}>
      {hasSeats && <SectionInAddress model={model} view={view} />}
      <div className="hall__bar">
        <div className="hall__sections">
          <SectionNav model={model} />
        </div>
        <PickerTools model={model} view={view} />
      </div>
      <div className="hall__map" data-view={view.view}>
        {hasSeats && (view.view === 'map' ? <SeatMap model={model} /> : <SeatList model={model} />)}
        {refusal && (
          <p className="hall__refusal" key={refusal} aria-hidden="true">
            <Icon name="info" size={18} />
            {refusal}
          </p>
        )}
      </div>
      {error && (
        <LoadFailed
          error={error}
          what={problemWords.latestSeats}
          onRetry={() => void onRetry()}
          isRetrying={isFetching}
        />
      )}
      {hasLegend && <Legend model={model} />}
    </section>
  );
});

/** The section that somebody has turned to stands in the address, and the one of the address is turned to. */
function SectionInAddress({
  model,
  view: { section, set },
}: {
  readonly model: SeatMapModel;
  readonly view: ViewState;
}) {
  const version = useSeatMapVersion(model, 'plain');
  const asked = useRef(section);
  useEffect(() => {
    const { sections } = model.store().table;
    if (sections.length === 0) return;
    const wanted = asked.current;
    asked.current = null;
    if (wanted !== null) {
      const found = sections.findIndex(({ code }) => code === wanted);
      if (found < 0) return;
      model.pickSection(found);
      model.show({ section: found });
      return;
    }
    const code = model.isPicked() ? (sections[model.activeSection()]?.code ?? null) : null;
    if (code !== section) void set({ section: code });
  }, [model, version, section, set]);
  return null;
}
