import type { SeatChoice } from '@speckit/sdk';
import { list } from '../../format/words.ts';
import type { SeatMapModel } from '@speckit/seat-map';
import { Notice } from '../../ui/Notice.tsx';
import { longName } from '../draft/draft.ts';
import { useReplacement } from '../draft/useReplacement.ts';

interface LostSeatsProps {
  readonly model: SeatMapModel;
  readonly lost: readonly SeatChoice[];
  /** The buyer takes the replacement. */
  readonly onTake: (seats: readonly SeatChoice[]) => void;
  /** The buyer goes on without. */
  readonly onDismiss: () => void;
}

/** Somebody was faster: which seats are gone, and the nearest that are as good. */
export function LostSeats({ model, lost, onTake, onDismiss }: LostSeatsProps) {
  const { seats, names, offer } = useReplacement(model, lost);
  return (
    <Notice
      tone="problem"
      title={lost.length === 1 ? 'That seat was just taken' : 'Some seats were just taken'}
      actions={
        <>
          {seats.length > 0 && (
            <button type="button" className="button button--primary button--small" onClick={() => onTake(seats)}>
              Take {names} instead
            </button>
          )}
          <button type="button" className="button button--small" onClick={onDismiss}>
            {seats.length > 0 ? 'No, thanks' : 'All right'}
          </button>
        </>
      }
    >
      <p>
        {list(lost.map(longName))} went to another buyer. {offer}
      </p>
    </Notice>
  );
}
