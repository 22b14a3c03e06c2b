import type { PlatformEvent } from '../../../src/model/events.ts';
import type { Keyspace } from '../../../src/engine/keyspace.ts';
import type { Report } from './report.ts';

/** Notes every deadline as it is set: at that ms the key is gone and `expired` is told, once, not before, not after. */
export function createKeyspaceChecker(keyspace: Keyspace, lifetimeMs: number, report: Report) {
  const deadlines = new Map<string, number>();

  return {
    see(event: PlatformEvent): void {
      if (event.type !== 'key') return;
      const { key, at } = event;
      if (event.event === 'expire') {
        deadlines.set(key, at + lifetimeMs);
        if (keyspace.pttl(key) !== lifetimeMs) report('a hold or a lock has its whole time', { ...event, lifetimeMs });
      } else if (event.event === 'expired' && deadlines.get(key) !== at) {
        report('expired is told once, at the deadline', { ...event, deadline: deadlines.get(key) });
      }
      if (event.event === 'expired' && keyspace.get(key) !== null) report('an expired key is gone', event);
      if (event.event !== 'expire') deadlines.delete(key);
    },
    /** To be asked when nothing is due any more. */
    compare(now: number): void {
      const entries = new Map(keyspace.entries().map((entry) => [entry.key, entry]));
      for (const [key, deadline] of deadlines) {
        const entry = entries.get(key);
        if (entry?.ttl === null) deadlines.delete(key);
        // The clock has whole ms: within the deadline's own, the end may be still to come.
        else if (deadline === now && (entry?.ttl ?? 0) === 0) continue;
        else if (!entry || deadline <= now) report('a key is gone at its deadline', { key, deadline, now, entry });
        else if (entry.ttl !== deadline - now) report('TTL counts down to the deadline', { entry, deadline, now });
      }
      for (const { key, ttl } of entries.values()) {
        if (ttl !== null && !deadlines.has(key)) report('a deadline is told when it is set', { key, ttl });
      }
    },
  };
}
