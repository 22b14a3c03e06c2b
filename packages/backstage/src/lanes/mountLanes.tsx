import { createRoot } from 'react-dom/client';
import { BackstageMessagesContext } from '../messages/MessagesContext.ts';
import { english } from '../messages/english.ts';
import type { BackstageMessages } from '../messages/messages.ts';
import { LiveLanes } from './LiveLanes.tsx';
import { watchFeed, type LanesFeed } from './watchFeed.ts';

export interface MountOptions {
  /** Default: English. */
  readonly messages?: BackstageMessages;
}

/**
 * Draws the latest purchase of a world into an element, and goes on until the answer is called. For pages without React of
 * their own.
 *
 * @example
 * const platform = createPlatform({ lag: 300 });
 * const unmount = mountLanes(element, {
 *   subscribe: platform.subscribe,
 *   groups: () => platform.inspect().groups,
 *   now: () => platform.clock.now(),
 * });
 */
export function mountLanes(element: Element, feed: LanesFeed, { messages = english }: MountOptions = {}): () => void {
  const watched = watchFeed(feed);
  const root = createRoot(element);
  root.render(
    <BackstageMessagesContext value={messages}>
      <LiveLanes watched={watched} clock={feed} />
    </BackstageMessagesContext>,
  );
  return () => {
    watched.stop();
    root.unmount();
  };
}
