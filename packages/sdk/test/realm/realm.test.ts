import { createContext, runInContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { bundle } from '../chromium/bundle.ts';

let evaluate: (code: string) => unknown;

beforeAll(async () => {
  const script = await bundle('../realm/app.ts');
  const host = Object.fromEntries(
    ['AbortController', 'AbortSignal', 'Headers', 'Request', 'Response', 'URL', 'crypto', 'performance']
      .concat(['setTimeout', 'clearTimeout', 'structuredClone', 'TextDecoder', 'TextEncoder', 'ReadableStream', 'Blob'])
      .concat(['FormData', 'URLSearchParams', 'DOMException', 'queueMicrotask'])
      .map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)?.value ?? Reflect.get(globalThis, name)]),
  );
  const refused = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:50001') });
  const context = createContext({ ...host, refusing: () => Promise.reject(refused) });
  runInContext(script, context);
  evaluate = (code) => runInContext(code, context);
}, 60_000);

test('it is another realm', () => {
  expect(evaluate('isOther()')).toBe(true);
});

test('signals of the host are signals', async () => {
  expect([...((await evaluate('withSignals()')) as string[])]).toEqual(['done', 'done', 'done']);
});

test('an error of the host is told in its words, and parameters and options of the host are taken', async () => {
  expect(await evaluate('unreachable()')).toBe(
    'outcome_unknown: network_error: fetch failed: connect ECONNREFUSED 127.0.0.1:50001',
  );
});

test('a clone that the host makes of an error is that error', () => {
  expect(evaluate('cloned()')).toBe('7');
});
