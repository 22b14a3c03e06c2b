import { eventsQueryOptions, useEvent, useTicketingClient } from '@speckit/react-hooks';
import type { EventSummary, Seatmap } from '@speckit/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

/** What the ticket and the reminders say of the evening. */
export interface EventInfo {
  readonly id: string;
  readonly name: string;
  readonly eventDate: string;
  readonly venue?: string | undefined;
  readonly description?: string | undefined;
}

/** What is known of an event: from its own answer, else from the list it was chosen from, else from its seatmap. */
export function useEventInfo(eventId: string | undefined, seatmap?: Seatmap): EventInfo | null {
  const cache = useQueryClient();
  const client = useTicketingClient();
  const { data } = useEvent({ eventId });
  const listed = cache.getQueryData<readonly EventSummary[]>(eventsQueryOptions(client).queryKey);
  const known = data ?? listed?.find(({ id }) => id === eventId) ?? seatmap;
  return useMemo(() => (known && eventId !== undefined ? infoOf(eventId, known) : null), [eventId, known]);
}

function infoOf(id: string, known: EventSummary | Seatmap): EventInfo {
  const { name, eventDate, description } = known;
  const venue = 'venue' in known ? known.venue : undefined;
  return { id, name, eventDate, venue, description };
}
