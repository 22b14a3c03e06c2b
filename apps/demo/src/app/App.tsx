import { TicketingProvider, type PurchaseDefaults } from '@speckit/react-hooks';
import type { TicketingClient } from '@speckit/sdk';
import { Link, Route, Switch } from 'wouter';
import { BackendContext, type Backend } from '../backend/BackendContext.ts';
import { DraftProvider } from '../basket/DraftContext.tsx';
import { CheckoutPage } from '../checkout/CheckoutPage.tsx';
import { EventPage } from '../event/EventPage.tsx';
import { EventsPage } from '../events/EventsPage.tsx';
import { OfflineBar } from '../problems/OfflineBar.tsx';
import { HoldBar } from '../purchase/HoldBar.tsx';
import { PurchaseProvider } from '../purchase/PurchaseContext.tsx';
import { TicketPage } from '../tickets/TicketPage.tsx';
import { TicketsPage } from '../tickets/TicketsPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Announcer } from './Announcer.tsx';
import { Shell } from './Shell.tsx';

interface AppProps {
  readonly client: TicketingClient;
  readonly backend: Backend;
  readonly purchase: PurchaseDefaults;
}

export function App({ client, backend, purchase }: AppProps) {
  return (
    <BackendContext value={backend}>
      <TicketingProvider client={client} purchase={purchase}>
        <Announcer>
          <DraftProvider>
            <PurchaseProvider>
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
            </PurchaseProvider>
          </DraftProvider>
        </Announcer>
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
