// Finds the words of a list in names and prose.

/** @typedef {{ find: string, say: string, but?: string, except?: string[] }} Word */

/** A line as lower-case words: camelCase, kebab-case and snake_case names are split. @param {string} text */
export function asWords(text) {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}

/** The hits of one file: in its path (line 0) and in its lines. @param {Word[]} words @param {string} file
 * @param {string} text @returns {{ line: number, word: string, say: string }[]} */
export function findWords(words, file, text) {
  const rules = words
    .filter(({ except = [] }) => !except.some((path) => new RegExp(path).test(file)))
    .map(({ find, but, say }) => ({
      find: new RegExp(`\\b(?:${find})\\b`, 'g'),
      but: but === undefined ? undefined : new RegExp(`\\b(?:${but})\\b`, 'g'),
      say,
    }));
  return [file, ...text.split('\n')].flatMap((content, line) => {
    const plain = asWords(content);
    return rules.flatMap(({ find, but, say }) =>
      [...(but ? plain.replace(but, '') : plain).matchAll(find)].map(([word]) => ({ line, word, say })),
    );
  });
}
