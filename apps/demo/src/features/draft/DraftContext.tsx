import type { SeatChoice } from '@speckit/sdk';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useStored } from '../../lib/useStored.ts';
import { parseDrafts, type Drafts } from './draft.ts';

interface DraftStore {
  readonly drafts: Drafts;
  readonly setDraft: (eventId: string, seats: readonly SeatChoice[]) => void;
}

const DraftContext = createContext<DraftStore>({ drafts: {}, setDraft: () => undefined });

/** The seats a buyer is thinking about, per event. Kept for the tab: a reload does not empty the basket. */
export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const [stored, store] = useStored('sessionStorage', 'parterre.drafts');
  const value = useMemo((): DraftStore => {
    const drafts = parseDrafts(stored);
    return {
      drafts,
      setDraft: (eventId, seats) => store(JSON.stringify({ ...drafts, [eventId]: seats })),
    };
  }, [stored, store]);
  return <DraftContext value={value}>{children}</DraftContext>;
}

const NONE: readonly SeatChoice[] = [];

export function useDraft(eventId: string) {
  const { drafts, setDraft } = useContext(DraftContext);
  const seats = drafts[eventId] ?? NONE;
  return useMemo(
    () => ({
      seats,
      set: (next: readonly SeatChoice[]) => setDraft(eventId, next),
      clear: () => setDraft(eventId, []),
    }),
    [seats, setDraft, eventId],
  );
}
