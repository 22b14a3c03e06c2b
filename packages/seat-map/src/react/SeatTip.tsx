import { useLayoutEffect, useRef } from 'react';
import { toScreen } from '../canvas/camera.ts';
import type { MapView } from '../canvas/mapView.ts';
import type { SeatDescription } from '../model/description.ts';

interface SeatTipProps {
  readonly view: MapView;
  readonly seat: number;
  readonly words: SeatDescription;
}

/** A seat's name and price beside the pointer. Screen readers get the same words from the seat's button. */
export function SeatTip({ view, seat, words }: SeatTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const node = tip.current;
      if (!node) return;
      const { layout } = view.store;
      const at = toScreen(view.camera(), { x: layout.x[seat] ?? 0, y: layout.y[seat] ?? 0 });
      const half = node.offsetWidth / 2;
      const x = Math.min(Math.max(at.x, half + 8), Math.max(half + 8, view.viewport().width - half - 8));
      const above = at.y - view.camera().scale * 0.6 - node.offsetHeight - 6;
      const y = above > 4 ? above : at.y + view.camera().scale * 0.6 + 8;
      node.style.transform = `translate(${Math.round(x - half)}px, ${Math.round(y)}px)`;
    };
    place();
    return view.onCamera(place);
  }, [view, seat, words]);

  return (
    <div ref={tip} className="seat-tip" aria-hidden="true">
      <strong>{words.name}</strong>
      <span>{words.detail}</span>
    </div>
  );
}
