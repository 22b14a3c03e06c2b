import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import answersFile from '../../../packages/testing/contract/answers.json';
import casesFile from '../../../packages/testing/contract/cases.json';
import { parseCases } from '../../conformance/format/files.ts';
import { createRouter } from '../../src/aspnet/router.ts';
import { createOpenApi } from '../../src/descriptions/createOpenApi.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import type { Dialect } from '../../src/model/policy.ts';
import { assemblePlatform } from '../../src/platform/assemble.ts';
import { SERVICE_NAMES, type ServiceName } from '../../src/wire/wire.ts';
import { renamings } from './renamings.ts';

type Schema = Record<string, unknown>;
interface Operation {
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}
interface Answer {
  id: string;
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
  cut?: number;
}

const DIALECTS = ['guide', 'docs', 'deployed'] as const;
const { cases } = parseCases(JSON.stringify(casesFile), 'cases.json');

/** Answers that come before any operation: an unknown path, a wrong method, a preflight. */
const BEFORE_ROUTING = new Set([404, 405, 204]);

function documentOf(service: ServiceName, dialect: Dialect): Document {
  const { platform, services } = assemblePlatform({ dialect, clock: createVirtualClock(), scenario: 'empty' });
  const document = createOpenApi(service, dialect, services[service].answer) as Document;
  platform.dispose();
  return document;
}

const deployed = new Map(SERVICE_NAMES.map((service) => [service, documentOf(service, 'deployed')]));

/** The described responses of the request of a case; undefined where no operation fits. */
function operationOf(service: ServiceName, method: string, target: string): Operation | undefined {
  const document = deployed.get(service);
  const routes = Object.entries(document?.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, operation]) => ({ method: name.toUpperCase(), path, operation })),
  );
  const routing = createRouter(routes)(method, target.split('?')[0] ?? '');
  return routing.kind === 'found' ? routing.match.endpoint.operation : undefined;
}

const compiled = new Map<Schema, ValidateFunction>();

function validatorOf(service: ServiceName, schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile({ ...schema, components: deployed.get(service)?.components });
  compiled.set(schema, validate);
  return validate;
}

/** Why the answer does not fit its description; undefined when it does. */
function mismatch(answer: Answer, service: ServiceName, operation: Operation): string | undefined {
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
}

describe.each(SERVICE_NAMES)('the description of %s', (service) => {
  it.each(DIALECTS)('is valid OpenAPI 3.1, as %s', async (dialect) => {
    const { valid, errors } = await new Validator().validate({ ...documentOf(service, dialect) });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it.each(DIALECTS)('leaves no schema empty or open, as %s', (dialect) => {
    const open: string[] = [];
    const visit = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const schema = value as Schema;
      if (schema['type'] === 'object' && !schema['properties'] && typeof schema['additionalProperties'] !== 'object')
        open.push(at);
      if (schema['properties'] && schema['additionalProperties'] !== false) open.push(at);
      if ('schema' in schema && Object.keys(schema['schema'] as object).length === 0) open.push(at);
      for (const [name, inner] of Object.entries(schema)) visit(inner, `${at}/${name}`);
    };
    visit(documentOf(service, dialect), '');
    expect(open).toEqual([]);
  });
});

const replayed = (answersFile as Answer[]).flatMap((answer) => {
  const { service, request } = cases.find(({ id }) => id === answer.id) ?? {};
  if (!service || !request) throw new TypeError(`no case ${answer.id}`);
  return [
    {
      answer,
      service: service as ServiceName,
      operation: operationOf(service as ServiceName, request.method, request.path),
    },
  ];
});
const described = replayed.flatMap(({ operation, ...rest }) => (operation ? [{ operation, ...rest }] : []));

describe('the recorded answers of the running services', () => {
  it('come from described operations, or from before the routing', () => {
    const others = replayed.filter(({ operation, answer }) => !operation && !BEFORE_ROUTING.has(answer.status));
    expect(others.map(({ answer }) => answer.id)).toEqual([]);
    expect(described.length).toBeGreaterThan(100);
  });

  it.each(described.map((one) => [one.answer.id, one] as const))('%s fits', (_id, { answer, service, operation }) => {
    expect(mismatch(answer, service, operation)).toBeUndefined();
  });

  const objects = described.filter(
    ({ answer }) =>
      answer.cut === undefined && /json/.test(answer.headers['content-type'] ?? '') && /^[{[]/.test(answer.body),
  );

  it.each(objects.map((one) => [one.answer.id, one] as const))(
    '%s with any of its members renamed does not fit',
    (_id, { answer, service, operation }) => {
      const fitting = renamings(JSON.parse(answer.body)).filter(
        ({ value }) => mismatch({ ...answer, body: JSON.stringify(value) }, service, operation) === undefined,
      );
      expect(fitting.map(({ at }) => at)).toEqual([]);
    },
  );
});
