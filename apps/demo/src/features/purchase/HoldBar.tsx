import { Link, useLocation } from 'wouter';
import { count } from '../../format/words.ts';
import { Countdown } from './Countdown.tsx';
import { usePurchaseSession } from './PurchaseContext.tsx';

/** Wherever a buyer wanders while seats are held for them: the time, and the way back. */
export function HoldBar() {
  const { purchase, event } = usePurchaseSession();
  const [path] = useLocation();
  const { state } = purchase;
  if (!event || state?.phase !== 'ready' || state.expiresAt === null || path.startsWith(`/events/${event.id}`))
    return null;
  const held = state.seats.filter(({ status }) => status === 'in_cart').length;
  return (
    <aside className="hold-bar" aria-label="Seats on hold">
      <span>
        {count(held, 'seat')} held for <strong>{event.name}</strong>
      </span>
      <Countdown expiresAt={state.expiresAt} isCompact />
      <Link href={`/events/${event.id}/checkout`}>Go to checkout</Link>
    </aside>
  );
}
