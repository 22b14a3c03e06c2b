import type { PurchaseProviderProps } from '@speckit/react-hooks/purchase';
import type { CoreClient } from '@speckit/sdk';
import { webSharing } from '@speckit/sdk/purchase';
import { createLagMemory, persistLags } from '@speckit/sdk/wait';
import type { BackendChoice } from '../backend/choice.ts';
import { scopedStorage, storageNameOf } from '../backend/scopedStorage.ts';

/**
 * What every purchase of this page works with: a journal, so that a reload goes on; what was learned about the platform's
 * lags, here and in earlier visits; and one leading tab, where tabs share a platform, so that two never buy twice.
 */
export function purchaseDefaults(
  client: CoreClient,
  choice: BackendChoice,
): Pick<PurchaseProviderProps, 'keep' | 'lags' | 'policy' | 'sharing'> {
  const keep = scopedStorage(choice);
  const lags = createLagMemory(client);
  persistLags(client, lags, { storage: keep, key: 'lags' });
  return {
    keep,
    lags,
    // Best effort: what could be held is kept, and the buyer decides about the rest.
    policy: 'best-effort',
    ...(storageNameOf(choice) === 'localStorage' && 'locks' in navigator && { sharing: webSharing() }),
  };
}
