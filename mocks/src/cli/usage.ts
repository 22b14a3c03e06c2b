import { LAG_PRESETS } from '../model/lagPresets.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';

/** A flag nobody knows, a value it cannot have, a file that cannot be used: one line for a human. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npx speckit-backend [flags]   (in the repository of the package: npm run backend -- [flags])
The emulated platform:
  --dialect guide|docs|deployed        whose promises to keep (guide)
  --env Development|Production         the services' environment (Development)
  --lag MS|${Object.keys(LAG_PRESETS).join('|')}   how far consumers lag behind, median ms or a preset (300; deployed: 5)
  --ttl SECONDS                        how long a seat is held (900; deployed: 60)
  --scenario ${SCENARIO_NAMES.join('|')}|FILE.json   what there is (default)
  --limit N                            so many worlds beside the default one (200)
  --idle SECONDS                       a world nobody asks for that long is dropped (600)
In front of services that run elsewhere, with the same faults and the same control plane:
  --proxy gateway=URL|catalog=URL,...  forwards requests there
  --record FILE                        writes what they answer as HAR, without tokens and passwords
  --replay FILE                        answers from a HAR instead
  --answer-lag MS[+-JITTER]            every answer comes later
Both:
  --seed N                             the same seed is the same world (1)
  --port-offset N                      added to every port (0)
  --services catalog=/api/catalog,...  where to listen instead of the documented ports: http URLs or paths
  --gateway-port N                     the port of the services whose URL is a path (5000)
  --host ADDRESS                       where to listen (127.0.0.1)
  --allow-origin ORIGIN,...            pages beside this machine's that may use the control plane
  -h, --help`;
