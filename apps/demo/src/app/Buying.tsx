import {
  PurchaseProvider,
  usePurchase,
  usePurchaseActions,
  type PurchaseProviderProps,
} from '@speckit/react-hooks/purchase';
import { useTicketingClient } from '@speckit/react-hooks';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Route, Switch } from 'wouter';
import { useSession } from '../features/account/AccountContext.ts';
import { useBackend } from '../features/backend/BackendContext.ts';
import { BUYING, scopedStorage, watchScoped } from '../features/backend/scopedStorage.ts';
import { HoldBar } from '../features/purchase/HoldBar.tsx';
import { LossesProvider } from '../features/purchase/Losses.tsx';
import { PurchaseAnnouncements } from '../features/purchase/PurchaseAnnouncements.tsx';
import { purchaseDefaults } from '../features/purchase/purchaseDefaults.ts';
import { useIsRestoring } from '../features/purchase/useIsRestoring.ts';
import { TicketKeeper } from '../features/purchase/TicketKeeper.tsx';
import { CheckoutPage } from '../pages/checkout/CheckoutPage.tsx';
import { EventPage } from '../pages/event/EventPage.tsx';

export { openSeatmapReader } from '../features/backend/seatmapReader.ts';

export interface BuyingProps {
  /** Where the bar of a running purchase is shown, above the content of every page. */
  readonly bars: HTMLElement | null;
  /** Told of each purchase before it begins. */
  readonly onPurchase?: PurchaseProviderProps['onPurchase'];
}

/**
 * Everything that buys: one purchase, alive above its pages and while the buyer looks at others. Loaded with the first event
 * page, or where a purchase was kept.
 */
export function Buying({ bars, onPurchase }: BuyingProps) {
  const { choice } = useBackend();
  const session = useSession();
  const client = useTicketingClient();
  const [defaults] = useState(() => purchaseDefaults(client, choice));
  return (
    <PurchaseProvider {...defaults} session={session} onPurchase={onPurchase}>
      <NuqsAdapter>
        <LossesProvider>
          <PurchaseAnnouncements />
          <TicketKeeper />
          <Follower />
          {bars && createPortal(<HoldBar />, bars)}
          <Switch>
            <Route path="/events/:id/checkout">{({ id }) => <CheckoutPage key={id} eventId={id} />}</Route>
            <Route path="/events/:id">{({ id }) => <EventPage key={id} eventId={id} />}</Route>
          </Switch>
        </LossesProvider>
      </NuqsAdapter>
    </PurchaseProvider>
  );
}

/** Marks for the next load of the page that a purchase is under way, and follows one that another tab has begun. */
function Follower() {
  const { choice } = useBackend();
  const session = useSession();
  const { resume } = usePurchaseActions();
  const eventId = usePurchase(({ state }) => (state && state.result === null ? state.eventId : null));
  const isRestoring = useIsRestoring();
  useEffect(() => {
    if (isRestoring) return;
    const storage = scopedStorage(choice);
    if (storage.read(BUYING) === eventId) return;
    if (eventId === null) storage.remove(BUYING);
    else storage.write(BUYING, eventId);
  }, [choice, eventId, isRestoring]);
  useEffect(
    () =>
      watchScoped(choice, BUYING, (other) => {
        void session.buyer().then((buyer) => resume({ eventId: other, buyer }));
      }),
    [choice, session, resume],
  );
  return null;
}
