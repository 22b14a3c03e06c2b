import type { Backend } from '../backend/BackendContext.ts';
import { queryOf, type BackendChoice } from '../backend/choice.ts';
import { shareHost } from './stage/channel.ts';
import { createControlPlaneSource } from './stage/controlPlaneSource.ts';
import { createHost, type StagePort } from './stage/createHost.ts';
import { flightTest } from './stage/flightTest.ts';
import { createPageSource } from './stage/pageSource.ts';
import { createPageTap, type PageTap } from './stage/pageTap.ts';

export interface StartedBackstage {
  readonly tap: PageTap;
  readonly port: StagePort;
}

/** Begins to watch the emulated platform, before the first purchase; null on a live one. */
export function startBackstage({ choice, stage }: Backend): StartedBackstage | null {
  if (choice.kind === 'live') return null;
  const tap = createPageTap();
  const port = createHost({
    source: stage ? createPageSource(stage) : createControlPlaneSource(),
    tap,
    page: {
      choice,
      eventId: () => /^\/events\/([^/]+)/u.exec(window.location.pathname)?.[1] ?? null,
      openWorld: (next: BackendChoice) => window.location.assign(`/${queryOf(next)}&backstage=world`),
      startNewWorld: stage?.startNewWorld,
      download,
      testOf: flightTest,
    },
  });
  shareHost(port);
  return { tap, port };
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
