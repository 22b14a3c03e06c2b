import type { Log } from '../engine/log.ts';

/** Why a consumer group reads nothing: a person has paused it, its service is frozen, or the broker is down. */
export function createPausing(log: Log) {
  const paused = new Set<string>();
  /** How many freezes of its service are going on. */
  const frozen = new Map<string, number>();
  let isBrokerDown = false;

  function update(group: string): void {
    if (isBrokerDown || paused.has(group) || frozen.has(group)) log.group(group).pause();
    else log.group(group).resume();
  }

  function updateAll(): void {
    for (const { id } of log.groups()) update(id);
  }

  return {
    pause(group: string): void {
      paused.add(group);
      update(group);
    },
    resume(group: string): void {
      paused.delete(group);
      update(group);
    },
    freeze(group: string): void {
      frozen.set(group, (frozen.get(group) ?? 0) + 1);
      update(group);
    },
    thaw(group: string): void {
      const left = (frozen.get(group) ?? 1) - 1;
      if (left > 0) frozen.set(group, left);
      else frozen.delete(group);
      update(group);
    },
    setBrokerDown(isDown: boolean): void {
      isBrokerDown = isDown;
      updateAll();
    },
    /** Paused by a person. */
    isPaused: (group: string) => paused.has(group),
    clear(): void {
      paused.clear();
      frozen.clear();
      updateAll();
    },
  };
}

export type Pausing = ReturnType<typeof createPausing>;
