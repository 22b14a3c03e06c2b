// Runs the edited code inside a sandboxed frame, against a platform of its own: every `fetch` of the frame is answered by it.
import * as mocks from '@speckit/mocks';
import * as sdk from '@speckit/sdk';
import * as purchase from '@speckit/sdk/purchase';
import * as session from '@speckit/sdk/session';
import * as wait from '@speckit/sdk/wait';
import { transform } from 'sucrase';
import { describe } from './describe.ts';
import { drawLanes } from './drawLanes.ts';
import { MOST_LINES, type FromFrame, type ToFrame } from './protocol.ts';

addEventListener('message', function connect({ source, ports: [port] }) {
  if (source !== parent || !port) return;
  removeEventListener('message', connect);
  serve(port);
});

function serve(port: MessagePort) {
  const tell = (message: FromFrame) => port.postMessage(message);
  let platform: mocks.Platform | undefined;
  const lanes = drawLanes((height) => tell({ type: 'height', height }));

  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === 'lag') platform?.setLag(data.lag);
    else if (data.type === 'theme') lanes.setTheme(data.theme);
    else void run(data);
  };
  tell({ type: 'ready' });

  async function run({ code, lag, theme }: Extract<ToFrame, { type: 'run' }>) {
    platform?.dispose();
    const own = mocks.createPlatform({ lag });
    platform = own;
    lanes.setTheme(theme);
    lanes.follow(own);
    globalThis.fetch = own.fetch;
    const from = performance.now();
    let lines = 0;
    const say = (level: 'log' | 'error', values: unknown[]) => {
      if (platform !== own) return;
      lines += 1;
      if (lines <= MOST_LINES)
        tell({ type: 'log', level, text: values.map(describe).join(' '), atMs: performance.now() - from });
    };
    const console = {
      log: logger('log'),
      info: logger('log'),
      debug: logger('log'),
      warn: logger('error'),
      error: logger('error'),
    };
    function logger(level: 'log' | 'error') {
      return (...values: unknown[]) => say(level, values);
    }
    const modules: Record<string, unknown> = {
      '@speckit/sdk': sdk,
      '@speckit/sdk/purchase': purchase,
      '@speckit/sdk/wait': wait,
      '@speckit/sdk/session': session,
      '@speckit/mocks': mocks,
      playground: { platform: own },
    };
    try {
      await execute(code, modules, console);
      if (platform === own) tell({ type: 'ended', error: null });
    } catch (error) {
      if (platform === own) tell({ type: 'ended', error: describe(error) });
    }
  }
}

/** TypeScript with imports and top-level `await`, as the body of a function. */
async function execute(code: string, modules: Record<string, unknown>, console: object): Promise<void> {
  const { code: script } = transform(code, { transforms: ['typescript', 'imports'], preserveDynamicImport: true });
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const load = (name: string) => {
    if (Object.hasOwn(modules, name)) return modules[name];
    throw new TypeError(`"${name}" is not here. There are: ${Object.keys(modules).join(', ')}.`);
  };
  await new AsyncFunction('require', 'exports', 'console', script)(load, {}, console);
}
