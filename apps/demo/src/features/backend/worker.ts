import { SCENARIO_NAMES, type Dialect, type Platform, type PlatformEvent } from '@speckit/mocks';
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
  const subscribe = fromTheStart(platform);
  const isBehindWorker = await worker.start().then(
    () => true,
    () => false,
  );
  const startNewWorld = async () => {
    await worker.forgetWorld();
    forgetPurchases();
    window.location.reload();
  };
  const stage = { platform, control, subscribe, startNewWorld };
  return isBehindWorker ? { stage } : { stage, fetch: platform.fetch };
}

/** A world that goes on after a reload begins before anybody watches it: its first listener hears what happened until then. */
function fromTheStart(platform: Platform): Stage['subscribe'] {
  const early: PlatformEvent[] = [];
  let leave: (() => void) | null = platform.subscribe((event) => void early.push(event));
  return (listener) => {
    leave?.();
    leave = null;
    early.splice(0).forEach(listener);
    return platform.subscribe(listener);
  };
}
