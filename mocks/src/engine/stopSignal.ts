/** What `sleep` and `orAbort` need of an AbortSignal. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface StopController {
  readonly signal: StopSignal;
  abort(): void;
}

/** For thousands of listeners: an AbortSignal of Node goes through all it has for each that comes or leaves. */
export function createStopController(): StopController {
  const listeners = new Set<() => void>();
  const reason = new DOMException('This operation was aborted', 'AbortError');
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      reason,
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    abort() {
      if (aborted) return;
      aborted = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
  };
}
