import { createServer, type RequestListener, type Server } from 'node:http';
import { ListenError, PortTakenError } from './errors.ts';

/** ms. What a client may take before it is let go; nobody else waits meanwhile. */
export interface ServerTimeouts {
  /** From the first byte to the end of the headers. Default 10,000. */
  headers?: number;
  /** From the first byte to the end of the body. Default 30,000. */
  request?: number;
  /** How long a kept-alive connection may idle between two requests. Default 65,000. */
  keepAlive?: number;
  /** How long nothing at all may move on a connection. Default 120,000. */
  idle?: number;
}

/** As the platform's web server takes them. */
const MAX_HEADER_BYTES = 32 * 1024;

export interface ListenAddress {
  name: string;
  host: string;
  /** 0 lets the system choose. */
  port: number;
}

/** @throws PortTakenError, ListenError */
export async function listen(
  address: ListenAddress,
  listener: RequestListener,
  { headers = 10_000, request = 30_000, keepAlive = 65_000, idle = 120_000 }: ServerTimeouts = {},
): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: Math.min(headers, request),
      requestTimeout: request,
      keepAliveTimeout: keepAlive,
      connectionsCheckingInterval: Math.max(50, Math.min(headers, request, 4000) / 4),
      noDelay: true,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    listener,
  );
  server.setTimeout(idle);
  const { name: service, host, port } = address;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const facts = { port, host, service, cause };
      reject(cause.code === 'EADDRINUSE' ? new PortTakenError(facts) : new ListenError(facts));
    });
    server.listen({ port, host, exclusive: true }, resolve);
  });
  return server;
}

/** Takes no more connections; those that are open are cut when `drained` settles. */
export async function closeServer(server: Server, drained: Promise<void>): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  await drained;
  server.closeAllConnections();
  await closed;
}
