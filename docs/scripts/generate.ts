// npm run reference: writes the pages that repeat what stands elsewhere: verbs, error codes and the emulator's controls
// from the READMEs, changes from the changelogs, the list of decisions, the figures of waiting. TypeDoc writes the rest of the reference.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryPoints } from '../entryPoints.js';
import { changesPage } from './changes.ts';
import { purposeOf, read, section, toSite } from './readmes.ts';
import { writeWaitingFigures } from './waitingFigures.ts';

const docs = join(fileURLToPath(import.meta.url), '..', '..');
const root = join(docs, '..');

function write(path: string, text: string) {
  mkdirSync(join(docs, path, '..'), { recursive: true });
  writeFileSync(join(docs, path), `${text.trim()}\n`);
}

const SDK = 'packages/sdk/README.md';
const HOOKS = 'packages/react-hooks/README.md';
const SEAT_MAP = 'packages/seat-map/README.md';
const MOCKS = 'mocks/README.md';
const MOCKS_SECTIONS = [
  '## In tests: vitest, jest',
  '## Your own events and users',
  '## What was asked',
  '## Beside your own MSW handlers',
  '## Outcomes on demand',
  '## In pages and Storybook',
  '## In Playwright',
  '## A recorded purchase',
  '## Worlds',
];
const HOOKS_SECTIONS = [
  '## Reads',
  '## Verbs',
  '## Seats by key',
  '## The purchase',
  '## Errors',
  '## Keys',
  '## The cache',
  '## Large venues, many visitors',
];
const SEAT_MAP_SECTIONS = [
  '## Options',
  '## Map, list, navigation, legend',
  '## How people use it',
  '## Geometry',
  '## Styles',
];
/** Some sections of a README, each below its heading. */
const sections = (path: string, headings: readonly string[]) =>
  headings.map((heading) => `${heading}\n${section(path, heading)}`).join('\n');
write(
  'reference/index.md',
  `# Reference

Every export of every entry point, from the docstrings of the sources.

| import | |
|---|---|
${entryPoints.map(({ name }) => `| [\`${name}\`](./api/${name}) | ${purposeOf(name)} |`).join('\n')}

- [Verbs](./verbs): every request a client can make.
- [Error codes](./errors): what each means, and what to do.
- [Configuration](./configuration): the options of a client.
- [Buying, waiting, sessions](./purchase): the options of a purchase, and what it does when something goes wrong; those of a wait and a session.
- [Hooks](./hooks): every hook with its options factory, and what it reads again.
- [Seat map](./seat-map): its options, keys and gestures, the format of a geometry.
- [The emulator](./mocks): its options in code; [its controls](./emulator), [its commands](./commands), and
  [what is emulated, simplified and extended](./fidelity).
- [API descriptions](/descriptions/README): OpenAPI and AsyncAPI of what the services really answer.
`,
);
write('reference/verbs.md', `# Verbs\n${section(SDK, '## Verbs')}`);
write('reference/configuration.md', `# Configuration\n${section(SDK, '## Configuration')}`);
write(
  'reference/purchase.md',
  `# Buying, waiting, sessions\n\n${sections(SDK, ['## Buying', '## Waiting', '## Who buys'])}`,
);
write('reference/hooks.md', `# Hooks\n\n${sections(HOOKS, HOOKS_SECTIONS)}`);
write('reference/seat-map.md', `# Seat map\n\n${sections(SEAT_MAP, SEAT_MAP_SECTIONS)}`);
write('reference/errors.md', errorPage());
write('reference/mocks.md', `# The emulator\n\n${sections(MOCKS, MOCKS_SECTIONS)}`);
write('reference/fidelity.md', toSite(read('mocks/FIDELITY.md')));
write(
  'reference/emulator.md',
  `# The emulator's controls\n${section(MOCKS, '## Control plane').replaceAll('\n### ', '\n## ')}`,
);
write(
  'reference/commands.md',
  `# Commands\n\n## speckit-backend\n${section(MOCKS, '## On the real ports')}\n## In front of a live platform\n${section(MOCKS, '## In front of a live platform')}`,
);
write('changelog.md', changesPage(root));
write('decisions/index.md', decisions());
await writeWaitingFigures(root, join(docs, '.vitepress/generated'));

/** A heading for each code, so that the search finds it and a link can name it. */
function errorPage(): string {
  const text = section(SDK, '## Errors');
  const rows = [...text.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \|$/gm)];
  const intro = text.slice(0, text.indexOf('\n| code'));
  return `# Error codes\n${intro}\n${rows.map(([, code, when, next]) => `## \`${code}\`\n\n${when}\n\n**What to do:** ${next}\n`).join('\n')}`;
}

function decisions(): string {
  const files = readdirSync(join(docs, 'decisions')).filter((file) => /^\d+.*\.md$/.test(file));
  const rows = files.map(
    (file) => `- [${read(`docs/decisions/${file}`).match(/^# (.*)$/m)?.[1]}](./${file.replace('.md', '')})`,
  );
  return `# Decisions\n\nWhy things are as they are, one page each.\n\n${rows.join('\n')}`;
}
