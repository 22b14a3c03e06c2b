import type { Random } from '../engine/random.ts';
import type { CatalogEvent } from '../services/catalog/domain/state.ts';
import { documentedEvent } from './documented.ts';
import { block, buildEvent, type EventPlan } from './layout.ts';
import { seededEvents } from './seeded.ts';
import { ARENA, SOLD_OUT, STADIUM, THEATRE } from './venues.ts';

/**
 * `default`: the documented event, a theatre, an arena of 5,000 and a sold-out hall. `documented`: the documented
 * event alone. `seeded`: what the platform's own seed file leaves. `stadium`: the default and 50,000 seats. `giant`: one event of 100,000. `empty`: nothing.
 */
export type ScenarioName = 'default' | 'documented' | 'seeded' | 'stadium' | 'giant' | 'empty';

type Scenario = (now: number, random: Random) => CatalogEvent[];

const GIANT: EventPlan = {
  ...STADIUM,
  id: '9f0c7b5e-1d24-4a86-8e3f-6b5a2c1d0e99',
  name: 'Coliseo de los Cien Mil',
  maxCapacity: 100_000,
  sections: Array.from({ length: 50 }, (_, index) => ({
    code: `BLOQUE ${index + 1}`,
    price: '25.00',
    rows: block(40, 50),
  })),
};

function planned(...plans: readonly EventPlan[]): Scenario {
  return (now, random) => plans.map((plan) => buildEvent(plan, now, random.fork(plan.id)));
}

const VENUES = planned(THEATRE, ARENA, SOLD_OUT);

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  empty: () => [],
  documented: (now) => [documentedEvent(now)],
  seeded: seededEvents,
  default: (now, random) => [documentedEvent(now), ...VENUES(now, random)],
  stadium: (now, random) => [documentedEvent(now), ...VENUES(now, random), ...planned(STADIUM)(now, random)],
  giant: planned(GIANT),
};

/** Every name that `scenario` takes. */
export const SCENARIO_NAMES: readonly ScenarioName[] = ['default', 'documented', 'seeded', 'stadium', 'giant', 'empty'];

export function eventsOf(scenario: ScenarioName, now: number, random: Random): CatalogEvent[] {
  return SCENARIOS[scenario](now, random);
}
