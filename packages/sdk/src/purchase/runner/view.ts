import { guarded } from '../../host/guarded.ts';
import { project } from '../record/project.ts';
import type { PurchaseRecord } from '../record/schema.ts';
import type { PurchaseState } from '../record/types.ts';

/** What a purchase shows, whoever goes on with it: this page, another tab, or a page that has taken over its journal. */
export interface View {
  readonly state: () => PurchaseState;
  readonly subscribe: (listener: () => void) => () => void;
  /** This page's own record has changed. */
  readonly changed: () => void;
  /** Shows this instead of what this page knows; `null`: what this page knows again. */
  readonly mirror: (state: PurchaseState | null) => void;
  /** Another page goes on: `watch` shows what it does until it rests. */
  readonly follow: (watch: (signal: AbortSignal) => Promise<void>) => void;
  /** Resolves when nobody is followed any more. */
  readonly followed: () => Promise<void>;
  readonly close: () => void;
}

export function createView(record: () => PurchaseRecord): View {
  const listeners = new Set<() => void>();
  let mirrored: PurchaseState | null = null;
  let shown: { readonly record: PurchaseRecord; readonly state: PurchaseState } | undefined;
  let following: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;

  const own = (): PurchaseState => {
    const current = record();
    if (shown?.record !== current) shown = { record: current, state: project(current) };
    return shown.state;
  };
  const notify = () => {
    for (const listener of listeners) guarded(listener);
  };
  const stop = () => {
    following?.stop.abort();
    following = undefined;
  };
  return {
    state: () => mirrored ?? own(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => {
      if (!mirrored) notify();
    },
    mirror: (state) => {
      if (state === null) stop();
      if (state === mirrored) return;
      mirrored = state;
      notify();
    },
    follow: (watch) => {
      stop();
      const controller = new AbortController();
      following = { stop: controller, done: watch(controller.signal) };
    },
    followed: async () => {
      await following?.done;
    },
    close: () => {
      stop();
      listeners.clear();
    },
  };
}
