import { useSyncExternalStore } from 'react';
import { useMessages } from '../messages/MessagesContext.ts';
import { callsOf, isComparing, orderingLateMs, waitOf } from '../model/wait.ts';
import { isMoving } from './picture.ts';
import { TimelineView } from './TimelineView.tsx';
import { useMoving } from './useMoving.ts';
import { WaitComparison } from './WaitComparison.tsx';
import type { LanesFeed, WatchedFeed } from './watchFeed.ts';
import './stage.css';

interface LiveLanesProps {
  readonly watched: WatchedFeed;
  readonly clock: Pick<LanesFeed, 'now'>;
}

/** The latest purchase of a feed, drawn live: the wait, and the lanes. */
export function LiveLanes({ watched, clock }: LiveLanesProps) {
  const { timeline: say } = useMessages();
  const timeline = useSyncExternalStore(watched.subscribe, watched.timeline, () => null);
  const wait = timeline && waitOf(callsOf(timeline), null);
  useMoving(() => (timeline !== null && isMoving(timeline)) || isComparing(wait, clock.now()));
  if (timeline === null) return <p className="stage-timeline stage-timeline__empty">{say.empty}</p>;
  const now = clock.now();
  return (
    <div className="stage-timeline">
      {wait && <WaitComparison wait={wait} lateMs={orderingLateMs(timeline)} now={now} />}
      <TimelineView timeline={timeline} pageCalls={[]} now={now} />
    </div>
  );
}
