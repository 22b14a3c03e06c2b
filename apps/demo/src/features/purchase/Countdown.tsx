import { useCountdown } from '@speckit/react-hooks';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { purchaseWords } from './messages.ts';
import './purchase.css';

interface CountdownProps {
  readonly expiresAt: string;
  /** The bar at the top of other pages has room for the time only. */
  readonly isCompact?: boolean;
}

const WARN_MS = 120_000;
const URGENT_MS = 30_000;

/** The time a hold has left. What is said aloud at a few marks is `PurchaseAnnouncements`' part. */
export function Countdown({ expiresAt, isCompact = false }: CountdownProps) {
  const t = useWords();
  const { remainingMs, label } = useCountdown(expiresAt);
  const [whole, setWhole] = useState<number | null>(null);
  if (whole === null && remainingMs !== null) setWhole(remainingMs);
  if (remainingMs === null) return null;
  const tone = remainingMs <= URGENT_MS ? 'urgent' : remainingMs <= WARN_MS ? 'warn' : 'calm';
  return (
    <div className={isCompact ? 'countdown countdown--compact' : 'countdown'} data-tone={tone}>
      <p className="countdown__line">
        <Icon name="clock" size={18} />
        {!isCompact && <span>{t(tone === 'calm' ? purchaseWords.heldForYou : purchaseWords.hurry)}</span>}
        <time role="timer" aria-label={t(purchaseWords.timeLeft)} className="countdown__time">
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
