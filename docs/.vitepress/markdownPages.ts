import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as Markdown for readers without a browser: code as it is shown, and no components. */
export function toPlainMarkdown(markdown: string): string {
  return markdown
    .replace(/^( *)```(\w+) twoslash[^\n]*\n(.*?)^ *```$/gms, (_, indent: string, language: string, code: string) => {
      const [shown = ''] = code.split(/^ *\/\/ ---cut---\n/m).slice(-1);
      return `${indent}\`\`\`${language}\n${shown.replace(/^\s*\/\/\s*(\^\?|@filename:).*\n/gm, '')}${indent}\`\`\``;
    })
    .replace(/^<(?:Playground|WaitingChart)\b[^>]*\/>\n*/gm, '');
}

/** Rewrites every Markdown file, and `llms-full.txt`, of the built site. @param folder where it is built */
export function rewriteMarkdown(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md') && file !== 'llms-full.txt') continue;
    const path = join(folder, file);
    writeFileSync(path, toPlainMarkdown(readFileSync(path, 'utf8')));
  }
}
