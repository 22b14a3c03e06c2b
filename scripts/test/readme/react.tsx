import { useCountdown, useSeatmap } from '@speckit/react-hooks';
import { usePurchase } from '@speckit/react-hooks/purchase';
import { createGuest, isBookable, seatChoice, type Seat } from '@speckit/sdk';

export function SeatPicker({ eventId }: { eventId: string }) {
  const { data } = useSeatmap({ eventId });
  const { state, start, pay } = usePurchase();
  const { label } = useCountdown(state?.expiresAt ?? null);
  if (state?.result) return <p>{state.result.status}</p>;
  if (state?.phase === 'ready') return <button onClick={() => void pay()}>Pay, {label} left</button>;
  const hold = (seat: Seat) => void start({ eventId, seats: [seatChoice(seat)], buyer: createGuest() });
  return data?.seats.filter(isBookable).map((seat) => <button key={seat.id} onClick={() => hold(seat)}>{seat.id}</button>);
}
