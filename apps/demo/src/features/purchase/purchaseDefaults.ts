import type { PurchaseDefaults } from '@speckit/react-hooks/purchase';
import type { CoreClient } from '@speckit/sdk';
import { createJournal, webSharing, type TextStorage } from '@speckit/sdk/purchase';
import { createLagMemory, createRequestBudget, persistLags } from '@speckit/sdk/wait';
import { queryOf, type BackendChoice } from '../backend/choice.ts';
import { storageOf } from './keptSession.ts';

/**
 * What every purchase of this page works with: a journal, so that a reload goes on; one leading tab, where tabs share
 * a platform, so that two never buy twice; a budget that waits while there is no connection; and what was learned about
 * the platform's lags, here and in earlier visits.
 */
export function purchaseDefaults(client: CoreClient, choice: BackendChoice): PurchaseDefaults {
  const storage = storageOf(choice);
  // Asked for at each use: where it is forbidden, only the journal fails.
  const kept: TextStorage = {
    read: (key) => window[storage].getItem(key),
    write: (key, text) => window[storage].setItem(key, text),
    remove: (key) => window[storage].removeItem(key),
  };
  const lags = createLagMemory(client);
  persistLags(client, lags, { storage: kept, key: `parterre.lags${queryOf(choice)}` });
  return {
    journal: createJournal(kept),
    budget: createRequestBudget(client),
    lags,
    // Best effort: what could be held is kept, and the buyer decides about the rest.
    policy: 'best-effort',
    ...(storage === 'localStorage' && 'locks' in navigator && { sharing: webSharing() }),
  };
}
