import type { Server } from 'node:http';
import type { Backend } from '../backend.ts';
import { SERVICE_NAMES, SERVICE_PORTS, type ServiceName } from '../wire.ts';
import { closeServer, listen, type ServerTimeouts } from './listen.ts';
import { createRequestListener } from './requestListener.ts';

export interface StandaloneServerOptions {
  /** Default 127.0.0.1: nobody outside this machine gets in unless asked for. */
  host?: string;
  /** Added to every documented port. Default 0. */
  portOffset?: number;
  /** Default: all eight. */
  services?: readonly ServiceName[];
  timeouts?: ServerTimeouts;
  /** Told of a failure of the emulator itself (the client gets an empty 500). */
  onError?: (error: unknown) => void;
}

export interface StandaloneServer {
  /** Where each service listens, such as `http://127.0.0.1:50001`. */
  readonly urls: Readonly<Partial<Record<ServiceName, string>>>;
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
  const { host = '127.0.0.1', portOffset = 0, services = SERVICE_NAMES, timeouts, onError = () => undefined } = options;
  const started = await Promise.allSettled(
    services.map((service) =>
      listen(
        { name: service, host, port: SERVICE_PORTS[service] + portOffset },
        createRequestListener(backend, service, onError),
        timeouts,
      ),
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
  const urls = Object.fromEntries(
    services.map((service) => [service, `http://${shownHost}:${SERVICE_PORTS[service] + portOffset}`]),
  );
  return { urls, close };
}
