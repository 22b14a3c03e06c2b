import { SCENARIO_NAMES, type Dialect, type Platform } from '@speckit/mocks';
import { setupTicketingWorker } from '@speckit/mocks/browser';
import type { Stage } from './BackendContext.ts';
import type { BackendChoice } from './choice.ts';

declare global {
  interface Window {
    /** The platform inside this page: there in worker mode only, for tests and the curious. */
    __ticketingPlatform?: Platform;
  }
}

const DIALECTS: readonly Dialect[] = ['guide', 'docs', 'deployed'];

/** Starts the emulated platform in this page, behind the service worker. Words it does not know are left out. */
export async function startWorker({ lag, seed, ttl, ...words }: BackendChoice): Promise<Stage> {
  const scenario = SCENARIO_NAMES.find((name) => name === words.scenario);
  const dialect = DIALECTS.find((name) => name === words.dialect);
  const worker = setupTicketingWorker({
    ...(lag !== undefined && { lag }),
    ...(seed !== undefined && { seed }),
    ...(ttl !== undefined && { ttl }),
    ...(scenario && { scenario }),
    ...(dialect && { dialect }),
  });
  await worker.start();
  window.__ticketingPlatform = worker.platform;
  return worker;
}
