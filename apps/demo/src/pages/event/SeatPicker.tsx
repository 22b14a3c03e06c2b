import { Legend, SeatList, SeatMap, SectionNav, useSeatMapVersion, type SeatMapModel } from '@speckit/seat-map';
import { useEffect, useRef } from 'react';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { problemWords } from '../../features/problems/messages.ts';
import type { EventSeats } from '../../features/selection/useEventSeats.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { eventWords as words } from './messages.ts';
import { PickerTools } from './PickerTools.tsx';
import type { ViewState } from './viewState.ts';

interface SeatPickerProps {
  readonly seats: EventSeats;
  readonly view: ViewState;
  /** Else it stands with the basket. */
  readonly hasLegend: boolean;
  /** Why the last press chose nothing. */
  readonly refusal: string | null;
}

/** Sections, and the seats as a map or a list. */
export function SeatPicker({ seats, view, hasLegend, refusal }: SeatPickerProps) {
  const t = useWords();
  const { model, query } = seats;
  useSectionInAddress(model, view);
  return (
    <section className="hall__stage" aria-label={t(words.seats)}>
      <div className="hall__bar">
        <div className="hall__sections">
          <SectionNav model={model} />
        </div>
        <PickerTools view={view} prices={model.store().table.prices} />
      </div>
      <div className="hall__map" data-view={view.view}>
        {view.view === 'map' ? <SeatMap model={model} /> : <SeatList model={model} />}
        {refusal && (
          <p className="hall__refusal" key={refusal} aria-hidden="true">
            <Icon name="info" size={18} />
            {refusal}
          </p>
        )}
      </div>
      {query.error && (
        <LoadFailed
          error={query.error}
          what={problemWords.latestSeats}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {hasLegend && <Legend model={model} />}
    </section>
  );
}

/** The section that somebody has turned to stands in the address, and the one of the address is turned to. */
function useSectionInAddress(model: SeatMapModel, { section, set }: ViewState): void {
  const version = useSeatMapVersion(model);
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
}
