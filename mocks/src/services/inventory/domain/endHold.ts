import { ServerFault } from '../../../aspnet/exception.ts';
import { bareGuid, ZERO_GUID } from '../../../aspnet/values/guid.ts';
import { ConnectionDroppedError } from '../../../wire/errors.ts';
import type { ServiceContext } from '../../context.ts';
import type { InventoryState, Reservation } from './state.ts';

const ASK_WAITLIST_MS = 200;
const TRY_AGAIN_MS = 1000;
/** Long enough for everybody to have heard of the payment. */
const OVERWRITE_AFTER_MS = 1000;

/** What happens to a hold whose time is up, whoever notices it. */
export function createHoldEnder(context: ServiceContext, state: InventoryState) {
  const { clock, random, policy, database, publish, call, emit, wait } = context;

  /** Does somebody wait for this event? Whatever goes wrong counts as no, and so does an answer after 200 ms. */
  async function isAwaited(reservation: Reservation): Promise<boolean> {
    if (!policy.waitlistGhostSeat) return false;
    const query = new URLSearchParams({ eventId: reservation.eventId });
    let timer: unknown;
    const timeout = new Promise<boolean>((resolve) => {
      timer = clock.setTimeout(() => resolve(false), ASK_WAITLIST_MS);
    });
    const asked = call(
      'waitlist',
      { method: 'GET', path: '/api/v1/waitlist/has-pending', query, headers: {}, body: '' },
      null,
    )
      .then(({ status, body }) => status === 200 && /"hasPending":true/.test(String(body)))
      .catch((problem: unknown) => {
        if (problem instanceof ConnectionDroppedError) return false;
        throw problem;
      });
    try {
      return await Promise.race([asked, timeout]);
    } finally {
      clock.clearTimeout(timer);
    }
  }

  /** False leaves it to the next sweep. Nothing sweeps up after a key: its row ends as soon as the database takes it. */
  async function isSaved(): Promise<boolean> {
    for (;;) {
      try {
        await database.roundTrip();
        return true;
      } catch (problem) {
        if (!(problem instanceof ServerFault)) throw problem;
        if (policy.holdKeeper === 'sweep') return false;
        await wait(TRY_AGAIN_MS);
      }
    }
  }

  function announce(reservation: Reservation): Promise<void> {
    const value = {
      messageId: random.uuid(),
      reservationId: reservation.id,
      seatId: reservation.seatId,
      customerId: reservation.customerId,
      concertEventId: reservation.eventId,
    };
    return publish('reservation-expired', bareGuid(reservation.seatId), value, {
      causedBy: null,
      whenUnreachable: 'queue',
    });
  }

  function save(reservation: Reservation, isSeatFree: boolean): void {
    state.end(reservation, 'expired');
    const seat = state.seat(reservation.seatId);
    if (seat && isSeatFree) seat.isReserved = false;
    const { id } = reservation;
    emit({ type: 'state', service: 'inventory', entity: 'reservation', id, state: 'expired', causedBy: null });
  }

  return {
    /** Told to the others before it is committed, as the worker does. */
    endHold: async (reservation: Reservation): Promise<void> => {
      const awaited = reservation.eventId === ZERO_GUID ? false : await isAwaited(reservation);
      if (!isActive(reservation)) return;
      const sent = announce(reservation);
      // A payment may have come first.
      if ((await isSaved()) && isActive(reservation)) save(reservation, !awaited);
      await sent;
    },

    /** What a sweep does that read a hold before its payment was heard of, and saves it after: the paid seat is free. */
    overwritePaid: async (reservation: Reservation): Promise<void> => {
      await wait(OVERWRITE_AFTER_MS);
      const sent = announce(reservation);
      if (await isSaved()) save(reservation, true);
      await sent;
    },
  };
}

export type HoldEnder = ReturnType<typeof createHoldEnder>;

function isActive({ status, securedBy }: Reservation): boolean {
  return status === 'active' && securedBy === null;
}
