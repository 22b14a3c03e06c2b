import { ACTORS } from './actors.ts';
import { BODIES } from './bodies.ts';
import { HOST } from './host.ts';
import type { IncidentKind } from './kind.ts';
import { NETWORK } from './network.ts';
import { PLATFORM } from './platform.ts';
import { STATUSES } from './statuses.ts';
import { USER } from './user.ts';

/** Everything that can go wrong here. */
export const KINDS: readonly IncidentKind[] = [
  ...NETWORK,
  ...PLATFORM,
  ...STATUSES,
  ...BODIES,
  ...HOST,
  ...ACTORS,
  ...USER,
];

const BY_NAME = new Map(KINDS.map((kind) => [kind.name, kind]));

/** @throws RangeError for a name that no kind has */
export function kindNamed(name: string): IncidentKind {
  const kind = BY_NAME.get(name);
  if (!kind) throw new RangeError(`no incident is named "${name}"`);
  return kind;
}
