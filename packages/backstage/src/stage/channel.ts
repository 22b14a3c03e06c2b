import type { StageCommand } from './commands.ts';
import type { StagePort } from './createHost.ts';
import type { StageView } from './view.ts';

/** Between the page of the shop and a second screen, in the same browser. */
const CHANNEL = 'speckit.backstage';

type Message =
  | { readonly type: 'hello' }
  | { readonly type: 'view'; readonly host: string; readonly view: StageView }
  | { readonly type: 'command'; readonly host: string; readonly command: StageCommand };

/** A second screen asks again so often, so that it survives a reload of the shop; the shop forgets one that is silent. */
const HELLO_MS = 2_000;
const SILENT_MS = 3 * HELLO_MS;

/** Lets second screens look at a host, and steer it. Nothing is sent while none is open. */
export function shareHost(port: StagePort): void {
  if (!('BroadcastChannel' in window)) return;
  const channel = new BroadcastChannel(CHANNEL);
  const host = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let leave: (() => void) | null = null;
  let silence: number | undefined;

  const show = () => {
    const view = port.getView();
    if (view) channel.postMessage({ type: 'view', host, view } satisfies Message);
  };
  const stop = () => {
    leave?.();
    leave = null;
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'command' && data.host === host) port.send(data.command);
    if (data.type !== 'hello') return;
    window.clearTimeout(silence);
    silence = window.setTimeout(stop, SILENT_MS);
    leave ??= port.subscribe(show);
    show();
  });
}

/** The host of another tab, as a port; its view is null until one answers. Of several the one that spoke last is shown. */
export function connectToHost(): StagePort {
  const listeners = new Set<() => void>();
  let view: StageView | null = null;
  let host: string | null = null;
  let channel: BroadcastChannel | null = null;
  let timer: number | undefined;

  const hello = () => channel?.postMessage({ type: 'hello' } satisfies Message);
  function open(): void {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.type !== 'view') return;
      if (host !== null && host !== data.host && Date.now() - (view?.seenAt ?? 0) < SILENT_MS) return;
      ({ host, view } = data);
      for (const listener of listeners) listener();
    });
    hello();
    timer = window.setInterval(hello, HELLO_MS);
  }

  return {
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.clearInterval(timer);
        channel?.close();
        channel = null;
      };
    },
    send(command) {
      if (host !== null) channel?.postMessage({ type: 'command', host, command } satisfies Message);
    },
  };
}
