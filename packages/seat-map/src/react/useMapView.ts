import { useCallback, useEffect, useState, type RefCallback } from 'react';
import { createMapView, type MapInput, type MapView } from '../canvas/mapView.ts';
import { readPalette, watchPalette } from '../canvas/palette.ts';
import type { SeatStore } from '../model/seatStore.ts';

interface AttachedMap {
  readonly view: MapView | null;
  /** Goes on the element that holds the canvas. */
  readonly attach: RefCallback<HTMLElement>;
}

/** Binds a map view to its element: size, theme and font of the page are followed for as long as it is shown. */
export function useMapView(store: SeatStore, input: MapInput): AttachedMap {
  const [view, setView] = useState<MapView | null>(null);

  const attach = useCallback(
    (host: HTMLElement | null) => {
      const canvas = host?.querySelector('canvas');
      if (!host || !canvas) return undefined;
      const made = createMapView(host, canvas, store);
      const recolour = () => made.setPalette(readPalette(host));
      recolour();
      const unwatch = watchPalette(host, recolour);
      const observer = new ResizeObserver(() => made.resize({ width: host.clientWidth, height: host.clientHeight }));
      observer.observe(host);
      made.onCamera(() => host.toggleAttribute('data-zoomed', !made.isWhole()));
      let isShown = true;
      void document.fonts.ready.then(() => {
        if (isShown) recolour();
      });
      setView(made);
      return () => {
        isShown = false;
        observer.disconnect();
        unwatch();
        made.dispose();
        setView(null);
      };
    },
    [store],
  );

  useEffect(() => view?.setInput(input), [view, input]);
  return { view, attach };
}
