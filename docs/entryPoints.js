// Every entry point that a package exports: what one imports, and the source behind it.
import { readFileSync } from 'node:fs';

const packages = ['packages/sdk', 'packages/react-hooks', 'packages/seat-map', 'mocks'];

/** @type {{ name: string, source: string }[]} `source` is relative to the root of the repository */
export const entryPoints = packages.flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(new URL(`../${folder}/package.json`, import.meta.url), 'utf8'));
  return Object.entries(exports).flatMap(([path, target]) => {
    const source = target['@speckit/source'];
    return /\.tsx?$/.test(source ?? '') ? [{ name: name + path.slice(1), source: `${folder}/${source.slice(2)}` }] : [];
  });
});
