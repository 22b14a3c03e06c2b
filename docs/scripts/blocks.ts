/** A block of code of a page: shown from the page or from a file, commands of a shell, or something that nobody compiles. */
export type Block = { line: number } & (
  | { kind: 'code'; language: string; code: string }
  | { kind: 'file'; path: string }
  | { kind: 'commands' }
  | { kind: 'unknown'; reason: string }
);

const FENCE = /^( *)(`{3,}|~{3,})(.*)$/;

/** The blocks of a page, in order. @param text Markdown */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const [, path] = /^\s*<<<\s*(.*?)\s*$/.exec(lines[index] ?? '') ?? [];
    if (path) blocks.push({ line, ...fileBlock(path) });
    const [, indent = '', fence, info = ''] = FENCE.exec(lines[index] ?? '') ?? [];
    if (!fence) continue;
    const end = lines.findIndex((one, at) => at > index && one.trim() === fence);
    if (end < 0) return [...blocks, { line, kind: 'unknown', reason: 'The block has no end.' }];
    const code = lines.slice(index + 1, end).map((one) => one.slice(indent.length));
    blocks.push({ line, ...codeBlock(info.trim(), code.join('\n')) });
    index = end;
  }
  return blocks;
}

function codeBlock(info: string, code: string) {
  const [language = '', mark] = info.split(/\s+/);
  if (language === 'sh') return { kind: 'commands' as const };
  if (['ts', 'tsx', 'vue'].includes(language) && mark === 'twoslash') return { kind: 'code' as const, language, code };
  const reason = `A block of "${info}" is not compiled. Write "ts twoslash" or "tsx twoslash", or "sh" for commands.`;
  return { kind: 'unknown' as const, reason };
}

function fileBlock(path: string) {
  if (/\.(?:tsx?|vue|svelte)$/.test(path)) return { kind: 'file' as const, path };
  return {
    kind: 'unknown' as const,
    reason: `The file "${path}" is not compiled: include .ts, .tsx, .vue or .svelte, whole.`,
  };
}
