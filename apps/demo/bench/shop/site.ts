import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const OUT = join(root, '..', '..', 'node_modules', '.cache', 'shop-bench');
/** The only origin that the platform's CORS policy knows. */
const PORT = 3000;

/** The live build of the shop, which is told by `config.json` where the platform is. */
export async function serveShop(services: Readonly<Record<string, string>>) {
  mkdirSync(OUT, { recursive: true });
  process.env['VITE_BACKEND'] = 'live';
  const outDir = join(OUT, 'dist');
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  writeFileSync(join(outDir, 'config.json'), JSON.stringify({ services }));
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: PORT, strictPort: true },
  });
  return { origin: `http://localhost:${PORT}`, close: () => server.close() };
}
