import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeBody } from '../../src/wire/decodeBody.ts';
import { createWorld, SEAT } from '../support/world.ts';

describe('a body as text', () => {
  it('is UTF-8, or UTF-16 when its content type says so', () => {
    expect(decodeBody(new TextEncoder().encode('"área"'), 'application/json')).toBe('"área"');
    const wide = new Uint8Array(Uint16Array.from('"área"', (char) => char.charCodeAt(0)).buffer);
    expect(decodeBody(wide, 'application/json; charset=utf-16')).toBe('"área"');
    expect(decodeBody(wide, 'application/json;charset="UTF-16"')).toBe('"área"');
  });

  it('keeps a replacement character that was sent', () => {
    expect(decodeBody(new TextEncoder().encode('\ufffd'), undefined)).toBe('\ufffd');
  });

  it('with bytes that are not UTF-8 is refused where it would become a string', async () => {
    const { platform } = createWorld({ dialect: 'deployed' });
    const head = new TextEncoder().encode(`{"seatId":"${SEAT}","customerId":"`);
    const body = new Uint8Array([...head, 0xc3, 0x28, ...new TextEncoder().encode('"}')]);
    const headers = { 'Content-Type': 'application/json' };
    const answer = await platform.fetch('http://localhost:50002/reservations', { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
  });
});

describe('where there is no TextDecoder, as in jsdom under Jest', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('the package can be imported', async () => {
    vi.resetModules();
    for (const name of ['TextDecoder', 'TextEncoder', 'fetch', 'Request', 'Response', 'MessageChannel']) {
      vi.stubGlobal(name, undefined);
    }
    const { createPlatform } = await import('../../src/index.ts');
    expect(() => createPlatform({ scenario: 'empty' }).dispose()).not.toThrow();
  });
});
