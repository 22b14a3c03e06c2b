import { usePurchase } from '@speckit/react-hooks/purchase';
import { SeatStatus, useSeatMapVersion, type SeatStore } from '@speckit/seat-map';
import { Basket } from '../../features/basket/Basket.tsx';
import { LostOfChoice } from '../../features/basket/LostNotice.tsx';
import { useIsRestoring } from '../../features/purchase/useIsRestoring.ts';
import type { EventSeats } from '../../features/selection/useEventSeats.ts';
import { WaitlistForm } from '../../features/waitlist/WaitlistForm.tsx';
import { PartyFinder } from './PartyFinder.tsx';
import { SeatSight } from './SeatSight.tsx';
import type { ViewState } from './viewState.ts';

interface BasketContentProps {
  readonly seats: EventSeats;
  readonly view: ViewState;
}

/** What the buyer has of this event, how to find more, and the waitlist where nothing is left. */
export function BasketContent({ seats, view }: BasketContentProps) {
  const { model, live, selection, eventId } = seats;
  useSeatMapVersion(model, 'plain');
  const isRestoring = useIsRestoring();
  const hasPurchase = usePurchase(
    ({ state }) => state !== null && state.eventId === eventId && state.result?.status !== 'cancelled',
  );
  const isChoosing = !hasPurchase && !isRestoring;
  const store = model.store();
  const left = store.freeIn.reduce((sum, free) => sum + free, 0);
  if (left === 0 && isChoosing && live.length === 0 && store.table.count > 0)
    return <WaitlistForm eventId={eventId} isSoldOut={isSoldOut(store)} />;
  const choose = (ids: readonly string[]) => {
    selection.set(ids);
    const seat = model.store().table.indexOf(ids[0] ?? '');
    if (seat < 0) return;
    model.pickSection(model.store().table.section[seat] ?? 0);
    model.show({ seat });
  };
  return (
    <div className="basket">
      {isChoosing && live.length === 0 && <PartyFinder model={model} view={view} onFound={choose} />}
      <LostOfChoice seats={seats} />
      <Basket seats={seats} />
      {live[0] && <SeatSight model={model} seatId={live[0].seatId} />}
    </div>
  );
}

function isSoldOut({ status: statuses }: SeatStore): boolean {
  return statuses.every((status) => status !== SeatStatus.available && status !== SeatStatus.reserved);
}
