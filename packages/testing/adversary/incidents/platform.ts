import type { Run } from '../run/run.ts';
import { always, isRead, SERVICE_OF, type IncidentKind } from './kind.ts';

const SECONDS = 1_000;

const anywhere = (
  name: string,
  family: string,
  act: IncidentKind['act'],
  more: Partial<IncidentKind> = {},
): IncidentKind => ({ name, family, at: 'anywhere', ...(act && { act }), ...more });

/** From now until so much later. */
const during = (run: Run, ms: number, set: (isDown: boolean) => void): void => {
  set(true);
  run.clock.setTimeout(() => set(false), ms);
};

/** What services tell each other takes so long from now on, more than any lag that was seen before. */
const slowEvents = (seconds: number, more: Partial<IncidentKind>): IncidentKind =>
  anywhere(
    `events take ${seconds} s`,
    'slow events',
    ({ platform }) => platform.setLag({ kind: 'fixed', ms: seconds * SECONDS }),
    { losesEvents: true, ...more },
  );

const stoppedReader = (group: string, seconds: number, more: Partial<IncidentKind>): IncidentKind =>
  anywhere(
    `${group} reads nothing for ${seconds} s`,
    'reader stopped',
    (run) => {
      run.platform.pause(group);
      run.clock.setTimeout(() => run.platform.resume(group), seconds * SECONDS);
    },
    more,
  );

/** Connections to the service are refused: nothing of what is sent is handled. */
const away = (seconds: number, isRepresentative = false): IncidentKind => ({
  name: `its service is away for ${seconds} s`,
  family: 'service away',
  isRepresentative,
  at: 'request',
  act: (run, point) => {
    const service = point.kind === 'request' ? SERVICE_OF[point.request] : undefined;
    if (service) during(run, seconds * SECONDS, (isDown) => run.platform.outages.setService(service, isDown));
  },
  passes: always,
});

const databaseAway = (seconds: number, isRepresentative = false): IncidentKind => ({
  name: `the database of its service is away for ${seconds} s`,
  family: 'database away',
  isRepresentative,
  at: 'request',
  act: (run, point) => {
    const service = point.kind === 'request' ? SERVICE_OF[point.request] : undefined;
    if (service) during(run, seconds * SECONDS, (isDown) => run.platform.outages.setDatabase(isDown, service));
  },
});

const restart = (isKilled: boolean): IncidentKind => ({
  name: `its service ${isKilled ? 'is killed and starts again' : 'restarts'}`,
  family: 'restart',
  isRepresentative: isKilled,
  at: 'request',
  act: ({ platform }, point) => {
    const service = point.kind === 'request' ? SERVICE_OF[point.request] : undefined;
    if (service) platform.outages.restart(service, { isKilled });
  },
  befalls: (request) => !isRead(request),
});

/** What happens behind the services: their log, their databases, their restarts. */
export const PLATFORM: readonly IncidentKind[] = [
  slowEvents(6, { passes: always, isRepresentative: true }),
  slowEvents(25, {}),
  stoppedReader('ordering-service', 10, { passes: always, isRepresentative: true }),
  stoppedReader('payment-service', 10, { passes: always }),
  stoppedReader('catalog-service-group', 10, { passes: always, losesEvents: true }),
  anywhere(
    'Kafka is away for 10 s',
    'Kafka away',
    (run) => during(run, 10 * SECONDS, (isDown) => run.platform.outages.setKafka(isDown)),
    { isRepresentative: true, losesEvents: true },
  ),
  anywhere(
    'Redis is away for 5 s',
    'Redis away',
    (run) => during(run, 5 * SECONDS, (isDown) => run.platform.outages.setRedis(isDown)),
    { isRepresentative: true },
  ),
  anywhere(
    'a record comes twice',
    'record twice',
    ({ platform }) => {
      for (const group of ['ordering-service', 'catalog-service-group', 'payment-service'])
        platform.crash(group, { times: 1, stallMs: SECONDS });
    },
    { passes: always },
  ),
  away(2),
  away(15, true),
  databaseAway(5, true),
  restart(false),
  restart(true),
];
