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

/** What this tab had chosen, held and bought in a world that is no more. */
function forgetPurchases(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    if (/^(?:speckit\.purchase|parterre\.(?:purchase|current|drafts|lags))/u.test(key)) storage.removeItem(key);
  }
}

/**
 * Starts the emulated platform in this page, behind the service worker, where a reload left it. Words it does not know are
 * left out.
 */
export async function startWorker({ lag, seed, ttl, ...words }: BackendChoice): Promise<Stage> {
  const scenario = SCENARIO_NAMES.find((name) => name === words.scenario);
  const dialect = DIALECTS.find((name) => name === words.dialect);
  const worker = setupTicketingWorker({
    persist: true,
    ...(lag !== undefined && { lag }),
    ...(seed !== undefined && { seed }),
    ...(ttl !== undefined && { ttl }),
    ...(scenario && { scenario }),
    ...(dialect && { dialect }),
  });
  await worker.start();
  window.__ticketingPlatform = worker.platform;
  const { platform, control } = worker;
  const startNewWorld = async () => {
    await worker.forgetWorld();
    forgetPurchases(window.sessionStorage);
    window.location.reload();
  };
  return { platform, control, startNewWorld };
}
