import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** An error reply; never thrown, because a refusal is an answer to compare like any other. */
export interface RedisError {
  error: string;
}
export type Reply = string | number | null | RedisError | Reply[];

export interface RespClient {
  /** Sends all commands at once; their replies, in order. */
  pipeline(commands: readonly (readonly string[])[]): Promise<Reply[]>;
  command(...words: string[]): Promise<Reply>;
  /** Replies nobody waits for: what a subscription pushes. */
  onPush(listener: (reply: Reply) => void): void;
  close(): void;
}

export async function connectResp(path: string): Promise<RespClient> {
  const socket: Socket = connect({ path });
  await once(socket, 'connect');
  const waiting: ((reply: Reply) => void)[] = [];
  let push: (reply: Reply) => void = () => undefined;
  let buffer: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    let at = 0;
    for (let parsed = parseReply(buffer, at); parsed; parsed = parseReply(buffer, at)) {
      at = parsed.end;
      (waiting.shift() ?? push)(parsed.reply);
    }
    buffer = buffer.subarray(at);
  });

  const pipeline = (commands: readonly (readonly string[])[]) => {
    const replies = commands.map(() => new Promise<Reply>((resolve) => waiting.push(resolve)));
    socket.write(commands.map(encode).join(''));
    return Promise.all(replies);
  };
  return {
    pipeline,
    command: async (...words) => (await pipeline([words]))[0] ?? null,
    onPush: (listener) => void (push = listener),
    close: () => socket.destroy(),
  };
}

function encode(words: readonly string[]): string {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

/** Undefined while the reply is not all there. */
function parseReply(buffer: Buffer, at: number): { reply: Reply; end: number } | undefined {
  const lineEnd = buffer.indexOf('\r\n', at);
  if (lineEnd < 0) return undefined;
  const line = buffer.toString('utf8', at + 1, lineEnd);
  const next = lineEnd + 2;
  switch (String.fromCharCode(buffer[at] ?? 0)) {
    case '+':
      return { reply: line, end: next };
    case '-':
      return { reply: { error: line }, end: next };
    case ':':
      return { reply: Number(line), end: next };
    case '$': {
      const length = Number(line);
      if (length < 0) return { reply: null, end: next };
      if (buffer.length < next + length + 2) return undefined;
      return { reply: buffer.toString('utf8', next, next + length), end: next + length + 2 };
    }
    case '*': {
      const items: Reply[] = [];
      let end = next;
      for (let index = 0; index < Number(line); index++) {
        const item = parseReply(buffer, end);
        if (!item) return undefined;
        items.push(item.reply);
        end = item.end;
      }
      return { reply: items, end };
    }
    default:
      throw new RangeError(`Not a RESP reply: ${line}`);
  }
}
