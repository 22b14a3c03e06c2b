import { useSyncExternalStore } from 'react';
import { isMoving } from '../lanes/picture.ts';
import { useMoving } from '../lanes/useMoving.ts';
import { isComparing } from '../model/wait.ts';
import type { StagePort } from '../stage/createHost.ts';

/** What the port shows, and what time it is there now: drawn anew some 20 times a second while something is on its way. */
export function useStage(port: StagePort) {
  const view = useSyncExternalStore(port.subscribe, port.getView, () => null);
  const realNow = useMoving((at) => {
    if (view === null) return false;
    return (view.timeline !== null && isMoving(view.timeline)) || isComparing(view.wait, at);
  });
  const sinceSeen = view ? Math.max(0, realNow - view.seenAt) : 0;
  return { view, realNow, now: view ? view.at + sinceSeen * (view.rate ?? 1) : 0 };
}
