import { readStored, writeStored } from '../../lib/useStored.ts';
import type { Backend } from './BackendContext.ts';
import { chooseBackend, queryOf } from './choice.ts';
import { servicesOf } from './services.ts';

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
  if (__WITH_MOCKS__ && choice.kind === 'worker') {
    const { startWorker } = await import('./worker.ts');
    return { choice, services: servicesOf(choice), stage: await startWorker(choice) };
  }
  return { choice, services: servicesOf(choice) };
}
