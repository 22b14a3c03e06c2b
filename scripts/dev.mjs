// npm run dev: the demo on http://localhost:3000 straight from the sources of all packages, reloading on change.
import { join } from 'node:path';
import { createServer } from 'vite';
import { root, untilStopped } from './shell.mjs';

const server = await createServer({ root: join(root, 'apps', 'demo') });
try {
  await server.listen();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
server.printUrls();
untilStopped(() => server.close());
