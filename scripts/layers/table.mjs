// Which folder may import which. In each tree the layers stand from the bottom to the top: a layer imports layers that
// stand before it, never one that stands after it, and units of one row never import each other. A unit is a folder (with
// what is below it, unless a longer name claims that) or a file.

/** @typedef {{ root: string, layers: string[][], packages: string[], entryPoint?: string, apart?: string[] }} Tree
 * `packages`: what it may import of this workspace, by name; `entryPoint`: the only file outsiders may import; `apart`:
 * folders whose subfolders never import each other, whatever their rows */

/** Services whose decisions (`domain`) and answers (`wire`) have folders of their own. */
const SERVICES_OF_PARTS = ['catalog', 'identity', 'inventory', 'ordering', 'payment'];
const SERVICES = [...SERVICES_OF_PARTS, 'fulfillment', 'notification', 'waitlist'];

/** @type {Tree[]} */
export const TREES = [
  {
    root: 'packages/sdk/src',
    packages: [],
    apart: ['actions'],
    layers: [
      ['time'],
      ['errors'],
      ['host'],
      ['models'],
      ['transport'],
      ['actions'],
      ['wait'],
      ['session'],
      ['purchase/time', 'purchase/record'],
      ['purchase/memory.ts'],
      ['purchase/knowledge'],
      ['purchase/journal', 'purchase/tabs'],
      ['purchase/effects'],
      ['purchase/runner'],
      ['purchase'],
      ['createCoreClient.ts', 'bindActions.ts'],
      ['createTicketingClient.ts'],
      ['index.ts', 'wait.ts', 'purchase.ts', 'session.ts', 'forms.ts', 'opentelemetry.ts'],
    ],
  },
  {
    root: 'packages/react-hooks/src',
    packages: ['@speckit/sdk'],
    layers: [
      ['memory', 'time'],
      ['query'],
      ['seats'],
      ['worker'],
      ['provider'],
      ['hooks'],
      ['purchase', 'devtools'],
      ['index.ts', 'purchase.ts', 'admin.ts', 'devtools.ts', 'worker.ts', 'seatmap-worker.ts'],
    ],
  },
  {
    root: 'packages/seat-map/src',
    packages: [],
    entryPoint: 'index.ts',
    layers: [['model'], ['canvas'], ['a11y'], ['map'], ['react'], ['samples'], ['index.ts', 'samples.ts', 'es.ts']],
  },
  {
    root: 'packages/backstage/src',
    packages: ['@speckit/sdk', '@speckit/mocks'],
    layers: [
      ['model'],
      ['messages', 'stage'],
      ['lanes'],
      ['panels'],
      ['react'],
      ['index.ts', 'host.ts', 'lanes.ts', 'es.ts', 'ar.ts'],
    ],
  },
  {
    root: 'mocks/src',
    packages: [],
    apart: ['services'],
    layers: [
      ['engine'],
      ['wire', 'input'],
      ['matching'],
      ['model', 'rivals', 'journal'],
      ['outcomes'],
      ['aspnet/values'],
      ['aspnet/json'],
      ['aspnet'],
      ['faults'],
      ['services'],
      ...['domain', 'wire'].map((part) => SERVICES_OF_PARTS.map((name) => `services/${name}/${part}`)),
      SERVICES.map((name) => `services/${name}`),
      ['scenarios', 'descriptions'],
      ['adapters'],
      ['adapters/server', 'har'],
      ['platform'],
      ['proxy'],
      ['control'],
      ['persistence'],
      ['cli'],
      ['publicTypes.ts'],
      ['index.ts', 'browser.ts', 'node.ts', 'msw.ts', 'server.ts', 'playwright.ts'],
    ],
  },
  {
    root: 'apps/demo/src',
    apart: ['pages'],
    packages: ['@speckit/sdk', '@speckit/react-hooks', '@speckit/seat-map', '@speckit/backstage', '@speckit/mocks'],
    layers: [
      ['lib'],
      ['i18n'],
      ['format'],
      ['ui'],
      ['features/venues'],
      ['features/backend'],
      ['features/problems', 'features/event-info', 'features/account', 'features/details'],
      ['features/tickets', 'features/waitlist', 'features/backstage'],
      ['features/selection'],
      ['features/purchase'],
      ['features/basket'],
      ['pages'],
      ['app'],
      ['main.tsx'],
    ],
  },
  {
    root: 'packages/testing',
    packages: ['@speckit/sdk', '@speckit/mocks'],
    layers: [
      ['contract', 'random', 'browser'],
      ['world'],
      ['adversary/run'],
      ['adversary/incidents'],
      ['adversary/play'],
      ['adversary/rules'],
      ['adversary'],
      ['mutants'],
      ['test/adversary'],
    ],
  },
];

/** Folders that may import nothing of this workspace, beyond their own tree's rules. */
export const DATA_FOLDERS = ['packages/testing/contract', 'packages/testing/random'];
