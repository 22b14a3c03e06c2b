import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { firstSentence, readVerbs } from '../scripts/verbs.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));
const VERBS = readVerbs(root);
/** A file of somebody who types the verbs; it is never written. */
const uri = `file://${root}/test/typed.ts`;
const TYPED = [
  `import { createTicketingClient, localServices } from '../src/index.ts';`,
  'const client = createTicketingClient({ services: localServices });',
  ...VERBS.map(({ service, name }) => `client.${service}.${name};`),
].join('\n');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly contents?: { readonly value?: string } } | null;
}

/** The language server of the compiler that is installed, spoken to as an editor does. */
function startServer() {
  const server = spawn(process.execPath, [compiler, '--lsp', '--stdio'], { cwd: root });
  const waiting = new Map<number, (message: Message) => void>();
  let heard = Buffer.alloc(0);
  let asked = 0;
  const write = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  server.stdout.on('data', (data: Buffer) => {
    heard = Buffer.concat([heard, data]);
    for (;;) {
      const end = heard.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(heard.subarray(0, Math.max(0, end)).toString())?.[1]);
      if (end < 0 || heard.length < end + 4 + length) return;
      const message = JSON.parse(heard.subarray(end + 4, end + 4 + length).toString()) as Message;
      heard = heard.subarray(end + 4 + length);
      // What the server asks the editor gets an empty answer.
      if (message.method !== undefined && message.id !== undefined) write({ id: message.id, result: [{}] });
      else if (message.id !== undefined) waiting.get(message.id)?.(message);
    }
  });
  const ask = (method: string, params: object) =>
    new Promise<Message>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      write({ id: asked, method, params });
    });
  return { ask, tell: (method: string, params: object) => write({ method, params }), stop: () => server.kill() };
}

test('an editor shows the words of every bound verb on hover', { timeout: 120_000 }, async () => {
  const server = startServer();
  try {
    await server.ask('initialize', { processId: process.pid, rootUri: `file://${root}`, capabilities: {} });
    server.tell('initialized', {});
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text: TYPED } });
    for (const [index, { service, name, doc }] of VERBS.entries()) {
      const position = { line: index + 2, character: `client.${service}.`.length + 1 };
      const { result } = await server.ask('textDocument/hover', { textDocument: { uri }, position });
      const shown = JSON.stringify(result?.contents).replaceAll(/\s|\\n/g, '');
      expect(shown).toContain(name);
      expect(shown).toContain(JSON.stringify(firstSentence(doc)).slice(1, -1).replaceAll(/\s/g, ''));
    }
  } finally {
    server.stop();
  }
});
