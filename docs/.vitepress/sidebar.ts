import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';
import { entryPoints } from '../entryPoints.js';

const docs = join(fileURLToPath(import.meta.url), '..', '..');
const page = (text: string, link: string) => ({ text, link });

const guides: DefaultTheme.SidebarItem[] = [
  {
    text: 'Start',
    items: [
      page('Overview', '/guide/'),
      page('From fetch to the SDK', '/guide/migrate'),
      page('First purchase', '/guide/first-purchase'),
    ],
  },
  {
    text: 'Buying',
    items: [
      page('Waiting', '/guide/waiting'),
      page('Errors, and what to tell the buyer', '/guide/errors'),
      page('Sessions and guests', '/guide/sessions'),
      page('Tabs and reloads', '/guide/tabs-and-reloads'),
    ],
  },
  {
    text: 'Apps',
    items: [
      page('Ports, CORS, proxies, gateways', '/guide/servers'),
      page('Server rendering', '/guide/ssr'),
      page('TanStack Query', '/guide/tanstack'),
      page('Seat map', '/guide/seat-map'),
      page('Testing', '/guide/testing'),
      page('Observability', '/guide/observability'),
      page('Security', '/guide/security'),
      page('Performance and sizes', '/guide/performance'),
    ],
  },
  {
    text: 'Background',
    items: [
      page('What the platform does that surprises', '/guide/platform'),
      page('Why not generate a client?', '/guide/why-not-generate'),
      page('Decisions', '/decisions/'),
    ],
  },
];

const decisions = readdirSync(join(docs, 'decisions'))
  .filter((file) => /^\d+.*\.md$/.test(file))
  .map((file) =>
    page(
      readFileSync(join(docs, 'decisions', file), 'utf8').match(/^# (.*)$/m)?.[1] ?? file,
      `/decisions/${file.replace('.md', '')}`,
    ),
  );

export const sidebar: DefaultTheme.SidebarMulti = {
  '/guide/': guides,
  '/decisions/': [{ text: 'Decisions', link: '/decisions/', items: decisions }],
  '/reference/': [
    {
      text: 'Reference',
      link: '/reference/',
      items: [
        page('Overview', '/reference/'),
        page('Verbs', '/reference/verbs'),
        page('Error codes', '/reference/errors'),
        page('Configuration', '/reference/configuration'),
        page('Buying, waiting, sessions', '/reference/purchase'),
        page('Hooks', '/reference/hooks'),
        page('Seat map', '/reference/seat-map'),
        page('The emulator', '/reference/mocks'),
        page("The emulator's controls", '/reference/emulator'),
        page('What is emulated', '/reference/fidelity'),
        page('Commands', '/reference/commands'),
      ],
    },
    { text: 'Entry points', items: entryPoints.map(({ name }) => page(name, `/reference/api/${name}`)) },
  ],
};
