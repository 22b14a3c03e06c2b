import { localServices, servicesAt } from '@speckit/sdk';
import { readStored, writeStored } from '../../lib/useStored.ts';
import type { Backend } from './BackendContext.ts';
import { chooseBackend, queryOf } from './choice.ts';
import { liveServices, readConfig } from './config.ts';

const REMEMBERED = 'parterre.backend';

/** Chooses the platform and, when it is to run inside this page, starts it before the first request goes out. */
export async function startBackend(): Promise<Backend> {
  const choice = chooseBackend(
    window.location.search,
    readStored('sessionStorage', REMEMBERED),
    import.meta.env.VITE_BACKEND,
    __WITH_MOCKS__,
  );
  writeStored('sessionStorage', REMEMBERED, queryOf(choice));
  if (choice.kind === 'live') {
    const config = await readConfig();
    return {
      choice,
      services: liveServices(
        {
          identity: import.meta.env.VITE_IDENTITY_URL,
          catalog: import.meta.env.VITE_CATALOG_URL,
          inventory: import.meta.env.VITE_INVENTORY_URL,
          ordering: import.meta.env.VITE_ORDERING_URL,
          payment: import.meta.env.VITE_PAYMENT_URL,
          fulfillment: import.meta.env.VITE_FULFILLMENT_URL,
          notification: import.meta.env.VITE_NOTIFICATION_URL,
          waitlist: import.meta.env.VITE_WAITLIST_URL,
        },
        import.meta.env.VITE_GATEWAY_URL,
        config,
      ),
      venueZones: config.venueZones,
      venuePlans: config.venuePlans,
    };
  }
  if (__WITH_MOCKS__ && choice.kind === 'worker') {
    const { startWorker } = await import('./worker.ts');
    const { stage, fetch } = await startWorker(choice);
    return { choice, services: localServices, stage, fetch };
  }
  return { choice, services: servicesAt(undefined, choice.offset) };
}
