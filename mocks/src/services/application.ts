import { createApplication, type Application } from '../http/framework/application.ts';
import type { EndpointStyle } from '../http/framework/bindingAnswers.ts';
import type { Endpoint } from '../http/framework/endpoint.ts';
import type { ServiceContext } from './context.ts';
import { documentedManners } from './documentedManners.ts';
import { healthEndpoints } from './health.ts';

/** The HTTP side of a service: its endpoints and health, in the manners of the dialect. */
export function applicationFor(
  context: ServiceContext,
  style: EndpointStyle,
  endpoints: readonly Endpoint[],
  { cors = true }: { cors?: boolean } = {},
): Application {
  return createApplication({
    style,
    cors,
    environment: context.environment,
    random: context.random.fork('traces'),
    endpoints: [...endpoints, ...healthEndpoints(context)],
    manners: context.dialect === 'deployed' ? undefined : documentedManners(context.service),
  });
}
