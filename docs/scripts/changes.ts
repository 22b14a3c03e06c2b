// The page of changes: which versions this site describes, what waits for the next release (the changesets), and what was released
// (the CHANGELOG.md of each package).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['packages/sdk', 'packages/react-hooks', 'packages/seat-map', 'mocks'];
const KINDS = ['patch', 'minor', 'major'] as const;
type Kind = (typeof KINDS)[number];
type Change = { readonly kind: Kind; readonly text: string };

/** @param root the folder of the repository @returns the page as Markdown */
export function changesPage(root: string): string {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const waiting = readChangesets(join(root, '.changeset'));
  const packages = FOLDERS.map((folder) => {
    const { name, version }: { name: string; version: string } = JSON.parse(read(`${folder}/package.json`));
    const log = `${folder}/CHANGELOG.md`;
    const changes = waiting.get(name) ?? [];
    return {
      name,
      version,
      changes,
      next: nextVersion(version, changes),
      released: existsSync(join(root, log)) ? read(log) : '',
    };
  });
  const rows = packages.map(
    ({ name, version, released, changes, next }) =>
      `| \`${name}\` | ${version}${released ? '' : ', not released yet'} | ${changes.length ? next : 'nothing waits'} |`,
  );
  const isWaiting = packages.some(({ changes }) => changes.length);
  return [
    '# Changes',
    `This site describes the packages as they are in the repository${isWaiting ? ': the version below, and what waits for the next release' : ''}.`,
    ['| package | version | next release |', '|---|---|---|', ...rows].join('\n'),
    'While versions are below 1.0, a breaking change is a minor release and everything else a patch.',
    ...packages.flatMap((one) => [`## ${one.name}`, ...nextSection(one), ...releasedSections(one.released)]),
  ].join('\n\n');
}

function nextSection({ changes, next }: { changes: readonly Change[]; next: string }): string[] {
  if (!changes.length) return [];
  return [`### ${next}, the next release`, changes.map(({ text }) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n')];
}

/** The sections of a CHANGELOG.md below its title, one level deeper. */
function releasedSections(log: string): string[] {
  const from = log.search(/^## /m);
  return from < 0
    ? []
    : [
        log
          .slice(from)
          .replace(/^(#+) /gm, '#$1 ')
          .trim(),
      ];
}

/** The changes that wait, by package: those with the largest effect first. */
function readChangesets(folder: string): Map<string, Change[]> {
  const byPackage = new Map<string, Change[]>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.md') || file === 'README.md') continue;
    const match = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, file), 'utf8'));
    if (!match) throw new Error(`.changeset/${file} is not a changeset`);
    const [, head = '', text = ''] = match;
    for (const [, name = '', word = ''] of head.matchAll(/^['"](.+?)['"]: (\w+)$/gm)) {
      const kind = KINDS.find((one) => one === word);
      if (!kind) throw new Error(`.changeset/${file}: "${word}" is not a kind of release`);
      byPackage.set(name, [...(byPackage.get(name) ?? []), { kind, text: text.trim() }]);
    }
  }
  for (const changes of byPackage.values()) changes.sort((a, b) => KINDS.indexOf(b.kind) - KINDS.indexOf(a.kind));
  return byPackage;
}

/** What the largest of the changes makes of a version. */
function nextVersion(version: string, [first]: readonly Change[]): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (!first) return version;
  if (first.kind === 'major') return `${major + 1}.0.0`;
  return first.kind === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
