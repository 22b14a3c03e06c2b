// What a published package.json must say, and what its tarball must contain.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {string} folder an installed package @param {Record<string, any>} manifest @returns {string[]} */
export function manifestFaults(folder, manifest) {
  const faults = [];
  if (!existsSync(join(folder, 'LICENSE'))) faults.push('LICENSE is not packed');
  if (!manifest['engines']?.node) faults.push('no engines.node');
  if (manifest['publishConfig']?.access !== 'public' || manifest['publishConfig']?.provenance !== true) {
    faults.push('publishConfig without public access and provenance');
  }
  for (const field of ['dependencies', 'peerDependencies']) {
    for (const [name, range] of Object.entries(manifest[field] ?? {})) {
      if (/^\d/.test(range)) faults.push(`${field}.${name} is pinned to ${range}: an app would get a second copy`);
    }
  }
  if (manifest['dependencies']?.['@speckit/sdk'])
    faults.push('@speckit/sdk must be a peer: two copies do not share a client');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.startsWith('node_modules'),
  );
  for (const file of files.filter((one) => /\.test\.|(^|[/\\])(test|bench)[/\\]/.test(one)))
    faults.push(`${file} is packed`);
  for (const file of files.filter((one) => one.endsWith('.d.ts.map'))) {
    const { sources, sourceRoot = '' } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const source of sources) {
      const path = join(folder, dirname(file), sourceRoot, source);
      if (!existsSync(path)) faults.push(`${file}: its source ${source} is not packed`);
    }
  }
  return faults;
}
