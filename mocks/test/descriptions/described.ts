import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Target } from '../../conformance/targets.ts';
import { createRouter } from '../../src/aspnet/router.ts';
import { createOpenApi } from '../../src/descriptions/createOpenApi.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import type { Dialect } from '../../src/model/policy.ts';
import { assemblePlatform } from '../../src/platform/assemble.ts';
import { SERVICE_NAMES, type ServiceName } from '../../src/wire/wire.ts';

export type Schema = Record<string, unknown>;
export interface Operation {
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

export function documentOf(service: ServiceName, dialect: Dialect): Document {
  const { platform, services } = assemblePlatform({ dialect, clock: createVirtualClock(), scenario: 'empty' });
  const document = createOpenApi(service, dialect, services[service].answer) as Document;
  platform.dispose();
  return document;
}

/** Answers held against the descriptions of one dialect. */
export function createDescribed(dialect: Dialect) {
  const documents = new Map(SERVICE_NAMES.map((service) => [service, documentOf(service, dialect)]));
  const compiled = new Map<Schema, ValidateFunction>();

  function validatorOf(service: ServiceName, schema: Schema): ValidateFunction {
    const known = compiled.get(schema);
    if (known) return known;
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile({ ...schema, components: documents.get(service)?.components });
    compiled.set(schema, validate);
    return validate;
  }

  return {
    /** The described responses of a request; undefined where no operation fits. */
    operationOf: (service: ServiceName, method: string, target: string): Operation | undefined => {
      const routes = Object.entries(documents.get(service)?.paths ?? {}).flatMap(([path, methods]) =>
        Object.entries(methods).map(([name, operation]) => ({ method: name.toUpperCase(), path, operation })),
      );
      const routing = createRouter(routes)(method, target.split('?')[0] ?? '');
      return routing.kind === 'found' ? routing.match.endpoint.operation : undefined;
    },
    /** Why the answer does not fit its description; undefined when it does. */
    mismatch: (answer: Answer, service: ServiceName, operation: Operation): string | undefined => {
      const response = operation.responses[answer.status];
      if (!response) return `status ${answer.status} is not described`;
      const [contentType] = answer.headers['content-type']?.split(';') ?? [];
      if (contentType === undefined) {
        return response.content && !response.description.includes('May be empty.')
          ? 'an empty body is not described'
          : undefined;
      }
      const body = response.content?.[contentType];
      if (!body) return `${contentType} is not described`;
      if (answer.body.startsWith('hex:')) return undefined;
      const value: unknown = contentType.endsWith('json') ? JSON.parse(answer.body) : answer.body;
      const validate = validatorOf(service, body.schema);
      return validate(value) ? undefined : JSON.stringify(validate.errors);
    },
  };
}

/** Notes every answer that does not fit the description of its operation, in whatever dialect it was given. */
export function createAnswerWatch() {
  const byDialect = new Map<string, ReturnType<typeof createDescribed>>();
  const misfits: string[] = [];

  function describedOf(dialect: string): ReturnType<typeof createDescribed> | undefined {
    const known = byDialect.get(dialect);
    if (known || !isDialect(dialect)) return known;
    const made = createDescribed(dialect);
    byDialect.set(dialect, made);
    return made;
  }

  return {
    misfits,
    watch: (target: Target, dialect: string): Target => {
      const described = describedOf(dialect);
      if (!described) return target;
      const send: Target['send'] = async (outgoing) => {
        const reply = await target.send(outgoing);
        const service = outgoing.service as ServiceName;
        const operation = described.operationOf(service, outgoing.method, outgoing.path);
        const reason = operation && described.mismatch({ ...reply, body: reply.text }, service, operation);
        if (reason !== undefined) misfits.push(`${dialect} ${service} ${outgoing.method} ${outgoing.path}: ${reason}`);
        return reply;
      };
      return { ...target, send };
    },
  };
}

function isDialect(name: string): name is Dialect {
  return ['guide', 'docs', 'deployed'].includes(name);
}
