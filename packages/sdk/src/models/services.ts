import { refuse, textOf } from './refuse.ts';

/** The eight services of the platform. Source: contract section 1. */
export type ServiceName =
  | 'identity'
  | 'catalog'
  | 'inventory'
  | 'ordering'
  | 'payment'
  | 'fulfillment'
  | 'notification'
  | 'waitlist';

/** Base URL of each service: absolute `http(s)`, or a path on the page's own origin such as `/api/catalog`. */
export type ServiceUrls = Readonly<Partial<Record<ServiceName, string>>>;

/** An optional scheme and a host name or address. */
const HOST = /^(https?:\/\/)?([\w.-]+|\[[\da-f:.]+\])$/i;

/**
 * The documented services on one host, each port moved by `portOffset`. `host` is a name or an address, with or without
 * `http://` or `https://`, and without a port: each service has its own. Default `http://localhost`. Throws
 * `invalid_request` for anything else.
 * Source: Integration guide, Service Endpoints; contract section 1 (50004 is fulfillment, 5004 is payment).
 *
 * @example
 * servicesAt('tickets.example').catalog; // http://tickets.example:50001
 * servicesAt('https://localhost', 9000).catalog; // https://localhost:59001
 */
export const servicesAt = (host = 'localhost', portOffset = 0): Record<ServiceName, string> => {
  const [, scheme = 'http://', name] = HOST.exec(textOf('host', host)) ?? [];
  if (name === undefined) {
    const quoted = host.replace(/[?#][^]*|[^/]*@/g, '').slice(0, 80);
    refuse('host', `must be a host without port or path, not "${quoted}"`);
  }
  const isOffset = Number.isInteger(portOffset) && portOffset >= -5003 && portOffset <= 65_535 - 50_005;
  if (!isOffset) refuse('portOffset', `must be a whole number that keeps every port valid, not ${String(portOffset)}`);
  const at = (port: number) => `${scheme}${name}:${port + portOffset}`;
  return {
    identity: at(50000),
    catalog: at(50001),
    inventory: at(50002),
    ordering: at(5003),
    payment: at(5004),
    fulfillment: at(50004),
    notification: at(50005),
    waitlist: at(5006),
  };
};

/**
 * The services behind one gateway, each at its path. Its identity service has other paths for new accounts, its waiting
 * list other verbs, and notification cannot be reached.
 * Source: contract of the gateway line, section 1.
 *
 * @example
 * const client = createTicketingClient({ services: gatewayServices('http://localhost:5000') });
 */
export const gatewayServices = (origin: string): Omit<Record<ServiceName, string>, 'notification'> => ({
  identity: `${textOf('origin', origin)}/auth`,
  catalog: `${origin}/catalog`,
  inventory: `${origin}/inventory`,
  ordering: `${origin}/ordering`,
  payment: `${origin}/payment`,
  fulfillment: `${origin}/fulfillment`,
  waitlist: origin,
});

/** The platform on this machine, on its documented ports. */
export const localServices: Record<ServiceName, string> = /* @__PURE__ */ servicesAt();
