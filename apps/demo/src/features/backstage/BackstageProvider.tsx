import { panelOf, presetOf, type PanelName, type StagePort } from '@speckit/backstage/host';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { readStored, writeStored } from '../../lib/useStored.ts';
import { BackstageContext } from './BackstageContext.ts';

/** Loaded when somebody wants to see it; a build for a live platform has no backstage. */
const Dock = __WITH_MOCKS__ ? lazy(async () => ({ default: (await import('./Dock.tsx')).Dock })) : () => null;

const PARAMETER = 'backstage';
const KEPT = 'parterre.backstage';

interface BackstageProviderProps {
  /** Null on a live platform. */
  readonly port: StagePort | null;
  readonly children: ReactNode;
}

/** The pages, and the backstage beside them. It stays open from page to page and over a reload. */
export function BackstageProvider({ port, children }: BackstageProviderProps) {
  const [panel, setPanel] = useState<PanelName | null>(() => (port ? panelAtStart() : null));
  const show = useCallback((next: PanelName | null) => {
    setPanel(next);
    keepInAddress(next);
  }, []);

  // What the address asks for happens once, when the page is there.
  useEffect(() => {
    const preset = presetOf(new URLSearchParams(window.location.search).get('preset'));
    if (!port || !preset) return;
    for (const command of preset.commands) port.send(command);
    keepInAddress(preset.panel);
  }, [port]);

  const controls = useMemo(() => ({ port, panel, show }), [port, panel, show]);
  return (
    <BackstageContext value={controls}>
      {children}
      {port && panel !== null && (
        <Suspense>
          <Dock port={port} panel={panel} onShow={show} />
        </Suspense>
      )}
    </BackstageContext>
  );
}

function keepInAddress(panel: PanelName | null): void {
  writeStored('sessionStorage', KEPT, panel);
  const url = new URL(window.location.href);
  url.searchParams.delete('preset');
  if (panel === null) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, panel);
  window.history.replaceState(window.history.state, '', url);
}

function panelAtStart(): PanelName | null {
  const query = new URLSearchParams(window.location.search);
  const preset = presetOf(query.get('preset'));
  if (preset) return preset.panel;
  const word = query.get(PARAMETER) ?? readStored('sessionStorage', KEPT);
  return word === null ? null : panelOf(word);
}
