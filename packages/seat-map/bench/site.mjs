// The bench's page as users get it: built for production, served from this process.
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = import.meta.dirname;
const out = join(here, '..', '..', '..', 'node_modules', '.cache', 'seat-map-bench');
const conditions = ['@speckit/source', 'import', 'module', 'browser', 'default'];
const REACT = /^react($|\/)|^react-dom($|\/)/u;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** @param {boolean} hasPeers @returns {Promise<{ origin: string, close: () => void }>} */
export async function serveSite(hasPeers) {
  mkdirSync(out, { recursive: true });
  await build({
    root: join(here, 'page'),
    configFile: false,
    logLevel: 'error',
    resolve: {
      conditions,
      alias: { '#peers': join(here, hasPeers ? 'peers/approaches/index.js' : 'page/no-peers.js') },
    },
    build: { outDir: join(out, 'page'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? '/index.html' : path;
    try {
      const body = readFileSync(join(out, 'page', file.replaceAll('..', '')));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** kB of gzip of an approach with its styles, React left out. @param {string} file @returns {Promise<number>} */
export async function weigh(file) {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: file, external: REACT, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.reduce((sum, part) => sum + gzipSync('code' in part ? part.code : part.source).length, 0) / 1000;
}
