import { InvalidInputError } from '../../input/errors.ts';
import { number } from '../../input/readers.ts';
import type { Backend, ServedResponse } from '../../wire/backend.ts';
import { SERVICE_PORTS, type ServiceName, type WireRequest } from '../../wire/wire.ts';
import type { ServiceUrls } from '../routes.ts';

export interface ListenPlanOptions {
  readonly services: ServiceUrls;
  readonly only: readonly ServiceName[];
  readonly portOffset: number;
  readonly gatewayPort: number | undefined;
}

/** One service at one port, below a path. */
interface Place {
  readonly service: ServiceName;
  readonly port: number;
  /** Without a slash at the end; empty for the whole port. */
  readonly base: string;
}

const HIGHEST_PORT = 65_535;

/** @throws InvalidInputError naming `portOffset` where it would move one of these ports out of the range there is */
export function checkPortOffset(portOffset: number, ports: readonly number[]): void {
  if (ports.length === 0) return;
  number(1 - Math.min(...ports), HIGHEST_PORT - Math.max(...ports), { isWhole: true }).read(portOffset, 'portOffset');
}

/** @throws InvalidInputError naming the service that cannot be listened for */
export function planPlaces({ services, only, portOffset, gatewayPort }: ListenPlanOptions): readonly Place[] {
  return only.map((service): Place => {
    const url = services[service];
    if (url === undefined) return { service, port: SERVICE_PORTS[service] + portOffset, base: '' };
    const refuse = (expected: string) =>
      new InvalidInputError(`services.${service} must be ${expected}, and is ${JSON.stringify(url)}.`, expected);
    if (url.startsWith('/')) {
      if (gatewayPort === undefined) throw refuse('a URL with a port, or a path together with a gateway port');
      return { service, port: gatewayPort, base: withoutSlash(url) };
    }
    const { protocol, port, pathname } = URL.canParse(url) ? new URL(url) : { protocol: '', port: '', pathname: '' };
    if (protocol !== 'http:') throw refuse('an http URL: the server speaks no TLS');
    return { service, port: Number(port || 80), base: withoutSlash(pathname) };
  });
}

/** Answers for all services of one port. */
export function createPortHandler(backend: Backend, places: readonly Place[], otherwise?: OtherwiseHandler) {
  const [only] = places;
  if (places.length === 1 && only?.base === '') return (request: WireRequest) => backend.handle(only.service, request);
  const ordered = places.toSorted((one, other) => other.base.length - one.base.length);
  return async (request: WireRequest): Promise<ServedResponse> => {
    for (const { service, base } of ordered) {
      if (!request.path.startsWith(base)) continue;
      const path = request.path.slice(base.length);
      if (path === '' || path.startsWith('/')) return backend.handle(service, moved(request, path === '' ? '/' : path));
    }
    if (otherwise) return otherwise(request);
    const error = `No service is served at ${request.path}.`;
    return { status: 404, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ error }) };
  };
}

/** For paths of a gateway that belong to no service. */
export type OtherwiseHandler = (request: WireRequest) => Promise<ServedResponse>;

/** Which ports to listen on, each with its services. */
export function byPort(places: readonly Place[]): Map<number, Place[]> {
  const ports = new Map<number, Place[]>();
  for (const place of places) ports.set(place.port, [...(ports.get(place.port) ?? []), place]);
  return ports;
}

function moved(request: WireRequest, path: string): WireRequest {
  const { method, query, search, headers, body } = request;
  return {
    method,
    path,
    query,
    search,
    headers,
    body,
    get signal() {
      return request.signal;
    },
  };
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
