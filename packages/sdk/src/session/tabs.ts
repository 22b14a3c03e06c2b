import type { UserId } from '../models/ids.ts';

/** As much of a `BroadcastChannel` as is needed. */
export type SessionChannel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;
/** Opens the channel of that name: `(name) => new BroadcastChannel(name)`. */
export type OpenSessionChannel = (name: string) => SessionChannel;

const NAME = 'speckit.session';

interface SignedOut {
  readonly type: 'signed_out';
  readonly userId: UserId | undefined;
}

/** In pages only: on a server the sessions of many people live in one process. */
const inPages = (): OpenSessionChannel | undefined =>
  typeof document === 'undefined' || typeof BroadcastChannel === 'undefined'
    ? undefined
    : (name) => new BroadcastChannel(name);

/**
 * Tells the other tabs of a sign-out and hears theirs. Only who has left is told, no token. Where there is no channel, or
 * the host refuses one, every tab is on its own.
 */
export function openTabs(open: OpenSessionChannel | undefined = inPages(), onSignedOut: (userId?: UserId) => void) {
  let channel: SessionChannel | undefined;
  try {
    channel = open?.(NAME);
  } catch {
    // A sandboxed frame may not open one.
  }
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { type, userId } = Object(data) as Partial<SignedOut>;
      if (type === 'signed_out') onSignedOut(userId);
    };
  }
  const attempt = (work: () => void) => {
    try {
      work();
    } catch {
      // A closed channel tells nobody.
    }
  };
  return {
    tell: (userId: UserId | undefined) =>
      attempt(() => channel?.postMessage({ type: 'signed_out', userId } satisfies SignedOut)),
    close: () => attempt(() => channel?.close()),
  };
}
