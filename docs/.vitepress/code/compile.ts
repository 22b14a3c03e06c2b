import type { TwoslashShikiReturn } from '@shikijs/twoslash';
import { join, relative } from 'node:path';
import { createTwoslasher } from 'twoslash-vue';
import { compilerOptions, docs } from './compilerOptions.ts';
import { createTypesCache } from './typesCache.ts';

/** Compiles one block of code and tells the type of each name in it; throws where the code has an error.
 * @param language `ts`, `tsx`, `vue` or `svelte` @param file its path, where a page includes it: what it imports is found from there */
export type CompileCode = (code: string, language: string, file?: string) => TwoslashShikiReturn;

/** Languages whose types are shown. */
export const COMPILED = ['ts', 'tsx', 'vue', 'svelte'];

// Without a slash at its end: with one, twoslash finds no error at all.
const root = join(docs, '..');
const { jsx: _, ...vueCompilerOptions } = compilerOptions;

export function createCodeCompiler(): CompileCode {
  const twoslash = createTwoslasher({ compilerOptions, vfsRoot: root });
  const cache = createTypesCache(root);

  function compile(code: string, language: string, file?: string): TwoslashShikiReturn {
    if (language === 'vue') return compileVue(code);
    if (language === 'svelte') return compileSvelte(code);
    if (!file) return twoslash(code, language);
    // A name of its own in the same folder: what was compiled is empty afterwards, and others import the file itself.
    const name = relative(root, file).replace(/(\.\w+)$/, '.shown$1');
    return twoslash(`// @filename: ${name}\n// ---cut---\n${code}`, language);
  }

  /** The compiler makes TSX of a component, takes the options of its call alone, and looks for its helpers below the working folder. */
  function compileVue(code: string): TwoslashShikiReturn {
    const compileInDocs = createTwoslasher({ compilerOptions, vfsRoot: docs });
    return compileInDocs(code, 'vue', { compilerOptions: vueCompilerOptions });
  }

  /** The script of a component, at its place: the markup becomes spaces. */
  function compileSvelte(code: string): TwoslashShikiReturn {
    const [, tag = '', script = ''] = /^(.*?<script[^>]*>)(.*?)<\/script>/s.exec(code) ?? [];
    const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
    const result = twoslash(blank(tag) + script + blank(code.slice(tag.length + script.length)), 'ts');
    return { ...result, code, meta: { ...result.meta, extension: 'svelte' } };
  }

  return (text, language, file) => {
    const code = text.trimEnd();
    return cache.getOrAdd([language, file ? relative(root, file) : '', code], () => compile(code, language, file));
  };
}
