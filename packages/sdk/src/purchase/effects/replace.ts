import { getSeatmap } from '../../actions/catalog/getSeatmap.ts';
import { guarded } from '../../host/guarded.ts';
import type { Seat } from '../../models/catalog.ts';
import type { SeatId } from '../../models/ids.ts';
import { seatOf } from '../record/record.ts';
import type { PurchaseRecord } from '../record/schema.ts';
import { seatChoice } from '../record/types.ts';
import { pause, type EffectContext } from './context.ts';

/** A catalog that does not answer is asked so often. */
const MOST_LOOKS = 4;

/** How many seats have been lost one after another in the place of this one, itself included. */
function lossesAt({ seats }: PurchaseRecord, seatId: SeatId): number {
  let losses = 0;
  for (let at: SeatId | undefined = seatId; at !== undefined && losses < seats.length; losses++) {
    const current: SeatId = at;
    at = seats.find(({ replacedBy }) => replacedBy === current)?.seatId;
  }
  return losses;
}

/**
 * Looks for another seat in place of one that was lost to somebody else: at once the first time, at growing distances when
 * its substitutes are lost as well. The seatmap is late in a rush, and only time shows which seats are still free.
 */
export async function replace(context: EffectContext, seatId: SeatId): Promise<void> {
  const { client, admit, record, dispatch, signal, policy } = context;
  const lost = seatOf(record(), seatId);
  const give = (seat?: ReturnType<typeof seatChoice>) => dispatch({ type: 'replaced', seatId, ...(seat && { seat }) });
  if (!lost) return give();
  const losses = lossesAt(record(), seatId);
  if (losses > 1 && !(await pause(context, losses - 1))) return;
  for (let tries = 1; tries <= MOST_LOOKS; tries++) {
    if (!(await admit())) return;
    try {
      const { seats } = await getSeatmap(client, { eventId: record().eventId }, { signal });
      // Seats that were lost are out of the question, whatever a late map says.
      const known = new Set<string>(record().seats.map((seat) => seat.seatId));
      const party = record().seats.filter(({ status }) => status !== 'lost');
      const free = seats.filter(({ id }) => !known.has(id));
      let found: Seat | undefined;
      guarded(() => {
        found = policy.choose(lost, party, free, { losses, random: client.random });
      });
      return give(found && seatChoice(found));
    } catch (error) {
      if (signal.aborted) return;
      await pause(context, tries + 1, error);
    }
  }
  give();
}
