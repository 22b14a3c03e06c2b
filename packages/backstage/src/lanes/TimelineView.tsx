import { useState, type ReactNode } from 'react';
import { useMessages } from '../messages/MessagesContext.ts';
import { count } from '../messages/format.ts';
import { Lanes } from './Lanes.tsx';
import type { Drawn } from './picture.ts';
import { TimelineTable } from './TimelineTable.tsx';

/** A purchase as a picture or, for those who read it, as a table. `tools` stand beside the switch. */
export function TimelineView({ tools, ...drawn }: Drawn & { readonly tools?: ReactNode }) {
  const messages = useMessages();
  const { timeline: say } = messages;
  const [isTable, setTable] = useState(false);
  const { timeline, pageCalls } = drawn;
  return (
    <>
      <div className="stage-timeline__tools">
        <fieldset className="stage-switch" aria-label={say.showAs}>
          <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
            {say.asLanes}
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
            {say.asTable}
          </button>
        </fieldset>
        {tools}
      </div>
      {isTable ? (
        <TimelineTable timeline={timeline} pageCalls={pageCalls} />
      ) : (
        <>
          <Lanes {...drawn} />
          <p className="stage-hidden">
            {say.picture(count(messages, timeline.calls.length), count(messages, timeline.travels.length))}
          </p>
        </>
      )}
    </>
  );
}
