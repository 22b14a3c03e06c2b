import type { Log } from '../engine/log.ts';

/** Who paused what: an outage of the broker ends without waking the groups a person has paused. */
export function createPausing(log: Log) {
  const paused = new Set<string>();
  let isBrokerDown = false;

  return {
    pause(group: string): void {
      paused.add(group);
      log.group(group).pause();
    },
    resume(group: string): void {
      paused.delete(group);
      if (!isBrokerDown) log.group(group).resume();
    },
    pauseAll(): void {
      isBrokerDown = true;
      for (const { id } of log.groups()) log.group(id).pause();
    },
    resumeAll(): void {
      isBrokerDown = false;
      for (const { id } of log.groups()) if (!paused.has(id)) log.group(id).resume();
    },
  };
}
