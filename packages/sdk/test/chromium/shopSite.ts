import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from '@speckit/mocks/server';
import type { Platform, PlatformOptions } from '@speckit/mocks';
import { keepBooks, type Books } from '../../../testing/world/books.ts';
import { listen } from '../support/ports.ts';

export interface ShopSite {
  readonly port: number;
  readonly platform: Platform;
  readonly books: () => Books;
  /** The world's clock jumps ahead; whatever is due on the way happens. */
  readonly advance: (ms: number) => Promise<void>;
  /** Resolves when a request for this path has come in. */
  readonly received: (path: string) => Promise<void>;
  /** Every connection of the browser falls, and new ones too; what was asked for is still done. */
  readonly setDown: (isDown: boolean) => void;
  readonly close: () => Promise<void>;
}

const PAGE = '<!doctype html><html><body><script type="module" src="/shop.js"></script></body></html>';
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};

/**
 * A page, and in front of the emulator's own ports a proxy at paths of the same origin, which finishes what it has begun also
 * when the browser is gone. `/sandboxed` is the page without an origin of its own.
 */
export async function openShopSite(
  script: string,
  from: number,
  options: Omit<PlatformOptions, 'clock'>,
): Promise<ShopSite> {
  const emulator = createEmulator({ dialect: 'deployed', lag: 30, seed: 1, ...options });
  const { platform, control } = emulator.main();
  const books = keepBooks(platform);
  const backend = await listen(emulator, from);

  const awaited: { readonly path: string; readonly resolve: () => void }[] = [];
  let isDown = false;

  const forward = async (target: string, request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', headers } = request;
    for (const { path, resolve } of awaited) if (target.endsWith(path)) resolve();
    const answer = await fetch(target, {
      method,
      headers: { 'content-type': headers['content-type'] ?? 'application/json', accept: headers.accept ?? '*/*' },
      ...(method !== 'GET' && { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { ...OPEN, 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(body);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [, service, path = ''] = /^\/api\/(\w+)(\/.*)$/.exec(request.url ?? '') ?? [];
    if (request.method === 'OPTIONS') {
      response.writeHead(204, OPEN).end();
      return;
    }
    if (service) return forward(`${backend.urls[service as 'payment']}${path}`, request, response);
    const isScript = request.url === '/shop.js';
    const sandbox = request.url === '/sandboxed' && { 'content-security-policy': 'sandbox allow-scripts' };
    response.writeHead(200, { ...OPEN, ...sandbox, 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : PAGE);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    if (isDown) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    platform,
    books: books.read,
    advance: async (ms) => {
      await control.advance(ms);
    },
    received: (path) =>
      new Promise((resolve) => {
        awaited.push({ path, resolve });
      }),
    setDown: (next) => {
      isDown = next;
      if (isDown) server.closeAllConnections();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await backend.close();
      emulator.dispose();
    },
  };
}
