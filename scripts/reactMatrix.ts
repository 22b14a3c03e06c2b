// Tests that render, with React 18, and compiled by React Compiler for React 19: of any package of the workspace.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { browser, node } from './vitestProjects.ts';

/** The hooks have the compiler and the other React among their dependencies. */
const require = createRequire(new URL('../packages/react-hooks/package.json', import.meta.url));
/** As much of `@babel/core` as is needed; it brings no types. */
const {
  transformAsync,
}: {
  transformAsync: (code: string, options: object) => Promise<{ code?: string | null; map?: object | null } | null>;
} = require('@babel/core');
const RENDERING = 'test/**/*.test.tsx';

/** Every file of the package and of its tests, as React Compiler writes it. */
const compilerOf = (name: string): Plugin => ({
  name: 'react-compiler',
  enforce: 'pre',
  async transform(code, id) {
    const [file = ''] = id.split('?');
    if (!new RegExp(`/${name}/(src|test)/.*\\.tsx?$`, 'u').test(file)) return null;
    const compiled = await transformAsync(code, {
      filename: file,
      babelrc: false,
      configFile: false,
      parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
      plugins: [[require.resolve('babel-plugin-react-compiler'), { target: '19' }]],
      sourceMaps: true,
    });
    return compiled?.code ? { code: compiled.code, map: JSON.stringify(compiled.map) } : null;
  },
});

const react18 = (name: string) => join(require.resolve(`${name}-18/package.json`), '..');
const alias = ['react-dom', 'react'].flatMap((name) => [
  { find: new RegExp(`^${name}$`, 'u'), replacement: join(react18(name), 'index.js') },
  { find: new RegExp(`^${name}/(.+?)(\\.js)?$`, 'u'), replacement: `${react18(name)}/$1.js` },
]);

interface MatrixOptions {
  /** Tests of what React 18 does not have. */
  readonly not18?: string[];
  /** Packages that only the tests of this package import. */
  readonly imports?: readonly string[];
}

/** @param name of the folder in packages/ */
export function matrixOf(name: string, { not18 = [], imports = [] }: MatrixOptions) {
  const root = `packages/${name}`;
  const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
  const inBrowser = (project: string) => ({
    ...browser(project, root, imports),
    cacheDir: join(cache, `vite-${name}-${project}`),
  });
  const inNode = (project: string, setupFiles: string[]) => {
    const of = node(project, root);
    return { ...of, test: { ...of.test, include: [RENDERING], setupFiles } };
  };
  const old = inBrowser('react-18');
  const compiled = inBrowser('compiled');
  const compiler = compilerOf(name);
  return [
    {
      ...old,
      resolve: { ...old.resolve, alias, dedupe: ['react', 'react-dom'] },
      test: { ...old.test, exclude: [...not18, '**/node_modules/**'] },
    },
    { ...inNode('react-18', [join(import.meta.dirname, 'react18.ts')]), resolve: { ...old.resolve, alias } },
    {
      ...compiled,
      plugins: [compiler],
      optimizeDeps: { include: [...compiled.optimizeDeps.include, 'react/compiler-runtime'] },
    },
    { ...inNode('compiled', []), plugins: [compiler] },
  ];
}
