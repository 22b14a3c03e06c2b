import { useCallback, useMemo } from 'react';
import { useStored } from '../../lib/useStored.ts';

/** An event that was taken off sale here: the platform's list leaves it out, and nothing else tells that it exists. */
export interface KnownEvent {
  readonly id: string;
  readonly name: string;
}

const KEY = 'parterre.admin.off-sale';

/** Events that were taken off sale in this browser, and how to remember and forget one. */
export function useOffSale() {
  const [text, store] = useStored('sessionStorage', KEY);
  const events = useMemo(() => parseEvents(text), [text]);
  const remember = useCallback(
    (event: KnownEvent) => store(JSON.stringify([event, ...events.filter(({ id }) => id !== event.id)])),
    [events, store],
  );
  const forget = useCallback(
    (eventId: string) => store(JSON.stringify(events.filter(({ id }) => id !== eventId))),
    [events, store],
  );
  return { events, remember, forget };
}

/** What was stored, or nothing: an older page's data is not trusted. */
export function parseEvents(text: string | null): readonly KnownEvent[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isKnownEvent) : [];
  } catch {
    return [];
  }
}

function isKnownEvent(value: unknown): value is KnownEvent {
  const { id, name } = Object(value) as Partial<KnownEvent>;
  return typeof id === 'string' && typeof name === 'string';
}
