import type { PurchaseCommand, PurchaseSharing, SharedState } from './types.ts';

type Message =
  | { readonly type: 'state'; readonly state: SharedState; readonly isResting: boolean }
  | { readonly type: 'ask'; readonly command: PurchaseCommand };

export interface WebSharingOptions {
  /** Default: the browser's. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Default: a `BroadcastChannel`. */
  readonly openChannel?: ((name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>) | undefined;
}

/**
 * One tab leads, by a Web Lock that the browser takes from a tab that dies; the others mirror it over a BroadcastChannel
 * and the next in line takes over. Needs a journal that all tabs can read: `webStorage(localStorage)` or
 * `indexedDbStorage()`.
 */
export function webSharing({
  locks = navigator.locks,
  openChannel = (name) => new BroadcastChannel(name),
}: WebSharingOptions = {}): PurchaseSharing {
  return (name, { lead, mirror, obey }) => {
    const channel = openChannel(name);
    const leaving = new AbortController();
    let isLeading = false;
    let letGo = () => {};

    /** Holds the lock until this tab leaves, or dies. */
    const hold = (): Promise<void> => {
      isLeading = true;
      return new Promise((resolve) => {
        letGo = resolve;
        if (leaving.signal.aborted) resolve();
      });
    };
    const waitInLine = () => {
      const taken = locks.request(name, { signal: leaving.signal }, () => {
        const held = hold();
        lead();
        return held;
      });
      // Rejects when this tab leaves the line.
      taken.catch(() => undefined);
    };
    const known = new Promise<void>((resolve) => {
      const tried = locks.request(name, { ifAvailable: true }, (lock) => {
        const held = lock ? hold() : undefined;
        resolve();
        return held;
      });
      tried.then(() => isLeading || leaving.signal.aborted || waitInLine()).catch(() => undefined);
    });

    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'ask' && isLeading) obey(data.command);
      if (data.type === 'state' && !isLeading) mirror(data.state, data.isResting);
    };

    return {
      isLeading: async () => {
        await known;
        return isLeading;
      },
      tell: (state, isResting) => {
        if (isLeading) channel.postMessage({ type: 'state', state, isResting } satisfies Message);
      },
      ask: (command) => channel.postMessage({ type: 'ask', command } satisfies Message),
      leave: () => {
        leaving.abort();
        letGo();
        channel.close();
      },
    };
  };
}
