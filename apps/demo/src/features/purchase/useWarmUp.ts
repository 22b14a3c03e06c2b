import { useTicketingClient } from '@speckit/react-hooks';
import { useEffect, useRef } from 'react';
import { whenIdle } from '../../lib/whenIdle.ts';
import { warmUpHold } from './warmUpHold.ts';

/** Between the first seat that is chosen and the click on "Hold" nothing is to be done: the code of the hold is warmed up then. */
export function useWarmUp(eventId: string, isChoosing: boolean): void {
  const client = useTicketingClient();
  const isDone = useRef(false);
  useEffect(() => {
    if (!isChoosing || isDone.current) return undefined;
    return whenIdle(() => {
      isDone.current = true;
      // Without it the first hold is a little slower, and nothing else.
      warmUpHold(client, eventId).catch(() => undefined);
    });
  }, [client, eventId, isChoosing]);
}
