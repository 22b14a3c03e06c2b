import { createCoreClient, listEvents } from '@speckit/sdk';
import Link from 'next/link';
import { PLATFORM, servicesBelow } from './platform';

/** Read at each request, not once at build time. */
export const dynamic = 'force-dynamic';

const client = createCoreClient({ services: servicesBelow(PLATFORM) });

export default async function EventsPage() {
  const events = await listEvents(client);
  return (
    <ul>
      {events.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/events/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
