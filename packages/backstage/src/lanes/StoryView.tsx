import { useState, type ReactNode } from 'react';
import { useMessages } from '../messages/MessagesContext.ts';
import { count } from '../messages/format.ts';
import { Lanes } from './Lanes.tsx';
import type { Drawn } from './picture.ts';
import { StoryTable } from './StoryTable.tsx';

/** A purchase as a picture or, for those who read it, as a table. `tools` stand beside the switch. */
export function StoryView({ tools, ...drawn }: Drawn & { readonly tools?: ReactNode }) {
  const messages = useMessages();
  const { story: say } = messages;
  const [isTable, setTable] = useState(false);
  const { story, pageCalls } = drawn;
  return (
    <>
      <div className="stage-story__tools">
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
        <StoryTable story={story} pageCalls={pageCalls} />
      ) : (
        <>
          <Lanes {...drawn} />
          <p className="stage-hidden">
            {say.picture(count(messages, story.calls.length), count(messages, story.travels.length))}
          </p>
        </>
      )}
    </>
  );
}
