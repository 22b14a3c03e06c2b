// Writes what follows from the tables of reads and writes and from the docstrings of the hooks: the list behind
// `queryOptionsOf` and `mutationOptionsOf`, and the two tables in the README.
// node packages/react-hooks/scripts/generate.ts
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firstSentence } from '../../sdk/scripts/verbs.ts';

/** The tables of `src/query`, in the order of the README. */
const TABLES = [
  { file: 'reads', kind: 'Query', entry: '' },
  { file: 'writes', kind: 'Mutation', entry: '' },
  { file: 'adminWrites', kind: 'Mutation', entry: 'in `/admin`: ' },
] as const;

interface Row {
  readonly file: string;
  readonly entry: string;
  /** `orderQueryOptions`. */
  readonly factory: string;
  /** `Order`, of `useOrder`, `useSuspenseOrder`, `prefetchOrder`. */
  readonly noun: string;
  /** `{ orderId }`; empty for a hook without parameters. */
  readonly parameters: string;
  /** The first sentence of the hook's docstring. */
  readonly says: string;
}

/** Every options factory with its hook. */
function readRows(root: string): readonly Row[] {
  const hooks = globSync('src/hooks/*.ts', { cwd: root }).map((file) => readFileSync(`${root}/${file}`, 'utf8'));
  return TABLES.flatMap(({ file, kind, entry }) => {
    const source = readFileSync(`${root}/src/query/${file}.ts`, 'utf8');
    const factories = source.matchAll(new RegExp(`export const (\\w+)${kind}Options = [^]*?\\n?}\\);`, 'g'));
    return [...factories].map(([text, name = '']) => {
      const noun = name.charAt(0).toUpperCase() + name.slice(1);
      const [, doc] =
        hooks
          .map((hook) => new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\nexport function use${noun}\\b`).exec(hook))
          .find((found) => found !== null) ?? [];
      if (doc === undefined) throw new TypeError(`src/hooks has no documented use${noun}`);
      const [, parameters = ''] = /key: \(keys, (\{[^}]*\})/.exec(text) ?? [];
      return { file, entry, factory: `${name}${kind}Options`, noun, parameters, says: firstSentence(doc) };
    });
  });
}

const isRead = ({ file }: Row) => file === 'reads';

const readsTable = (rows: readonly Row[]): string =>
  [
    '| hook | suspense | options factory | prefetch | what it gives |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ noun, parameters, factory, says }) =>
        `| \`use${noun}(${parameters})\` | \`useSuspense${noun}\` | \`${factory}\` | \`prefetch${noun}\` | ${says} |`,
    ),
  ].join('\n');

const writesTable = (rows: readonly Row[]): string =>
  [
    '| hook | options factory | what it does |',
    '|---|---|---|',
    ...rows.map(({ entry, noun, factory, says }) => `| ${entry}\`use${noun}()\` | \`${factory}\` | ${says} |`),
  ].join('\n');

/** `src/query/tables.ts`. Names one by one: as namespaces every name would stay in a bundle. */
function tablesOf(rows: readonly Row[]): string {
  const list = (name: string, members: readonly Row[]) =>
    `export const ${name}: readonly Row[] = [${members.map(({ factory }) => factory).join(', ')}];`;
  return [
    '// Generated from the tables beside it by `npm run generate -w @speckit/react-hooks`: do not edit.',
    ...TABLES.map(({ file }) => {
      const names = rows.filter((row) => row.file === file).map(({ factory }) => factory);
      return `import { ${names.join(', ')} } from './${file}.ts';`;
    }),
    '',
    'export interface Row { readonly action: unknown; }',
    '',
    list('READS', rows.filter(isRead)),
    '',
    list(
      'WRITES',
      rows.filter((row) => !isRead(row)),
    ),
    '',
  ].join('\n');
}

/** Replaces what stands between two marks of a Markdown file. */
function between(text: string, mark: string, table: string): string {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [before, rest = ''] = text.split(start);
  return `${before}${start}\n\n${table}\n\n${end}${rest.split(end)[1] ?? ''}`;
}

/** Every generated file with the text it should have, before it is formatted. */
export function* generated(root: string): Generator<readonly [file: string, text: string]> {
  const rows = readRows(root);
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const withReads = between(readme, 'reads', readsTable(rows.filter(isRead)));
  yield ['README.md', between(withReads, 'writes', writesTable(rows.filter((row) => !isRead(row))))];
  yield ['src/query/tables.ts', tablesOf(rows)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  for (const [file, text] of generated(root)) writeFileSync(`${root}/${file}`, text);
}
