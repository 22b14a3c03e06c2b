// Writes what follows from the verbs and the exports: the index of each service, the table in the README, REFERENCE.md.
// node packages/sdk/scripts/generate.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { referenceOf } from './reference.ts';
import { indexOf, readVerbs, tableOf } from './verbs.ts';

const START = '<!-- verbs -->';
const END = '<!-- /verbs -->';

/** Every generated file with the text it should have. The indexes come first: the reference reads them. */
export function* generated(root: string): Generator<readonly [file: string, text: string]> {
  const verbs = readVerbs(root);
  for (const service of new Set(verbs.map((verb) => verb.service))) {
    const own = verbs.filter((verb) => verb.service === service);
    yield [`src/actions/${service}/index.ts`, indexOf(service, own)];
  }
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const [before, rest = ''] = readme.split(START);
  yield ['README.md', `${before}${START}\n\n${tableOf(verbs)}\n\n${END}${rest.split(END)[1] ?? ''}`];
  yield ['REFERENCE.md', referenceOf(root)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  for (const [file, text] of generated(root)) writeFileSync(`${root}/${file}`, text);
}
