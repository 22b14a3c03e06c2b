import { SeatView, type SeatMapModel } from '@speckit/seat-map';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import { eventWords as words } from './messages.ts';

interface SeatSightProps {
  readonly model: SeatMapModel;
  readonly seatId: string;
}

/** What the stage looks like from a chosen seat; folded away until somebody asks. */
export function SeatSight({ model, seatId }: SeatSightProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!model.options().geometry) return null;
  return (
    <details className="seat-sight" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(words.viewOf)}</summary>
      {isOpen && <SeatView model={model} seatId={seatId} />}
    </details>
  );
}
