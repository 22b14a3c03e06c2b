import { TicketingProvider, useCountdown, useSeatmap } from '@speckit/react-hooks';
import { PurchaseProvider, usePurchase } from '@speckit/react-hooks/purchase';
import { createGuest, createTicketingClient, isBookable, localServices, seatChoice, type Seat } from '@speckit/sdk';

const client = createTicketingClient({ services: localServices });
const buyer = createGuest();

export const App = (event: { eventId: string }) => (
  <TicketingProvider client={client}>
    <PurchaseProvider>
      <SeatPicker {...event} />
    </PurchaseProvider>
  </TicketingProvider>
);

function SeatPicker({ eventId }: { eventId: string }) {
  const { state, start, pay } = usePurchase();
  const { data } = useSeatmap({ eventId }, { pollInterval: 5_000 });
  const { label } = useCountdown(state?.expiresAt ?? null);
  const pick = (seat: Seat) => void start({ eventId, buyer, seats: [seatChoice(seat)] });

  if (state?.phase === 'ended') return <p>{state.result.status}</p>;
  if (state?.phase === 'ready') return <button onClick={() => void pay()}>Pay within {label}</button>;
  const free = data?.seats.filter(isBookable) ?? [];
  return free.map((seat) => <SeatButton key={seat.id} seat={seat} onClick={() => pick(seat)} />);
}

const SeatButton = ({ seat, onClick }: { seat: Seat; onClick: () => void }) => (
  <button onClick={onClick}>{`${seat.sectionCode}-${seat.rowNumber}-${seat.seatNumber}`}</button>
);
