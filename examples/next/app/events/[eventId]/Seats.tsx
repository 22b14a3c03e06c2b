'use client';
import { useSuspenseSeatmap } from '@speckit/react-hooks';
import { usePurchase } from '@speckit/react-hooks/purchase';
import { createGuest, formatCents, isBookable, seatChoice } from '@speckit/sdk';
import { useState } from 'react';

export function Seats({ eventId }: { eventId: string }) {
  const [buyer] = useState(createGuest);
  const { state, start, pay } = usePurchase();
  const { data } = useSuspenseSeatmap({ eventId });

  if (state?.phase === 'ended') return <output>{state.result.status}</output>;
  if (state?.phase === 'ready') return <button onClick={() => void pay()}>Pay {formatCents(state.totalCents)}</button>;
  if (state) return <p>One moment</p>;
  return data.seats.filter(isBookable).map((seat) => (
    <button key={seat.id} onClick={() => void start({ eventId, buyer, seats: [seatChoice(seat)] })}>
      Seat {`${seat.sectionCode}-${seat.rowNumber}-${seat.seatNumber}`}
    </button>
  ));
}
