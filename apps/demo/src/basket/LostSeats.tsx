import type { SeatChoice } from '@speckit/sdk';
import { useMemo } from 'react';
import { choiceOf, indexesOf } from '../event/choices.ts';
import { price } from '../format/money.ts';
import { list } from '../format/words.ts';
import { findClose } from '../seat-map/bestAvailable.ts';
import type { SeatStore } from '../seat-map/seatStore.ts';
import { useSeatStoreVersion } from '../seat-map/useSeatStore.ts';
import { Notice } from '../ui/Notice.tsx';
import { longName, shortName, totalCents } from './draft.ts';

interface LostSeatsProps {
  readonly store: SeatStore;
  readonly lost: readonly SeatChoice[];
  /** The buyer takes the replacement. */
  readonly onTake: (seats: readonly SeatChoice[]) => void;
  /** The buyer goes on without. */
  readonly onDismiss: () => void;
}

/** Somebody was faster: which seats are gone, and the nearest that are as good. */
export function LostSeats({ store, lost, onTake, onDismiss }: LostSeatsProps) {
  const version = useSeatStoreVersion(store);
  const instead = useMemo(() => {
    const near = version >= 0 ? indexesOf(store, lost) : [];
    if (near.length === 0) return [];
    const maxCents = Math.max(...near.map((seat) => store.table.cents[seat] ?? 0));
    const wish = { size: near.length, near, except: new Set([...near, ...store.marked()]) };
    const found = findClose(store, { ...wish, maxCents }) ?? findClose(store, wish);
    return (found ?? []).map((seat) => choiceOf(store, seat));
  }, [store, version, lost]);

  const names = list(lost.map(longName));
  const replacement = list(instead.map(shortName));
  const cost = price(totalCents(instead));
  const offer =
    instead.length === 0
      ? 'Nothing like it is free right now.'
      : instead.length === 1
        ? `The nearest free seat is ${replacement}, ${cost}.`
        : `The nearest free seats are ${replacement}, ${cost} together.`;
  return (
    <Notice
      tone="problem"
      title={lost.length === 1 ? 'That seat was just taken' : 'Some seats were just taken'}
      actions={
        <>
          {instead.length > 0 && (
            <button type="button" className="button button--primary button--small" onClick={() => onTake(instead)}>
              Take {replacement} instead
            </button>
          )}
          <button type="button" className="button button--small" onClick={onDismiss}>
            {instead.length > 0 ? 'No, thanks' : 'All right'}
          </button>
        </>
      }
    >
      <p>
        {names} went to another buyer. {offer}
      </p>
    </Notice>
  );
}
