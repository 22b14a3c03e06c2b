// npm run hooks:matrix: all tests of the hooks that render, with React 18, and compiled by React Compiler for React 19.
// The tests themselves run with React 19 in the projects of vitest.config.ts at the root.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { browser, node } from '../../scripts/vitestProjects.ts';

const root = 'packages/react-hooks';
const require = createRequire(import.meta.url);
/** As much of `@babel/core` as is needed; it brings no types. */
const {
  transformAsync,
}: {
  transformAsync: (code: string, options: object) => Promise<{ code?: string | null; map?: object | null } | null>;
} = require('@babel/core');
const RENDERING = 'test/**/*.test.tsx';

/** Every file of the hooks and of their tests, as React Compiler writes it. */
const compiler: Plugin = {
  name: 'react-compiler',
  enforce: 'pre',
  async transform(code, id) {
    const [file = ''] = id.split('?');
    if (!/\/react-hooks\/(src|test)\/.*\.tsx?$/u.test(file)) return null;
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
};

const react18 = (name: string) => join(require.resolve(`${name}-18/package.json`), '..');
const alias = ['react-dom', 'react'].flatMap((name) => [
  { find: new RegExp(`^${name}$`, 'u'), replacement: join(react18(name), 'index.js') },
  { find: new RegExp(`^${name}/(.+?)(\\.js)?$`, 'u'), replacement: `${react18(name)}/$1.js` },
]);
const inBrowser = (name: string) => {
  const project = browser(name, root);
  return { ...project, cacheDir: join(import.meta.dirname, '..', '..', 'node_modules', '.cache', `vite-${name}`) };
};
const inNode = (name: string, setupFiles: string[]) => {
  const project = node(name, root);
  return { ...project, test: { ...project.test, include: [RENDERING], setupFiles } };
};
const old = inBrowser('react-18');
const compiled = inBrowser('compiled');

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    retry: 0,
    maxWorkers: 2,
    projects: [
      {
        ...old,
        resolve: { ...old.resolve, alias, dedupe: ['react', 'react-dom'] },
        // React 18 has no <Activity>.
        test: { ...old.test, exclude: ['**/activity.browser.test.tsx', '**/node_modules/**'] },
      },
      {
        ...inNode('react-18', [join(import.meta.dirname, 'test/matrix/react18.ts')]),
        resolve: { ...old.resolve, alias },
      },
      {
        ...compiled,
        plugins: [compiler],
        optimizeDeps: { include: [...compiled.optimizeDeps.include, 'react/compiler-runtime'] },
      },
      { ...inNode('compiled', []), plugins: [compiler] },
    ],
  },
});
