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
    // The compiler of Vue makes TSX of a component, and takes the options of its call alone.
    if (language === 'vue') return twoslash(code, 'vue', { compilerOptions: vueCompilerOptions });
    if (language === 'svelte') return compileSvelte(code);
    if (!file) return twoslash(code, language);
    return twoslash(`// @filename: ${relative(root, file)}\n// ---cut---\n${code}`, language);
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
