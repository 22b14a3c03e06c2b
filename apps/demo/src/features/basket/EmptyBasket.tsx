import { usePurchase } from '@speckit/react-hooks/purchase';
import { useSeatMapVersion } from '@speckit/seat-map';
import { useWords } from '../../i18n/useWords.tsx';
import { useIsRestoring } from '../purchase/useIsRestoring.ts';
import { MAX_PARTY, type EventSeats } from '../selection/useEventSeats.ts';
import { basketWords as words } from './messages.ts';

/** Whether nothing is chosen or held of this event, and something may still be. Known before its seats are. */
export function useIsBasketEmpty(seats: EventSeats): boolean {
  const { live, eventId } = seats;
  const isNothingLeft = useIsNothingLeft(seats);
  const isRestoring = useIsRestoring();
  const hasPurchase = usePurchase(({ state }) => {
    if (state?.phase !== 'ended') return state !== null;
    return state.eventId === eventId && state.result.status !== 'cancelled';
  });
  return live.length === 0 && !hasPurchase && !isRestoring && !isNothingLeft;
}

/** Whether all seats are taken; false before they are known. */
export function useIsNothingLeft({ model }: EventSeats): boolean {
  useSeatMapVersion(model, 'plain');
  const { table, freeIn } = model.store();
  return table.count > 0 && freeIn.every((free) => free === 0);
}

/** What to do with an empty basket. Stands by itself, so that it stays the same element when the seats arrive. */
export function EmptyBasket() {
  return <p className="basket__empty">{useWords()(words.empty, { max: MAX_PARTY })}</p>;
}
