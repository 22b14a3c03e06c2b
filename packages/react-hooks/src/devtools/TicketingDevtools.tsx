'use client';
import { useEffect, useId, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { checkConfig } from '../memory/checks.ts';
import { useTicketingScope } from '../provider/context.ts';
import { readPaces } from '../query/pace.ts';
import type { DevtoolsSnapshot, TicketingDevtoolsStore } from './createTicketingDevtools.ts';
import { download } from './download.ts';
import { PurchasesView } from './PurchasesView.tsx';
import { addStyles } from './styles.ts';
import { DriftView, JournalView, PaceView, RequestsView, WaitsView } from './TrafficViews.tsx';

/** Props of {@link TicketingDevtools}. */
export interface TicketingDevtoolsProps {
  /** Made by `createTicketingDevtools`. */
  readonly devtools: TicketingDevtoolsStore;
  /** Default false: a button opens it. */
  readonly initialIsOpen?: boolean | undefined;
}

const TABS = ['Purchases', 'Requests', 'Waits', 'Pace', 'Journal', 'Drift'] as const;
type Tab = (typeof TABS)[number];

/** How often the panel looks at the clock while the pace is shown, ms. */
const LOOK_MS = 1_000;

/**
 * A panel at the bottom of the page: purchases step by step, waits beside what they usually take, requests and refusals,
 * the budget and the pace of polls, the journal, drift; and a recording to download. Put it below a `TicketingProvider`.
 * It shows no token, no person and no means of payment. Opened by its button, closed by Escape.
 *
 * @example
 * <TicketingProvider client={client}><Shop /><TicketingDevtools devtools={devtools} /></TicketingProvider>
 */
export function TicketingDevtools({ devtools, initialIsOpen = false }: TicketingDevtoolsProps) {
  checkConfig('getSnapshot' in Object(devtools), 'devtools', 'must be made by createTicketingDevtools');
  const [isOpen, setIsOpen] = useState(initialIsOpen);
  const toggle = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => addStyles(document), []);
  const close = () => {
    setIsOpen(false);
    toggle.current?.focus();
  };
  return (
    <aside className="speckit-devtools" data-open={isOpen} aria-label="Ticketing devtools">
      <button
        ref={toggle}
        className="speckit-devtools-open"
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        Ticketing devtools
      </button>
      {isOpen && <Panel id={panelId} devtools={devtools} onClose={close} />}
    </aside>
  );
}

function Panel({ id, devtools, onClose }: { id: string; devtools: TicketingDevtoolsStore; onClose: () => void }) {
  const [tab, setTab] = useState<Tab>('Purchases');
  const snapshot = useSyncExternalStore(devtools.subscribe, devtools.getSnapshot, devtools.getSnapshot);
  const tabs = useRef<HTMLDivElement>(null);
  const bodyId = useId();

  const move = (event: KeyboardEvent) => {
    const at = TABS.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    const next = to === undefined ? undefined : TABS.at(to % TABS.length);
    if (next === undefined) return;
    event.preventDefault();
    setTab(next);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[TABS.indexOf(next)]?.focus();
  };
  return (
    // Escape anywhere in the panel closes it; every control in it is a button.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- It only hears Escape from them.
    <div className="speckit-devtools-panel" id={id} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div className="speckit-devtools-bar">
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- The tabs in it are focused. */}
        <div ref={tabs} className="speckit-devtools-tabs" role="tablist" aria-label="What to show" onKeyDown={move}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${bodyId}-${name}`}
              aria-selected={name === tab}
              aria-controls={bodyId}
              tabIndex={name === tab ? 0 : -1}
              onClick={() => setTab(name)}
            >
              {name}
              {countOf(name, snapshot)}
            </button>
          ))}
        </div>
        <button type="button" onClick={() => download(devtools.exportRecording())}>
          Download recording
        </button>
        <button type="button" onClick={devtools.clear}>
          Clear
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it. */}
      <div
        className="speckit-devtools-body"
        id={bodyId}
        role="tabpanel"
        tabIndex={0}
        aria-labelledby={`${bodyId}-${tab}`}
      >
        <View tab={tab} snapshot={snapshot} />
      </div>
    </div>
  );
}

function countOf(tab: Tab, { purchases, requests, waits, journal, drift }: DevtoolsSnapshot): string {
  const lists = { Purchases: purchases, Requests: requests, Waits: waits, Pace: [], Journal: journal, Drift: drift };
  return lists[tab].length > 0 ? ` (${lists[tab].length})` : '';
}

function View({ tab, snapshot }: { tab: Tab; snapshot: DevtoolsSnapshot }) {
  const { client, lags } = useTicketingScope();
  if (tab === 'Purchases') return <PurchasesView purchases={snapshot.purchases} />;
  if (tab === 'Requests') return <RequestsView {...snapshot} />;
  if (tab === 'Waits') return <WaitsView waits={snapshot.waits} lags={lags} />;
  if (tab === 'Journal') return <JournalView journal={snapshot.journal} />;
  if (tab === 'Drift') return <DriftView drift={snapshot.drift} />;
  return <LivePace client={client} budget={snapshot.budget} />;
}

type Live = Pick<DevtoolsSnapshot, 'budget'> & Pick<ReturnType<typeof useTicketingScope>, 'client'>;

/** The pace, looked at once a second while it is shown. */
function LivePace({ client, budget }: Live) {
  const [paces, setPaces] = useState(() => readPaces(client));
  useEffect(() => {
    let timer = client.clock.setTimeout(look, LOOK_MS);
    function look() {
      setPaces(readPaces(client));
      timer = client.clock.setTimeout(look, LOOK_MS);
    }
    return () => client.clock.clearTimeout(timer);
  }, [client]);
  return <PaceView budget={budget} paces={paces} />;
}
