import { SERVICE_NAMES, SERVICE_PORTS, type ServiceName } from '../wire/wire.ts';

/** The names a browser or a test reaches the local platform by. */
const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

/** `http://localhost:50001` and `http://127.0.0.1:50001` for catalog; `portOffset` is added to every port. */
export function serviceOrigins(service: ServiceName, portOffset = 0): string[] {
  return LOCAL_HOSTS.map((host) => `http://${host}:${SERVICE_PORTS[service] + portOffset}`);
}

/** Which service a URL belongs to, if any. */
export function findService(url: URL, portOffset = 0): ServiceName | undefined {
  if (url.protocol !== 'http:' || !LOCAL_HOSTS.includes(url.hostname)) return undefined;
  const port = Number(url.port) - portOffset;
  return SERVICE_NAMES.find((service) => SERVICE_PORTS[service] === port);
}
