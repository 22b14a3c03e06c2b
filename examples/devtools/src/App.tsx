import { TicketingProvider, useCountdown, useSeatmap } from '@speckit/react-hooks';
import { createTicketingDevtools, TicketingDevtools } from '@speckit/react-hooks/devtools';
import { PurchaseProvider, usePurchase } from '@speckit/react-hooks/purchase';
import { createGuest, createTicketingClient, isBookable, seatChoice } from '@speckit/sdk';
import { webStorage } from '@speckit/sdk/purchase';
import { createLagMemory, createRequestBudget } from '@speckit/sdk/wait';

const devtools = createTicketingDevtools();
const client = createTicketingClient({
  services: {
    identity: '/platform/identity',
    catalog: '/platform/catalog',
    inventory: '/platform/inventory',
    ordering: '/platform/ordering',
    payment: '/platform/payment',
    fulfillment: '/platform/fulfillment',
    waitlist: '/platform/waitlist',
  },
  onEvent: devtools.onEvent,
});
const budget = devtools.watchBudget(createRequestBudget(client));
const lags = createLagMemory(client);
const keep = devtools.watchStorage(webStorage(() => sessionStorage));
const buyer = createGuest();

export function App({ eventId }: { eventId: string }) {
  return (
    <TicketingProvider client={client} budget={budget} lags={lags}>
      <PurchaseProvider keep={keep} onPurchase={devtools.onPurchase}>
        <Shop eventId={eventId} />
      </PurchaseProvider>
      <TicketingDevtools devtools={devtools} initialIsOpen />
    </TicketingProvider>
  );
}

function Shop({ eventId }: { eventId: string }) {
  const { state, start, pay } = usePurchase();
  const { data, error } = useSeatmap({ eventId }, { pollInterval: 5_000 });
  const { label } = useCountdown(state?.expiresAt ?? null);
  const isChoosing = !state || state.phase === 'idle';
  return (
    <main>
      <h1>{data?.name ?? 'Reading the seats'}</h1>
      {error && <p role="alert">{error.message}</p>}
      {isChoosing &&
        data?.seats.filter(isBookable).map((seat) => (
          <button key={seat.id} onClick={() => void start({ eventId, buyer, seats: [seatChoice(seat)] })}>
            Seat {seat.rowNumber}-{seat.seatNumber}
          </button>
        ))}
      {state?.phase === 'ready' && <button onClick={() => void pay()}>Pay within {label}</button>}
      <output>{state?.phase === 'ended' ? state.result.status : state?.phase}</output>
    </main>
  );
}
