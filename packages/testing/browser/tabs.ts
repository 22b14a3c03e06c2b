/** The part of `navigator.locks` that is emulated. */
export type Locks = Pick<LockManager, 'request'>;
/** The part of a `BroadcastChannel` that is emulated. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** The locks and channels of one browser, as one of its tabs sees them. */
export interface TabHost {
  readonly locks: Locks;
  readonly openChannel: (name: string) => Channel;
  /** The process of the tab ends: its locks fall, its messages stop. */
  readonly die: () => void;
  /** From now on `request` rejects, as in a frame without its own origin. */
  readonly refuseLocks: () => void;
  /** From now on every request is met only after this wait. */
  readonly slowLocks: (wait: () => Promise<void>) => void;
  /** From now on nothing this tab says is heard, and it hears nothing; its locks stay. */
  readonly silence: () => void;
}

type Work = LockGrantedCallback<unknown>;

interface Waiting {
  readonly owner: object;
  readonly start: () => void;
  readonly steal: () => void;
}

/** One browser's locks (exclusive, in order of asking) and channels. Each call opens a tab. */
export function createTabs(): () => TabHost {
  const queues = new Map<string, Waiting[]>();
  const channels = new Set<{ readonly name: string; readonly channel: Channel; readonly owner: object }>();
  const silent = new WeakSet<object>();

  const release = (name: string, entry: Waiting) => {
    const queue = queues.get(name) ?? [];
    const wasFirst = queue[0] === entry;
    const rest = queue.filter((each) => each !== entry);
    queues.set(name, rest);
    if (wasFirst) rest[0]?.start();
  };

  return () => {
    const owner = {};
    let areLocksRefused = false;
    let waitForLocks: (() => Promise<void>) | undefined;

    function request(name: string, given: LockOptions, work: Work): Promise<unknown> {
      if (areLocksRefused)
        return Promise.reject(new DOMException('Access to the lock manager is denied.', 'SecurityError'));
      if (given.signal?.aborted) return Promise.reject(given.signal.reason as Error);
      const queue = queues.get(name) ?? [];
      if (given.ifAvailable && queue.length > 0) return Promise.resolve(work(null));
      return new Promise((resolve, reject) => {
        let isStarted = false;
        const entry: Waiting = {
          owner,
          start: () => {
            isStarted = true;
            Promise.resolve(work({ name, mode: 'exclusive' }))
              .then(resolve, reject)
              .finally(() => release(name, entry));
          },
          steal: () => reject(new DOMException('The lock was stolen.', 'AbortError')),
        };
        given.signal?.addEventListener(
          'abort',
          () => {
            if (isStarted) return;
            release(name, entry);
            reject(given.signal?.reason as Error);
          },
          { once: true },
        );
        if (given.steal) {
          const [first, ...others] = queue;
          first?.steal();
          queues.set(name, [entry, ...others]);
        } else queues.set(name, [...queue, entry]);
        if (queues.get(name)?.[0] === entry) entry.start();
      });
    }

    const openChannel = (name: string): Channel => {
      const channel: Channel = {
        onmessage: null,
        postMessage: (data: unknown) => {
          const copy: unknown = structuredClone(data);
          if (silent.has(owner)) return;
          for (const other of channels) {
            if (other.channel === channel || other.name !== name || silent.has(other.owner)) continue;
            const target = other.channel as BroadcastChannel;
            queueMicrotask(() => target.onmessage?.call(target, new MessageEvent('message', { data: copy })));
          }
        },
        close: () => {
          channels.delete(entry);
        },
      };
      const entry = { name, channel, owner };
      channels.add(entry);
      return channel;
    };

    return {
      locks: {
        request: (async (name: string, given: LockOptions | Work, work?: Work) => {
          if (waitForLocks) await waitForLocks();
          return typeof given === 'function'
            ? request(name, {}, given)
            : request(name, given, work ?? (() => undefined));
        }) as Locks['request'],
      },
      openChannel,
      die: () => {
        silent.add(owner);
        for (const entry of channels) if (entry.owner === owner) channels.delete(entry);
        for (const [name, queue] of queues) for (const entry of queue) if (entry.owner === owner) release(name, entry);
      },
      refuseLocks: () => {
        areLocksRefused = true;
      },
      slowLocks: (wait) => {
        waitForLocks = wait;
      },
      silence: () => {
        silent.add(owner);
      },
    };
  };
}
