import { useCountdown } from '@speckit/react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import './purchase.css';

interface CountdownProps {
  readonly expiresAt: string;
  /** The bar at the top of other pages has room for the time only. */
  readonly isCompact?: boolean;
}

/** What is left is said aloud when it falls below these, longest first. */
const MARKS = [
  { ms: 300_000, words: 'Five minutes left to pay for your seats.' },
  { ms: 120_000, words: 'Two minutes left to pay for your seats.' },
  { ms: 30_000, words: 'Thirty seconds left to pay for your seats.' },
] as const;

const WARN_MS = 120_000;
const URGENT_MS = 30_000;

/** The time a hold has left: seen always, said at a few marks. */
export function Countdown({ expiresAt, isCompact = false }: CountdownProps) {
  const { remainingMs, label } = useCountdown(expiresAt);
  const announce = useAnnounce();
  const [whole, setWhole] = useState<number | null>(null);
  const lastSaid = useRef<number | null>(null);

  if (whole === null && remainingMs !== null) setWhole(remainingMs);

  useEffect(() => {
    if (remainingMs === null || isCompact) return;
    const passed = MARKS.findLast(({ ms }) => remainingMs <= ms);
    const isNew = lastSaid.current !== null && passed && passed.ms < lastSaid.current;
    if (isNew && remainingMs > 0) announce(passed.words);
    lastSaid.current = Math.min(lastSaid.current ?? Number.POSITIVE_INFINITY, passed?.ms ?? remainingMs);
  }, [remainingMs, isCompact, announce]);

  if (remainingMs === null) return null;
  const tone = remainingMs <= URGENT_MS ? 'urgent' : remainingMs <= WARN_MS ? 'warn' : 'calm';
  return (
    <div className={isCompact ? 'countdown countdown--compact' : 'countdown'} data-tone={tone}>
      <p className="countdown__line">
        <Icon name="clock" size={18} />
        {!isCompact && <span>{tone === 'calm' ? 'Held for you' : 'Hurry, your hold ends soon'}</span>}
        <time role="timer" aria-label="Time left to pay" className="countdown__time">
          {label}
        </time>
      </p>
      {!isCompact && whole !== null && (
        <div className="countdown__track" aria-hidden="true">
          <div style={{ transform: `scaleX(${Math.min(1, remainingMs / whole)})` }} />
        </div>
      )}
    </div>
  );
}
