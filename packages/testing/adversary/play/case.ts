import type { IncidentKind } from '../incidents/kind.ts';
import { kindNamed } from '../incidents/index.ts';
import { nameOfPoint, pointNamed, type Point } from '../run/point.ts';
import { nameOfWorld, worldNamed, type WorldSpec } from '../run/worlds.ts';

export interface Incident {
  readonly kind: IncidentKind;
  readonly at: Point;
}

/** One purchase to play. The same case is the same run. */
export interface Case {
  readonly world: WorldSpec;
  readonly incidents: readonly Incident[];
  readonly seed: number;
}

/** `development/1/guest/alone; lost after @ before POST /payments#1; seed 3`. */
export const nameOfCase = ({ world, incidents, seed }: Case): string =>
  [nameOfWorld(world), ...incidents.map(({ kind, at }) => `${kind.name} @ ${nameOfPoint(at)}`), `seed ${seed}`].join(
    '; ',
  );

/** @throws RangeError for a text that names no case */
export function caseNamed(name: string): Case {
  const [world = '', ...rest] = name.split('; ');
  const seedText = rest.at(-1)?.startsWith('seed ') ? rest.pop() : undefined;
  const incidents = rest.map((text) => {
    const [kind = '', at = ''] = text.split(' @ ');
    return { kind: kindNamed(kind), at: pointNamed(at) };
  });
  return { world: worldNamed(world), incidents, seed: Number(seedText?.slice(5) ?? 1) };
}
