import { backend } from './backend.js';

await backend.start({ serviceWorkerUrl: './mockServiceWorker.js' });

export default {
  // Each story begins with the same world.
  beforeEach: () => backend.reset(),
};
