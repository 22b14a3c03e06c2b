import type { Clock } from '../engine/clock.ts';
import type { Random } from '../engine/random.ts';
import type { CatalogEvent } from '../services/catalog/domain/state.ts';
import { ROLES, type User } from '../services/identity/domain/users.ts';
import type { InventorySeat } from '../services/inventory/domain/state.ts';
import { buildScenario } from './buildScenario.ts';
import type { ScenarioData } from './scenarioData.ts';
import { eventsOf, type ScenarioName } from './scenarios.ts';

/** The databases that a scenario fills before anything runs, as one loads a seed file. */
export interface Seedable {
  readonly catalog: { seed(event: CatalogEvent): void };
  readonly inventory: { seed(seat: InventorySeat): void };
  readonly identity: { seed(user: Omit<User, 'userId'> & { userId?: string }): User };
}

export function populate(
  scenario: ScenarioName | ScenarioData,
  { catalog, inventory, identity }: Seedable,
  { clock, random }: { clock: Clock; random: Random },
): void {
  const data: ScenarioData = typeof scenario === 'string' ? { base: scenario } : scenario;
  const now = clock.now();
  const own = buildScenario(data, now, random.fork('own'));
  for (const event of [...eventsOf(data.base ?? 'empty', now, random), ...own]) {
    catalog.seed(event);
    for (const { id, section, row, number, status } of event.seats) {
      inventory.seed({ id, section, row: String(row), number, isReserved: status !== 'available' });
    }
  }
  for (const { id, email, password, role = 'User' } of data.users ?? []) {
    identity.seed({ email, password, role: ROLES.indexOf(role), ...(id !== undefined && { userId: id }) });
  }
}
