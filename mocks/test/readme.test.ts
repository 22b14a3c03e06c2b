import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../src/engine/virtualClock.ts';
import { referenceTables } from '../src/control/referenceTables.ts';
import { createEmulator } from '../src/control/createEmulator.ts';
import { FRONTEND_ORIGIN } from '../src/aspnet/cors.ts';
import { policyOf, type Dialect } from '../src/model/policy.ts';
import { TOPICS, topologyOf } from '../src/model/topology.ts';

const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

describe("README's table of the control plane", () => {
  it('names exactly the commands there are', async () => {
    const emulator = createEmulator({ clock: createVirtualClock(), scenario: 'empty' });
    const request = { method: 'GET', path: '/', query: new URLSearchParams(), headers: {}, body: '' };
    const { commands } = JSON.parse(String((await emulator.control.handle(request)).body));
    emulator.dispose();
    const real = commands.map(({ method, path }: { method: string; path: string }) => `${method} ${path}`);
    const rows = README.split('\n').filter((line) => /^\| `(GET|POST|DELETE) /.test(line));
    const listed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(new Set(listed)).toEqual(new Set(['GET /', ...real]));
    expect(listed).toHaveLength(real.length + 1);
  });
});

describe("README's tables of what faults, rivals and advance take", () => {
  it.each(Object.entries(referenceTables()))('say what is checked: %s', (_name, table) => {
    expect(README).toContain(table);
  });
});

describe("README's topics", () => {
  const [, common = '', special = ''] = /^Topics: ([^]*?), and\n([^]*?)\. /m.exec(README) ?? [];
  const names = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);

  it.each(['guide', 'docs', 'deployed'] as const)('are those of the dialect %s', (dialect: Dialect) => {
    const own = special
      .split(', ')
      .filter((part) => part.endsWith(` in the dialect \`${dialect}\``) || part.endsWith(` in \`${dialect}\``));
    const listed = [...names(common), ...own.flatMap((part) => names(part).slice(0, 1))];
    const there = topologyOf(policyOf(dialect), 'Development').topics.map(({ topic }) => topic);
    expect(new Set(listed)).toEqual(new Set(there));
  });

  it('leave none out', () => {
    const listed = names(`${common}, ${special}`);
    expect(TOPICS.filter(({ topic }) => !listed.includes(topic))).toEqual([]);
  });
});

describe("README's section on the ports", () => {
  it('says which pages the services answer', () => {
    const [, section = ''] = README.split('## On the real ports');
    expect(section.split('\n## ')[0]).toContain(FRONTEND_ORIGIN);
  });
});
