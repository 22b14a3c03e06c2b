import type { PurchaseState, SeatChoice } from '@speckit/sdk';
import { SeatMark } from '@speckit/seat-map';

/** What the map shows as this buyer's: the draft, or what has become of it. */
export function marksOf(draft: readonly SeatChoice[], state: PurchaseState | null): ReadonlyMap<string, SeatMark> {
  const marks = new Map<string, SeatMark>(draft.map(({ seatId }) => [seatId, SeatMark.chosen]));
  for (const { seatId, status } of state?.seats ?? []) {
    if (status === 'owned') marks.set(seatId, SeatMark.owned);
    else if (status === 'holding' || status === 'held' || status === 'in_cart' || status === 'paying')
      marks.set(seatId, SeatMark.held);
    else if (status === 'chosen') marks.set(seatId, SeatMark.chosen);
  }
  return marks;
}
