import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { descriptionFiles } from '../../src/cli/descriptionFiles.ts';
import { createEmulator } from '../../src/control/createEmulator.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/descriptions');

it('the files of the documentation are current: `npm run describe` writes them', async () => {
  const stale = [...(await descriptionFiles())].filter(
    ([name, text]) => readFileSync(join(FOLDER, name), 'utf8') !== text,
  );
  expect(stale.map(([name]) => name)).toEqual([]);
});

it('the control plane serves the same', async () => {
  const emulator = createEmulator({ clock: createVirtualClock(), scenario: 'empty', dialect: 'deployed' });
  const get = async (path: string) => {
    const request = { method: 'GET', path, query: new URLSearchParams(), headers: {}, body: '' };
    const { status, body } = await emulator.control.handle(request);
    return { status, json: JSON.parse(String(body)) as unknown };
  };
  const files = await descriptionFiles();
  const fileOf = (name: string) => JSON.parse(files.get(name) ?? '') as unknown;
  expect(await get('/openapi/catalog')).toEqual({ status: 200, json: fileOf('deployed/catalog.openapi.json') });
  expect(await get('/asyncapi')).toEqual({ status: 200, json: fileOf('deployed/topics.asyncapi.json') });
  expect((await get('/openapi/nobody')).status).toBe(404);
  emulator.dispose();
});
