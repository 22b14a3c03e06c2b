import { useData, withBase } from 'vitepress';
import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue';
import type { FromFrame, Theme, ToFrame } from '../../../playground/protocol.ts';

export type Line = Omit<Extract<FromFrame, { type: 'log' }>, 'type'>;

/** The frame says how much its lanes need; no more than this, px. */
const MOST_HEIGHT = 4_000;

/** Runs code in a frame without an origin; a new run replaces the frame, so that nothing of the last one goes on. */
export function useRunner(lag: Ref<number>) {
  const lines = shallowRef<readonly Line[]>([]);
  const status = ref<'idle' | 'running' | 'ended' | 'failed'>('idle');
  const holder = ref<HTMLElement | null>(null);
  const { isDark } = useData();
  const theme = computed<Theme>(() => (isDark.value ? 'dark' : 'light'));
  const link = createLink();

  function stop() {
    link.close();
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
    const { port1, port2 } = link.open();
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      if (data.type === 'ready') link.tell({ type: 'run', code, lag: lag.value, theme: theme.value });
      else if (data.type === 'height') frame.style.height = `${Math.min(Number(data.height) || 0, MOST_HEIGHT)}px`;
      else if (data.type === 'log') lines.value = [...lines.value, data];
      else {
        status.value = data.error === null ? 'ended' : 'failed';
        if (data.error !== null) lines.value = [...lines.value, { level: 'error', text: data.error, atMs: NaN }];
      }
    };
    frame.onload = () => frame.contentWindow?.postMessage(null, '*', [port2]);
    holder.value?.append(frame);
  }

  watch(theme, () => link.tell({ type: 'theme', theme: theme.value }));
  onBeforeUnmount(stop);
  return {
    lines,
    status,
    holder,
    run,
    setLag: () => link.tell({ type: 'lag', lag: lag.value }),
  };
}

/** The channel to the frame of the latest run. */
function createLink() {
  let port: MessagePort | undefined;
  return {
    open(): MessageChannel {
      const channel = new MessageChannel();
      port = channel.port1;
      return channel;
    },
    tell: (message: ToFrame) => port?.postMessage(message),
    close() {
      port?.close();
      port = undefined;
    },
  };
}
