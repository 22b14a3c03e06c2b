import type { Inspection, Platform } from '@speckit/mocks';
import { eventWords } from './eventWords.ts';

export interface StageView {
  readonly inspection: Inspection;
  /** The latest first. */
  readonly diary: readonly { readonly seq: number; readonly words: string }[];
}

export interface Inspector {
  readonly getView: () => StageView;
  readonly subscribe: (listener: () => void) => () => void;
}

const REFRESH_MS = 250;
const DIARY_LENGTH = 40;

/** Looks at the platform some times a second for as long as anybody watches. */
export function createInspector(platform: Platform): Inspector {
  let diary: StageView['diary'] = [];
  let view: StageView = { inspection: platform.inspect(), diary };
  const listeners = new Set<() => void>();
  let stop = () => {};

  const watch = () => {
    const unsubscribe = platform.subscribe((event) => {
      const words = eventWords(event);
      if (words !== null) diary = [{ seq: event.seq, words }, ...diary].slice(0, DIARY_LENGTH);
    });
    const timer = window.setInterval(() => {
      view = { inspection: platform.inspect(), diary };
      for (const listener of listeners) listener();
    }, REFRESH_MS);
    stop = () => {
      unsubscribe();
      window.clearInterval(timer);
    };
  };

  return {
    getView: () => view,
    subscribe(listener) {
      if (listeners.size === 0) watch();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}
