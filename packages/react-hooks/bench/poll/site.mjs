// The page of the bench, built for production, and a catalog of one large seatmap, from this process.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const out = join(import.meta.dirname, '..', '..', '..', '..', 'node_modules', '.cache', 'bench-poll');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };
/** As strict as a policy can be: the worker is a file of the same origin, and nothing is evaluated. */
const POLICY = "default-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none'";

/** A page that asks for it may have no worker at all. @param {URLSearchParams} search */
const policyOf = (search) =>
  search.get('policy') === 'no-worker' ? POLICY.replace("worker-src 'self'", "worker-src 'none'") : POLICY;

/** @typedef {{ origin: string, bytes: number, served: () => number, change: (isChanging: boolean) => void, close: () => void }} Site */

/** @param {number} seats @param {number} changed How many of them differ in every second answer. @returns {Promise<Site>} */
export async function serveSite(seats, changed) {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { conditions: ['@speckit/source', 'import', 'module', 'browser', 'default'] },
    worker: { format: 'es' },
    build: { outDir: out, emptyOutDir: true, target: 'es2022', modulePreload: false, chunkSizeWarningLimit: 2000 },
  });
  const [first, second] = [bodyOf(seats, 0), bodyOf(seats, changed)];
  let isChanging = false;
  let served = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) {
      served += 1;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(isChanging && served % 2 === 0 ? second : first);
      return;
    }
    try {
      const file = join(out, pathname === '/' ? 'index.html' : pathname.replaceAll('..', ''));
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream';
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policyOf(searchParams) }).end(body);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    bytes: first.length,
    served: () => served,
    change: (next) => {
      isChanging = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {number} seats @param {number} changed */
const bodyOf = (seats, changed) =>
  Buffer.from(
    JSON.stringify({
      id: '550e8400-e29b-41d4-a716-446655440000',
      name: 'A concert',
      eventDate: '2027-03-15T19:00:00Z',
      basePrice: 50,
      seats: Array.from({ length: seats }, (_, index) => {
        const isOther = changed > 0 && index % Math.floor(seats / changed) === 0;
        return {
          id: `550e8400-e29b-41d4-a716-${index.toString(16).padStart(12, '0')}`,
          sectionCode: `STALLS_${index % 20}`,
          rowNumber: 1 + (Math.floor(index / 50) % 100),
          seatNumber: 1 + (index % 50),
          price: 50 + (index % 7) / 2,
          status: index % 3 > 0 === isOther ? 'reserved' : 'available',
        };
      }),
    }),
  );
