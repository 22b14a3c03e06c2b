import { prepareSeats, type Geometry, type PreparedSeats, type SeatMapSeat } from '@speckit/seat-map';
import { useEffect, useState } from 'react';

/** Fewer seats are laid out within one frame, also on a slow phone. */
const MANY = 2_000;

/**
 * A large map laid out in parts, so that the page paints and answers meanwhile: undefined until that is done, null where
 * nothing needs preparing. Later readings of the same seats are compared with it, not prepared again.
 */
export function usePreparedSeats(
  seats: readonly SeatMapSeat[] | undefined,
  geometry: Geometry | null | undefined,
): PreparedSeats | null | undefined {
  const [prepared, setPrepared] = useState<PreparedSeats | null>();
  const isSmall = seats !== undefined && seats.length < MANY;
  const isWaiting = !isSmall && prepared === undefined;
  useEffect(() => {
    if (!isWaiting || !seats || geometry === undefined) return undefined;
    const leaving = new AbortController();
    const show = (next: PreparedSeats | null) => {
      if (!leaving.signal.aborted) setPrepared(next);
    };
    // What cannot be laid out is told by the map itself, to the nearest error boundary.
    prepareSeats({ seats, geometry, signal: leaving.signal }).then(show, () => show(null));
    return () => leaving.abort();
  }, [isWaiting, seats, geometry]);
  return isSmall ? null : prepared;
}
