import { clampTo, toScreen } from '../canvas/camera.ts';
import type { MapView } from '../canvas/mapViewTypes.ts';
import { pointOf } from '../model/layout.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { element } from '../a11y/dom.ts';

export interface Tip {
  readonly element: HTMLElement;
  /** Shows a seat's name and price beside it, or without one (-1) a section's; without both the tip is hidden. */
  show(seat: number, section?: number): void;
}

/** Decoration: screen readers get the same words from the seat's button. */
export function createTip(model: SeatMapModel, view: MapView, stops: (() => void)[]): Tip {
  const tip = element('div', 'seat-map__tip', { 'aria-hidden': 'true', hidden: '' });
  const name = element('strong', 'seat-map__tip-name');
  const detail = element('span', 'seat-map__tip-detail');
  tip.append(name, detail);
  let seat = -1;
  let section = -1;
  let store = model.store();
  let size = { width: 0, height: 0 };
  let frame = 0;

  const place = () => {
    if (tip.hidden) return;
    const { layout } = store;
    const camera = view.camera();
    const spot = seat < 0 ? layout.sections[section]?.spot : undefined;
    const at = toScreen(camera, spot ?? pointOf(layout, seat));
    const half = size.width / 2;
    const x = clampTo(at.x, half + 8, Math.max(half + 8, view.viewport().width - half - 8));
    const gap = Math.max(10, camera.scale * 0.6);
    const above = at.y - gap - size.height - 6;
    const y = above > 4 ? above : at.y + gap + 8;
    tip.style.transform = `translate(${Math.round(x - half)}px, ${Math.round(y)}px)`;
  };
  const write = () => {
    // Places in the venue before say nothing of this one.
    if (store !== model.store()) tip.hidden = true;
    if (tip.hidden) return;
    const code = store.table.sections[section]?.code ?? '';
    const words = seat < 0 ? { name: code, detail: model.captionsOf(section)[0] ?? '' } : model.describe(seat);
    if (tip.textContent === words.name + words.detail) return;
    name.textContent = words.name;
    detail.textContent = words.detail;
    // Measured when the words change, not at every move of the camera; in the next frame, whose layout is made once for all.
    frame ||= requestAnimationFrame(measure);
  };
  const measure = () => {
    frame = 0;
    size = { width: tip.offsetWidth, height: tip.offsetHeight };
    place();
  };
  stops.push(model.subscribe(write), view.onCamera(place), () => cancelAnimationFrame(frame));
  return {
    element: tip,
    show(nextSeat, nextSection = -1) {
      const isSame = store === model.store() && seat === nextSeat && section === nextSection;
      if (isSame) return;
      [seat, section, store] = [nextSeat, nextSection, model.store()];
      tip.hidden = seat < 0 && section < 0;
      write();
      place();
    },
  };
}
