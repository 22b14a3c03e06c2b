import { connect, type Socket } from 'node:net';

export interface Load {
  port: number;
  /** How many connections are kept alive, each with one request under way. */
  connections: number;
  /** The raw requests, in the order they go out. */
  requests: readonly Buffer[];
  /** The status every answer must have. */
  status: number;
}

export interface LoadResult {
  perSecond: number;
  /** ms */
  p50: number;
  p99: number;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

export function rawRequest(method: string, path: string, body?: unknown): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Accept: application/json'];
  if (text) head.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`);
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}

/** Sends all requests and waits for all answers: by sockets, since a full HTTP client would be slower than the server. */
export async function runLoad({ port, connections, requests, status }: Load): Promise<LoadResult> {
  const times: number[] = [];
  let next = 0;
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const startedAt = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let request = requests[next++]; request; request = requests[next++]) {
        const sentAt = performance.now();
        const answered = await exchange(socket, request);
        times.push(performance.now() - sentAt);
        if (answered !== status) throw new Error(`Port ${port} answered ${answered}, not ${status}.`);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  for (const socket of sockets) socket.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { perSecond: requests.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** One request and its whole answer; its status. */
export function exchange(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let head: { status: number; left: number } | undefined;
    let waiting: Buffer = Buffer.alloc(0);
    const stop = () => {
      socket.off('data', onData);
      socket.off('close', onClose);
    };
    const onClose = () => {
      stop();
      reject(new Error('The connection was closed.'));
    };
    const onData = (chunk: Buffer) => {
      if (head) {
        head.left -= chunk.length;
      } else {
        waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
        const end = waiting.indexOf(END_OF_HEAD);
        if (end < 0) return;
        const text = waiting.toString('latin1', 0, end);
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
        head = { status: Number(text.slice(9, 12)), left: length - (waiting.length - end - END_OF_HEAD.length) };
      }
      if (head.left > 0) return;
      stop();
      resolve(head.status);
    };
    socket.on('data', onData);
    socket.on('close', onClose);
    socket.write(request);
  });
}
