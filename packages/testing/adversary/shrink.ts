import type { Case } from './play/case.ts';
import { play } from './play/play.ts';
import { judge } from './rules/index.ts';

/** The fewest incidents that still break one of these rules, in the simplest world that shows it. */
export async function shrink(found: Case, rules: readonly string[]): Promise<Case> {
  const breaks = async (tried: Case) => judge(await play(tried)).some(({ rule }) => rules.includes(rule));
  let smallest = found;
  for (const incident of found.incidents) {
    const fewer = { ...smallest, incidents: smallest.incidents.filter((each) => each !== incident) };
    if (fewer.incidents.length > 0 && (await breaks(fewer))) smallest = fewer;
  }
  const { world } = smallest;
  for (const simpler of [{ pages: 'alone' }, { seats: 1 }, { buyer: 'guest' }] as const) {
    const tried = { ...smallest, world: { ...smallest.world, ...simpler } };
    const isPossible = tried.incidents.every(({ kind }) => kind.happensIn?.(tried.world) ?? true);
    if (isPossible && world !== tried.world && (await breaks(tried))) smallest = tried;
  }
  return smallest;
}
