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
function forgetPurchases(): void {
  try {
    const storage = window.sessionStorage;
    for (const key of Object.keys(storage)) {
      if (/^(?:speckit\.purchase|parterre\.(?:shop|purchase|current|drafts|lags))/u.test(key)) storage.removeItem(key);
    }
  } catch {
    // A storage that is forbidden has kept nothing.
  }
}

export interface StartedWorker {
  readonly stage: Stage;
  /** Where no service worker can run (plain http, some private windows): the platform is asked directly. */
  readonly fetch?: typeof fetch;
}

/**
 * Starts the emulated platform in this page, behind the service worker, where a reload left it. Words it does not know are
 * left out.
 */
export async function startWorker({ lag, seed, ttl, ...words }: BackendChoice): Promise<StartedWorker> {
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
  const { platform, control } = worker;
  window.__ticketingPlatform = platform;
  const isBehindWorker = await worker.start().then(
    () => true,
    () => false,
  );
  const startNewWorld = async () => {
    await worker.forgetWorld();
    forgetPurchases();
    window.location.reload();
  };
  const stage = { platform, control, startNewWorld };
  return isBehindWorker ? { stage } : { stage, fetch: platform.fetch };
}
