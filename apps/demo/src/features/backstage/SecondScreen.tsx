import { useState, type ReactNode } from 'react';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { AllPanels, StageStory } from './StageContent.tsx';
import { connectToHost } from './stage/channel.ts';
import { useStage } from './useStage.ts';

/** The backstage on a screen of its own: it shows, and steers, the shop in another tab of this browser. */
export function SecondScreen({ tools }: { readonly tools: ReactNode }) {
  const [port] = useState(connectToHost);
  const { view, now, realNow } = useStage(port);
  usePageTitle('Backstage');
  return (
    <main className="second-screen" lang="en" dir="ltr">
      <header className="second-screen__head">
        <h1>Backstage</h1>
        <p>{view ? `Watching the shop in another tab, ${view.dialect} dialect.` : 'Looking for the shop…'}</p>
        {tools}
      </header>
      {view ? (
        <>
          <StageStory view={view} now={now} realNow={realNow} send={port.send} />
          <AllPanels view={view} now={now} send={port.send} />
        </>
      ) : (
        <p className="second-screen__empty">
          Open <a href="/">the shop</a> in another tab or window of this browser, and keep both in sight: what you do
          there is drawn here.
        </p>
      )}
    </main>
  );
}
