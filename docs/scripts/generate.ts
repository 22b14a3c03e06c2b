// npm run reference: writes the pages that repeat what stands elsewhere: verbs, error codes and the emulator's controls
// from the READMEs, changes from the changelogs, the list of decisions. TypeDoc writes the rest of the reference.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryPoints } from '../entryPoints.js';

const docs = join(fileURLToPath(import.meta.url), '..', '..');
const root = join(docs, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function write(path: string, text: string) {
  mkdirSync(join(docs, path, '..'), { recursive: true });
  writeFileSync(join(docs, path), `${text.trim()}\n`);
}

/** The text below a heading of a README, up to the next heading of its level or above. */
function section(path: string, heading: string): string {
  const text = read(path);
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`${path} has no "${heading}"`);
  const level = heading.indexOf(' ');
  const rest = text.slice(from + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${level}} `, 'm'));
  return (end < 0 ? rest : rest.slice(0, end)).replace(/\]\((?!https?:|#|\/)[^)]*\)/g, ']').replace(/<!--.*?-->/gs, '');
}

const SDK = 'packages/sdk/README.md';
const MOCKS = 'mocks/README.md';

write(
  'reference/index.md',
  `# Reference

Every export of every entry point, from the docstrings of the sources.

| import | |
|---|---|
${entryPoints.map(({ name }) => `| [\`${name}\`](./api/${name}) | |`).join('\n')}

- [Verbs](./verbs): every request a client can make.
- [Error codes](./errors): what each means, and what to do.
- [Configuration](./configuration): the options of a client.
- [The emulator's controls](./emulator) and [commands](./commands).
- [API descriptions](/descriptions/README): OpenAPI and AsyncAPI of what the services really answer.
`,
);
write('reference/verbs.md', `# Verbs\n${section(SDK, '## Verbs')}`);
write('reference/configuration.md', `# Configuration\n${section(SDK, '## Configuration')}`);
write('reference/errors.md', errorPage());
write(
  'reference/emulator.md',
  `# The emulator's controls\n${section(MOCKS, '## Control plane').replaceAll('\n### ', '\n## ')}`,
);
write(
  'reference/commands.md',
  `# Commands\n\n## speckit-backend\n${section(MOCKS, '## On the real ports')}\n## In front of a live platform\n${section(MOCKS, '## In front of a live platform')}`,
);
write('changelog.md', changes());
write('decisions/index.md', decisions());

/** A heading for each code, so that the search finds it and a link can name it. */
function errorPage(): string {
  const text = section(SDK, '## Errors');
  const rows = [...text.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \|$/gm)];
  const intro = text.slice(0, text.indexOf('\n| code'));
  return `# Error codes\n${intro}\n${rows.map(([, code, when, next]) => `## \`${code}\`\n\n${when}\n\n**What to do:** ${next}\n`).join('\n')}`;
}

function changes(): string {
  const folders = ['packages/sdk', 'packages/react-hooks', 'packages/seat-map', 'mocks'];
  const released = folders
    .filter((folder) => existsSync(join(root, folder, 'CHANGELOG.md')))
    .map((folder) => read(`${folder}/CHANGELOG.md`).replace(/^(#+) /gm, '#$1 '));
  const next = readdirSync(join(root, '.changeset'))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => read(`.changeset/${file}`).match(/^---\n(.*?)\n---\n(.*)$/s))
    .map(
      (match) =>
        `- ${(match?.[1] ?? '').replace(/'(.*?)': \w+/g, '`$1`').replaceAll('\n', ', ')}: ${(match?.[2] ?? '').trim()}`,
    );
  return `# Changes\n\n${next.length ? `## Next release\n\n${next.join('\n')}\n\n` : ''}${released.join('\n\n')}`;
}

function decisions(): string {
  const files = readdirSync(join(docs, 'decisions')).filter((file) => /^\d+.*\.md$/.test(file));
  const rows = files.map(
    (file) => `- [${read(`docs/decisions/${file}`).match(/^# (.*)$/m)?.[1]}](./${file.replace('.md', '')})`,
  );
  return `# Decisions\n\nWhy things are as they are, one page each.\n\n${rows.join('\n')}`;
}
