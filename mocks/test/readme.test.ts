import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../src/engine/virtualClock.ts';
import { referenceTables } from '../src/control/referenceTables.ts';
import { createEmulator } from '../src/control/createEmulator.ts';

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
