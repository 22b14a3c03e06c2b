import type { Server } from 'node:http';
import type { Backend, ControlPlane } from '../../wire/backend.ts';
import { CONTROL_PORT, SERVICE_NAMES, SERVICE_PORTS, type ServiceName } from '../../wire/wire.ts';
import { closeServer, listen, type ServerTimeouts } from './listen.ts';
import { createRequestListener, type ListenerOptions } from './requestListener.ts';

export interface StandaloneServerOptions {
  /** Default 127.0.0.1: nobody outside this machine gets in unless asked for. */
  host?: string;
  /** Added to every documented port. Default 0. */
  portOffset?: number;
  /** Default: all eight. */
  services?: readonly ServiceName[];
  /** Listens on port 50090 when given. */
  control?: ControlPlane;
  timeouts?: ServerTimeouts;
  /** Told of a failure of the emulator itself (the client gets an empty 500). */
  onError?: (error: unknown) => void;
}

export interface StandaloneServer {
  /** Where each service listens, such as `http://127.0.0.1:50001`. */
  readonly urls: Readonly<Partial<Record<ServiceName | 'control', string>>>;
  /** Ends every connection and frees every port; the platform lives on. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * The platform on its real ports, one listener per service. All or nothing: if one port cannot be had, none is kept.
 *
 * @throws PortTakenError naming the port; ListenError where the system refuses for another reason.
 */
export async function createStandaloneServer(
  backend: Backend,
  options: StandaloneServerOptions = {},
): Promise<StandaloneServer> {
  const { host = '127.0.0.1', portOffset = 0, services = SERVICE_NAMES, control, timeouts } = options;
  const { clock } = backend;
  const onError = options.onError ?? (() => undefined);
  const doors: Door[] = services.map((name) => ({
    name,
    port: SERVICE_PORTS[name] + portOffset,
    handle: (request) => backend.handle(name, request),
  }));
  if (control) doors.push({ name: 'control', port: CONTROL_PORT + portOffset, handle: control.handle });

  const started = await Promise.allSettled(
    doors.map(({ name, port, handle }) =>
      listen({ name, host, port }, createRequestListener({ handle, clock, onError }), timeouts),
    ),
  );
  const servers: Server[] = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const close = async () => void (await Promise.all(servers.map(closeServer)));
  const failure = started.find((result) => result.status === 'rejected');
  if (failure) {
    await close();
    throw failure.reason;
  }
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return { urls: Object.fromEntries(doors.map(({ name, port }) => [name, `http://${shownHost}:${port}`])), close };
}

interface Door {
  name: ServiceName | 'control';
  port: number;
  handle: ListenerOptions['handle'];
}
