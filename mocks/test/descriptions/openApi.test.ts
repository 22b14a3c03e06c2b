import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import answersFile from '../../../packages/testing/contract/answers.json';
import casesFile from '../../../packages/testing/contract/cases.json';
import { parseCases } from '../../conformance/format/files.ts';
import { SERVICE_NAMES, type ServiceName } from '../../src/wire/wire.ts';
import { createDescribed, documentOf, type Answer, type Schema } from './described.ts';
import { renamings } from './renamings.ts';

interface Recorded extends Answer {
  id: string;
  cut?: number;
}

const DIALECTS = ['guide', 'docs', 'deployed'] as const;
const { cases } = parseCases(JSON.stringify(casesFile), 'cases.json');

/** Answers that come before any operation: an unknown path, a wrong method, a preflight. */
const BEFORE_ROUTING = new Set([404, 405, 204]);

const { operationOf, mismatch } = createDescribed('deployed');

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

const replayed = (answersFile as Recorded[]).flatMap((answer) => {
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
