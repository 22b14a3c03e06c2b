import { orNothing } from '../../host/guarded.ts';
import type { KeptPurchase } from '../record/begin.ts';
import type { AskedCommand } from '../record/commands.ts';
import type { ProblemData } from '../record/shapes.ts';
import { atMost } from '../time/atMost.ts';
import type { PurchaseSharing, SharedState } from './types.ts';

type Message =
  | { readonly type: 'state'; readonly state: SharedState; readonly isResting: boolean; readonly kept: KeptPurchase }
  | { readonly type: 'ask'; readonly id: string; readonly command: AskedCommand }
  | { readonly type: 'answer'; readonly id: string; readonly problem: ProblemData | null }
  /** The leader is at work on something that was asked. */
  | { readonly type: 'beat' };

type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** The facilities of the host that tabs share a purchase by. */
export interface WebSharingOptions {
  /** Default: the browser's, where it has them. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Default: a `BroadcastChannel`, where the browser has it. */
  readonly openChannel?: ((name: string) => Channel) | undefined;
}

/** Locks that have not answered for so long, ms, are not waited for: the tab leads by itself, unless it has heard a leader. */
const LOCK_MS = 1_000;
/** A leader that has said nothing for so long, ms, is frozen or gone: the tab that asked takes over. */
const LEADER_MS = 3_000;
/** A leader at work says so at such distances, ms. */
const BEAT_MS = 1_000;

const hostLocks = () => globalThis.navigator?.locks;
const hostChannel = (name: string): Channel => new BroadcastChannel(name);

/**
 * One tab leads, by a Web Lock that the browser takes from a tab that dies; the others mirror it over a BroadcastChannel
 * and the next in line takes over. Where locks are missing or refused a tab leads by itself, and the journal's lease keeps
 * two from acting. Needs a journal that all tabs can read: `webStorage(() => localStorage)` or `indexedDbStorage()`.
 */
export function webSharing({ locks, openChannel = hostChannel }: WebSharingOptions = {}): PurchaseSharing {
  return (name, { clock, lead, follow, mirror, perform, answer }) => {
    const manager = locks ?? hostLocks();
    const channel = orNothing(() => openChannel(name));
    const leaving = new AbortController();
    const { signal } = leaving;
    /** What was asked and has not come to rest. */
    const pending = new Set<string>();
    /** What this tab was asked. */
    const heard = new Set<string>();
    let silence: unknown;
    let beating: unknown;
    let isBeating = false;
    let isLeading = false;
    /** A leader has been heard. */
    let isLed = false;
    /** The locks were not waited for any longer, and another tab has been asked. */
    let isLate = false;
    let letGo = () => {};
    let stealing: unknown;

    /** Holds the lock until this tab leaves, dies, or is led over. */
    const hold = (): Promise<void> => {
      isLeading = true;
      return new Promise((resolve) => {
        letGo = resolve;
        if (signal.aborted) resolve();
      });
    };
    const lose = () => {
      if (!isLeading || signal.aborted) return;
      isLeading = false;
      follow();
      waitInLine();
    };
    const request = async (
      given: LockOptions,
      work: (lock: Lock | null) => Promise<void> | undefined,
    ): Promise<void> => {
      await manager?.request(name, given, work);
    };
    const take = () => {
      const held = hold();
      lead();
      return held;
    };
    function waitInLine(): void {
      // Rejects when this tab leaves the line, or when another one steals the lock from it.
      request({ signal }, take).catch(lose);
    }
    const steal = (taken: () => Promise<void>) => {
      request({ steal: true }, taken).catch(lose);
    };
    function takeOver(): void {
      if (isLeading || signal.aborted) return;
      if (manager) steal(take);
      // Where the lock cannot be stolen, the lease of the journal keeps the frozen tab from acting when it wakes.
      stealing = clock.setTimeout(() => {
        if (!isLeading && !signal.aborted) void take();
      }, LOCK_MS);
    }

    const begin = () => (isLate ? take() : hold());
    const tryLock = () =>
      new Promise<void>((resolve) => {
        let isElsewhere = false;
        const tryTake = (lock: Lock | null) => {
          const held = lock ? begin() : undefined;
          isElsewhere = !lock;
          resolve();
          return held;
        };
        const alone = () => {
          if (isLeading) return lose();
          void begin();
          resolve();
        };
        // Without locks as with refused ones: alone.
        const tried = manager ? request({ ifAvailable: true }, tryTake) : Promise.reject(new TypeError('no locks'));
        const settle = () => {
          if (signal.aborted) return;
          if (!isLeading) waitInLine();
          // The locks were too slow: this tab leads already, and has the journal. Two leaders do not hear each other.
          else if (isElsewhere) steal(hold);
        };
        tried.then(settle).catch(alone);
      });
    const known = atMost(clock, LOCK_MS, async () => {
      await tryLock();
      return true;
    }).then((isKnown) => {
      if (isKnown || signal.aborted) return;
      isLate = isLed;
      if (!isLed) void hold();
    });

    const post = (message: Message) => {
      try {
        channel?.postMessage(message);
      } catch {
        // Closed, or a host that refuses: the leader is then silent for the others.
      }
    };
    const listen = () => {
      clock.clearTimeout(silence);
      if (pending.size > 0) silence = clock.setTimeout(takeOver, LEADER_MS);
    };
    const beat = () => {
      if (!isBeating || !isLeading || signal.aborted) return;
      post({ type: 'beat' });
      clock.clearTimeout(beating);
      beating = clock.setTimeout(beat, BEAT_MS);
    };
    const hear = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'ask') {
        if (!isLeading || heard.has(data.id)) return;
        const problem = perform(data.command);
        if (problem === undefined) return;
        heard.add(data.id);
        post({ type: 'answer', id: data.id, problem });
        if (problem || isBeating) return;
        isBeating = true;
        beat();
        return;
      }
      if (isLeading) return;
      isLed = true;
      if (data.type === 'state') {
        if (data.isResting) pending.clear();
        mirror(data.state, data.isResting, data.kept);
      } else if (data.type === 'answer' && pending.has(data.id)) {
        if (data.problem) pending.delete(data.id);
        answer(data.id, data.problem);
      }
      listen();
    };
    if (channel) channel.onmessage = hear;

    return {
      isLeading: async () => {
        await known;
        return isLeading;
      },
      tell: (state, isResting, kept) => {
        if (isResting) isBeating = false;
        if (isLeading) post({ type: 'state', state, isResting, kept });
      },
      ask: (id, command) => {
        pending.add(id);
        listen();
        post({ type: 'ask', id, command });
      },
      leave: () => {
        leaving.abort();
        clock.clearTimeout(stealing);
        clock.clearTimeout(silence);
        clock.clearTimeout(beating);
        letGo();
        channel?.close();
      },
    };
  };
}

/** A channel, or none where the host has none. */
