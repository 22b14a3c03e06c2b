import type { TopicName, TopicValues } from '../model/topics.ts';
import type { Clock } from '../engine/clock.ts';
import type { Log } from '../engine/log.ts';
import type { PublishOptions } from '../services/context.ts';
import type { Timers } from './timers.ts';

/** How long a service waits for an absent broker. */
const PATIENCE_MS = 5000;
/** How long the producer library keeps what it could not send. */
const KEEP_MS = 5 * 60_000;

/** For work that takes no time. */
const DONE = Promise.resolve();

/** The way to the log, and what becomes of records while the broker is away. */
export function createBroker(log: Log, clock: Clock, timers: Timers, { losesRecords }: { losesRecords: boolean }) {
  let isDown = false;
  let queue: { until: number; send: () => void }[] = [];
  let returned = new AbortController();

  /** True when the broker came back in time. */
  async function isBack(): Promise<boolean> {
    try {
      await timers.wait(PATIENCE_MS, returned.signal);
    } catch {
      return !isDown;
    }
    return !isDown;
  }

  async function publishLater(send: () => void, whenUnreachable: PublishOptions['whenUnreachable']): Promise<void> {
    if (whenUnreachable === 'queue' || !losesRecords) {
      queue.push({ until: losesRecords ? clock.now() + KEEP_MS : Number.POSITIVE_INFINITY, send });
      await isBack();
    } else if (await isBack()) {
      send();
    }
  }

  return {
    publish<T extends TopicName>(
      topic: T,
      key: string,
      value: TopicValues[T],
      { causedBy, whenUnreachable }: PublishOptions,
    ): Promise<void> {
      if (!isDown) {
        log.publish(topic, key, value, { causedBy });
        return DONE;
      }
      return publishLater(() => void log.publish(topic, key, value, { causedBy }), whenUnreachable);
    },
    setDown(down: boolean): void {
      isDown = down;
      if (down) {
        returned = new AbortController();
        return;
      }
      const waiting = queue;
      queue = [];
      for (const { until, send } of waiting) if (until >= clock.now()) send();
      returned.abort();
    },
  };
}

export type Broker = ReturnType<typeof createBroker>;
