import { describe, expect, test } from 'vitest';
import { listEvents } from '../../src/index.ts';
import { createFakeBackend, outcome } from '../support/fakeBackend.ts';
import { IDS } from '../support/verbs.ts';

const event = { id: IDS.event, name: 'Núria y Zoë 🎭', eventDate: '2027-05-01T19:00:00Z', basePrice: 10 };
const text = JSON.stringify([event]);

/** A body that comes in pieces that end at these bytes. */
function pieces(bytes: Uint8Array, ends: readonly number[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      let from = 0;
      for (const end of [...ends, bytes.length]) {
        controller.enqueue(bytes.slice(from, end));
        from = end;
      }
      controller.close();
    },
  });
}
async function read(body: BodyInit | null) {
  const { client, clock } = createFakeBackend([{ body, headers: { 'content-type': 'application/json' } }]);
  return outcome(clock, listEvents(client), 5_000);
}

describe('a body as it may come', () => {
  const marked = new TextEncoder().encode(`\uFEFF${text}`);
  test.each([
    ['with a byte order mark', []],
    ['with a byte order mark in three pieces', [1, 2]],
    ['with a letter in two pieces', [marked.indexOf(0xc3) + 1]],
    ['with a character of four bytes in four pieces', [1, 2, 3].map((more) => marked.indexOf(0xf0) + more)],
    ['byte by byte', Array.from({ length: marked.length }, (_, index) => index)],
  ])('%s is read', async (_, ends) => {
    const { value, error } = await read(pieces(marked, ends));
    expect(error).toBeUndefined();
    expect(value).toMatchObject([{ name: event.name, basePrice: 10 }]);
  });

  test.each([
    ['nothing, then an end', pieces(new Uint8Array(), [])],
    ['a comment behind it', `${text} <!-- served by a proxy -->`],
    ['a prefix against scripts', `)]}',\n${text}`],
    ['a wrapper', JSON.stringify({ data: [event] })],
    ['a list of null', '[null]'],
    ['a number too large to be one', text.replace(':10}', ':1e400}')],
    ['a price as text', text.replace(':10}', ':"10.00"}')],
    ['an id as a number', text.replace(`"${IDS.event}"`, '9007199254740993')],
    ['the half of it', text.slice(0, 40)],
  ])('%s is one typed error that says where', async (_, body) => {
    const { value, error } = await read(body);
    expect(value).toBeUndefined();
    expect(error).toMatchObject({ code: 'response_shape', facts: { issues: [{ path: expect.any(String) }] } });
  });

  test('"__proto__" in it changes no prototype', async () => {
    const { value } = await read(text.replace('{', '{"__proto__":{"polluted":true},"constructor":{"x":1},'));
    expect(value).toHaveLength(1);
    expect('polluted' in {}).toBe(false);
    expect(value?.[0] && 'polluted' in value[0]).toBe(false);
  });
});
