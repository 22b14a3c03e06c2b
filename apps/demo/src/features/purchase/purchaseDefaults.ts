import type { PurchaseProviderProps } from '@speckit/react-hooks/purchase';
import { webSharing } from '@speckit/sdk/purchase';
import type { BackendChoice } from '../backend/choice.ts';
import { scopedStorage, storageNameOf } from '../backend/scopedStorage.ts';

/**
 * What every purchase of this page works with: a journal, so that a reload goes on; and one leading tab, where tabs share
 * a platform, so that two never buy twice.
 */
export function purchaseDefaults(choice: BackendChoice): Pick<PurchaseProviderProps, 'keep' | 'policy' | 'sharing'> {
  return {
    keep: scopedStorage(choice),
    // Best effort: what could be held is kept, and the buyer decides about the rest.
    policy: 'best-effort',
    ...(storageNameOf(choice) === 'localStorage' && 'locks' in navigator && { sharing: webSharing() }),
  };
}
