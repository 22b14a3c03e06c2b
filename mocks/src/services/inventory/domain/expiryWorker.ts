import { ServerFault } from '../../../aspnet/exception.ts';
import type { TimerHandle } from '../../../engine/clock.ts';
import type { ServiceContext } from '../../context.ts';
import type { HoldEnder } from './endHold.ts';
import type { InventoryState } from './state.ts';

const SWEEP_MS = 10_000;

/**
 * A worker that looks for expired holds every 10 s, counted from the start of the service. It sleeps while there is
 * no hold at all: nobody can emit, and an idle platform has no timer.
 */
export function createExpiryWorker(
  { clock, database, background }: ServiceContext,
  state: InventoryState,
  { endHold }: HoldEnder,
) {
  const startedAt = clock.monotonic();
  let timer: TimerHandle;
  let isSweeping = false;
  let isDisposed = false;

  function schedule(): void {
    if (timer !== undefined || isSweeping || isDisposed || !state.hasActive()) return;
    const sinceLast = (clock.monotonic() - startedAt) % SWEEP_MS;
    timer = clock.setTimeout(() => {
      timer = undefined;
      background(sweep());
    }, SWEEP_MS - sinceLast);
  }

  async function sweep(): Promise<void> {
    isSweeping = true;
    try {
      // It asks the database what has expired; without an answer it finds nothing until the next time.
      await database.roundTrip();
      const now = clock.now();
      for (const reservation of state.active()) if (reservation.expiresAt.ms <= now) await endHold(reservation);
    } catch (problem) {
      if (!(problem instanceof ServerFault)) throw problem;
    } finally {
      isSweeping = false;
      schedule();
    }
  }

  return {
    wake: schedule,
    dispose(): void {
      isDisposed = true;
      if (timer !== undefined) clock.clearTimeout(timer);
      timer = undefined;
    },
  };
}
