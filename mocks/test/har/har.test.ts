import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
  fsyncSync,
  renameSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRoutes } from '../../src/adapters/routes.ts';
import { createHarFile } from '../../src/har/createHarFile.ts';
import { createReplay } from '../../src/har/createReplay.ts';
import { readHar } from '../../src/har/readHar.ts';
import { HAR_END, HAR_START, toHarEntry } from '../../src/har/writeHar.ts';
import type { HarEntry } from '../../src/har/har.ts';
import { CUSTOMER, SEAT } from '../support/world.ts';
import { forwardTo, startFront, startLive, type Answer, type Live } from '../proxy/support.ts';
import type { StandaloneServer } from '../../src/adapters/server/createStandaloneServer.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'speckit-har-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** Writes down what goes by. */
function recording(answer: Answer) {
  const entries: HarEntry[] = [];
  const recorded: Answer = async (service, request) => {
    const response = await answer(service, request);
    entries.push(toHarEntry({ service, target: new URL('https://shop.example/x'), at: 0, ms: 5 }, request, response));
    return response;
  };
  return {
    entries,
    recorded,
    text: () => `${HAR_START}${entries.map((one) => JSON.stringify(one)).join(',\n')}${HAR_END}`,
  };
}

const HEADERS = { 'content-type': 'application/json', origin: 'http://localhost:3000' };

/** A purchase as a client makes it, and everything it was answered. */
async function buy({ urls }: StandaloneServer, customerId: string, during: Live['during'] = (work) => work) {
  const answers: unknown[] = [];
  const send = async (url: string, body?: unknown, headers: Record<string, string> = {}) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const reply = await during(fetch(url, { ...init, headers: { ...HEADERS, ...headers } }));
    const text = await reply.text();
    answers.push([reply.status, reply.headers.get('content-type'), text]);
    return text.startsWith('{') ? (JSON.parse(text) as Record<string, string>) : {};
  };
  await send(`${urls.catalog}/events?page=1&size=5`);
  const { reservationId } = await send(`${urls.inventory}/reservations`, { seatId: SEAT, customerId });
  await send(`${urls.inventory}/reservations`, { seatId: SEAT, customerId });
  const { id } = await send(`${urls.ordering}/cart/add`, {
    reservationId,
    seatId: SEAT,
    price: 50,
    userId: customerId,
  });
  await send(`${urls.ordering}/orders/checkout`, { orderId: id, userId: customerId });
  await send(`${urls.payment}/payments`, { orderId: id, customerId, reservationId, amount: 50, paymentMethod: 'card' });
  await send(`${urls.ordering}/orders/${id}`, undefined, { authorization: 'Bearer secret-token-1' });
  return answers;
}

