import { isRecord, type Mismatch } from '../matchers.ts';
import { unknownGivens } from './vocabulary.ts';
import { seatOf, type Scene } from './scene.ts';

type Reader = (scene: Scene) => string | undefined;

/** What can be looked up afterwards, by the word it was given with. */
const READERS: Readonly<Record<string, Reader>> = {
  seatCatalog: (scene) => scene.services.catalog.seatStatus(seatOf(scene)),
  seatInventory: (scene) => {
    const isReserved = scene.services.inventory.isReserved(seatOf(scene));
    return isReserved === undefined ? 'absent' : isReserved ? 'reserved' : 'free';
  },
  order: ({ services, fixtures, word }) => services.ordering.stateOf(word('orderId') ?? fixtures.order) ?? 'absent',
};

/** Words of an `after` that nothing here can look up. */
export function unknownAfter(after: unknown): string[] {
  if (!isRecord(after)) return [];
  const unreadable = Object.keys(after).filter((key) => !(key in READERS));
  return unreadable.length > 0 ? unreadable : unknownGivens(after);
}

/** Holds the world against what must be true afterwards. */
export function checkAfter(scene: Scene): Mismatch[] {
  const { after } = scene.contractCase.given;
  if (!isRecord(after)) return [];
  return Object.entries(after).flatMap(([key, expected]) => {
    const seen = READERS[key]?.(scene);
    return seen === expected ? [] : [{ at: `after: ${key}`, expected: JSON.stringify(expected), seen: String(seen) }];
  });
}
