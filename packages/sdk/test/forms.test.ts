import { fileURLToPath } from 'node:url';
import type { $ZodType } from 'zod/v4/core';
import { expect, expectTypeOf, test } from 'vitest';
import { readVerbs } from '../scripts/verbs.ts';
import { formSchema, type FormSchema, type FormVerb } from '../src/forms.ts';
import * as sdk from '../src/index.ts';
import { createFakeBackend, json, outcome } from './support/fakeBackend.ts';

const EVENT = {
  name: 'Gala',
  description: 'A night of it',
  eventDate: '2030-01-01T20:00:00Z',
  venue: 'Arena',
  maxCapacity: 200,
  basePrice: 50,
};
const validate = <Parameters>(schema: FormSchema<Parameters>, value: unknown) => schema['~standard'].validate(value);

test('a form that can be sent gives what the verb sends, and no more', () => {
  expect(validate(formSchema(sdk.createEvent), { ...EVENT, note: 'of the form alone' })).toEqual({ value: EVENT });
});

test('what people read is as long as it has to be', () => {
  const long = { ...EVENT, description: 'x'.repeat(5_000), name: 'x'.repeat(300) };
  expect(validate(formSchema(sdk.createEvent), long)).toEqual({ value: long });
  const blank = validate(formSchema(sdk.createEvent), { ...EVENT, description: ' \n ' });
  expect(blank.issues).toEqual([{ path: ['description'], message: 'must be a text' }]);
});

test('every field that is wrong has an issue of its own, at its place', () => {
  const sections = [
    { sectionCode: 'A', rows: 1, seatsPerRow: 1, priceMultiplier: 1 },
    { sectionCode: '', rows: 1.5 },
  ];
  const result = validate(formSchema(sdk.generateSeats), { eventId: 'e', sectionConfigurations: sections });
  expect(result.issues?.map(({ path }) => path)).toEqual([
    ['sectionConfigurations', 1, 'sectionCode'],
    ['sectionConfigurations', 1, 'rows'],
    ['sectionConfigurations', 1, 'seatsPerRow'],
    ['sectionConfigurations', 1, 'priceMultiplier'],
  ]);
  expect(result.issues?.[1]?.message).toBe('must be whole and above 0');
});

test.each([null, undefined, 'text', 7, [], Object.freeze({})])('%o is a form without fields', (value) => {
  expect(validate(formSchema(sdk.joinWaitlist), value).issues).toHaveLength(2);
});

const verbs = readVerbs(fileURLToPath(new URL('..', import.meta.url)))
  .map(({ name }) => name)
  // It asks every service of the configuration, and takes nothing.
  .filter((name) => name !== 'checkAllHealth');

test.each(verbs)('the schema of %s refuses what the verb refuses', async (name) => {
  const backend = createFakeBackend([json({}, 500)]);
  const verb = Object.entries(sdk).find(([key]) => key === name)?.[1] as FormVerb<object>;
  const { issues } = validate(formSchema(verb), {});
  // One needs nothing, the other only the name of a service, which is no part of what it sends.
  expect(issues === undefined).toBe(['listEvents', 'checkHealth'].includes(name));
  if (!issues) return;
  const { error } = await outcome(backend.clock, verb(backend.client, {}));
  expect(error).toMatchObject({
    code: 'invalid_request',
    facts: { issues: issues.map(({ path, message }) => ({ path: path.join('.'), message })) },
  });
  expect(backend.sent).toHaveLength(0);
});

test.each([undefined, null, 7, 'createEvent', () => undefined, async () => 1, sdk.formatPrice, sdk.isEmail])(
  '%o is no verb: typed, and nothing is sent',
  (wrong) => {
    expect(() => formSchema(wrong as unknown as typeof sdk.createEvent)).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        facts: { issues: [expect.objectContaining({ path: 'verb' })] },
      }),
    );
  },
);

test('types: what a form library infers', () => {
  const schema = formSchema(sdk.createEvent);
  type Inferred = NonNullable<(typeof schema)['~standard']['types']>;
  expectTypeOf<Inferred['output']>().toEqualTypeOf<sdk.CreateEventParameters>();
  expectTypeOf(schema['~standard'].validate).toExtend<$ZodType<sdk.CreateEventParameters>['~standard']['validate']>();
});
