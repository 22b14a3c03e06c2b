import { TimelineView } from '../lanes/TimelineView.tsx';
import { WaitComparison } from '../lanes/WaitComparison.tsx';
import { useMessages } from '../messages/MessagesContext.ts';
import { orderingLateMs } from '../model/wait.ts';
import type { PanelProps } from '../panels/panel.ts';
import '../lanes/stage.css';

/** The wait and the lanes of your purchase. `realNow`: this machine's clock, ms since the epoch. */
export function StageTimeline({ view, now, realNow, send }: PanelProps & { readonly realNow: number }) {
  const { timeline: say } = useMessages();
  const { timeline, wait, pageCalls } = view;
  return (
    <div className="stage-timeline">
      {timeline === null && <p className="stage-timeline__empty">{say.empty}</p>}
      {timeline && wait && <WaitComparison wait={wait} lateMs={orderingLateMs(timeline)} now={realNow} />}
      {timeline && (
        <TimelineView
          timeline={timeline}
          pageCalls={pageCalls}
          now={now}
          tools={
            view.isRecorded && (
              <button type="button" className="stage-button" onClick={() => send({ type: 'download' })}>
                {say.download}
              </button>
            )
          }
        />
      )}
    </div>
  );
}
