// What the folder `src/actions` says of itself: the one table of verbs.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

export interface Verb {
  readonly service: string;
  readonly name: string;
  /** `GET /events/{eventId}`; empty for a verb that asks several services. */
  readonly endpoint: string;
  /** The docstring, from the opening to the closing mark. */
  readonly doc: string;
}

/** Every verb, by service and name. One verb is one file of `src/actions/<service>/`, named like it. */
export function readVerbs(root: string): readonly Verb[] {
  return globSync('src/actions/*/*.ts', { cwd: root })
    .filter((file) => basename(file) !== 'index.ts')
    .toSorted()
    .map((file) => {
      const name = basename(file, '.ts');
      const source = readFileSync(`${root}/${file}`, 'utf8');
      const [, doc] =
        new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\nexport (?:const|async function|function) ${name}\\b`).exec(
          source,
        ) ?? [];
      if (doc === undefined) throw new TypeError(`${file} has no documented export named ${name}`);
      const [, method = ''] = /method: '(\w+)'/.exec(source) ?? [];
      const [, path = ''] = /path: '([^'?]+)/.exec(source) ?? [];
      return { service: basename(dirname(file)), name, endpoint: `${method} ${path}`.trim(), doc };
    });
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** `src/actions/<service>/index.ts`: the verbs, and what `client.<service>` has, with the words of their docstrings. */
export function indexOf(service: string, verbs: readonly Verb[]): string {
  const names = verbs.map(({ name }) => name);
  const members = verbs.map(({ name, doc }) => {
    // In the examples the client is given already.
    const call = new RegExp(`\\b${name}\\((?:\\n \\* *)?client(?:,(?:\\n \\*)? *|(?=\\)))`, 'g');
    return `${doc.replace(call, `client.${service}.${name}(`).replaceAll('\n', '\n  ')}\n  readonly ${name}: Bound<typeof ${name}>;`;
  });
  return [
    '// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.',
    `import type { Bound } from '../../transport/bound.ts';`,
    ...names.map((name) => `import type { ${name} } from './${name}.ts';`),
    '',
    ...names.map((name) => `export * from './${name}.ts';`),
    '',
    `/** The verbs of \`client.${service}\`. */`,
    `export interface ${capital(service)}Actions {`,
    `  ${members.join('\n\n  ')}`,
    '}',
    '',
  ].join('\n');
}

/** The first sentence of a docstring, on one line. */
export function firstSentence(doc: string): string {
  const text = doc
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join(' ')
    .trim()
    .split('  ', 1)
    .join('')
    .replace(/\{@link ([^}]+)\}/g, '`$1`')
    .trim();
  const [sentence = ''] = /^.*?\.(?= [A-Z`@]|$)/.exec(text) ?? [text.split(' @')[0] ?? ''];
  return sentence.replaceAll('|', '\\|');
}

/** The rows of the table of verbs. */
export const tableOf = (verbs: readonly Verb[]): string =>
  [
    '| verb | request | |',
    '|---|---|---|',
    ...verbs.map(
      ({ service, name, endpoint, doc }) =>
        `| \`client.${service}.${name}\` | ${endpoint && `\`${endpoint}\``} | ${firstSentence(doc)} |`,
    ),
  ].join('\n');
