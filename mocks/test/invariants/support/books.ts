import type { InventorySnapshot } from '../../../src/services/inventory/domain/state.ts';
import type { CatalogSnapshot } from '../../../src/services/catalog/domain/state.ts';
import type { Order } from '../../../src/services/ordering/domain/orders.ts';
import type { PaymentSnapshot } from '../../../src/services/payment/domain/state.ts';
import type { Services } from '../../../src/platform/startServices.ts';

/** The services' own tables, as an auditor with access to every database reads them. */
export interface Books extends InventorySnapshot, PaymentSnapshot {
  readonly orders: readonly Order[];
}

export function readBooks({ inventory, ordering, payment }: Services): Books {
  const { seats, reservations } = inventory.snapshot() as InventorySnapshot;
  const { orders } = ordering.snapshot() as { orders: readonly Order[] };
  const { payments } = payment.snapshot() as PaymentSnapshot;
  return { seats, reservations, orders, payments };
}

/** What the seatmap shows of each seat. */
export function readSeatmap({ catalog }: Services): Map<string, string> {
  const { events } = catalog.snapshot() as CatalogSnapshot;
  return new Map(events.flatMap(({ seats }) => seats.map(({ id, status }) => [id, status] as const)));
}

/** Lists by what they have in common. */
export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string | readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const key of [keyOf(one)].flat()) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
