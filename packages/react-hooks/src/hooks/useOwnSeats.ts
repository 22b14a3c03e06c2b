'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { LONGEST_TIMER_MS } from '../memory/remember.ts';
import { useTicketingScope } from '../provider/context.ts';
import { nextRelease, sameOverlay, type OwnSeats } from '../seats/overlayHolds.ts';

/** The buyer's own seats and the time to lay them over at. */
interface OwnSeatsNow {
  readonly own: OwnSeats | null;
  readonly now: number;
}

/**
 * The own seats to lay over a map: those given, or the purchase's of the nearest provider. Renders when one of them says
 * something else, and when the hold of a seat given up is over.
 */
export function useOwnSeats(given: OwnSeats | null | undefined): OwnSeatsNow {
  const { client, ownSeats } = useTicketingScope();
  const { clock } = client;
  const current = useSyncExternalStore(ownSeats.subscribe, ownSeats.getSnapshot, ownSeats.getSnapshot);
  const latest = given === undefined ? current : given;
  const [own, setOwn] = useState(latest);
  if (!sameOverlay(own, latest)) setOwn(latest);
  const [now, setNow] = useState(() => clock.now());
  const end = nextRelease(own, now);
  useEffect(() => {
    if (end === null) return undefined;
    const timer = clock.setTimeout(() => setNow(clock.now()), Math.min(end - clock.now(), LONGEST_TIMER_MS));
    return () => clock.clearTimeout(timer);
  }, [clock, end, now]);
  return { own, now };
}
