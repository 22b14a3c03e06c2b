import type { Application } from '../aspnet/application.ts';
import { merge, type OperationDescription, type ResponseDescription } from '../aspnet/description.ts';
import type { Endpoint } from '../aspnet/endpoint.ts';
import { string, uuid, type JsonSchema } from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';
import { healthBody } from '../services/health.ts';
import { serviceUrl, type ServiceName } from '../wire/wire.ts';
import { catalogOperations } from './catalog.ts';
import { createComponents, type Components } from './components.ts';
import { inventoryOperations } from './inventory.ts';
import { frameworkResponses, type Operations } from './operation.ts';
import { orderingOperations } from './ordering.ts';
import { fulfillmentOperations, healthOperation, identityOperations } from './others.ts';
import { paymentOperations } from './payment.ts';

const OPERATIONS: Readonly<Record<ServiceName, (dialect: Dialect) => Operations>> = {
  identity: identityOperations,
  catalog: catalogOperations,
  inventory: inventoryOperations,
  ordering: orderingOperations,
  payment: paymentOperations,
  fulfillment: fulfillmentOperations,
  notification: () => ({}),
  waitlist: () => ({}),
};
const DIALECTS: Readonly<Record<Dialect, string>> = {
  guide: 'as its integration guide promises',
  docs: 'as its other documentation pages say',
  deployed: 'as the running services answer',
};
/** Swashbuckle's page and document are no part of the service. */
const UNDESCRIBED = /^\/swagger/;

/** `/admin/events/{eventId:guid}` without the constraint. */
function pathOf({ path }: Endpoint): string {
  return path.replaceAll(/\{(\w+):\w+\}/g, '{$1}');
}

/** A route without a description, a description without a route, or two of one route. */
export class DescriptionError extends Error {
  override readonly name = 'DescriptionError';
  readonly code = 'description_incomplete';
}

/** OpenAPI 3.1 of one service, from its route table and what is said of each route. @throws DescriptionError */
export function createOpenApi(service: ServiceName, dialect: Dialect, { style, endpoints }: Application): object {
  const health = healthBody(service, dialect);
  const operations = { ...OPERATIONS[service](dialect), ...(health && healthOperation(health)) };
  const components = createComponents();
  const described = new Set<string>();
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = pathOf(endpoint);
    if (UNDESCRIBED.test(path)) continue;
    const key = `${endpoint.method} ${path}`;
    const operation = endpoint.description ?? operations[key];
    if (!operation) throw new DescriptionError(`${service}: ${key} is not described.`);
    if (!endpoint.description) described.add(key);
    const framework = frameworkResponses(style, dialect, {
      hasBody: endpoint.bodySchema !== undefined,
      hasValues: Object.keys(endpoint.values).length > 0,
      hasConstraint: endpoint.path.includes(':guid}'),
    });
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint, path, operation, framework, components);
  }
  const stray = Object.keys(operations).find((key) => !described.has(key));
  if (stray !== undefined) throw new DescriptionError(`${service}: ${stray} is described, and no such route needs it.`);
  return {
    openapi: '3.1.0',
    info: {
      title: `SpecKit Ticketing Platform: ${service}`,
      version: dialect,
      description: `The service ${DIALECTS[dialect]}. Made from the routes and models of @speckit/mocks.`,
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: serviceUrl(service) }],
    paths,
    components: { schemas: components.schemas() },
  };
}

function operationOf(
  endpoint: Endpoint,
  path: string,
  { summary, responses }: OperationDescription,
  framework: Readonly<Record<number, ResponseDescription>>,
  components: Components,
): object {
  const parameters = Object.entries(endpoint.values).map(([name, kind]) => {
    const isInPath = path.includes(`{${name}}`);
    return { name, in: isInPath ? 'path' : 'query', required: true, schema: kind === 'guid' ? uuid : string };
  });
  const all: Record<string, ResponseDescription> = { ...framework };
  for (const [status, response] of Object.entries(responses)) all[status] = merge(all[status], response);
  return {
    operationId: operationIdOf(endpoint.method, path),
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(endpoint.bodySchema && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: components.use(endpoint.bodySchema) } },
      },
    }),
    responses: Object.fromEntries(
      Object.entries(all).map(([status, response]) => [status, responseOf(response, components)]),
    ),
  };
}

function responseOf(response: ResponseDescription, components: Components): object {
  const { description, bodies = [], mayBeEmpty, headers = [] } = response;
  const byType = new Map<string, JsonSchema[]>();
  for (const { contentType, schema } of bodies) byType.set(contentType, [...(byType.get(contentType) ?? []), schema]);
  return {
    description: mayBeEmpty ? `${description} May be empty.` : description,
    ...(headers.length > 0 && { headers: Object.fromEntries(headers.map((name) => [name, { schema: string }])) }),
    ...(byType.size > 0 && {
      content: Object.fromEntries(
        [...byType].map(([contentType, schemas]) => [contentType, { schema: components.useAny(schemas) }]),
      ),
    }),
  };
}

/** `GET /events/{id}/seatmap` is `getEventsByIdSeatmap`. */
function operationIdOf(method: string, path: string): string {
  const words = path
    .split('/')
    .filter((part) => part !== '')
    .flatMap((part) => (part.startsWith('{') ? ['by', ...part.slice(1, -1).split('-')] : part.split('-')));
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
