import { useEffect, useMemo, useState } from 'react';
import { TARGET_SCALE, type Point } from '../canvas/camera.ts';
import type { SeatDescription } from '../model/description.ts';
import { MapControls } from './MapControls.tsx';
import { SeatGrid } from './SeatGrid.tsx';
import { SeatStatus } from '../model/seatStatus.ts';
import type { SeatStore } from '../model/seatStore.ts';
import { SeatTip } from './SeatTip.tsx';
import { useMapGestures } from './useMapGestures.ts';
import { useMapView } from './useMapView.ts';
import { useSeatStoreVersion } from './useSeatStore.ts';

export interface SeatMapProps {
  readonly store: SeatStore;
  /** Index of the section that the keyboard walks in. */
  readonly activeSection: number;
  /** Whether somebody has turned to that section: only then is it outlined. */
  readonly isPicked: boolean;
  readonly onActiveSection: (section: number) => void;
  /** A seat was pressed, by whatever means. Whether that chooses it is the page's decision. */
  readonly onSeat: (seat: number) => void;
  /** The whole name of a seat with price and state: tooltip and screen readers share it. */
  readonly describe: (seat: number) => SeatDescription;
  /** What is written beside a section's name. */
  readonly captionOf: (section: number) => string;
  readonly maxCents: number | null;
  /** A new object brings its seat or section to the middle. */
  readonly show: { readonly seat?: number; readonly section?: number } | null;
}

export function SeatMap(props: SeatMapProps) {
  const { store, activeSection, isPicked, onActiveSection, onSeat, describe, captionOf, maxCents, show } = props;
  useSeatStoreVersion(store);
  const [hovered, setHovered] = useState(-1);
  const [focused, setFocused] = useState(-1);

  // Counts change with every poll, the words far less often: the view hears of words only.
  const words = store.table.sections.map((_, section) => captionOf(section)).join('\n');
  const input = useMemo(
    () => ({ captions: words.split('\n'), activeSection: isPicked ? activeSection : -1, maxCents }),
    [words, isPicked, activeSection, maxCents],
  );
  const { view, attach } = useMapView(store, input);

  useMapGestures(view, {
    onTap(at: Point) {
      if (!view) return;
      const section = view.sectionAt(at);
      if (section >= 0 && !(isPicked && section === activeSection)) onActiveSection(section);
      if (view.camera().scale < TARGET_SCALE) return view.glideToPoint(at);
      const seat = view.seatAt(at);
      if (seat >= 0) onSeat(seat);
    },
    onHover(at: Point | null) {
      const seat = at && view && view.camera().scale >= 9 ? view.seatAt(at) : -1;
      view?.hover(seat);
      setHovered(seat);
    },
  });

  useEffect(() => {
    if (!view || !show) return;
    if (show.seat !== undefined) view.showSeat(show.seat);
    else if (show.section !== undefined) view.showSection(show.section);
  }, [view, show]);

  const told = hovered >= 0 ? hovered : focused;
  const isPressable = hovered >= 0 && store.table.status[hovered] === SeatStatus.available;
  return (
    <div className="seat-map">
      <div ref={attach} className="seat-map__host" data-pressable={isPressable || undefined}>
        <canvas className="seat-map__canvas" aria-hidden="true" data-testid="seat-map-canvas" />
        {view && (
          <SeatGrid
            view={view}
            activeSection={activeSection}
            onActiveSection={onActiveSection}
            onSeat={onSeat}
            describe={describe}
            onFocusSeat={setFocused}
          />
        )}
        {view && told >= 0 && <SeatTip view={view} seat={told} words={describe(told)} />}
      </div>
      {view && <MapControls view={view} />}
    </div>
  );
}
