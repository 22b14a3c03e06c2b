import { createStandaloneServer } from '../adapters/server/createStandaloneServer.ts';
import { createTrafficControl } from '../control/createTrafficControl.ts';
import { createSystemClock } from '../engine/systemClock.ts';
import { createHarFile, HarWriteError, type HarFile } from '../har/createHarFile.ts';
import { createReplay } from '../har/createReplay.ts';
import { toHarEntry } from '../har/writeHar.ts';
import { createTraffic, type TrafficOptions } from '../platform/createTraffic.ts';
import { createForwarder } from '../proxy/createForwarder.ts';
import { checkTargets, GATEWAY_PATHS, type ProxyTargets } from '../proxy/targets.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { SERVICE_NAMES, type ServiceName, type WireRequest, type WireResponse } from '../wire/wire.ts';
import { readHarFile } from './files.ts';
import type { AnswerLag, ListenOptions, ProxyCommand, ReplayCommand } from './options.ts';
import { keepRunning } from './running.ts';

/** What the caller can put right: a full disk too. */
const EXIT_REFUSED = 2;

/** @throws ProxyTargetError, HarWriteError */
export async function forward(command: ProxyCommand): Promise<void> {
  const { targets, record } = command;
  await checkTargets(targets);
  const har = record === undefined ? undefined : createHarFile(record);
  let stop: () => void = () => undefined;
  let isFailed = false;
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof HarWriteError)) throw error;
      isFailed = true;
      console.error(error.message);
      stop();
    }
  };
  const forwarder = createForwarder((service, reason) => console.error(`No answer from ${service}: ${reason}`));
  const clock = createSystemClock();
  const answer = async (service: ServiceName, request: WireRequest) => {
    const target = targets.services[service];
    if (!target) throw new ConnectionDroppedError(service);
    const at = clock.now();
    const response = await forwarder.forward(service, target, request);
    if (har) attempt(() => addTo(har, { service, target, at, ms: clock.now() - at }, request, response));
    return response;
  };
  try {
    stop = await listen(command, answer, {
      title: `SpecKit proxy to ${targets.gateway?.origin ?? [...originsOf(targets)].join(', ')}`,
      only: SERVICE_NAMES.filter((name) => targets.services[name]),
      ...(targets.gateway && gatewayOf(targets.gateway, forwarder)),
      notReady: () =>
        checkTargets(targets).then(
          () => undefined,
          (error: Error) => error.message,
        ),
      end() {
        forwarder.close();
        if (har) attempt(() => har.finish());
        return isFailed ? EXIT_REFUSED : 0;
      },
    });
  } catch (error) {
    har?.discard();
    throw error;
  }
}

export async function replay(command: ReplayCommand): Promise<void> {
  const { file, services, portOffset } = command;
  const exchanges = readHarFile(file, { services, portOffset: 0 });
  const title = `SpecKit replay of ${file}: ${exchanges.length} answers, port offset ${portOffset}`;
  await listen(command, createReplay(exchanges), { title, only: SERVICE_NAMES, end: () => 0 });
}

interface ListenExtras {
  readonly title: string;
  readonly only: readonly ServiceName[];
  readonly services?: ListenOptions['services'];
  readonly otherwise?: (request: WireRequest) => Promise<WireResponse>;
  readonly notReady?: () => Promise<string | undefined>;
  readonly end: () => number;
}

async function listen(
  command: ListenOptions & { readonly answerLag?: AnswerLag },
  answer: TrafficOptions['answer'],
  { title, only, services, otherwise, notReady, end }: ListenExtras,
): Promise<() => void> {
  const { host, portOffset, gatewayPort, allowedOrigins, seed, answerLag } = command;
  const traffic = createTraffic({
    answer,
    seed,
    rules: answerLag ? [{ fault: { kind: 'latency', after: true, ...answerLag } }] : [],
    onWarning: ({ message }) => console.error(message),
  });
  const server = await createStandaloneServer(traffic, {
    host,
    portOffset,
    services: { ...services, ...command.services },
    gatewayPort,
    only,
    ...(otherwise && { otherwise }),
    control: createTrafficControl(traffic, { allowedOrigins, ...(notReady && { notReady }) }),
    onError: (error) => console.error(error),
  });
  const endAll = () => {
    traffic.dispose();
    return end();
  };
  return keepRunning({ server, clock: traffic.clock, end: endAll }, title);
}

function addTo(
  har: HarFile,
  exchange: Parameters<typeof toHarEntry>[0],
  request: WireRequest,
  response: WireResponse,
): void {
  har.add(toHarEntry(exchange, request, response));
}

/** The gateway's own paths, on one port; what belongs to no service is forwarded as it is. */
function gatewayOf(gateway: URL, forwarder: ReturnType<typeof createForwarder>) {
  return {
    services: GATEWAY_PATHS,
    otherwise: (request: WireRequest) => forwarder.forward('gateway', gateway, request),
  };
}

function originsOf({ services }: ProxyTargets): Set<string> {
  return new Set(Object.values(services).map(({ origin }) => origin));
}
