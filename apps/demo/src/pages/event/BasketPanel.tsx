import { Legend } from '@speckit/seat-map';
import { memo, useEffect } from 'react';
import { EmptyBasket, useIsBasketEmpty } from '../../features/basket/EmptyBasket.tsx';
import { basketWords as words } from '../../features/basket/messages.ts';
import type { EventSeats } from '../../features/selection/useEventSeats.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { BasketContent } from './BasketContent.tsx';
import { BasketSheet } from './BasketSheet.tsx';
import type { ViewState } from './viewState.ts';

interface BasketPanelProps {
  readonly seats: EventSeats;
  readonly view: ViewState;
  readonly isBeside: boolean;
  /** Whether its content is there yet. */
  readonly isShown: boolean;
  /** The signs of the map are explained here, not below it. */
  readonly hasLegend: boolean;
}

/** The basket: beside the map where there is room, else a sheet below it. */
export const BasketPanel = memo(function BasketPanel({ seats, view, isBeside, isShown, hasLegend }: BasketPanelProps) {
  const t = useWords();
  useGoneAnnounced(seats);
  const isEmpty = useIsBasketEmpty(seats);
  if (!isBeside) return isShown && <BasketSheet seats={seats} view={view} />;
  return (
    <aside className="hall__side" aria-label={t(words.basket)}>
      <h2>{t(words.yourSeats)}</h2>
      {isShown && <BasketContent seats={seats} view={view} />}
      {!isShown && !isEmpty && <div className="skeleton basket__skeleton" />}
      {isEmpty && <EmptyBasket />}
      {isShown && hasLegend && <Legend model={seats.model} />}
    </aside>
  );
});

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
