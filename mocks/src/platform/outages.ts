import type { ServiceName } from '../wire/wire.ts';

/** What is away at the moment. */
export interface OutageState {
  /** Services whose database is away. */
  readonly database: readonly ServiceName[];
  readonly redis: boolean;
  readonly kafka: boolean;
  /** Services that refuse connections. */
  readonly services: readonly ServiceName[];
}

/** What of the machinery is away. Each outage answers as the running services did. */
export interface Outages {
  /** Of one service, or of all. */
  setDatabase(isDown: boolean, service?: ServiceName): void;
  setRedis(isDown: boolean): void;
  /** While it is down nothing is delivered; what was sent meanwhile comes late or never, as each producer does it. */
  setKafka(isDown: boolean): void;
  /** A whole service: connections to it are refused. */
  setService(service: ServiceName, isDown: boolean): void;
  /**
   * The service comes back at once, without its memory. Its consumers hear nothing for 4.8 s; when it was killed, not
   * stopped, for as long as its group waits for the dead member (catalog 30 s, others 45 s).
   */
  restart(service: ServiceName, options?: { isKilled?: boolean }): void;
  state(): OutageState;
}

export interface OutageHooks {
  readonly services: readonly ServiceName[];
  readonly onKafka: (isDown: boolean) => void;
  readonly onRestart: (service: ServiceName, isKilled: boolean) => void;
  readonly onChange: (what: string, isDown: boolean) => void;
}

export interface OutageBoard extends Outages {
  /** Ends every outage. */
  clear(): void;
  isDatabaseDown(service: ServiceName): boolean;
  isServiceDown(service: ServiceName): boolean;
  readonly isRedisDown: boolean;
  readonly isKafkaDown: boolean;
}

export function createOutages({ services, onKafka, onRestart, onChange }: OutageHooks): OutageBoard {
  const databases = new Set<ServiceName>();
  const down = new Set<ServiceName>();
  let redis = false;
  let kafka = false;

  function put(set: Set<ServiceName>, service: ServiceName, isIn: boolean): void {
    if (isIn) set.add(service);
    else set.delete(service);
  }

  return {
    setDatabase(isDown, service) {
      for (const one of service === undefined ? services : [service]) put(databases, one, isDown);
      onChange(service === undefined ? 'database' : `database of ${service}`, isDown);
    },
    setRedis(isDown) {
      redis = isDown;
      onChange('redis', isDown);
    },
    setKafka(isDown) {
      if (kafka === isDown) return;
      kafka = isDown;
      onChange('kafka', isDown);
      onKafka(isDown);
    },
    setService(service, isDown) {
      put(down, service, isDown);
      onChange(service, isDown);
    },
    restart(service, { isKilled = false } = {}) {
      onChange(service, true);
      onRestart(service, isKilled);
      onChange(service, false);
    },
    clear() {
      databases.clear();
      down.clear();
      redis = false;
      if (kafka) this.setKafka(false);
    },
    state: () => ({ database: [...databases], redis, kafka, services: [...down] }),
    isDatabaseDown: (service) => databases.has(service),
    isServiceDown: (service) => down.has(service),
    get isRedisDown() {
      return redis;
    },
    get isKafkaDown() {
      return kafka;
    },
  };
}
