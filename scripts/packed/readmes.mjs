// READMEs as npm shows them: packed, with what each needs to be followed by somebody who has only the package.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The faults of one installed package's Markdown. @param {string} folder @param {Record<string, any>} manifest
 * @returns {string[]} */
export function readmeFaults(folder, manifest) {
  if (!existsSync(join(folder, 'README.md'))) return ['README.md is not packed'];
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const faults = [];
  const install = new RegExp(`npm install (?:--save-dev )?(?:.* )?${manifest['name']}(?: |$)`, 'm');
  if (!install.test(readme)) faults.push(`README.md: no line "npm install ${manifest['name']}"`);
  const lowest = /\d+\.\d+/.exec(manifest['engines']?.node ?? '')?.[0];
  if (!lowest || !readme.includes(`Node ${lowest}`))
    faults.push(`README.md: does not say "Node ${lowest}", as engines do`);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return [...faults, ...pages.flatMap((page) => deadLinks(folder, page))];
}

/** Relative links and images that are not packed, and anchors no heading has. @param {string} folder @param {string} page */
function deadLinks(folder, page) {
  const text = readFileSync(join(folder, page), 'utf8').replace(/^(```|~~~)[^]*?^\1/gm, '');
  const faults = [];
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)) {
    if (/^https?:\/\//.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const file = path ? normalize(join(dirname(page), path)) : page;
    if (file.startsWith('..') || !existsSync(join(folder, file))) {
      faults.push(`${page}: the link ${target} leads to nothing that is packed`);
    } else if (anchor !== undefined && !anchors(readFileSync(join(folder, file), 'utf8')).has(anchor)) {
      faults.push(`${page}: no heading has the anchor #${anchor} of ${target}`);
    }
  }
  return faults;
}

/** @param {string} text */
function anchors(text) {
  return new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}
