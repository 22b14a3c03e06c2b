import { onTestFinished } from 'vitest';
import { liveTarget, type Target } from '../../conformance/targets.ts';
import type { StandaloneServer } from '../../src/adapters/server/createStandaloneServer.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { assemblePlatform } from '../../src/platform/assemble.ts';
import { createTraffic, type TrafficOptions } from '../../src/platform/createTraffic.ts';
import type { PlatformOptions } from '../../src/platform/options.ts';
import { createForwarder } from '../../src/proxy/createForwarder.ts';
import { ConnectionDroppedError } from '../../src/wire/errors.ts';
import { SERVICE_NAMES, type ServiceName } from '../../src/wire/wire.ts';
import { startSomewhere } from '../support/echoBackend.ts';

export type Answer = TrafficOptions['answer'];

/** A second emulator on ports of its own, as if it ran elsewhere: its time passes only while it is asked something. */
export async function startLive(options: PlatformOptions = {}) {
  const clock = createVirtualClock();
  const { platform } = assemblePlatform({ clock, dialect: 'deployed', lag: 0, ...options });
  let open = 0;
  platform.subscribe(({ type }) => {
    if (type === 'request') open++;
    if (type === 'response' || type === 'cut') open--;
  });
  const { server } = await startSomewhere(platform);
  let isClosed = false;
  /** Moves its time until the work is done. */
  async function during<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const watched = work.finally(() => (isDone = true));
    watched.catch(() => undefined);
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      if (open > 0) await clock.advance(10);
    }
    return watched;
  }
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await server.close();
    platform.dispose();
  };
  onTestFinished(close);
  return { clock, platform, server, during, close };
}

export type Live = Awaited<ReturnType<typeof startLive>>;

/** Forwards to a server's ports. */
export function forwardTo(
  { urls }: StandaloneServer,
  onUnreachable: (service: string) => void = () => undefined,
): Answer {
  const forwarder = createForwarder(onUnreachable);
  onTestFinished(() => forwarder.close());
  return (service, request) => {
    const url = urls[service];
    if (url === undefined) throw new ConnectionDroppedError(service);
    return forwarder.forward(service, new URL(url), request);
  };
}

/** What stands in front, on ports of its own. */
export async function startFront(answer: Answer, options: Partial<TrafficOptions> = {}) {
  const traffic = createTraffic({ answer, ...options });
  const { server } = await startSomewhere(traffic);
  onTestFinished(async () => {
    await server.close();
    traffic.dispose();
  });
  return { traffic, server, urls: server.urls };
}

/** The conformance runner's target: asks the front, and moves the time of what is behind. */
export function targetOf(server: StandaloneServer, { clock, during }: Pick<Live, 'clock' | 'during'>): Target {
  const urls = Object.fromEntries(SERVICE_NAMES.map((name) => [name, server.urls[name] ?? ''])) as Record<
    ServiceName,
    string
  >;
  const inner = liveTarget(urls);
  return {
    send: (outgoing) => during(inner.send(outgoing)),
    wait: (ms) => clock.advance(ms),
    now: () => clock.monotonic(),
    close: () => inner.close(),
  };
}
