// npm run lint: names, comments and pages use the field's terms. Reads every text file that git tracks.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './packed/must.mjs';
import { readJson } from './packages.mjs';
import { root } from './shell.mjs';
import { findWords } from './words/find.mjs';

const TEXT = /\.(?:ts|tsx|mjs|js|md|mdx|css|html|ya?ml)$/;
const OWN = /^scripts\/(?:words|test\/words)|mockServiceWorker\.js$/;
const { words, except } = readJson(join(root, 'scripts', 'words.json'));

const listed = must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
const files = listed
  .split('\0')
  .filter((file) => TEXT.test(file) && !OWN.test(file) && existsSync(join(root, file)))
  .filter((file) => !except.some((/** @type {string} */ path) => new RegExp(path).test(file)));

const hits = files.flatMap((file) =>
  findWords(words, file, readFileSync(join(root, file), 'utf8')).map((hit) => ({ file, ...hit })),
);
for (const { file, line, word, say } of hits) console.error(`${file}:${line || 'name'}: "${word}": say ${say}`);
console.log(`words: ${files.length} files, ${hits.length} hits`);
process.exit(hits.length ? 1 : 0);
