import { useEvent } from '@speckit/react-hooks';
import { isTicketingError } from '@speckit/sdk';
import { Link } from 'wouter';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { adminWords as words } from './messages.ts';
import { SaleSwitch } from './SaleSwitch.tsx';
import { SectionPlanner } from './SectionPlanner.tsx';
import { UpdateEventForm } from './UpdateEventForm.tsx';

/** One event: its facts, its seats, and whether it is on sale. */
export function EventEditor({ eventId }: { readonly eventId: string }) {
  const t = useWords();
  const format = useFormat();
  const { data: event, error, refetch, isFetching } = useEvent({ eventId });
  const isUnknown = isTicketingError(error, 'event_not_found');
  usePageTitle(event?.name ?? t(isUnknown ? words.notFound : words.title));
  const back = <Link href="/admin">{t(words.back)}</Link>;
  if (!event) {
    return (
      <>
        <h1>{t(isUnknown ? words.notFound : words.title)}</h1>
        {error && !isUnknown ? (
          <LoadFailed error={error} what={words.theEvent} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : null}
        {!error && <p>{t(words.oneMoment)}</p>}
        {back}
      </>
    );
  }
  const { name, eventDate, venue, basePrice, maxCapacity = 0, totalSeats = 0, isActive = true } = event;
  return (
    <>
      {back}
      <h1>{name}</h1>
      <p>
        {format.date({ eventDate, venue })?.withZone}
        {venue !== undefined && `, ${venue}`}
      </p>
      <p>
        <Link href={`/events/${eventId}`}>{t(words.look)}</Link>
      </p>
      <SectionPlanner
        eventId={eventId}
        basePrice={Number(basePrice)}
        maxCapacity={maxCapacity}
        totalSeats={totalSeats}
      />
      <UpdateEventForm event={event} />
      <SaleSwitch event={{ id: eventId, name }} isActive={isActive} />
    </>
  );
}
