import { useTicketingClient } from '@speckit/react-hooks';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { ProgressStep } from './progress.ts';
import './purchase.css';

interface ProgressListProps {
  readonly label: string;
  readonly steps: readonly ProgressStep[];
}

/** Where a purchase stands. The clock beside the current step shows that something is going on. */
export function ProgressList({ label, steps }: ProgressListProps) {
  return (
    <ol className="progress" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className="progress__step"
          data-status={step.status}
          aria-current={step.status === 'now' ? 'step' : undefined}
        >
          <span className="progress__sign">
            {step.status === 'done' && <Icon name="tick" size={16} />}
            {step.status === 'now' && <span className="spinner" />}
          </span>
          <span className="progress__label">
            {step.label}
            <span className="visually-hidden">{step.status === 'done' ? ', done' : ''}</span>
          </span>
          {step.note && (
            <span className="progress__note">
              {step.note} <Elapsed key={step.note} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

const TICK_MS = 100;

/** Tenths of a second since this was shown, by the client's own clock. */
function Elapsed() {
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
