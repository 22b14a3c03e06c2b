// What the site takes from the READMEs of the packages, so that it is written once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryPoints } from '../entryPoints.js';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
/** A file by its path in the repository. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What links of READMEs to their neighbours become on the site; other relative links become plain text. */
const LINKS: Record<string, string> = {
  'REFERENCE.md': '[the reference](/reference/)',
  'FIDELITY.md': '[What is emulated](/reference/fidelity)',
};

/** Markdown of a package, as a part of the site. */
export const toSite = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\((?!https?:|#|\/)([^)]*)\)/g, (_, label: string, target: string) => LINKS[target] ?? label)
    .replace(/<!--.*?-->/gs, '');

/** The text below a heading of a README, up to the next heading of its level or above. */
export function section(path: string, heading: string): string {
  const text = read(path);
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`${path} has no "${heading}"`);
  const level = heading.indexOf(' ');
  const rest = text.slice(from + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${level}} `, 'm'));
  return toSite(end < 0 ? rest : rest.slice(0, end));
}

const TABLES = ['packages/sdk/README.md', 'packages/react-hooks/README.md'];
/** Entry points that no table of a README explains. */
const PURPOSES: Record<string, string> = {
  '@speckit/seat-map/samples': 'three venues to start from: a theatre, an arena in the round, a stadium',
  '@speckit/seat-map/es': 'the words of the map in Spanish',
  '@speckit/mocks/browser': 'the platform in a page, behind a service worker (needs `msw`)',
  '@speckit/mocks/msw': 'the platform as handlers beside your own (needs `msw`)',
  '@speckit/mocks/node': 'the platform for the requests of a Node process: tests in vitest and Jest',
  '@speckit/mocks/playwright': 'a platform for each Playwright test (needs `@playwright/test`)',
  '@speckit/mocks/server': 'the platform on ports, and the proxy, as a library',
};

/** What an entry point is for, from the table of its README, or from the description of its package. */
export function purposeOf(name: string): string {
  for (const table of TABLES) {
    for (const [, names = '', purpose = ''] of read(table).matchAll(/^\| (`@speckit\/[^|]*) \| ([^|]*) \|$/gm))
      if (namesIn(names).includes(name)) return toSite(purpose);
  }
  const found = entryPoints.find((one) => one.name === name);
  const folder = found?.source.replace(/\/src\/.*$/, '') ?? '';
  const manifest: { name: string; description: string } = JSON.parse(read(`${folder}/package.json`));
  return manifest.name === name ? manifest.description : (PURPOSES[name] ?? '');
}

/** `@speckit/x/worker`, `/other`: full names, also of those that are shortened. */
function namesIn(cell: string): readonly string[] {
  const names = [...cell.matchAll(/`([^`]*)`/g)].map(([, name]) => name ?? '');
  const own = /^@speckit\/[\w-]+/.exec(names[0] ?? '')?.[0] ?? '';
  return names.map((name) => (name.startsWith('/') ? own + name : name));
}
