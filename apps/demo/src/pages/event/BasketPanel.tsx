import { usePurchase } from '@speckit/react-hooks/purchase';
import { SeatStatus, useSeatMapVersion, type SeatStore } from '@speckit/seat-map';
import { useEffect, useState } from 'react';
import { Basket } from '../../features/basket/Basket.tsx';
import { LostOfChoice } from '../../features/basket/LostNotice.tsx';
import { basketWords as words } from '../../features/basket/messages.ts';
import { Countdown } from '../../features/purchase/Countdown.tsx';
import { useIsRestoring } from '../../features/purchase/useIsRestoring.ts';
import type { EventSeats } from '../../features/selection/useEventSeats.ts';
import { WaitlistForm } from '../../features/waitlist/WaitlistForm.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PartyFinder } from './PartyFinder.tsx';
import { SeatSight } from './SeatSight.tsx';
import type { ViewState } from './viewState.ts';

interface BasketPanelProps {
  readonly seats: EventSeats;
  readonly view: ViewState;
  readonly isWide: boolean;
}

/** The basket: beside the map where there is room, else a bar that opens a sheet. */
export function BasketPanel({ seats, view, isWide }: BasketPanelProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useGoneAnnounced(seats);
  if (isWide)
    return (
      <aside className="hall__side" aria-label={t(words.basket)}>
        <h2>{t(words.yourSeats)}</h2>
        <BasketContent seats={seats} view={view} />
      </aside>
    );
  return (
    <>
      <BasketBar seats={seats} onOpen={() => setOpen(true)} />
      {isOpen && (
        <Dialog title={t(words.yourSeats)} className="dialog--sheet" onClose={() => setOpen(false)}>
          <BasketContent seats={seats} view={view} />
        </Dialog>
      )}
    </>
  );
}

function BasketContent({ seats, view }: Omit<BasketPanelProps, 'isWide'>) {
  const { model, live, selection, eventId } = seats;
  useSeatMapVersion(model);
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

function BasketBar({ seats, onOpen }: { readonly seats: EventSeats; readonly onOpen: () => void }) {
  const t = useWords();
  const { price } = useFormat();
  const { live, selection, eventId } = seats;
  const state = usePurchase(({ state: now }) => (now?.eventId === eventId ? now : null));
  const held = state?.seats.filter(({ status }) => status === 'in_cart' || status === 'held').length ?? 0;
  const text =
    live.length > 0
      ? t(words.bar, { count: live.length, price: price(selection.totalCents) })
      : held > 0
        ? t(words.barHeld, { count: held })
        : state
          ? t(words.yourSeats)
          : t(words.barEmpty);
  return (
    <aside className="side-bar" aria-label={t(words.basket)}>
      <p>
        {text}
        {held > 0 && state?.expiresAt && <Countdown expiresAt={state.expiresAt} isCompact />}
      </p>
      <button type="button" className="button button--primary" aria-haspopup="dialog" onClick={onOpen}>
        {t(live.length > 0 || state ? words.yourSeats : words.findBest)}
      </button>
    </aside>
  );
}

/** A chosen seat that somebody else took while the buyer was looking is said aloud. */
function useGoneAnnounced({ gone }: EventSeats): void {
  const t = useWords();
  const { list, seatName } = useFormat();
  const announce = useAnnounce();
  const names = list(gone.map(seatName));
  useEffect(() => {
    if (names !== '') announce(t(words.justTaken, { seats: names }));
  }, [names, announce, t]);
}

function isSoldOut({ status: statuses }: SeatStore): boolean {
  return statuses.every((status) => status !== SeatStatus.available && status !== SeatStatus.reserved);
}
