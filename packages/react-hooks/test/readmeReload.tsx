import { TicketingProvider, usePurchase } from '@speckit/react-hooks';
import { createTicketingClient, localServices, type Buyer } from '@speckit/sdk';
import { createJournal, webStorage } from '@speckit/sdk/purchase';
import { useEffect } from 'react';

const client = createTicketingClient({ services: localServices });
const purchase = { journal: createJournal(webStorage(sessionStorage)) };

export const App = (kept: { eventId: string; buyer: Buyer }) => (
  <TicketingProvider client={client} purchase={purchase}>
    <Basket {...kept} />
  </TicketingProvider>
);

function Basket({ eventId, buyer }: { eventId: string; buyer: Buyer }) {
  const { state, resume } = usePurchase();
  useEffect(() => void resume({ eventId, buyer }), [resume, eventId, buyer]);
  return <p>{state ? `${state.seats.length} seats, ${state.phase}` : 'Nothing kept'}</p>;
}
