// One page of the bench: a variant of reading the seatmap, with some readers of single seats. See ../poll.mjs.
import { TicketingProvider, seatmapQueryOptions, useSeat, useSeatmap, useSeatmapStore } from '@speckit/react-hooks';
import { createSeatmapReader } from '@speckit/react-hooks/worker';
import { createCoreClient, localServices, type Seatmap } from '@speckit/sdk';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';

const search = new URLSearchParams(location.search);
const variant = search.get('variant') ?? 'hooks';
const readers = Number(search.get('readers') ?? 0);
const isWorker = search.has('worker');
/** Nothing is polled: what the page's own frames cost. */
const isIdle = search.has('idle');
const eventId = '550e8400-e29b-41d4-a716-446655440000';
const client = createCoreClient({ services: { ...localServices, catalog: `${location.origin}/api` } });
const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
const seatmapReader = isWorker
  ? createSeatmapReader({
      worker: () => new Worker(new URL('@speckit/react-hooks/seatmap-worker', import.meta.url), { type: 'module' }),
    })
  : undefined;

const fetchPlain = async (): Promise<Seatmap> => {
  const response = await fetch(`/api/events/${eventId}/seatmap`);
  return (await response.json()) as Seatmap;
};
const seatId = (index: number) => `550e8400-e29b-41d4-a716-${index.toString(16).padStart(12, '0')}`;
const counters = { whole: 0, seats: 0 };
const useCount = (name: keyof typeof counters) =>
  useEffect(() => {
    counters[name] += 1;
  });
let pollRaw: () => Promise<void> = async () => undefined;

function Free({ map }: { map: Pick<Seatmap, 'seats'> | undefined }) {
  const free = useMemo(() => map?.seats.filter(({ status }) => status === 'available').length, [map]);
  return <p id="shown">{free}</p>;
}
function Raw() {
  useCount('whole');
  const [map, setMap] = useState<Seatmap>();
  useEffect(() => {
    pollRaw = async () => setMap(await fetchPlain());
    void pollRaw();
  }, []);
  return <Free map={map} />;
}
function Tanstack() {
  useCount('whole');
  return <Free map={useQuery({ queryKey: ['plain'], queryFn: fetchPlain }).data} />;
}
function Hooks() {
  useCount('whole');
  return <Free map={useSeatmap({ eventId }).data} />;
}
function Store() {
  const store = useSeatmapStore({ eventId });
  const [size, setSize] = useState(0);
  useEffect(() => store.subscribe(() => setSize(store.size)), [store]);
  return <p id="shown">{size || ''}</p>;
}
function SelectedSeat({ id }: { id: string }) {
  useCount('seats');
  const select = useCallback((map: Seatmap) => map.seats.find((seat) => seat.id === id)?.status, [id]);
  return <i>{useQuery({ queryKey: ['plain'], queryFn: fetchPlain, select }).data}</i>;
}
function KeyedSeat({ id }: { id: string }) {
  useCount('seats');
  return <i>{useSeat({ eventId, seatId: id })?.status}</i>;
}
const whole = { raw: Raw, tanstack: Tanstack, hooks: readers > 0 ? Store : Hooks };
const Page = whole[variant as keyof typeof whole];
const Seat = variant === 'tanstack' ? SelectedSeat : KeyedSeat;

createRoot(document.querySelector('#root') ?? document.body).render(
  <QueryClientProvider client={cache}>
    <TicketingProvider client={client} seatmapReader={seatmapReader}>
      <Page />
      {Array.from({ length: readers }, (_, index) => (
        // Next to the seats that change, but for five.
        <Seat key={index} id={seatId(index * 100 + (index % 100 === 0 ? 0 : 1))} />
      ))}
    </TicketingProvider>
  </QueryClientProvider>,
);

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
const queryKey = variant === 'tanstack' ? ['plain'] : seatmapQueryOptions(client, { eventId }).queryKey;

/** One poll, until what it changed is painted. */
const poll = async (name: string) => {
  performance.mark(`${name}:start`);
  if (variant === 'raw') await pollRaw();
  else if (!isIdle) await cache.refetchQueries({ queryKey });
  await frame();
  await frame();
  performance.mark(`${name}:end`);
};
const isReady = () => (document.querySelector('#shown')?.textContent ?? '') !== '';

declare global {
  interface Window {
    readonly bench: { poll: typeof poll; counters: typeof counters; isReady: typeof isReady };
  }
}
Object.assign(window, { bench: { poll, counters, isReady } });
