import type { Server } from 'node:http';
import type { Backend, ControlPlane } from '../../wire/backend.ts';
import { CONTROL_PORT, SERVICE_NAMES, SERVICE_PORTS, type ServiceName } from '../../wire/wire.ts';
import type { ServiceUrls } from '../routes.ts';
import { createDrain } from './createDrain.ts';
import { closeServer, listen, type ServerTimeouts } from './listen.ts';
import { byPort, checkPortOffset, createPortHandler, planPlaces, type OtherwiseHandler } from './listenPlan.ts';
import { createRequestListener, type ListenerOptions } from './requestListener.ts';

/** Where a server listens, and which services it has. */
export interface StandaloneServerOptions {
  /** Default 127.0.0.1: nobody outside this machine gets in unless asked for. */
  host?: string;
  /** Added to every documented port. Default 0. */
  portOffset?: number;
  /**
   * Where to listen for a service instead of its documented port, in the form that the sdk's client takes: an `http`
   * URL, whose port and path count, or a path on `gatewayPort`. Several may share a port.
   */
  services?: ServiceUrls;
  /** The port of all services whose URL is a path: one origin, as behind a reverse proxy. */
  gatewayPort?: number;
  /** Default: all eight. */
  only?: readonly ServiceName[];
  /** Answers on a shared port where no service is. Default: 404. */
  otherwise?: OtherwiseHandler;
  /** Listens on port 50090 when given. */
  control?: ControlPlane;
  timeouts?: ServerTimeouts;
  /** Told of a failure of the emulator itself (the client gets an empty 500). */
  onError?: (error: unknown) => void;
}

/** A server on the ports of the platform. */
export interface StandaloneServer {
  /** Where each service listens, such as `http://127.0.0.1:50001`. */
  readonly urls: Readonly<Partial<Record<ServiceName | 'control', string>>>;
  /**
   * Frees every port; the platform lives on. Requests under way have `graceMs` (default 0: none) of real time for their
   * answers, endless answers end at once, then every connection is cut. Safe to call twice.
   */
  close(options?: { graceMs?: number }): Promise<void>;
}

/**
 * The platform on its real ports, one listener per port. All or nothing: if one port cannot be had, none is kept.
 *
 * @throws PortTakenError naming the port; ListenError where the system refuses for another reason; InvalidInputError
 *   naming a service that cannot be listened for, or `portOffset`.
 */
export async function createStandaloneServer(
  backend: Backend,
  options: StandaloneServerOptions = {},
): Promise<StandaloneServer> {
  const { host = '127.0.0.1', portOffset = 0, services = {}, gatewayPort, only = SERVICE_NAMES, timeouts } = options;
  const { control, otherwise } = options;
  const { clock } = backend;
  const drain = createDrain();
  const onError = options.onError ?? (() => undefined);
  const documented = only.filter((name) => services[name] === undefined).map((name) => SERVICE_PORTS[name]);
  checkPortOffset(portOffset, control ? [...documented, CONTROL_PORT] : documented);
  const places = planPlaces({ services, only, portOffset, gatewayPort });
  const listeners: PortListener[] = [...byPort(places)].map(([port, shared]) => ({
    name: shared.map(({ service }) => service).join(', '),
    port,
    handle: createPortHandler(backend, shared, otherwise),
  }));
  const controlPort = CONTROL_PORT + portOffset;
  if (control) listeners.push({ name: 'control', port: controlPort, handle: control.handle });

  const started = await Promise.allSettled(
    listeners.map(({ name, port, handle }) =>
      listen({ name, host, port }, createRequestListener({ handle, clock, onError, drain }), timeouts),
    ),
  );
  const servers: Server[] = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const close = async ({ graceMs = 0 } = {}) => {
    const drained = drain.close(graceMs);
    await Promise.all(servers.map((server) => closeServer(server, drained)));
  };
  const failure = started.find((result) => result.status === 'rejected');
  if (failure) {
    await close();
    throw failure.reason;
  }
  const shownHost = host.includes(':') ? `[${host}]` : host;
  const urls: Partial<Record<ServiceName | 'control', string>> = {};
  for (const { service, port, base } of places) urls[service] = `http://${shownHost}:${port}${base}`;
  if (control) urls.control = `http://${shownHost}:${controlPort}`;
  return { urls, close };
}

interface PortListener {
  name: string;
  port: number;
  handle: ListenerOptions['handle'];
}
