import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generated } from '../scripts/generate.ts';
import { ENTRIES, exportsOf } from '../scripts/reference.ts';
import { readVerbs } from '../scripts/verbs.ts';
import * as forms from '../src/forms.ts';
import * as main from '../src/index.ts';
import * as opentelemetry from '../src/opentelemetry.ts';
import * as purchase from '../src/purchase.ts';
import * as session from '../src/session.ts';
import * as wait from '../src/wait.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
/** The formatter aligns tables and breaks lines. */
const withoutSpace = (text: string) => text.replace(/[\s-]+/g, '');

test.each([...generated(root)])('%s is up to date (npm run generate -w @speckit/sdk)', (file, text) => {
  expect(withoutSpace(readFileSync(`${root}/${file}`, 'utf8'))).toBe(withoutSpace(text));
});

test.each([
  ['@speckit/sdk', main],
  ['@speckit/sdk/wait', wait],
  ['@speckit/sdk/purchase', purchase],
  ['@speckit/sdk/session', session],
  ['@speckit/sdk/forms', forms],
  ['@speckit/sdk/opentelemetry', opentelemetry],
])('every export of %s stands in the reference', (entry, module) => {
  const names = exportsOf(root, ENTRIES[entry] ?? '').map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(module)));
  const reference = readFileSync(`${root}/REFERENCE.md`, 'utf8').split(`\n## \`${entry}\`\n`)[1]?.split('\n## ')[0];
  for (const name of names) expect(reference).toContain(`| \`${name}\` `);
});

test('every verb is bound by its service and its name, and shows the words of its docstring there', () => {
  const client = main.createTicketingClient({ services: main.localServices });
  for (const { service, name, doc } of readVerbs(root)) {
    expect(client).toHaveProperty([service, name], expect.any(Function));
    const index = readFileSync(`${root}/src/actions/${service}/index.ts`, 'utf8');
    const [first = ''] = doc.split('\n').slice(1);
    expect(index.replaceAll('\n  ', '\n')).toContain(`${first}\n`);
    expect(index).toMatch(new RegExp(`\\*/\\n  readonly ${name}: Bound<typeof ${name}>;`));
  }
});
