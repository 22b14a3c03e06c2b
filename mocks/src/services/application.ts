import { createApplication, type Application } from '../aspnet/application.ts';
import type { EndpointStyle } from '../aspnet/bindingAnswers.ts';
import type { Endpoint } from '../aspnet/endpoint.ts';
import type { ServiceContext } from './context.ts';
import { documentedErrors } from './documentedErrors.ts';
import { healthEndpoints } from './health.ts';

/** The HTTP side of a service: its endpoints and health, in the errorConventions of the dialect. */
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
    errorConventions: context.dialect === 'deployed' ? undefined : documentedErrors(context.service),
  });
}
