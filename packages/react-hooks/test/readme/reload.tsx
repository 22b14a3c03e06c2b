import { TicketingProvider } from '@speckit/react-hooks';
import { PurchaseProvider, usePurchase } from '@speckit/react-hooks/purchase';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { webStorage } from '@speckit/sdk/purchase';

const client = createTicketingClient({ services: localServices });

export const App = () => (
  <TicketingProvider client={client}>
    <PurchaseProvider keep={webStorage(() => sessionStorage)}>
      <Basket />
    </PurchaseProvider>
  </TicketingProvider>
);

function Basket() {
  const { state, isRestoring } = usePurchase();
  if (isRestoring) return <p>One moment</p>;
  return <p>{state ? `${state.seats.length} seats, ${state.phase}` : 'Nothing kept'}</p>;
}
