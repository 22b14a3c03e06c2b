import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';

const sheet = join(import.meta.dirname, '..', 'src', 'style.css');

it('has colours in a Vite build of a page that declares no color-scheme', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seat-map-style-'));
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, `import ${JSON.stringify(sheet)};`);
  try {
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input: entry } },
    });
    const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const css = files.flatMap((file) => ('source' in file ? [String(file.source)] : [])).join('');
    // Rewritten for browsers without light-dark(): then what it is rewritten with must have a value.
    expect(css).toContain('var(--lightningcss-light,');
    expect(css).toMatch(/:where\(:root\)\{[^}]*--lightningcss-light:initial/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
