import type { Dialect } from '../../../src/model/policy.ts';
import { createRandom } from '../../../src/engine/random.ts';
import { createVirtualClock } from '../../../src/engine/virtualClock.ts';
import { createPlatform } from '../../../src/platform/createPlatform.ts';
import { createRivals } from '../../../src/rivals/createRivals.ts';

/** Every event of a minute in which everything goes on at once, one JSON line each. */
export async function playBusyWorld(dialect: Dialect, seed: number): Promise<string[]> {
  const clock = createVirtualClock();
  const lag = { kind: 'heavyTail', medianMs: 200, tailProbability: 0.1, tailMaxMs: 8000 } as const;
  const platform = createPlatform({ clock, dialect, seed, lag, ttl: 30 });
  const lines: string[] = [];
  platform.subscribe((event) => void lines.push(JSON.stringify(event)));
  platform.faults.add({ fault: { kind: 'latency', ms: 700 }, service: 'ordering', probability: 0.2 });
  platform.faults.add({ fault: { kind: 'dropAfter' }, probability: 0.02 });
  const crowd = createRivals(platform, createRandom(seed), { buyers: 60, perSecond: 3, abandonProbability: 0.3 });
  await clock.advance(10_000);
  platform.log.group('ordering-service').crashBeforeCommit(5);
  platform.log.group('payment-service').duplicate(5);
  platform.log.group('catalog-service-group').rebalance(3000);
  await clock.advance(10_000);
  platform.outages.setKafka(true);
  await clock.advance(10_000);
  platform.outages.setKafka(false);
  platform.outages.restart('ordering');
  await clock.advance(30_000);
  lines.push(JSON.stringify(crowd.counts()), JSON.stringify(platform.inspect()));
  await crowd.stop();
  platform.dispose();
  return lines;
}
