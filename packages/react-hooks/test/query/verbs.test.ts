import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sdk from '@speckit/sdk';
import { skipToken } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { generated } from '../../scripts/generate.ts';
import * as admin from '../../src/admin.ts';
import * as main from '../../src/index.ts';
import * as purchase from '../../src/purchase.ts';
import { mutationOptionsOf, queryOptionsOf, type ReadVerb, type WriteVerb } from '../../src/query/optionsOf.ts';
import { json, stubClient } from '../support/stubClient.ts';

const PACKAGE = join(import.meta.dirname, '../..');
const ACTIONS = join(import.meta.dirname, '../../../sdk/src/actions');
const verbs = readdirSync(ACTIONS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('index.ts'))
  .map((file) => file.replace(/^.*[\\/]|\.ts$/g, ''));

/** Hooks whose names do not follow from their verb's. */
const HOOKS: Readonly<Record<string, string>> = {
  getTicket: 'useTicketFile',
  hasPendingWaitlist: 'usePendingWaitlist',
  checkHealth: 'useServiceHealth',
  checkAllHealth: 'useHealth',
};
/** `getOrder` -> `useOrder`, `reserve` -> `useReserve`: what a new verb of the sdk must be given. */
const hookOf = (verb: string) => {
  const name = isRead(verb) ? verb.replace(/^(get|list)/, '') : verb;
  return HOOKS[verb] ?? `use${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};
const isRead = (verb: string) => /^(get|list|has|check(?:All)?Health)/.test(verb) && verb !== 'getTicket';
const actionOf = (verb: string) => (sdk as unknown as Record<string, unknown>)[verb];

it('finds the verbs of the sdk', () => {
  expect(verbs).toContain('reserve');
});

it.each(verbs)('has a row for %s: options, hook and a line in the README', (verb) => {
  const { client } = stubClient(() => json({}));
  const options = isRead(verb)
    ? queryOptionsOf(client, actionOf(verb) as ReadVerb, skipToken)
    : mutationOptionsOf(client, actionOf(verb) as WriteVerb);
  expect(options.retry).toBe(false);
  const hook = hookOf(verb);
  const names = isRead(verb) ? [hook, hook.replace('use', 'useSuspense'), hook.replace('use', 'prefetch')] : [hook];
  expect(names.filter((name) => !(name in main) && !(name in admin))).toEqual([]);
  expect(readFileSync(join(PACKAGE, 'README.md'), 'utf8')).toContain(`\`${hook}(`);
});

/** The formatter aligns tables and breaks lines. */
const withoutSpace = (text: string) => text.replace(/[\s,-]+/g, '');

it.each([...generated(PACKAGE)])('%s is up to date (npm run generate -w @speckit/react-hooks)', (file, text) => {
  expect(withoutSpace(readFileSync(join(PACKAGE, file), 'utf8'))).toBe(withoutSpace(text));
});

it.each(verbs)('tests the types of the hook of %s', (verb) => {
  const typeTests = readFileSync(join(import.meta.dirname, '../hooks.test-d.ts'), 'utf8');
  const hook = hookOf(verb);
  const names = isRead(verb) ? [hook, hook.replace('use', 'useSuspense')] : [hook];
  expect(names.filter((name) => !typeTests.includes(`${name}(`))).toEqual([]);
});

it('tests the types of every hook of every entry point', () => {
  const folder = join(import.meta.dirname, '..');
  const files = readdirSync(folder).filter((file) => file.endsWith('.test-d.ts'));
  const typeTests = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  const hooks = Object.keys({ ...main, ...admin, ...purchase }).filter((name) => name.startsWith('use'));
  expect(hooks.length).toBeGreaterThan(40);
  expect(hooks.filter((name) => !typeTests.includes(`${name}(`))).toEqual([]);
});

it.each(verbs)('has a key of its own for %s', (verb) => {
  const { client } = stubClient(() => json({}));
  const keyOf = (name: string) =>
    isRead(name)
      ? queryOptionsOf(client, actionOf(name) as ReadVerb, skipToken).queryKey
      : mutationOptionsOf(client, actionOf(name) as WriteVerb).mutationKey;
  const key = JSON.stringify(keyOf(verb));
  expect(key).toMatch(/^\["ticketing",/u);
  expect(verbs.filter((name) => name !== verb && JSON.stringify(keyOf(name)) === key)).toEqual([]);
});

it('gives the options of the named factory', () => {
  const { client } = stubClient(() => json({}));
  const orderId = '8bf7fffc-9ff5-401c-9d2d-86f525f42e40';
  expect(queryOptionsOf(client, sdk.getOrder, { orderId }).queryKey).toEqual(
    main.orderQueryOptions(client, { orderId }).queryKey,
  );
  expect(mutationOptionsOf(client, sdk.cancelOrder).mutationKey).toEqual(['ticketing', 'mutation', 'cancelOrder']);
});

it('refuses a function that is not a verb of the sdk, by name', () => {
  const { client } = stubClient(() => json({}));
  const foreign = (async () => ({})) as unknown as ReadVerb;
  expect(() => queryOptionsOf(client, foreign, skipToken)).toThrow(/action.*must be a function of @speckit\/sdk/);
});

it('stays idle with skipToken, and with an id that is not known yet', () => {
  const { client } = stubClient(() => json({}));
  expect(queryOptionsOf(client, sdk.getOrder, skipToken).enabled).toBe(false);
  expect(main.paymentQueryOptions(client, { paymentId: undefined }).enabled).toBe(false);
  expect(main.eventsQueryOptions(client).enabled).toBe(true);
});
