import { useSyncExternalStore } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import type { MapView } from '../canvas/mapView.ts';

const STEP = 180;

const ARROWS: readonly { name: IconName; label: string; side: string; dx: number; dy: number }[] = [
  { name: 'up', label: 'Move map up', side: 'top', dx: 0, dy: STEP },
  { name: 'down', label: 'Move map down', side: 'bottom', dx: 0, dy: -STEP },
  { name: 'left', label: 'Move map left', side: 'left', dx: STEP, dy: 0 },
  { name: 'right', label: 'Move map right', side: 'right', dx: -STEP, dy: 0 },
];

/** Everything that dragging and pinching do, as buttons. */
export function MapControls({ view }: { readonly view: MapView }) {
  const isWhole = useSyncExternalStore(view.onCamera, view.isWhole, () => true);
  return (
    <>
      {!isWhole &&
        ARROWS.map(({ name, label, side, dx, dy }) => (
          <button
            key={name}
            type="button"
            className={`map-arrow map-arrow--${side}`}
            aria-label={label}
            onClick={() => view.glidePan(dx, dy)}
          >
            <Icon name={name} />
          </button>
        ))}
      <fieldset className="map-zoom" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => view.glideZoom(1.7)}>
          <Icon name="plus" />
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => view.glideZoom(1 / 1.7)}>
          <Icon name="minus" />
        </button>
        <button type="button" aria-label="Show whole hall" onClick={() => view.showAll()}>
          <Icon name="fit" />
        </button>
      </fieldset>
    </>
  );
}
