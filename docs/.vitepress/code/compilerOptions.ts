import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the site, without a slash at its end. */
export const docs = join(fileURLToPath(import.meta.url), '..', '..', '..');
const modules = join(docs, 'node_modules');

/** How the code of the pages is compiled: strictly, and against the sources of the packages. */
export const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node', join(docs, '.vitepress/theme/vue'), join(modules, 'svelte/types/index')],
  // Code that a page includes from an example lies outside this folder, and finds nothing that is installed here.
  paths: Object.fromEntries(
    ['vue', 'svelte'].flatMap((name) => [
      [name, [join(modules, name)]],
      [`${name}/*`, [join(modules, name, '*')]],
    ]),
  ),
  customConditions: ['@speckit/source'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
};
