import { usePurchase } from '@speckit/react-hooks/purchase';
import { Legend } from '@speckit/seat-map';
import { useEffect, useId, useRef, useState, type PointerEvent } from 'react';
import { EmptyBasket, useIsBasketEmpty, useIsNothingLeft } from '../../features/basket/EmptyBasket.tsx';
import { basketWords as words } from '../../features/basket/messages.ts';
import { Countdown } from '../../features/purchase/Countdown.tsx';
import type { EventSeats } from '../../features/selection/useEventSeats.ts';
import { waitlistWords } from '../../features/waitlist/messages.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { BasketContent } from './BasketContent.tsx';
import type { ViewState } from './viewState.ts';

interface BasketSheetProps {
  readonly seats: EventSeats;
  readonly view: ViewState;
}

/** How high the sheet is: its first line, half of the page, all of it. */
const DETENTS = ['line', 'half', 'full'] as const;
type Detent = (typeof DETENTS)[number];
/** A finger that moves so far up or down means the next height, px. */
const DRAG_PX = 32;

/** The basket below the map: the map gets the room that the sheet leaves, and nothing lies over it. */
export function BasketSheet({ seats, view }: BasketSheetProps) {
  const t = useWords();
  const id = useId();
  const [detent, setDetent] = useState<Detent>('line');
  const from = useRef(0);
  const isEmpty = useIsBasketEmpty(seats);
  const isOpen = detent !== 'line';
  const move = (by: number) => {
    const at = Math.min(DETENTS.length - 1, Math.max(0, DETENTS.indexOf(detent) + by));
    setDetent(DETENTS[at] ?? 'line');
  };
  const onPointerUp = ({ clientY }: PointerEvent) => {
    const way = clientY - from.current;
    if (Math.abs(way) >= DRAG_PX) move(way < 0 ? 1 : -1);
  };
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = sheet.current;
    const onKeyDown = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented) return;
      setDetent('line');
      document.getElementById(`${id}-open`)?.focus();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [id]);
  return (
    <aside className="sheet" aria-label={t(words.basket)} data-detent={detent} data-focus-home ref={sheet}>
      <div
        className="sheet__line"
        onPointerDown={(event) => {
          from.current = event.clientY;
          if (event.target instanceof HTMLElement && !event.target.closest('button'))
            event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={onPointerUp}
      >
        <SheetText seats={seats} isOpen={isOpen} />
        {isOpen && (
          <button
            type="button"
            className="icon-button"
            aria-label={t(detent === 'full' ? words.sheetLower : words.sheetHigher)}
            onClick={() => move(detent === 'full' ? -1 : 1)}
          >
            <Icon name={detent === 'full' ? 'down' : 'up'} />
          </button>
        )}
        <OpenButton id={id} seats={seats} isOpen={isOpen} onPress={() => setDetent(isOpen ? 'line' : 'half')} />
      </div>
      {isOpen && (
        <div className="sheet__body" id={`${id}-body`}>
          <BasketContent seats={seats} view={view} />
          {isEmpty && <EmptyBasket />}
          <Legend model={seats.model} />
        </div>
      )}
    </aside>
  );
}

interface OpenButtonProps {
  readonly id: string;
  readonly seats: EventSeats;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function OpenButton({ id, seats, isOpen, onPress }: OpenButtonProps) {
  const t = useWords();
  const hasPurchase = usePurchase(({ state }) => state?.eventId === seats.eventId);
  const isNothingLeft = useIsNothingLeft(seats);
  const closed =
    seats.live.length > 0 || hasPurchase ? words.yourSeats : isNothingLeft ? waitlistWords.join : words.findBest;
  return (
    <button
      type="button"
      id={`${id}-open`}
      className={isOpen ? 'button button--small' : 'button button--primary'}
      aria-expanded={isOpen}
      aria-controls={`${id}-body`}
      onClick={onPress}
    >
      {t(isOpen ? words.toMap : closed)}
    </button>
  );
}

/** What the buyer has, in one line. */
function SheetText({ seats, isOpen }: Pick<BasketSheetProps, 'seats'> & { readonly isOpen: boolean }) {
  const t = useWords();
  const { live, selection, eventId } = seats;
  const isNothingLeft = useIsNothingLeft(seats);
  const { price } = useFormat();
  const state = usePurchase(({ state: now }) => (now?.eventId === eventId ? now : null));
  const held = state?.seats.filter(({ status }) => status === 'in_cart' || status === 'held').length ?? 0;
  const text =
    live.length > 0
      ? t(words.bar, { count: live.length, price: price(selection.totalCents) })
      : held > 0
        ? t(words.barHeld, { count: held })
        : state || isOpen
          ? t(words.yourSeats)
          : t(isNothingLeft ? waitlistWords.allTaken : words.barEmpty);
  return (
    <div className="sheet__text">
      <p>{text}</p>
      {held > 0 && state?.expiresAt && <Countdown expiresAt={state.expiresAt} isCompact />}
    </div>
  );
}
