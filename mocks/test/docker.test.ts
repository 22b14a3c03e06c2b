import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { CONTROL_PORT, SERVICE_PORTS } from '../src/wire/wire.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const PORTS = [...Object.values(SERVICE_PORTS), CONTROL_PORT];

/** `50000-50005` and `5003` as numbers. */
function expand(range: string): number[] {
  const [from = 0, to = from] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Neither is ever built here: what can be told by reading is told. */
describe('the image', () => {
  it('has a Dockerfile without a finding of the linter', () => {
    expect(validate(read('Dockerfile'))).toEqual([]);
    expect(validate('FROM node\nCOPY\nFORM x').length).toBeGreaterThan(0);
  });

  it('is built from the repository, and therefore no part of the package', () => {
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    expect(files).not.toContain('Dockerfile');
    expect(files).not.toContain('compose.yaml');
    expect(read('README.md')).not.toMatch(/stand beside this file/);
  });

  it('exposes every port there is', () => {
    const [, ports = ''] = /^EXPOSE (.*)$/m.exec(read('Dockerfile')) ?? [];
    expect(new Set(ports.split(' ').flatMap(expand))).toEqual(new Set([...PORTS, 50_003]));
  });

  it('is published on loopback only, port by port, by the compose file', () => {
    const published = [...read('compose.yaml').matchAll(/^ +- '([\d.]+):([\d-]+):([\d-]+)'$/gm)];
    expect(published.every(([, host, outside, inside]) => host === '127.0.0.1' && outside === inside)).toBe(true);
    expect(new Set(published.flatMap(([, , outside]) => expand(outside ?? '')))).toEqual(new Set([...PORTS, 50_003]));
  });
});
