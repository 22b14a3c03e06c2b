import { check, isRecord } from '../model/errors.ts';
import type { SeatMapModel, SeatMapOptions } from '../model/modelTypes.ts';
import { createSeatMapModel } from '../model/seatMapModel.ts';
import { mountSeatMap, type SeatMapTarget } from './mountSeatMap.ts';

/** A seat map that was mounted without React. */
export interface SeatMapHandle {
  readonly model: SeatMapModel;
  /** Takes over what is given; everything else stays. */
  update(options: Partial<SeatMapOptions>): void;
  /** Takes single changes of status, such as those of a poll: `[seat id, status]`. */
  patch(changes: Iterable<readonly [id: string, status: string]>): void;
  zoomTo(target: SeatMapTarget): void;
  /** Moves the keyboard's focus to a seat and brings it into view. False: no such seat. */
  focusSeat(id: string): boolean;
  /** Takes the map out of its element and stops everything it started. */
  destroy(): void;
}

/**
 * A seat map in an element, without a framework. The element needs a height; the styles are in
 * `@speckit/seat-map/style.css`.
 *
 * @example
 * ```ts
 * const map = createSeatMap(document.querySelector('#map'), { seats, format: (price) => `$${price}` });
 * map.update({ seats: later });
 * ```
 */
export function createSeatMap(host: HTMLElement, options: SeatMapOptions): SeatMapHandle {
  check(isRecord(host) && 'append' in host, 'element', 'must be an element: is it in the page yet?');
  let current = options;
  const model = createSeatMapModel(options);
  const mounted = mountSeatMap(host, model);
  return {
    model,
    update(next) {
      check(isRecord(next), 'options', 'must be an object');
      const wanted = { ...current, ...next };
      model.update(wanted);
      // What was refused is not tried again with the next change.
      current = wanted;
    },
    patch: (changes) => void model.store().patch(changes),
    zoomTo: mounted.zoomTo,
    focusSeat: mounted.focusSeat,
    destroy: () => void mounted.destroy(),
  };
}