describe('a recording', () => {
  it('replays to the same answers, one after another, and for another buyer, too', async () => {
    const live = await startLive({ scenario: 'documented' });
    const { recorded, text } = recording(forwardTo(live.server));
    const front = await startFront(recorded);
    const original = await buy(front.server, CUSTOMER, live.during);
    await live.close();

    const replay = async (customerId: string) => {
      const again = await startFront(createReplay(readHar(text(), createRoutes())));
      return buy(again.server, customerId);
    };
    expect(original.map((one) => (one as unknown[])[0])).toEqual([200, 201, 409, 200, 200, 200, 200]);
    expect(await replay(CUSTOMER)).toEqual(original);
    expect(await replay('77777777-f86e-11da-bd1a-00112444be1e')).toEqual(original);
  });

  it('has no token and no password in it', async () => {
    const live = await startLive({ scenario: { users: [{ email: 'ana@example.com', password: 'hunter-22' }] } });
    const { recorded, text } = recording(forwardTo(live.server));
    const { urls } = await startFront(recorded);
    const login = JSON.stringify({ email: 'ana@example.com', password: 'hunter-22' });
    const reply = await live.during(fetch(`${urls.identity}/token`, { method: 'POST', headers: HEADERS, body: login }));
    const { token } = (await reply.json()) as { token: string };
    const headers = { authorization: `Bearer ${token}`, cookie: 'session=abc' };
    await live.during(fetch(`${urls.catalog}/events?access_token=${token}`, { headers }));
    expect(token).toMatch(/^eyJ/);
    for (const secret of [token, 'hunter-22', 'session=abc']) expect(text()).not.toContain(secret);
    expect(JSON.parse(text()).log.entries).toHaveLength(2);
  });

  it('of a browser is read by the URLs in it; one of another platform is refused', () => {
    const entry = (url: string) => ({
      request: { method: 'get', url, headers: [], postData: { text: '{"a":1}' } },
      response: {
        status: 200,
        headers: [
          { name: 'Content-Length', value: '9' },
          { name: 'X-A', value: '1' },
        ],
        content: { mimeType: 'application/json', text: 'eyJiIjoyfQ==', encoding: 'base64' },
      },
    });
    const har = (...urls: string[]) => JSON.stringify({ log: { entries: urls.map(entry) } });
    const find = createRoutes({ services: { catalog: '/api/catalog' } });
    const [read] = readHar(har('https://shop.example/app.js', 'https://shop.example/api/catalog/events?b=1&a=2'), find);
    expect(read).toEqual({
      service: 'catalog',
      method: 'GET',
      path: '/events',
      query: 'a=2&b=1',
      body: '{"a":1}',
      response: { status: 200, headers: { 'X-A': '1' }, body: '{"b":2}' },
    });
    expect(() => readHar(har('https://other.example/x'), find)).toThrow(
      'no request in it is to a service of the platform: it has only https://other.example.',
    );
    expect(() => readHar('{"log":{"entries":[]}}', find)).toThrow('it is empty');
    expect(() => readHar('{"log":', find)).toThrow('it is not JSON.');
    expect(() => readHar('[]', find)).toThrow('it is no HAR');
    expect(() => readHar('{"log":{"entries":[null,1,{"request":{"url":"x"}}]}}', find)).toThrow(
      'entries without a URL',
    );
  });

  it('answers 501 to what was never asked, and preflights all the same', async () => {
    const { urls } = await startFront(createReplay([]));
    const reply = await fetch(`${urls.payment}/payments`, { method: 'POST', headers: HEADERS, body: '{}' });
    expect([reply.status, await reply.json()]).toEqual([
      501,
      { error: 'This request was not recorded: POST /payments of payment.' },
    ]);
    const headers = { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' };
    expect((await fetch(`${urls.payment}/payments`, { method: 'OPTIONS', headers })).status).toBe(204);
  });
});

describe('the file of a recording', () => {
  const entry = { time: 1 } as HarEntry;

  it('is there when it is whole, and not before', () => {
    const here = folder();
    const path = join(here, 'a.har');
    const file = createHarFile(path);
    file.add(entry);
    file.add(entry);
    expect(readdirSync(here)).not.toContain('a.har');
    file.finish();
    expect(readdirSync(here)).toEqual(['a.har']);
    expect(JSON.parse(readFileSync(path, 'utf8')).log.entries).toHaveLength(2);
  });

  it.each(['writeSync', 'fsyncSync', 'renameSync'] as const)(
    'leaves the old one where %s finds the disk full',
    (call) => {
      const here = folder();
      const path = join(here, 'a.har');
      writeFileSync(path, 'old');
      let isFull = false;
      const full = (...args: unknown[]): never => {
        void args;
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };
      const real = { writeSync, fsyncSync, renameSync };
      const file = createHarFile(path, {
        ...real,
        [call]: (...args: never[]) => (isFull ? full() : Reflect.apply(real[call], null, args)),
      });
      isFull = true;
      expect(() => {
        file.add(entry);
        file.finish();
      }).toThrow(`Cannot write the recording ${path}: ENOSPC: no space left on device`);
      expect(readdirSync(here)).toEqual(['a.har']);
      expect(readFileSync(path, 'utf8')).toBe('old');
      file.add(entry);
      file.finish();
      expect(readFileSync(path, 'utf8')).toBe('old');
    },
  );

  it('is refused at once where it cannot be', () => {
    const here = folder();
    expect(() => createHarFile(here)).toThrow('it is a folder');
    expect(() => createHarFile(join(here, 'no', 'a.har'))).toThrow('Cannot write the recording');
    const file = createHarFile(join(here, 'b.har'));
    file.discard();
    expect(readdirSync(here)).toEqual([]);
  });
});
