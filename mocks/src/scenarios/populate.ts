import type { Clock } from '../engine/clock.ts';
import type { Random } from '../engine/random.ts';
import type { CatalogEvent } from '../services/catalog/domain/state.ts';
import type { InventorySeat } from '../services/inventory/domain/state.ts';
import { eventsOf, type ScenarioName } from './scenarios.ts';

/** The databases that a scenario fills before anything runs, as one loads a seed file. */
export interface Seedable {
  readonly catalog: { seed(event: CatalogEvent): void };
  readonly inventory: { seed(seat: InventorySeat): void };
}

export function populate(
  scenario: ScenarioName,
  { catalog, inventory }: Seedable,
  world: { clock: Clock; random: Random },
): void {
  for (const event of eventsOf(scenario, world.clock.now(), world.random)) {
    catalog.seed(event);
    for (const { id, section, row, number, status } of event.seats) {
      inventory.seed({ id, section, row: String(row), number, isReserved: status !== 'available' });
    }
  }
}
