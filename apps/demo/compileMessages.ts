import { compileMessage } from '@lingui/message-utils/compileMessage';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Word } from './src/i18n/words.ts';

const CATALOGUE = /\/apps\/demo\/src\/(?:.*\/)?messages(?:\.[a-z]{2})?\.ts$/u;

type Texts = Readonly<Record<string, Word | string>>;

/**
 * Compiles the catalogues when the demo is built, so that the page carries no parser of messages: a catalogue file becomes
 * its exports, each text in Lingui's compiled form.
 */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    apply: 'build',
    async load(file) {
      if (!CATALOGUE.test(file)) return null;
      const exported = (await import(pathToFileURL(file).href)) as Readonly<Record<string, Texts>>;
      const lines = Object.entries(exported).map(([name, texts]) => {
        const entries = Object.entries(texts).map(([key, text]) => [key, compiled(text)]);
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(entries))};`;
      });
      return { code: lines.join('\n'), map: null };
    },
  };
}

/** A text, alone or with its id. */
const compiled = (text: Word | string): unknown =>
  typeof text === 'string' ? compileMessage(text) : { id: text.id, message: compileMessage(text.message) };
