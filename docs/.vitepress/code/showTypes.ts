import type { TwoslashShikiReturn } from '@shikijs/twoslash';
import { transformerTwoslash } from '@shikijs/vitepress-twoslash';
import type { MarkdownRenderer } from 'vitepress';
import { COMPILED, createCodeCompiler } from './compile.ts';

/** Shows the types of blocks that are marked with `twoslash`, and of every file that a page includes with `<<<`. */
export function showTypes() {
  const compile = createCodeCompiler();
  let included: string | undefined;

  return {
    transformer: transformerTwoslash({
      langs: COMPILED,
      twoslasher: (code: string, language = 'ts') => lighten(compile(code, language, included)),
    }),

    /** Marks included files, and remembers which one is shown. */
    markIncluded(markdown: MarkdownRenderer): void {
      const { fence } = markdown.renderer.rules;
      markdown.renderer.rules.fence = (tokens, index, ...rest) => {
        const token = tokens[index];
        if (!token || !fence) return '';
        included = fileOf(token);
        if (included && COMPILED.includes(/^\w*/.exec(token.info)?.[0] ?? '')) token.info += ' twoslash';
        try {
          return fence(tokens, index, ...rest);
        } finally {
          included = undefined;
        }
      };
    },
  };
}

/** What a page can afford to load: no types of imported names, which are shown where they are used, and no examples. */
function lighten(result: TwoslashShikiReturn): TwoslashShikiReturn {
  const imports = [...result.code.matchAll(/^ *import\b[^;]*;/gm)].map(
    ({ index, 0: text }) => [index, index + text.length] as const,
  );
  const isImport = (at: number) => imports.some(([from, to]) => from <= at && at < to);
  const nodes = result.nodes.filter(({ type, start }) => type !== 'hover' || !isImport(start));
  for (const node of nodes) {
    if (node.type === 'hover' && node.tags) node.tags = node.tags.filter(([name]) => name !== 'example');
  }
  return { ...result, nodes };
}

/** The file that VitePress noted in a token of `<<<`. */
function fileOf(token: object): string | undefined {
  const [file] = 'src' in token && Array.isArray(token.src) ? token.src : [];
  return typeof file === 'string' ? file : undefined;
}
