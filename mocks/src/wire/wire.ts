/** The eight services of the platform. */
export type ServiceName =
  | 'identity'
  | 'catalog'
  | 'inventory'
  | 'ordering'
  | 'payment'
  | 'fulfillment'
  | 'notification'
  | 'waitlist';

/** A request as a service sees it: no URL, no host, nothing parsed yet. */
export interface WireRequest {
  method: string;
  /** The raw path, percent-encoding kept, without the query. */
  path: string;
  query: URLSearchParams;
  /** The query as it was sent, without the question mark; where it is not known, `query` says the same in other letters. */
  search?: string | undefined;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Aborts when the client goes away. */
  signal?: AbortSignal | undefined;
  /** Sent by a rival: told apart in events, and not in the journal of requests, which it would drive everything else out of. */
  isRivals?: boolean;
}

/** The query as text, without the question mark. */
export function searchOf({ search, query }: WireRequest): string {
  return search ?? query.toString();
}

/** An answer as it goes on the wire. Header names are spelled as the services spell them. */
export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Host ports of the services, as the platform's compose file maps them. Fulfillment is 50004, payment 5004. */
export const SERVICE_PORTS: Readonly<Record<ServiceName, number>> = {
  identity: 50000,
  catalog: 50001,
  inventory: 50002,
  ordering: 5003,
  payment: 5004,
  fulfillment: 50004,
  notification: 50005,
  waitlist: 5006,
};

/** The eight services. */
export const SERVICE_NAMES: readonly ServiceName[] = [
  'identity',
  'catalog',
  'inventory',
  'ordering',
  'payment',
  'fulfillment',
  'notification',
  'waitlist',
];

/** Where the control plane listens, beside the services' ports. */
export const CONTROL_PORT = 50090;

/** Where a service is reached from the machine it runs on. */
export function serviceUrl(service: ServiceName): string {
  return `http://localhost:${SERVICE_PORTS[service]}`;
}
