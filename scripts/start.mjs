// npm start: builds the demo and serves it on http://localhost:3000, the only origin the platform's CORS allows.
//   --port N   serves it elsewhere: then only the backend inside the page answers
import { connect } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runChild, untilStopped } from './shell.mjs';

/** The only one of the platform's CORS policy. */
const ALLOWED_PORT = 3000;
const HIGHEST_PORT = 65_535;

const port = readPort();
if (await isTaken(port)) fail(`Port ${port} is taken: stop what listens there, or choose another with --port.`);
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
  preview: { port, strictPort: true, host: 'localhost' },
}).catch((error) => fail(error.message));

console.log(
  `\n  The seat picker is on http://localhost:${port}\n  Its backend runs inside the page. Ctrl+C stops it.\n`,
);
if (port !== ALLOWED_PORT)
  console.warn(
    `  The platform's CORS allows http://localhost:${ALLOWED_PORT} only: on this port the backend inside the page works, "Emulator" and "Live" do not.\n`,
  );
untilStopped(() => server.close());

function readPort() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: String(ALLOWED_PORT) } },
      strict: true,
    });
    const chosen = Number(values.port);
    if (Number.isInteger(chosen) && chosen > 0 && chosen <= HIGHEST_PORT) return chosen;
    return fail(`--port takes a whole number from 1 to ${HIGHEST_PORT}, not "${values.port}"`);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

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
