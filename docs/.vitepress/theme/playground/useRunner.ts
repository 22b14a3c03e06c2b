import { withBase } from 'vitepress';
import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue';
import type { FromFrame, ToFrame } from '../../../playground/protocol.ts';

export type Line = Omit<Extract<FromFrame, { type: 'log' }>, 'type'>;

/** Runs code in a frame without an origin; a new run replaces the frame, so that nothing of the last one goes on. */
export function useRunner(lag: Ref<number>) {
  const lines = shallowRef<readonly Line[]>([]);
  const status = ref<'idle' | 'running' | 'ended' | 'failed'>('idle');
  const holder = ref<HTMLElement | null>(null);
  let port: MessagePort | undefined;

  function stop() {
    port?.close();
    port = undefined;
    holder.value?.replaceChildren();
  }

  function run(code: string) {
    stop();
    lines.value = [];
    status.value = 'running';
    const frame = document.createElement('iframe');
    frame.title = 'What the platform does meanwhile';
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = withBase('/playground/frame.html');
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      if (data.type === 'ready') port1.postMessage({ type: 'run', code, lag: lag.value } satisfies ToFrame);
      else if (data.type === 'log') lines.value = [...lines.value, data];
      else {
        status.value = data.error === null ? 'ended' : 'failed';
        if (data.error !== null) lines.value = [...lines.value, { level: 'error', text: data.error, atMs: NaN }];
      }
    };
    frame.onload = () => frame.contentWindow?.postMessage(null, '*', [port2]);
    holder.value?.append(frame);
  }

  onBeforeUnmount(stop);
  return {
    lines,
    status,
    holder,
    run,
    setLag: () => port?.postMessage({ type: 'lag', lag: lag.value } satisfies ToFrame),
  };
}
