import {
  createControlPlaneSource,
  createHost,
  createPageSource,
  flightTest,
  shareHost,
  type StageHost,
} from '@speckit/backstage/host';
import { saveFile } from '../../lib/saveFile.ts';
import type { Backend } from '../backend/BackendContext.ts';
import { queryOf, type BackendChoice } from '../backend/choice.ts';
import { tabStorage } from '../backend/scopedStorage.ts';

/** What was seen before a reload. */
const KEPT = 'backstage';

/** Begins to watch the emulated platform, before the first purchase; null on a live one. */
export function startBackstage({ choice, stage }: Backend): StageHost | null {
  if (choice.kind === 'live') return null;
  const storage = tabStorage(choice);
  const host = createHost({
    source: stage ? createPageSource(stage) : createControlPlaneSource(),
    page: {
      choice,
      eventId: () => /^\/events\/([^/]+)/u.exec(window.location.pathname)?.[1] ?? null,
      openWorld: (next: BackendChoice) => window.location.assign(`/${queryOf(next)}&backstage=world`),
      startNewWorld: stage?.startNewWorld,
      download: (name, text) => saveFile(name, new Blob([text], { type: 'text/plain' })),
      testOf: flightTest,
    },
    store: {
      read: () => storage.read(KEPT),
      write: (text) => (text === null ? storage.remove(KEPT) : storage.write(KEPT, text)),
    },
  });
  window.addEventListener('pagehide', host.keep);
  shareHost(host);
  return host;
}
