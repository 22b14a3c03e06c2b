import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../messages/MessagesContext.ts';
import { PANEL_NAMES, type PanelName } from '../model/panelNames.ts';
import { EventLog } from '../panels/EventLog.tsx';
import { Mails } from '../panels/Mails.tsx';
import type { PanelProps } from '../panels/panel.ts';
import { Readers } from '../panels/Readers.tsx';
import { Rivals } from '../panels/Rivals.tsx';
import { Seats } from '../panels/Seats.tsx';
import { Trouble } from '../panels/Trouble.tsx';
import { World } from '../panels/World.tsx';
import '../lanes/stage.css';
import '../panels/panels.css';
import '../panels/tabs.css';

const PANELS: Readonly<Record<PanelName, (props: PanelProps) => ReactNode>> = {
  lag: Readers,
  seats: Seats,
  rivals: Rivals,
  trouble: Trouble,
  world: World,
  mails: Mails,
  log: EventLog,
};

/** All panels at once, for a large screen. */
export function AllPanels(props: PanelProps) {
  const { panels } = useMessages();
  return (
    <div className="stage-grid">
      {PANEL_NAMES.map((name) => {
        const Panel = PANELS[name];
        return (
          <section key={name} className="panel" aria-labelledby={`panel-${name}`}>
            <h2 id={`panel-${name}`}>{panels[name]}</h2>
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
  const { panels, timeline } = useMessages();
  const tabs = useRef<HTMLDivElement>(null);
  const Panel = PANELS[panel];
  const onKeyDown = (event: KeyboardEvent) => {
    const towards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: towards, ArrowLeft: -towards }[event.key];
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
      <div className="stage-tabs__list" role="tablist" aria-label={timeline.panels} ref={tabs}>
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
            {panels[name]}
          </button>
        ))}
      </div>
      <div className="panel" role="tabpanel" id="stage-panel" aria-labelledby={`tab-${panel}`}>
        <Panel {...props} />
      </div>
    </div>
  );
}
