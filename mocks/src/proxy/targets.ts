import { connect } from 'node:net';
import { InvalidInputError } from '../input/errors.ts';
import { SERVICE_NAMES, type ServiceName } from '../wire/wire.ts';

/** Which services are forwarded, and where to. */
export interface ProxyTargets {
  readonly services: Readonly<Partial<Record<ServiceName, URL>>>;
  /** The one origin that all of them are behind, where there is one. */
  readonly gateway: URL | undefined;
}

/** Where a gateway has each service; notification has no route there. */
export const GATEWAY_PATHS: Readonly<Partial<Record<ServiceName, string>>> = {
  identity: '/auth',
  catalog: '/catalog',
  inventory: '/inventory',
  ordering: '/ordering',
  payment: '/payment',
  fulfillment: '/fulfillment',
  waitlist: '/api/waitlist',
};

const EXPECTED = 'gateway=URL, or a list such as catalog=URL,ordering=URL';

/**
 * @param text `gateway=http://localhost:5000`, or `catalog=https://...,ordering=https://...`
 * @throws InvalidInputError
 */
export function readTargets(text: string): ProxyTargets {
  const services: Partial<Record<ServiceName, URL>> = {};
  let gateway: URL | undefined;
  for (const pair of text.split(',')) {
    const mark = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, mark)).trim();
    const url = readUrl(name, pair.slice(mark + 1).trim());
    const service = SERVICE_NAMES.find((one) => one === name);
    if (name === 'gateway' && gateway === undefined) gateway = url;
    else if (service !== undefined && services[service] === undefined) services[service] = url;
    else throw new InvalidInputError(`the target ${JSON.stringify(pair)} is unknown or named twice.`, EXPECTED);
  }
  if (gateway && Object.keys(services).length > 0) {
    throw new InvalidInputError('a gateway and single services exclude each other.', EXPECTED);
  }
  return { services: gateway ? behind(gateway) : services, gateway };
}

function behind(gateway: URL): ProxyTargets['services'] {
  const base = gateway.href.replace(/\/+$/, '');
  return Object.fromEntries(Object.entries(GATEWAY_PATHS).map(([name, path]) => [name, new URL(base + path)]));
}

function readUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new InvalidInputError(`the target of ${JSON.stringify(name)} must be an http(s) URL.`, EXPECTED);
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidInputError(`the target of ${name} must not hold a name or a password.`, EXPECTED);
  }
  return url;
}

/** A target that nothing listens at. */
export class ProxyTargetError extends Error {
  override readonly name = 'ProxyTargetError';
  readonly code = 'proxy_target_unreachable';

  constructor(service: string, target: URL, cause: unknown) {
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
    super(`Cannot reach ${service} at ${target.origin}: ${reason}`, { cause });
  }
}

const PATIENCE_MS = 3000;

/** Opens and closes a connection to each target. @throws ProxyTargetError for the first that refuses */
export async function checkTargets({ services, gateway }: ProxyTargets): Promise<void> {
  const origins = new Map<string, { service: string; target: URL }>();
  if (gateway) origins.set(gateway.origin, { service: 'gateway', target: gateway });
  for (const [service, target] of Object.entries(services)) {
    if (!origins.has(target.origin)) origins.set(target.origin, { service, target });
  }
  await Promise.all([...origins.values()].map(({ service, target }) => tryConnection(service, target)));
}

function tryConnection(service: string, target: URL): Promise<void> {
  const port = Number(target.port || (target.protocol === 'https:' ? 443 : 80));
  return new Promise((resolve, reject) => {
    const socket = connect({ host: target.hostname.replace(/^\[|\]$/g, ''), port, timeout: PATIENCE_MS });
    const fail = (cause: unknown) => {
      socket.destroy();
      reject(new ProxyTargetError(service, target, cause));
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => fail(`no connection within ${PATIENCE_MS / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code === undefined ? error : `${error.code}`));
  });
}
