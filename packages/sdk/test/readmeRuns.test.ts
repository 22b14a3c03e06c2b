// What a newcomer copies from the READMEs runs as it stands: events listed, a guest made, no name that comes from nowhere.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}node_modules/.cache/readme-blocks`;

const blocksOf = (readme: string) =>
  [...readFileSync(`${root}${readme}`, 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => code);
const SDK = blocksOf('packages/sdk/README.md').filter((code) => code.includes('listEvents()'));

/** Runs a block as a script of its own; what it says. */
function run(name: string, code: string) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.mjs`;
  writeFileSync(file, code);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@speckit/source', file], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const beside = (dialect: string, code: string) =>
  `import { setupTicketingServer } from '@speckit/mocks/node';
const backend = setupTicketingServer({ dialect: '${dialect}' });
backend.listen();
${code}
backend.close();`;

test('three blocks of the sdk are whole: the first one, buying in one call, buying by verbs', () => {
  expect(blocksOf('packages/sdk/README.md')[0]).toBe(SDK[0]);
  expect(SDK).toHaveLength(3);
});

test.each(['guide', 'deployed'])('they buy from the emulated %s platform', { timeout: 120_000 }, (dialect) => {
  const [first = '', call = '', verbs = ''] = SDK;
  expect(run(`first-${dialect}`, beside(dialect, first))).toContain('held until');
  expect(run(`call-${dialect}`, beside(dialect, call))).toContain('owned $');
  const known = dialect === 'guide' ? verbs : verbs.replace('checkoutPays = true', 'checkoutPays = false');
  expect(run(`verbs-${dialect}`, beside(dialect, known))).toContain('the seat is yours');
});

test('the first block of the mocks runs as well', { timeout: 60_000 }, () => {
  expect(run('mocks', blocksOf('mocks/README.md')[0] ?? '')).toContain('id:');
});
