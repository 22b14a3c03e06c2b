// Import-shaped size budgets: bundles what a user would write, minified for es2022, and holds the gzip size to a limit.
// Also proves that MSW is in no bundle that talks to a live backend.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './shell.mjs';

const react = ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query'];
/**
 * `limit`: kB (1000 bytes) of gzip. `aim`: what it is to come down to, where the limit is above it today.
 * @type {{ name: string, code: string, limit: number, aim?: number, external?: string[] }[]}
 */
const BUDGETS = [
  { name: '@speckit/sdk, the whole client', code: "export * from '@speckit/sdk';", limit: 24 },
  {
    name: 'the same with @speckit/sdk/purchase',
    code: "export * from '@speckit/sdk'; export * from '@speckit/sdk/purchase';",
    // ky, p-retry and zod's base are 11.6 kB of it; what answers prove, the lease, the consent and the clocks are the rest.
    // A tab that finds out that it is a copy of another one is 0.5 kB.
    limit: 48.15,
    aim: 40,
  },
  {
    name: '{ createTicketingClient } and { createPurchase }, what an app with every verb imports',
    code: `export { createTicketingClient } from '@speckit/sdk';
      export { createPurchase } from '@speckit/sdk/purchase';`,
    limit: 42.45,
    aim: 38,
  },
  {
    name: '{ createCoreClient } and { createPurchase }',
    code: `export { createCoreClient } from '@speckit/sdk';
      export { createPurchase } from '@speckit/sdk/purchase';`,
    limit: 40.85,
    aim: 37,
  },
  {
    name: '{ createCoreClient, getSeatmap }',
    code: "export { createCoreClient, getSeatmap } from '@speckit/sdk';",
    limit: 17,
  },
  {
    name: '{ TicketingProvider, useSeatmap } and a client, beside react and query',
    code: `export { TicketingProvider, useSeatmap } from '@speckit/react-hooks';
      export { createCoreClient } from '@speckit/sdk';`,
    limit: 21,
    external: react,
  },
  {
    name: '@speckit/react-hooks beside sdk, react and query',
    code: "export * from '@speckit/react-hooks';",
    // What says of every argument which one is wrong is 0.4 kB of it.
    limit: 8.1,
    external: [...react, '@speckit/sdk', '@speckit/sdk/wait', '@speckit/sdk/purchase'],
  },
  {
    name: '@speckit/react-hooks/devtools beside sdk and react',
    code: "export * from '@speckit/react-hooks/devtools';",
    limit: 6,
    external: [...react, '@speckit/sdk', '@speckit/sdk/wait', '@speckit/sdk/purchase'],
  },
  {
    name: '{ SeatMap } of @speckit/seat-map beside react, gestures included',
    code: "export { SeatMap } from '@speckit/seat-map';",
    // It depends on no other package. Pinch, drag, throw, double tap, wheel and lasso are 1.3 kB of it; errors that name what is
    // wrong with seats, options, words and geometry are 1.5; the fast layout of 50,000 seats is 0.3; numbers that stay inside of
    // their seat, the note that gives way on a small map and effects that React 18 accepts on a server are 0.07.
    limit: 22.8,
    aim: 16,
    external: react,
  },
  {
    name: 'the whole of @speckit/seat-map: map, list, navigation, legend, view, validator',
    code: "export * from '@speckit/seat-map';",
    // The navigation scrolls to the section that was picked, 0.03, beside what the map has more (above).
    limit: 29.4,
    aim: 28,
    external: react,
  },
];

const folder = join(root, 'node_modules', '.cache', 'sizes');
let failures = 0;

for (const budget of BUDGETS) {
  const bytes = gzipSync(await bundle(budget)).length;
  report(
    bytes <= budget.limit * 1000,
    `${(bytes / 1000).toFixed(2).padStart(6)} kB gz  of ${budget.limit} kB  ${budget.name}${budget.aim ? ` (aim: ${budget.aim} kB)` : ''}`,
  );
}

const hooks = await bundle({
  code: "export * from '@speckit/react-hooks'; export * from '@speckit/react-hooks/purchase';",
  external: react,
});
report(!hooks.includes('speckit-devtools'), 'no trace of the devtools in a bundle that does not import them');

rmSync(join(folder, 'live'), { recursive: true, force: true });
process.env['VITE_BACKEND'] = 'live';
await build({
  root: join(root, 'apps', 'demo'),
  logLevel: 'error',
  build: { outDir: join(folder, 'live'), emptyOutDir: true },
});
const traces = /mockServiceWorker|\bmsw\b|order-checked-out/;
const withMsw = readdirSync(join(folder, 'live'), { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    traces.test(file) || (file.endsWith('.js') && traces.test(readFileSync(join(folder, 'live', file), 'utf8'))),
);
report(withMsw.length === 0, `no trace of the emulator in the live build of the demo ${withMsw.join(' ')}`);
const firstLoad = firstLoadOf(join(folder, 'live'));
/** JavaScript that the list of events of a live build needs before it is shown, kB (1000 bytes) of gzip. */
const FIRST_LOAD_LIMIT = 130;
report(
  firstLoad <= FIRST_LOAD_LIMIT * 1000,
  `${(firstLoad / 1000).toFixed(2).padStart(6)} kB gz  of ${FIRST_LOAD_LIMIT} kB  first load of the demo's live build`,
);
process.exit(failures ? 1 : 0);

/**
 * Bytes of gzip of all scripts that a built page names, and of what these import statically.
 * @param {string} site
 */
function firstLoadOf(site) {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? '');
  const seen = new Set(wanted);
  let bytes = 0;
  for (const name of seen) {
    const code = readFileSync(join(site, 'assets', name), 'utf8');
    bytes += gzipSync(code).length;
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) if (imported) seen.add(imported);
  }
  return bytes;
}

/** @param {{ code: string, external?: string[] }} budget @returns {Promise<string>} */
async function bundle({ code, external = [] }) {
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, code);
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['import', 'module', 'default'] },
    // Not vite's library mode: that one keeps the white space.
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: entry, external, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((part) => ('code' in part ? part.code : ''))
    .join('\n');
}

/** @param {boolean} ok @param {string} line */
function report(ok, line) {
  console.log(`${ok ? 'ok  ' : 'OVER'} ${line}`);
  if (!ok) failures += 1;
}
