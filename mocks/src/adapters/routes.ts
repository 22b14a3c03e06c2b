import { InvalidInputError } from '../input/errors.ts';
import { SERVICE_NAMES, SERVICE_PORTS, type ServiceName } from '../wire/wire.ts';

/**
 * Where each service is reached, in the form that the sdk's client takes: an absolute `http(s)` URL, or a path on the
 * page's own origin such as `/api/catalog`. Services that are not named stay at their documented origins.
 */
export type ServiceUrls = Readonly<Partial<Record<ServiceName, string>>>;

/** By which URLs the services are reached. */
export interface RouteOptions {
  /** Default: the documented origins, `http://localhost:50001` and so on. */
  services?: ServiceUrls;
  /** Added to every documented port. Default 0. */
  portOffset?: number;
  /** Whose paths are meant by a service URL that is a path. Default: every origin's. */
  pageOrigin?: string;
}

/** Where a request goes. */
export interface Destination {
  readonly service: ServiceName;
  /** The path as the service sees it: without the base path of its URL. */
  readonly path: string;
}

/** Which service a URL belongs to, if any. */
export type FindDestination = (url: URL) => Destination | undefined;

/** The names a browser or a test reaches the local platform by. */
const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

interface Base {
  readonly service: ServiceName;
  /** Undefined for every origin. */
  readonly origin: string | undefined;
  /** Without a slash at the end. */
  readonly path: string;
}

/** @throws InvalidInputError naming the service whose URL cannot be used */
export function createRoutes({ services = {}, portOffset = 0, pageOrigin }: RouteOptions = {}): FindDestination {
  const bases = SERVICE_NAMES.flatMap((service): Base[] => {
    const url = services[service];
    if (url !== undefined) return [baseOf(service, url, pageOrigin)];
    return LOCAL_HOSTS.map((host) => ({
      service,
      origin: `http://${host}:${SERVICE_PORTS[service] + portOffset}`,
      path: '',
    }));
  });
  const unknown = Object.keys(services).find((name) => !SERVICE_NAMES.includes(name as ServiceName));
  if (unknown !== undefined) {
    throw new InvalidInputError(`services has no member "${unknown}".`, `one of ${SERVICE_NAMES.join(', ')}`);
  }
  // The longest base path first: `/api` and `/api/catalog` may both be somebody's.
  const ordered = bases.toSorted((one, other) => other.path.length - one.path.length);

  return ({ origin, pathname }) => {
    for (const base of ordered) {
      if (base.origin !== undefined && base.origin !== origin) continue;
      if (!pathname.startsWith(base.path)) continue;
      const path = pathname.slice(base.path.length);
      if (path === '' || path.startsWith('/')) return { service: base.service, path: path === '' ? '/' : path };
    }
    return undefined;
  };
}

const EXPECTED = 'an http(s) URL, or a path such as "/api/catalog"';

function baseOf(service: ServiceName, url: string, pageOrigin: string | undefined): Base {
  const refuse = () => {
    const shown = JSON.stringify(url) ?? typeof url;
    return new InvalidInputError(`services.${service} must be ${EXPECTED}, and is ${shown}.`, EXPECTED);
  };
  if (typeof url !== 'string') throw refuse();
  const isPath = url.startsWith('/') && !url.startsWith('//');
  if (!URL.canParse(url, isPath ? 'http://page' : undefined)) throw refuse();
  const { protocol, origin, pathname, search, hash, username } = new URL(url, isPath ? 'http://page' : undefined);
  if (!/^https?:$/.test(protocol) || search !== '' || hash !== '' || username !== '') throw refuse();
  return { service, origin: isPath ? pageOrigin : origin, path: pathname.replace(/\/+$/, '') };
}
