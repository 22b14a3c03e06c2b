import { TicketingProvider, useCountdown, usePurchase, useSeatmap } from '@speckit/react-hooks';
import { createGuest, createTicketingClient, isBookable, localServices, seatChoice } from '@speckit/sdk';

const client = createTicketingClient({ services: localServices });
const buyer = createGuest();

export function App({ eventId }: { eventId: string }) {
  return (
    <TicketingProvider client={client}>
      <SeatPicker eventId={eventId} />
    </TicketingProvider>
  );
}

function SeatPicker({ eventId }: { eventId: string }) {
  const { state, start, pay } = usePurchase();
  const { data, error } = useSeatmap({ eventId }, { pollInterval: 5_000, purchase: state });
  const { label } = useCountdown(state?.expiresAt ?? null);

  if (error) return <p role="alert">{error.message}</p>;
  if (state?.result) return <p role="status">{state.result.status}</p>;
  if (state?.phase === 'ready') return <button onClick={() => void pay()}>Pay within {label}</button>;
  return data?.seats.filter(isBookable).map((seat) => (
    <button key={seat.id} onClick={() => void start({ eventId, buyer, seats: [seatChoice(seat)] })}>
      Seat {seat.rowNumber}-{seat.seatNumber}
    </button>
  ));
}
