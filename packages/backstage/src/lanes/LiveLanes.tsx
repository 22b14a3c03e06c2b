import { useSyncExternalStore } from 'react';
import { useMessages } from '../messages/MessagesContext.ts';
import { callsOf, isRacing, orderingLateMs, waitOf } from '../model/wait.ts';
import { isMoving } from './picture.ts';
import { StoryView } from './StoryView.tsx';
import { useMoving } from './useMoving.ts';
import { WaitRace } from './WaitRace.tsx';
import type { LanesFeed, WatchedFeed } from './watchFeed.ts';
import './stage.css';

interface LiveLanesProps {
  readonly watched: WatchedFeed;
  readonly clock: Pick<LanesFeed, 'now'>;
}

/** The latest purchase of a feed, drawn live: the wait, and the lanes. */
export function LiveLanes({ watched, clock }: LiveLanesProps) {
  const { story: say } = useMessages();
  const story = useSyncExternalStore(watched.subscribe, watched.story, () => null);
  const wait = story && waitOf(callsOf(story), null);
  useMoving(() => (story !== null && isMoving(story)) || isRacing(wait, clock.now()));
  if (story === null) return <p className="stage-story stage-story__empty">{say.empty}</p>;
  const now = clock.now();
  return (
    <div className="stage-story">
      {wait && <WaitRace wait={wait} lateMs={orderingLateMs(story)} now={now} />}
      <StoryView story={story} pageCalls={[]} now={now} />
    </div>
  );
}
