import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Lanes } from './lanes/Lanes.tsx';
import type { Drawn } from './lanes/picture.ts';
import { StoryTable } from './lanes/StoryTable.tsx';
import { PANEL_NAMES, PANEL_TITLES, type PanelName } from './panelNames.ts';
import { Diary } from './panels/Diary.tsx';
import { Mails } from './panels/Mails.tsx';
import type { PanelProps } from './panels/panel.ts';
import { Readers } from './panels/Readers.tsx';
import { Rivals } from './panels/Rivals.tsx';
import { Seats } from './panels/Seats.tsx';
import { Trouble } from './panels/Trouble.tsx';
import { WaitRace } from './panels/Wait.tsx';
import { World } from './panels/World.tsx';
import './backstage.css';
import './panels/panels.css';

const PANELS: Readonly<Record<PanelName, (props: PanelProps) => ReactNode>> = {
  lag: Readers,
  seats: Seats,
  rivals: Rivals,
  trouble: Trouble,
  world: World,
  mails: Mails,
  log: Diary,
};

/** The lanes and the wait: the same wherever the backstage stands. */
export function StageStory({ view, now, realNow, send }: PanelProps & { readonly realNow: number }) {
  const [isTable, setTable] = useState(false);
  const { story } = view;
  return (
    <div className="stage-story">
      {story ? (
        <>
          <WaitRace view={view} realNow={realNow} />
          <div className="stage-story__tools">
            <fieldset className="segmented" aria-label="Show your purchase as">
              <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
                Lanes
              </button>
              <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
                Table
              </button>
            </fieldset>
            {view.isRecorded && (
              <button type="button" className="button button--small" onClick={() => send({ type: 'download' })}>
                Download as a test
              </button>
            )}
          </div>
          {isTable ? (
            <StoryTable story={story} pageCalls={view.pageCalls} />
          ) : (
            <LanesWithWords story={story} pageCalls={view.pageCalls} now={now} />
          )}
        </>
      ) : (
        <p className="stage-story__empty">
          Choose a seat and press <strong>Hold</strong>. Your purchase is drawn here: every request, every record that
          travels through Kafka, and who has yet to hear of it.
        </p>
      )}
    </div>
  );
}

function LanesWithWords(drawn: Drawn) {
  const { story } = drawn;
  return (
    <>
      <Lanes {...drawn} />
      <p className="visually-hidden">
        A picture of your purchase: {story.calls.length} requests, {story.travels.length} records. Choose Table to read
        it.
      </p>
    </>
  );
}

/** All panels at once, for a large screen. */
export function AllPanels(props: PanelProps) {
  return (
    <div className="stage-grid">
      {PANEL_NAMES.map((name) => {
        const Panel = PANELS[name];
        return (
          <section key={name} className="panel" aria-labelledby={`panel-${name}`}>
            <h3 id={`panel-${name}`}>{PANEL_TITLES[name]}</h3>
            <Panel {...props} />
          </section>
        );
      })}
    </div>
  );
}

interface TabbedPanelsProps extends PanelProps {
  readonly panel: PanelName;
  readonly onShow: (panel: PanelName) => void;
}

/** One panel at a time. Arrow keys go from tab to tab, as tabs do. */
export function TabbedPanels({ panel, onShow, ...props }: TabbedPanelsProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const Panel = PANELS[panel];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const target = { Home: PANEL_NAMES[0], End: PANEL_NAMES.at(-1) }[event.key];
    const index = PANEL_NAMES.indexOf(panel) + (step ?? 0) + PANEL_NAMES.length;
    const next = target ?? (step === undefined ? undefined : PANEL_NAMES[index % PANEL_NAMES.length]);
    if (next === undefined) return;
    event.preventDefault();
    onShow(next);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="stage-tabs">
      <div className="stage-tabs__list" role="tablist" aria-label="Backstage" ref={tabs}>
        {PANEL_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === panel}
            aria-controls="stage-panel"
            tabIndex={name === panel ? 0 : -1}
            onClick={() => onShow(name)}
            onKeyDown={onKeyDown}
          >
            {PANEL_TITLES[name]}
          </button>
        ))}
      </div>
      <div className="panel" role="tabpanel" id="stage-panel" aria-labelledby={`tab-${panel}`}>
        <Panel {...props} />
      </div>
    </div>
  );
}
