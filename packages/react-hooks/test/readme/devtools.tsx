import { TicketingProvider } from '@speckit/react-hooks';
import { createTicketingDevtools, TicketingDevtools } from '@speckit/react-hooks/devtools';
import { PurchaseProvider } from '@speckit/react-hooks/purchase';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { webStorage } from '@speckit/sdk/purchase';
import { createRequestBudget } from '@speckit/sdk/wait';
import type { ReactNode } from 'react';

const devtools = createTicketingDevtools();
const client = createTicketingClient({ services: localServices, onEvent: devtools.onEvent });
const budget = devtools.watchBudget(createRequestBudget(client));
const keep = devtools.watchStorage(webStorage(() => sessionStorage));

export const App = ({ children }: { children: ReactNode }) => (
  <TicketingProvider client={client} budget={budget}>
    <PurchaseProvider keep={keep} onPurchase={devtools.onPurchase}>
      {children}
    </PurchaseProvider>
    <TicketingDevtools devtools={devtools} />
  </TicketingProvider>
);
