import { TicketingProvider, useCountdown, useSeatmap } from '@speckit/react-hooks';
import { PurchaseProvider, usePurchase } from '@speckit/react-hooks/purchase';
import { createGuest, createTicketingClient, isBookable, localServices, seatChoice } from '@speckit/sdk';

const client = createTicketingClient({ services: localServices });
const buyer = createGuest();

export function App({ eventId }: { eventId: string }) {
  return (
    <TicketingProvider client={client}>
      <PurchaseProvider>
        <SeatPicker eventId={eventId} />
      </PurchaseProvider>
    </TicketingProvider>
  );
}

function SeatPicker({ eventId }: { eventId: string }) {
  const { state, start, pay } = usePurchase();
  const { data, error } = useSeatmap({ eventId }, { pollInterval: 5_000 });
  const { label } = useCountdown(state?.expiresAt ?? null);

  if (error) return <p role="alert">{error.message}</p>;
  if (state?.phase === 'ended') return <output>{state.result.status}</output>;
  if (state?.phase === 'ready') return <button onClick={() => void pay()}>Pay within {label}</button>;
  return data?.seats.filter(isBookable).map((seat) => (
    <button key={seat.id} onClick={() => void start({ eventId, buyer, seats: [seatChoice(seat)] })}>
      Seat {seat.rowNumber}-{seat.seatNumber}
    </button>
  ));
}
