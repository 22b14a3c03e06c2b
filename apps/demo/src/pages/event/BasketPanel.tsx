import type { SeatChoice } from '@speckit/sdk';
import { useEffect, useState } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Basket } from '../../features/basket/Basket.tsx';
import { longName, totalCents } from '../../features/draft/draft.ts';
import { LostSeats } from '../../features/basket/LostSeats.tsx';
import { price } from '../../format/money.ts';
import { count, list } from '../../format/words.ts';
import { Countdown } from '../../features/purchase/Countdown.tsx';
import type { EventInfo } from '../../features/event-info/eventInfo.ts';
import { usePurchaseSession } from '../../features/purchase/PurchaseContext.tsx';
import { type SeatStore, SeatStatus } from '@speckit/seat-map';
import { Dialog } from '../../ui/Dialog.tsx';
import { WaitlistForm } from '../../features/waitlist/WaitlistForm.tsx';
import { PartyFinder } from './PartyFinder.tsx';
import type { EventSeats } from '../../features/event-seats/useEventSeats.ts';

interface BasketPanelProps {
  readonly event: EventInfo;
  readonly seats: EventSeats;
  readonly isWide: boolean;
  readonly onRemove: (seat: SeatChoice) => void;
  readonly onFound: (seatIds: readonly string[]) => void;
}

/** The basket: beside the map where there is room, else a bar that opens a sheet. */
export function BasketPanel({ isWide, ...props }: BasketPanelProps) {
  const [isOpen, setOpen] = useState(false);
  useGoneAnnounced(props.seats.gone);
  if (isWide)
    return (
      <aside className="hall__side" aria-label="Basket">
        <h2>Your seats</h2>
        <BasketContent {...props} />
      </aside>
    );
  return (
    <>
      <BasketBar seats={props.seats} onOpen={() => setOpen(true)} />
      {isOpen && (
        <Dialog title="Your seats" className="dialog--sheet" onClose={() => setOpen(false)}>
          <BasketContent {...props} />
        </Dialog>
      )}
    </>
  );
}

function BasketContent({ event, seats, onRemove, onFound }: Omit<BasketPanelProps, 'isWide'>) {
  const { model, draft, live, gone, state } = seats;
  const { isRestoring } = usePurchaseSession();
  const isChoosing = state === null && !isRestoring;
  const store = model.store();
  const left = store.freeIn.reduce((sum, free) => sum + free, 0);
  if (left === 0 && isChoosing && live.length === 0 && store.table.count > 0)
    return <WaitlistForm event={event} isSoldOut={isSoldOut(store)} />;
  return (
    <div className="basket">
      {isChoosing && live.length === 0 && <PartyFinder model={model} onFound={onFound} />}
      {gone.length > 0 && (
        <LostSeats
          model={model}
          lost={gone}
          onTake={(instead) => draft.set([...live, ...instead])}
          onDismiss={() => draft.set(live)}
        />
      )}
      <Basket event={event} seats={seats} onRemove={onRemove} />
    </div>
  );
}

function BasketBar({ seats, onOpen }: { readonly seats: EventSeats; readonly onOpen: () => void }) {
  const { live, state } = seats;
  const held = state?.seats.filter(({ status }) => status === 'in_cart' || status === 'held').length ?? 0;
  const words =
    live.length > 0
      ? `${count(live.length, 'seat')}, ${price(totalCents(live))}`
      : held > 0
        ? `${count(held, 'seat')} held`
        : state
          ? 'Your seats'
          : 'Choose on the map, or';
  return (
    <aside className="side-bar" aria-label="Basket">
      <p>
        {words}
        {held > 0 && state?.expiresAt && <Countdown expiresAt={state.expiresAt} isCompact />}
      </p>
      <button type="button" className="button button--primary" aria-haspopup="dialog" onClick={onOpen}>
        {live.length > 0 || state ? 'Your seats' : 'Find best seats'}
      </button>
    </aside>
  );
}

/** A chosen seat that somebody else took while the buyer was looking is said aloud. */
function useGoneAnnounced(gone: readonly SeatChoice[]): void {
  const announce = useAnnounce();
  const names = list(gone.map(longName));
  useEffect(() => {
    if (names !== '') announce(`Just taken by another buyer: ${names}.`);
  }, [names, announce]);
}

function isSoldOut({ status: statuses }: SeatStore): boolean {
  return statuses.every((status) => status !== SeatStatus.available && status !== SeatStatus.reserved);
}
