import { endpoint, type Endpoint } from '../aspnet/endpoint.ts';
import { json } from '../aspnet/results.ts';
import type { Dialect } from '../model/policy.ts';
import type { ServiceName } from '../wire/wire.ts';
import type { ServiceContext } from './context.ts';

/** What each service says of itself. Fulfillment and waitlist have no health route at all. */
const DEPLOYED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  identity: { status: 'healthy', service: 'identity' },
  catalog: { status: 'healthy' },
  inventory: { status: 'ok' },
  ordering: { status: 'Healthy', service: 'Ordering' },
  payment: { status: 'Healthy', service: 'Payment' },
  notification: { status: 'healthy', service: 'Notification' },
};

/** What `GET /health` answers: as documented for all, or as each service does it. */
export function healthBody(service: ServiceName, dialect: Dialect): Readonly<Record<string, string>> | undefined {
  if (dialect === 'deployed') return DEPLOYED[service];
  return { status: 'Healthy', service: service.charAt(0).toUpperCase() + service.slice(1) };
}

export function healthEndpoints({ service, dialect }: ServiceContext): Endpoint[] {
  const body = healthBody(service, dialect);
  return body ? [endpoint({ method: 'GET', path: '/health', handle: () => json(200, body) })] : [];
}
