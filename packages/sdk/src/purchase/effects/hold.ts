import { reserve } from '../../actions/inventory/reserve.ts';
import { customerIdOf } from '../../models/buyer.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { OutcomeUnknownError } from '../../errors/transport.ts';
import type { SeatId } from '../../models/ids.ts';
import type { Reservation } from '../../models/inventory.ts';
import { guideCapabilities } from '../record/capabilities.ts';
import { problemOf } from '../record/problems.ts';
import { seatOf } from '../record/record.ts';
import { isPassing, MOST_TRIES, pause, type EffectContext } from './context.ts';

/**
 * Holds one seat. A lost reply is followed by a second request: the platform gives a seat only once, so at worst that is
 * refused by the hold of the first. Such a refusal is told from a rival's only by the lost reply before it; the seat is
 * then reported with the time at which a hold of ours would end.
 */
export async function hold(context: EffectContext, seatId: SeatId): Promise<void> {
  const { client, admit, commit, dispatch, record, signal } = context;
  const { clock } = client;
  const before = seatOf(record(), seatId);
  let lostAt = before?.status === 'holding' ? before.sentAt : undefined;

  const held = ({ reservationId, expiresAt }: Reservation) =>
    dispatch({ type: 'held', seatId, reservationId, expiresAt, at: clock.now() });

  /** When a hold of ours whose reply was lost has ended by itself, at the latest: it may have begun this very moment. */
  const freesAt = () => {
    const { holdMs, sweepMs } = record().capabilities ?? guideCapabilities;
    return lostAt === undefined ? {} : { freesAt: new Date(clock.now() + holdMs + sweepMs).toISOString() };
  };

  for (let tries = 1; ; tries++) {
    await admit();
    if (signal.aborted && !record().stopping) return;
    const at = clock.now();
    await commit({ type: 'hold_sent', seatId, at });
    const { stopping } = record();
    if (stopping) return dispatch({ type: 'seat_lost', seatId, problem: stopping, ...freesAt() });
    if (signal.aborted) return;
    try {
      return held(
        await reserve(
          client,
          { seatId, customerId: customerIdOf(record().buyer) },
          { onLateReply: (reply) => reply.ok && held(reply.value) },
        ),
      );
    } catch (error) {
      const isOurs = lostAt !== undefined && isTicketingError(error, 'seat_unavailable');
      if (isTicketingError(error) && error.ambiguous) lostAt ??= at;
      // A late answer to an earlier request was better.
      if (seatOf(record(), seatId)?.status !== 'holding') return;
      const isBusy = isPassing(error) || isTicketingError(error, 'seat_contended');
      if (isBusy && tries < MOST_TRIES && !signal.aborted) await pause(context, tries, error);
      if (seatOf(record(), seatId)?.status !== 'holding') return;
      // Somebody is gone, the purchase is not given up: whoever resumes it asks again.
      if (signal.aborted && !record().stopping) return;
      if (isBusy && tries < MOST_TRIES && !signal.aborted) continue;
      const problem = problemOf(isOurs ? new OutcomeUnknownError({ seatId }, { cause: error }) : error, { seatId });
      return dispatch({ type: 'seat_lost', seatId, problem, ...freesAt() });
    }
  }
}
