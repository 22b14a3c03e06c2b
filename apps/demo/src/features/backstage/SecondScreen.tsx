import { AllPanels, BackstageMessagesContext, StageTimeline, useStage } from '@speckit/backstage';
import { connectToHost } from '@speckit/backstage/host';
import { useState, type ReactNode } from 'react';
import { Rich, useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { backstageWords as words } from './messages.ts';
import { useBackstageMessages } from './useBackstageMessages.ts';
import './backstage.css';

/** The backstage on a screen of its own: it shows, and steers, the shop in another tab of this browser. */
export function SecondScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useWords();
  const messages = useBackstageMessages();
  const [port] = useState(connectToHost);
  const { view, now, realNow } = useStage(port);
  usePageTitle(t(words.title));
  return (
    <main className="second-screen">
      <header className="second-screen__head">
        <h1>{t(words.title)}</h1>
        <output>{view ? t(words.watching, { dialect: view.dialect }) : t(words.looking)}</output>
        {tools}
      </header>
      {view && messages && (
        <BackstageMessagesContext value={messages}>
          <StageTimeline view={view} now={now} realNow={realNow} send={port.send} />
          <AllPanels view={view} now={now} send={port.send} />
        </BackstageMessagesContext>
      )}
      {!view && (
        <p className="second-screen__empty">
          <Rich word={words.openShop} tags={{ link: <a href="/">.</a> }} />
        </p>
      )}
    </main>
  );
}
