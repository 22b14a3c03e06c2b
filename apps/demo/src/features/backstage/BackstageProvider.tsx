import { panelOf, sceneOf, type PanelName, type StagePort } from '@speckit/backstage/host';
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
    const scene = sceneOf(new URLSearchParams(window.location.search).get('scene'));
    if (!port || !scene) return;
    for (const command of scene.commands) port.send(command);
    keepInAddress(scene.panel);
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
  url.searchParams.delete('scene');
  if (panel === null) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, panel);
  window.history.replaceState(window.history.state, '', url);
}

function panelAtStart(): PanelName | null {
  const query = new URLSearchParams(window.location.search);
  const scene = sceneOf(query.get('scene'));
  if (scene) return scene.panel;
  const word = query.get(PARAMETER) ?? readStored('sessionStorage', KEPT);
  return word === null ? null : panelOf(word);
}
