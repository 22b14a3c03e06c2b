import { KINDS } from './incidents/index.ts';
import { CART, CHECKOUT, HOLD, PAY, type IncidentKind } from './incidents/kind.ts';
import type { Case, Incident } from './play/case.ts';
import { play } from './play/play.ts';
import { nameOfPoint, pointsOf, type Point } from './run/point.ts';
import { nameOfWorld, WORLDS, type WorldSpec } from './run/worlds.ts';

const known = new Map<string, Promise<readonly Point[]>>();

/** All points of a purchase in which nothing goes wrong. */
function pointsIn(world: WorldSpec): Promise<readonly Point[]> {
  const name = nameOfWorld(world);
  const points = known.get(name) ?? play({ world, incidents: [], seed: 1 }).then(({ sent }) => pointsOf(sent));
  known.set(name, points);
  return points;
}

const canBe = (kind: IncidentKind, point: Point, world: WorldSpec): boolean => {
  if (kind.happensIn && !kind.happensIn(world)) return false;
  if (kind.at === 'anywhere') return true;
  return point.kind === 'request' && point.phase === 'before' && (kind.befalls?.(point.request) ?? true);
};

/** Every one of these kinds at every one of the points. */
const incidentsAt = (world: WorldSpec, kinds: readonly IncidentKind[], points: readonly Point[]): readonly Incident[] =>
  kinds.flatMap((kind) => points.filter((at) => canBe(kind, at, world)).map((at) => ({ kind, at })));

/** Every incident at every point of one world. */
export async function singlesIn(world: WorldSpec, seed: number): Promise<readonly Case[]> {
  const incidents = incidentsAt(world, KINDS, await pointsIn(world));
  return incidents.map((incident) => ({ world, incidents: [incident], seed }));
}

/** Every incident at every point once, each in a world drawn from those where it can happen. */
export async function singlesOnce(random: () => number): Promise<readonly Case[]> {
  const worldsOf = new Map<string, Case[]>();
  for (const world of WORLDS) {
    for (const single of await singlesIn(world, 1)) {
      const name = single.incidents.map(({ kind, at }) => `${kind.name} @ ${nameOfPoint(at)}`).join();
      worldsOf.set(name, [...(worldsOf.get(name) ?? []), single]);
    }
  }
  return [...worldsOf.values()].flatMap((cases) => cases[Math.floor(random() * cases.length)] ?? []);
}

/** What a purchase sends once more after something went wrong. */
const REPEATED: readonly Point[] = [HOLD, CART, CHECKOUT, PAY].flatMap((request) =>
  ([2, 3] as const).map((nth): Point => ({ kind: 'request', request, nth, phase: 'before' })),
);

/** The first of two may be anything; the second may also befall a repetition. */
async function pairParts(world: WorldSpec, kinds: readonly IncidentKind[]) {
  const points = await pointsIn(world);
  const names = new Set(points.map(nameOfPoint));
  const more = REPEATED.filter((point) => !names.has(nameOfPoint(point)));
  return { first: incidentsAt(world, kinds, points), second: incidentsAt(world, kinds, [...points, ...more]) };
}

/** So many pairs of any incidents in any worlds. */
export async function drawPairs(count: number, random: () => number): Promise<readonly Case[]> {
  const pick = <Value>(list: readonly Value[]): Value | undefined => list[Math.floor(random() * list.length)];
  const cases: Case[] = [];
  while (cases.length < count) {
    const world = pick(WORLDS);
    if (!world) break;
    const { first, second } = await pairParts(world, KINDS);
    const [one, other] = [pick(first), pick(second)];
    if (one && other && one !== other)
      cases.push({ world, incidents: [one, other], seed: 1 + Math.floor(random() * 1e6) });
  }
  return cases;
}

/** All pairs of one representative of each kind of incident in one world, with how many there are at most. */
export interface PairsOfWorld {
  readonly count: number;
  /** In an order that spreads over all kinds and points: whatever time is left out, each of them has been met. */
  readonly cases: () => Generator<Case | undefined>;
}

/** Those that say nothing new (the same two, the other way round) are `undefined`. */
export async function allPairsIn(world: WorldSpec): Promise<PairsOfWorld> {
  const kinds = KINDS.filter(({ isRepresentative }) => isRepresentative);
  const { first, second } = await pairParts(world, kinds);
  const count = first.length * second.length;
  const step = coprimeStep(count);
  return {
    count,
    *cases() {
      for (let turn = 0; turn < count; turn += 1) {
        const place = (turn * step) % count;
        const [index, otherIndex] = [place % first.length, Math.floor(place / first.length)];
        const [one, other] = [first[index], second[otherIndex]];
        yield one && other && otherIndex > index ? { world, incidents: [one, other], seed: 1 } : undefined;
      }
    },
  };
}

/** A step that meets every number below `count` once, each far from the one before: near the golden section. */
function coprimeStep(count: number): number {
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
  let step = Math.max(1, Math.round(count * 0.618_034));
  while (divisor(step, count) !== 1) step += 1;
  return step;
}
