import type { Geometry } from '@speckit/seat-map';

/** Where the plan of a venue lies, by a part of its name as the catalog writes it: the URL of a geometry as JSON. */
export type VenuePlans = Readonly<Record<string, string>>;

/** The venues of the sample worlds. */
const SAMPLES: Readonly<Record<string, () => Promise<Geometry>>> = {
  'Teatro Aurora': async () => (await import('./theatre.ts')).theatre,
  'Arena Cordillera': async () => (await import('./arena.ts')).arena,
  'Sala Mistral': async () => (await import('./hall.ts')).hall,
  'Estadio del Pacífico': async () => (await import('./stadium.ts')).stadium,
};

/** How to load the plan of a venue; null where nobody has given one: then the map is a schematic plan, and says so. */
export function planLoader(
  venue: string | undefined,
  given: VenuePlans,
): ((signal: AbortSignal) => Promise<Geometry>) | null {
  if (venue === undefined) return null;
  const [, url] = Object.entries(given).find(([part]) => venue.includes(part)) ?? [];
  if (url !== undefined) return (signal) => fetchPlan(url, signal);
  const [, sample] = Object.entries(SAMPLES).find(([part]) => venue.includes(part)) ?? [];
  return sample ?? null;
}

/** Throws `GeometryError` with everything that is wrong with the file. */
async function fetchPlan(url: string, signal: AbortSignal): Promise<Geometry> {
  const [reply, { parseGeometry }] = await Promise.all([fetch(url, { signal }), import('@speckit/seat-map')]);
  return parseGeometry(await reply.json());
}
