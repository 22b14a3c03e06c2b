import { useTicketingClient } from '@speckit/react-hooks';
import { useCallback, useRef, useSyncExternalStore } from 'react';

const TICK_MS = 100;

/** Tenths of a second since this was shown, by the client's own clock. */
export function Elapsed() {
  const { clock } = useTicketingClient();
  const tenths = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const start = clock.monotonic();
      let timer = clock.setTimeout(tick, TICK_MS);
      function tick() {
        tenths.current = Math.floor((clock.monotonic() - start) / TICK_MS);
        listener();
        timer = clock.setTimeout(tick, TICK_MS);
      }
      return () => clock.clearTimeout(timer);
    },
    [clock],
  );
  const shown = useSyncExternalStore(
    subscribe,
    () => tenths.current,
    () => 0,
  );
  return (
    <span className="progress__elapsed" aria-hidden="true">
      {(shown / 10).toFixed(1)} s
    </span>
  );
}
