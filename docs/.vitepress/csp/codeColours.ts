import { createHash } from 'node:crypto';

/** Shiki colours code with `style` attributes, which the site's content security policy refuses. Here each declaration becomes a class, and
 * all classes together one file of styles. */
export function createCodeColours() {
  const rules = new Map<string, string>();

  const toClasses = (style: string) =>
    style
      .split(';')
      .filter(Boolean)
      .map((declaration) => {
        const name = declaration.trim().toLowerCase().replace(/^--/, '').replace(/\W+/g, '-');
        rules.set(name, declaration.trim());
        return name;
      })
      .join(' ');

  const css = () => [...rules].map(([name, declaration]) => `.${name}{${declaration}}\n`).join('');

  return {
    /** `html` of one block of code, with classes in place of its styles. */
    classesIn: (html: string): string =>
      html.replace(/<[a-z][^<>]*\sstyle="--shiki-[^"]*"[^<>]*>/g, (tag) => {
        const classes = toClasses(/\sstyle="([^"]*)"/.exec(tag)?.[1] ?? '');
        const bare = tag.replace(/\sstyle="[^"]*"/, '');
        return /\sclass="/.test(bare)
          ? bare.replace(/\sclass="/, ` class="${classes} `)
          : bare.replace(/^<[\w-]+/, `$& class="${classes}"`);
      }),
    css,
    /** Where `css` belongs, relative to the site's base: another name for other colours. Known once all pages are rendered. */
    fileName: () => `assets/code-colours.${createHash('sha256').update(css()).digest('hex').slice(0, 8)}.css`,
  };
}
