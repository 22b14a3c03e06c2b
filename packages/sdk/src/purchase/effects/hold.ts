import { reserve } from '../../actions/inventory/reserve.ts';
import { OutcomeUnknownError } from '../../errors/transport.ts';
import { customerIdOf } from '../../models/buyer.ts';
import type { SeatId } from '../../models/ids.ts';
import type { Reservation } from '../../models/inventory.ts';
import { HOLD_REFUSALS, holdTable } from '../knowledge/hold.ts';
import { answerOf, judge, type Answer } from '../knowledge/table.ts';
import { problemOf } from '../record/problems.ts';
import { freedUnseenAt, seatOf } from '../record/record.ts';
import { PATIENCE_MS, pauseMs, rest, type EffectContext } from './context.ts';
import { lookAtSeats } from './learn.ts';

/** How long a hold is asked for, ms: longer than a service takes to come back, shorter than a buyer waits. */
const HOLD_PATIENCE_MS = 45_000;

/** Holds one seat. The table says what each answer proves. */
export async function hold(context: EffectContext, seatId: SeatId): Promise<void> {
  const { client, clock, admit, commit, dispatch, record, signal } = context;
  const began = clock.now();
  let isListed: boolean | null = null;
  const seat = () => seatOf(record(), seatId);
  // Asked for by a page that is gone: its answer will never be known.
  if (seat()?.status === 'holding') dispatch({ type: 'hold_unanswered', seatId });

  const held = ({ reservationId, expiresAt }: Reservation, sentAt: number) =>
    dispatch({ type: 'held', seatId, reservationId, expiresAt, sentAt, at: clock.now() });
  const lose = (error: unknown, isOurs: boolean) => {
    const doubt = isOurs ? freedUnseenAt(record(), clock.now()) : {};
    const unknown = isOurs ? new OutcomeUnknownError({ seatId }, { cause: error }) : error;
    dispatch({ type: 'seat_lost', seatId, problem: problemOf(unknown, { seatId }), ...doubt });
  };

  for (let tries = 1; ; tries++) {
    if (!(await admit())) return giveUp(context, seatId);
    const sentAt = clock.now();
    if (!(await commit({ type: 'hold_sent', seatId, at: sentAt }))) return giveUp(context, seatId);
    let answer: Answer = 'ok';
    let failure: unknown;
    try {
      const { eventId, buyer } = record();
      const reservation = await reserve(
        client,
        { seatId, eventId, customerId: customerIdOf(buyer) },
        { onLateReply: (reply) => reply.ok && isOf(reply.value, seatId) && held(reply.value, sentAt) },
      );
      if (isOf(reservation, seatId)) return held(reservation, sentAt);
      answer = 'other';
    } catch (error) {
      failure = error;
      answer = answerOf(error, HOLD_REFUSALS);
    }
    // A late answer to an earlier request was better.
    if (seat()?.status !== 'holding') return;
    const waitedMs = clock.now() - began;
    const conclusion = judge(holdTable, answer, {
      wasLost: seat()?.isHoldLost === true,
      isListed: isListed === true,
      isLookedUp: isListed !== null,
      hasTime: waitedMs < HOLD_PATIENCE_MS && !record().stopping,
      hasPatience: waitedMs < PATIENCE_MS,
    });
    // Somebody is gone, the purchase is not given up: whoever resumes it asks again.
    if (signal.aborted && !record().stopping) return;
    if (conclusion === 'taken' || conclusion === 'refused') return lose(failure, false);
    if (conclusion === 'perhaps_ours') return lose(failure, true);
    if (conclusion === 'ask_again_in_doubt') dispatch({ type: 'hold_unanswered', seatId });
    if (conclusion === 'look_up') isListed = (await lookAtSeats(context))?.has(seatId) ?? true;
    await rest(context, pauseMs(context, tries, failure, HOLD_PATIENCE_MS - waitedMs));
    if (seat()?.status !== 'holding') return;
  }
}

const isOf = (reservation: Reservation, seatId: string) =>
  reservation.seatId.toLowerCase() === seatId.toLowerCase() && reservation.reservationId !== '';

/** Nobody wants the hold any more. What was sent for it before may still give one. */
function giveUp({ record, dispatch, clock }: EffectContext, seatId: SeatId): void {
  const { stopping } = record();
  const seat = seatOf(record(), seatId);
  if (!stopping || seat?.status !== 'holding') return;
  const doubt = seat.isHoldLost ? freedUnseenAt(record(), clock.now()) : {};
  dispatch({ type: 'seat_lost', seatId, problem: stopping, ...doubt });
}
