// npm start: builds the demo and serves it on http://localhost:3000, the only origin the platform's CORS allows.
import { connect } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runChild, untilStopped } from './shell.mjs';

const PORT = 3000;

try {
  parseArgs({ options: {}, strict: true });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
if (await isTaken(PORT)) {
  fail(`Port ${PORT} is taken: stop what listens there and try again (the platform's CORS allows no other port).`);
}
const built = await runChild(
  'npx',
  ['--no', '--', 'turbo', 'run', 'build', '--filter=@speckit/demo', '--output-logs=errors-only'],
  {
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  },
);
if (built !== 0) process.exit(built);

const { preview } = await import('vite');
const server = await preview({
  root: join(root, 'apps', 'demo'),
  logLevel: 'warn',
  preview: { port: PORT, strictPort: true, host: 'localhost' },
}).catch((error) => fail(error.message));

console.log(
  `\n  The seat picker is on http://localhost:${PORT}\n  Its backend runs inside the page. Ctrl+C stops it.\n`,
);
untilStopped(() => server.close());

/** One line, exit 2. @param {string} line @returns {never} */
function fail(line) {
  console.error(line);
  process.exit(2);
}

/** Whether something answers on either loopback address. @param {number} port */
async function isTaken(port) {
  const answers = ['127.0.0.1', '::1'].map(
    (host) =>
      new Promise((resolve) => {
        const socket = connect({ port, host });
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
        socket.once('close', () => resolve(false));
        socket.unref();
      }),
  );
  return (await Promise.all(answers)).includes(true);
}
