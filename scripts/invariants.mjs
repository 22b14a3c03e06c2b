// npm run invariants: the emulator's properties on 2,000 histories each, or on as many as are asked for.
import { runChild } from './shell.mjs';

const [count = '2000', ...rest] = process.argv.slice(2);
if (!/^[1-9]\d{0,6}$/.test(count) || rest.length > 0) {
  console.error(`npm run invariants takes how many histories, such as 2000, not "${[count, ...rest].join(' ')}".`);
  process.exit(2);
}
const args = ['vitest', 'run', '--project', 'mocks', 'mocks/test/invariants'];
process.exit(await runChild('npx', ['--no', '--', ...args], { ...process.env, PROOF_RUNS: count }));
