import { getSeatmap } from '../../actions/catalog/getSeatmap.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import type { SeatId } from '../../models/ids.ts';
import { seatOf } from '../record/record.ts';
import { seatChoice } from '../record/types.ts';
import type { EffectContext } from './context.ts';

/** Looks for another seat in place of one that was lost to somebody else. */
export async function replace(
  { client, admit, record, dispatch, signal, policy }: EffectContext,
  seatId: SeatId,
): Promise<void> {
  const { eventId } = record();
  const lost = seatOf(record(), seatId);
  const give = (seat?: ReturnType<typeof seatChoice>) => dispatch({ type: 'replaced', seatId, ...(seat && { seat }) });
  if (!lost) return give();
  await admit();
  try {
    const { seats } = await getSeatmap(client, { eventId }, { signal });
    // Seats that were lost are out of the question, whatever a late map says.
    const known = new Set<string>(record().seats.map((seat) => seat.seatId));
    const party = record().seats.filter(({ status }) => status !== 'lost');
    const found = policy.choose(
      lost,
      party,
      seats.filter(({ id }) => !known.has(id)),
    );
    give(found && seatChoice(found));
  } catch (error) {
    if (signal.aborted) return;
    if (!isTicketingError(error)) throw error;
    give();
  }
}
