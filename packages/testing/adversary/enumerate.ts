import type { Case, Incident } from './play/case.ts';
import { KINDS } from './incidents/index.ts';
import type { IncidentKind } from './incidents/kind.ts';
import { play } from './play/play.ts';
import { pointsOf, type Point } from './run/point.ts';
import { nameOfWorld, type WorldSpec } from './run/worlds.ts';

const known = new Map<string, Promise<readonly Point[]>>();

/** All points of a purchase in which nothing goes wrong, and of one repetition of each request that changes something. */
export function pointsIn(world: WorldSpec): Promise<readonly Point[]> {
  const name = nameOfWorld(world);
  const points = known.get(name) ?? findPoints(world);
  known.set(name, points);
  return points;
}

async function findPoints(world: WorldSpec): Promise<readonly Point[]> {
  const { sent } = await play({ world, incidents: [], seed: 1 });
  return pointsOf(sent);
}

const canBe = (kind: IncidentKind, point: Point, world: WorldSpec): boolean => {
  if (kind.happensIn && !kind.happensIn(world)) return false;
  if (kind.at === 'anywhere') return true;
  return point.kind === 'request' && point.phase === 'before' && (kind.befalls?.(point.request) ?? true);
};

/** Every one of these kinds at every point of the world. */
export async function incidentsIn(
  world: WorldSpec,
  kinds: readonly IncidentKind[] = KINDS,
): Promise<readonly Incident[]> {
  const points = await pointsIn(world);
  return kinds.flatMap((kind) => points.filter((at) => canBe(kind, at, world)).map((at) => ({ kind, at })));
}

export async function singlesIn(world: WorldSpec, seed: number): Promise<readonly Case[]> {
  return (await incidentsIn(world)).map((incident) => ({ world, incidents: [incident], seed }));
}
