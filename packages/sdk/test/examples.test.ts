import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as sdk from '../src/index.ts';
import * as forms from '../src/forms.ts';
import * as opentelemetry from '../src/opentelemetry.ts';
import * as purchase from '../src/purchase.ts';
import * as session from '../src/session.ts';
import * as wait from '../src/wait.ts';

const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const root = inPackage('../../');

/** What the examples take for granted. */
const GIVEN = `
declare const email: string, password: string, price: number, signal: AbortSignal, buyer: sdk.Buyer;
declare const eventId: sdk.EventId, seatId: sdk.SeatId, orderId: sdk.OrderId, ticketId: sdk.TicketId;
declare const reservationId: sdk.ReservationId, paymentId: sdk.PaymentId, userId: sdk.UserId;
declare const customerId: sdk.CustomerId, order: sdk.Order, seat: sdk.Seat, services: sdk.ServiceUrls;
declare const client: sdk.TicketingClient, showLogin: () => void, showTaken: (seatId?: string) => void;
declare const expiresAt: string;
declare const worker: Worker, showUnclear: (code: string) => void;
declare const remember: (reservation: sdk.Reservation) => void;
`;

const EXAMPLES = globSync('src/**/*.ts', { cwd: inPackage('.') })
  .toSorted()
  .flatMap((file) => {
    const source = readFileSync(inPackage(file), 'utf8');
    return [...source.matchAll(/@example\n((?: +\*(?: .*)?\n)+?) +\*\//g)].map(([, block = '']) => ({
      file,
      code: block.replaceAll(/^ +\* ?/gm, ''),
    }));
  });

const IMPORT = /^import [^]*?;\n/gm;
const asFunction = (name: string, code: string) =>
  `export async function ${name}() {\n${code.replaceAll(IMPORT, '')}}\n`;

/** The blocks of the README, each a module with its own imports. */
const BLOCKS = [...readFileSync(inPackage('README.md'), 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].map(
  ([, code = '']) =>
    [...(code.match(IMPORT) ?? []), `import type * as sdk from '@speckit/sdk';`, GIVEN].join('\n') +
    asFunction('example', code),
);

/** The names of an entry point that no other has. */
const without = (entry: object, ...others: readonly object[]) =>
  Object.keys(entry)
    .filter((name) => !others.some((other) => name in other))
    .join(', ');

/** Every name of the entry points in scope, each example a function of its own. */
const MODULE = [
  `import * as sdk from '@speckit/sdk';`,
  `import * as wait from '@speckit/sdk/wait';`,
  `import * as purchase from '@speckit/sdk/purchase';`,
  `import * as session from '@speckit/sdk/session';`,
  `import * as forms from '@speckit/sdk/forms';`,
  `import * as opentelemetry from '@speckit/sdk/opentelemetry';`,
  ...new Set(EXAMPLES.flatMap(({ code }) => code.match(/^import .*$/gm) ?? [])),
  `const { ${Object.keys(sdk).join(', ')} } = sdk;`,
  `const { ${Object.keys(wait).join(', ')} } = wait;`,
  `const { ${without(purchase, sdk, wait)} } = purchase;`,
  `const { ${Object.keys(session).join(', ')} } = session;`,
  `const { ${Object.keys(forms).join(', ')} } = forms;`,
  `const { ${Object.keys(opentelemetry).join(', ')} } = opentelemetry;`,
  GIVEN,
  ...EXAMPLES.map(({ file, code }, index) => `/* ${file} */ ${asFunction(`example${index}`, code)}`),
].join('\n');

test('every action has an example', () => {
  const actions = globSync('src/actions/**/*.ts', { cwd: inPackage('.') });
  expect(EXAMPLES.map(({ file }) => file)).toEqual(expect.arrayContaining(actions));
});

test('the examples of the docstrings and the README compile', { timeout: 60_000 }, () => {
  const folder = `${root}node_modules/.cache/sdk-examples`;
  mkdirSync(folder, { recursive: true });
  const modules = [MODULE, ...BLOCKS];
  for (const [index, text] of modules.entries()) writeFileSync(`${folder}/examples${index}.ts`, text);
  const compilerOptions = { composite: false, emitDeclarationOnly: false, noEmit: true, noUnusedLocals: false };
  const config = {
    extends: `${root}tsconfig.base.json`,
    compilerOptions,
    files: modules.map((_, index) => `examples${index}.ts`),
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', folder], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
