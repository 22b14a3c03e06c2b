import { textOf } from './refuse.ts';

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

/**
 * The documented services on one host, each port moved by `portOffset`.
 * Source: Integration guide, Service Endpoints; contract section 1 (50004 is fulfillment, 5004 is payment).
 */
export const servicesAt = (host = 'http://localhost', portOffset = 0): Record<ServiceName, string> => {
  textOf('host', host);
  const at = (port: number) => `${host}:${port + portOffset}`;
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
