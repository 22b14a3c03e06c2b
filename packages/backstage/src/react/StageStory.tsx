import { StoryView } from '../lanes/StoryView.tsx';
import { WaitRace } from '../lanes/WaitRace.tsx';
import { useMessages } from '../messages/MessagesContext.ts';
import { orderingLateMs } from '../model/wait.ts';
import type { PanelProps } from '../panels/panel.ts';
import '../lanes/stage.css';

/** The wait and the lanes of your purchase. `realNow`: this machine's clock, ms since the epoch. */
export function StageStory({ view, now, realNow, send }: PanelProps & { readonly realNow: number }) {
  const { story: say } = useMessages();
  const { story, wait, pageCalls } = view;
  return (
    <div className="stage-story">
      {story === null && <p className="stage-story__empty">{say.empty}</p>}
      {story && wait && <WaitRace wait={wait} lateMs={orderingLateMs(story)} now={realNow} />}
      {story && (
        <StoryView
          story={story}
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
