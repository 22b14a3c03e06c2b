import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playBusyWorld } from './busyWorld.ts';

const DIALECTS = ['guide', 'docs', 'deployed'] as const;

/** The same module for a page: everything in one script that leaves `play` behind. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'busyWorld.ts'), formats: ['iife'], name: 'world' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('vite built nothing.');
  return chunk.code;
}

/** The first line that differs says more than two long texts. */
function firstDifference(one: readonly string[], other: readonly string[]): unknown {
  const at = one.findIndex((line, index) => line !== other[index]);
  return at < 0 && one.length === other.length ? 'none' : { at, one: one[at], other: other[at] };
}

describe('the same seed', () => {
  it.each(DIALECTS)('is the same world again, as %s', { timeout: 60_000 }, async (dialect) => {
    const first = await playBusyWorld(dialect, 7);
    expect(first.length).toBeGreaterThan(1000);
    expect(firstDifference(first, await playBusyWorld(dialect, 7))).toBe('none');
    expect(firstDifference(first, await playBusyWorld(dialect, 8))).not.toBe('none');
  });

  describe('in Chromium', () => {
    let browser: Awaited<ReturnType<typeof chromium.launch>>;
    let script: string;
    beforeAll(async () => {
      const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
      [browser, script] = await Promise.all([chromium.launch({ executablePath, args: ['--no-sandbox'] }), bundle()]);
    }, 60_000);
    afterAll(() => browser?.close());

    it.each(['guide', 'deployed'] as const)(
      'is the world it is in Node, as %s',
      { timeout: 60_000 },
      async (dialect) => {
        const page = await browser.newPage();
        await page.addScriptTag({ content: script });
        const inPage = await page.evaluate(`world.playBusyWorld(${JSON.stringify(dialect)}, 7)`);
        await page.close();
        expect(firstDifference(await playBusyWorld(dialect, 7), inPage as string[])).toBe('none');
      },
    );
  });
});
