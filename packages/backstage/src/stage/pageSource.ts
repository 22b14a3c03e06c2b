import type { Control, Platform, PlatformEvent } from '@speckit/mocks';
import type { WorldCommand } from './commands.ts';
import type { StageSource } from './source.ts';

/** A world inside this page, with its controls. */
export interface PageWorld {
  readonly platform: Platform;
  readonly control: Control;
  /** Everything since the world was there: `platform.subscribe` tells what happens from now on. */
  readonly subscribe: (listener: (event: PlatformEvent) => void) => () => void;
}

/** The world inside this page. */
export function createPageSource({ platform, control, subscribe }: PageWorld): StageSource {
  function calm(): void {
    const { database, redis, kafka, services } = platform.outages.state();
    platform.faults.clear();
    platform.next.clear();
    for (const service of database) platform.outages.setDatabase(false, service);
    for (const service of services) platform.outages.setService(service, false);
    if (redis) platform.outages.setRedis(false);
    if (kafka) platform.outages.setKafka(false);
    for (const { id, isPaused } of platform.log.groups()) if (isPaused) platform.resume(id);
  }

  async function run(command: WorldCommand): Promise<void> {
    switch (command.type) {
      case 'lag':
        return platform.setLag(command.model, command.group);
      case 'pause':
        return command.isPaused ? platform.pause(command.group) : platform.resume(command.group);
      case 'rivals': {
        const { type: _, eventId, ...crowd } = command;
        control.startRivals({ ...crowd, ...RIVAL_HABITS, ...(eventId !== null && { eventId }) });
        return;
      }
      case 'send_home':
        await Promise.all(control.rivals().map(({ id }) => control.stopRivals(id)));
        return;
      case 'plan_decline':
        return platform.next.decline(command.code, { customerId: command.customerId });
      case 'end_hold':
        return platform.next.endHold(command.seatId);
      case 'service':
        return platform.outages.setService(command.service, command.isDown);
      case 'redis':
        return platform.outages.setRedis(command.isDown);
      case 'kafka':
        return platform.outages.setKafka(command.isDown);
      case 'restart':
        return platform.outages.restart(command.service);
      case 'fault':
        platform.faults.add(command.rule);
        return;
      case 'calm':
        return calm();
      case 'rate':
        control.setRate(command.rate);
        return;
      case 'advance':
        await control.advance(command.ms);
    }
  }

  return {
    lookEveryMs: 250,
    isRemote: false,
    subscribe,
    look: () =>
      Promise.resolve({
        inspection: platform.inspect(),
        seenAt: Date.now(),
        rate: control.time().rate,
        crowds: control.rivals(),
        faults: platform.faults.list(),
        planned: platform.next.list(),
      }),
    run,
  };
}

/** Quick enough to be watched: nobody thinks for long, nobody walks away. */
export const RIVAL_HABITS = { thinkMs: 700, patienceMs: 30_000, abandonProbability: 0 } as const;
