// What a strict application compiles against. Every entry point is read, and nothing it exports may have become `any`,
// which is what a lost import in a declaration turns into.
import type * as mocks from '@speckit/mocks';
import type * as mocksBrowser from '@speckit/mocks/browser';
import type * as mocksNode from '@speckit/mocks/node';
import type * as mocksPlaywright from '@speckit/mocks/playwright';
import type * as mocksServer from '@speckit/mocks/server';
import { TicketingProvider, type useReserve, useSeatmap } from '@speckit/react-hooks';
import type * as hooks from '@speckit/react-hooks';
import type * as hooksAdmin from '@speckit/react-hooks/admin';
import type * as hooksPurchase from '@speckit/react-hooks/purchase';
import { createEvent, createTicketingClient, isBookable, isTicketingError, localServices } from '@speckit/sdk';
import type * as sdk from '@speckit/sdk';
import { formSchema } from '@speckit/sdk/forms';
import type * as forms from '@speckit/sdk/forms';
import type * as opentelemetry from '@speckit/sdk/opentelemetry';
import { purchaseTickets } from '@speckit/sdk/purchase';
import type * as purchase from '@speckit/sdk/purchase';
import type * as session from '@speckit/sdk/session';
import type * as wait from '@speckit/sdk/wait';
import type * as seatMap from '@speckit/seat-map';

export type IsAny<T> = 0 extends 1 & T ? true : false;
/** The members of a module that are `any`, or functions that return it or a promise of it. */
type AnyMembers<M> = {
  [K in keyof M]-?: IsAny<M[K]> extends true
    ? K
    : M[K] extends (...parameters: never[]) => infer R
      ? true extends IsAny<R> | IsAny<Awaited<R>>
        ? K
        : never
      : never;
}[keyof M];
type Expect<T extends never> = T;

export type Checks = [
  Expect<AnyMembers<typeof sdk>>,
  Expect<AnyMembers<typeof purchase>>,
  Expect<AnyMembers<typeof session>>,
  Expect<AnyMembers<typeof forms>>,
  Expect<AnyMembers<typeof opentelemetry>>,
  Expect<AnyMembers<typeof wait>>,
  Expect<AnyMembers<typeof hooks>>,
  Expect<AnyMembers<typeof hooksAdmin>>,
  Expect<AnyMembers<typeof hooksPurchase>>,
  Expect<AnyMembers<typeof seatMap>>,
  Expect<AnyMembers<typeof mocks>>,
  Expect<AnyMembers<typeof mocksBrowser>>,
  Expect<AnyMembers<typeof mocksNode>>,
  Expect<AnyMembers<typeof mocksServer>>,
  Expect<AnyMembers<typeof mocksPlaywright>>,
  // The results of two hooks, whose types are inferred from the sdk's.
  Expect<AnyMembers<ReturnType<typeof useSeatmap>>>,
  Expect<AnyMembers<NonNullable<ReturnType<typeof useSeatmap>['data']>>>,
  Expect<AnyMembers<ReturnType<typeof useReserve>>>,
  Expect<AnyMembers<NonNullable<ReturnType<typeof useReserve>['data']>>>,
];

const client = createTicketingClient({ services: localServices });

export async function firstFreeSeat(eventId: string): Promise<string | undefined> {
  try {
    const { seats } = await client.catalog.getSeatmap({ eventId });
    return seats.find(isBookable)?.id;
  } catch (error) {
    if (isTicketingError(error, 'event_not_found')) return undefined;
    throw error;
  }
}

export const eventForm = formSchema(createEvent);

export const buy = (options: Parameters<typeof purchaseTickets>[1]) => purchaseTickets(client, options);

export function App({ eventId }: { eventId: string }) {
  return (
    <TicketingProvider client={client}>
      <FreeSeats eventId={eventId} />
    </TicketingProvider>
  );
}

function FreeSeats({ eventId }: { eventId: string }) {
  const { data, error } = useSeatmap({ eventId });
  if (error) return <p>{error.code}</p>;
  return <p>{data?.seats.filter(isBookable).length}</p>;
}
