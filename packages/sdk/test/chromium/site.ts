import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPlatform, SERVICE_PORTS, type Platform, type ServiceName } from '@speckit/mocks';

export interface Site {
  readonly url: string;
  readonly platform: Platform;
  /** Reports that the browser sent about violations of the policy. */
  readonly reports: string[];
  readonly close: () => Promise<void>;
}

const POLICY = "default-src 'self'; report-uri /report";
/** `/purchase` is a page that loads `/purchase.js`. */
const pageOf = (path: string) =>
  `<!doctype html><html><head><title>page</title></head><body><script type="module" src="${path}.js"></script></body></html>`;

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** A page under a strict policy, the bundles, and the emulated services behind paths of the same origin. */
export async function openSite(scripts: Readonly<Record<string, string>>, inventoryMs = 0): Promise<Site> {
  const platform = createPlatform({ lag: 30 });
  if (inventoryMs) platform.faults.add({ fault: { kind: 'latency', ms: inventoryMs }, service: 'inventory' });
  const reports: string[] = [];

  const forward = async (service: ServiceName, path: string, request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET' } = request;
    const body = await bodyOf(request);
    const headers = { 'content-type': request.headers['content-type'] ?? '', accept: request.headers.accept ?? '*/*' };
    const url = `http://localhost:${SERVICE_PORTS[service]}${path}`;
    // As a real service does: when the browser hangs up, the work is cut wherever it is.
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const sent = { method, headers, signal: gone.signal, ...(method === 'GET' ? {} : { body }) };
    const answer = await platform.fetch(url, sent);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, service, path = ''] = /^\/api\/(\w+)(\/.*)$/.exec(pathname) ?? [];
    const script = scripts[pathname];
    if (service) return forward(service as ServiceName, path, request, response);
    if (pathname === '/report') {
      reports.push(await bodyOf(request));
      response.writeHead(204).end();
      return;
    }
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(script ?? pageOf(pathname));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    platform,
    reports,
    close: async () => {
      platform.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
