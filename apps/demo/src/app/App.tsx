import { TicketingProvider } from '@speckit/react-hooks';
import { PurchaseProvider as CurrentPurchase, type PurchaseDefaults } from '@speckit/react-hooks/purchase';
import type { TicketingClient } from '@speckit/sdk';
import { Link, Route, Switch } from 'wouter';
import { BackendContext, type Backend } from '../features/backend/BackendContext.ts';
import { BackstageProvider } from '../features/backstage/BackstageProvider.tsx';
import type { StartedBackstage } from '../features/backstage/start.ts';
import { DraftProvider } from '../features/draft/DraftContext.tsx';
import { CheckoutPage } from '../pages/checkout/CheckoutPage.tsx';
import { EventPage } from '../pages/event/EventPage.tsx';
import { EventsPage } from '../pages/events/EventsPage.tsx';
import { OfflineBar } from '../features/problems/OfflineBar.tsx';
import { HoldBar } from '../features/purchase/HoldBar.tsx';
import { PurchaseProvider } from '../features/purchase/PurchaseContext.tsx';
import { TicketPage } from '../pages/tickets/TicketPage.tsx';
import { TicketsPage } from '../pages/tickets/TicketsPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { Shell } from './Shell.tsx';

interface AppProps {
  readonly backstage: StartedBackstage | null;
  readonly client: TicketingClient;
  readonly backend: Backend;
  readonly purchase: PurchaseDefaults;
}

export function App({ client, backend, backstage, purchase }: AppProps) {
  return (
    <BackendContext value={backend}>
      <TicketingProvider client={client} lags={purchase.lags} budget={purchase.budget}>
        <CurrentPurchase {...purchase} onPurchase={backstage?.tap.onPurchase}>
          <Announcer>
            <DraftProvider>
              <PurchaseProvider>
                <BackstageProvider port={backstage?.port ?? null}>
                  <Shell
                    bars={
                      <>
                        <OfflineBar />
                        <HoldBar />
                      </>
                    }
                  >
                    <Pages />
                  </Shell>
                </BackstageProvider>
              </PurchaseProvider>
            </DraftProvider>
          </Announcer>
        </CurrentPurchase>
      </TicketingProvider>
    </BackendContext>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={EventsPage} />
      <Route path="/events/:id/checkout">{({ id }) => <CheckoutPage key={id} eventId={id} />}</Route>
      <Route path="/events/:id">{({ id }) => <EventPage key={id} eventId={id} />}</Route>
      <Route path="/tickets" component={TicketsPage} />
      <Route path="/tickets/:id">{({ id }) => <TicketPage ticketId={id} />}</Route>
      <Route>
        <div className="page">
          <Notice
            title="There is no such page"
            actions={
              <Link className="button button--primary button--small" href="/">
                See all events
              </Link>
            }
          />
        </div>
      </Route>
    </Switch>
  );
}
