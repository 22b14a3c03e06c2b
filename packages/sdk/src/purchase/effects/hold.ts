import { reserve } from '../../actions/inventory/reserve.ts';
import { OutcomeUnknownError } from '../../errors/transport.ts';
import { customerIdOf } from '../../models/buyer.ts';
import type { SeatId } from '../../models/ids.ts';
import type { Reservation } from '../../models/inventory.ts';
import { holdTable } from '../knowledge/hold.ts';
import { judge, outcomeOf } from '../knowledge/table.ts';
import { problemOf } from '../record/problems.ts';
import { freedUnseenAt, seatOf } from '../record/record.ts';
import { PATIENCE_MS, pause, type EffectContext } from './context.ts';
import { lookAtSeats } from './learn.ts';

/** How long a hold is asked for, ms: longer than a service takes to come back, shorter than a buyer waits. */
const HOLD_PATIENCE_MS = 45_000;

/** Holds one seat. The table says what each answer proves. */
export async function hold(context: EffectContext, seatId: SeatId): Promise<void> {
  const { client, clock, admit, commit, dispatch, record, memory, signal } = context;
  const began = clock.now();
  let isListed: boolean | undefined;
  /** The seat, as long as it is asked for: a late answer to an earlier request may have been better. */
  const asked = () => {
    const seat = seatOf(record(), seatId);
    return seat?.status === 'holding' ? seat : undefined;
  };
  // Asked for by a page that is gone: its answer will never be known.
  if (asked()) dispatch({ type: 'hold_unanswered', seatId });

  const isOf = (reservation: Reservation) =>
    reservation.seatId.toLowerCase() === seatId.toLowerCase() && reservation.reservationId !== '';
  const held = ({ reservationId, expiresAt }: Reservation, sentAt: number) =>
    dispatch({ type: 'held', seatId, reservationId, expiresAt, sentAt, at: clock.now() });
  const lose = (error: unknown, isPerhapsOurs = false) => {
    const now = clock.now();
    const freesAt = isPerhapsOurs ? freedUnseenAt(record(), now) : memory.freesAt(record(), seatId, now);
    dispatch({ type: 'seat_lost', seatId, problem: problemOf(error, { seatId }), freesAt });
  };
  /** Nobody wants the hold any more. What was sent for it before may still give one. */
  const giveUp = () => {
    const { stopping } = record();
    const seat = asked();
    if (!stopping || !seat) return;
    const freesAt = seat.isHoldLost ? freedUnseenAt(record(), clock.now()) : undefined;
    dispatch({ type: 'seat_lost', seatId, problem: stopping, freesAt });
  };

  for (let tries = 1; ; tries++) {
    if (!(await admit())) return giveUp();
    const sentAt = clock.now();
    if (!(await commit({ type: 'hold_sent', seatId, at: sentAt }))) return giveUp();
    const { eventId, buyer } = record();
    const { answer, value, error } = await outcomeOf(
      holdTable,
      reserve(
        client,
        { seatId, eventId, customerId: customerIdOf(buyer) },
        { onLateReply: (reply) => reply.ok && isOf(reply.value) && held(reply.value, sentAt) },
      ),
      isOf,
    );
    if (value) return held(value, sentAt);
    const seat = asked();
    if (!seat) return;
    const waitedMs = clock.now() - began;
    const conclusion = judge(holdTable, answer, {
      wasLost: seat.isHoldLost === true,
      isListed: isListed === true,
      isLookedUp: isListed !== undefined,
      hasTime: waitedMs < HOLD_PATIENCE_MS && !record().stopping,
      hasPatience: waitedMs < PATIENCE_MS,
    });
    // Somebody is gone, the purchase is not given up: whoever resumes it asks again.
    if (signal.aborted && !record().stopping) return;
    if (conclusion === 'taken' || conclusion === 'refused') return lose(error);
    // A missing login is what the buyer can mend, whatever an earlier request came to.
    if (conclusion === 'perhaps_ours') return lose(answer === 'not_admitted' ? error : new OutcomeUnknownError(), true);
    if (conclusion === 'ask_again_in_doubt') dispatch({ type: 'hold_unanswered', seatId });
    if (conclusion === 'look_up') isListed = (await lookAtSeats(context))?.has(seatId) ?? true;
    await pause(context, tries, error, HOLD_PATIENCE_MS - waitedMs);
    if (!asked()) return;
  }
}
