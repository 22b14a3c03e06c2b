import { createEmulator, createProxy } from '@speckit/mocks/server';
import { expect, onTestFinished, test } from 'vitest';
import { createGuest, createTicketingClient, isBookable, seatChoice } from '../../src/index.ts';
import { purchaseTickets } from '../../src/purchase.ts';
import { listen, SERVICES, type Listening } from '../support/ports.ts';

/** The same, closed with the test. */
async function open(backend: Parameters<typeof listen>[0], from: number): Promise<Listening['urls']> {
  const { urls, close } = await listen(backend, from);
  onTestFinished(close);
  return urls;
}

test(
  'a bad day in front of a running platform: the seats are bought, and charged once',
  { timeout: 60_000 },
  async () => {
    const live = createEmulator({ dialect: 'deployed', lag: 50 });
    onTestFinished(() => live.dispose());
    const urls = await open(live, 5200);
    const proxy = createProxy({
      targets: SERVICES.map((name) => `${name}=${urls[name]}`).join(','),
      onWarning: () => undefined,
    });
    onTestFinished(() => proxy.dispose());
    proxy.faults.add({ fault: { kind: 'latency', ms: 60, jitterMs: 50, after: true } });
    proxy.faults.add({ fault: { kind: 'status', status: 503 }, service: 'catalog', times: 1 });
    proxy.faults.add({
      fault: { kind: 'reset', after: true },
      service: 'ordering',
      path: '/cart/add',
      skip: 1,
      times: 1,
    });
    const front = await open(proxy, 6300);
    const services = Object.fromEntries(SERVICES.map((name) => [name, front[name] ?? '']));
    const client = createTicketingClient({ services });

    const [event] = await client.catalog.listEvents();
    const { seats } = await client.catalog.getSeatmap({ eventId: event?.id ?? '' });
    const { status } = await purchaseTickets(client, {
      eventId: event?.id ?? '',
      seats: seats.filter(isBookable).slice(0, 1).map(seatChoice),
      buyer: createGuest(),
      payment: { method: 'credit_card' },
    });
    expect(status).toBe('owned');
    const paid = live.main().platform.requests({ service: 'payment', method: 'POST', path: '/payments' });
    expect(paid.filter(({ response }) => response?.status === 200)).toHaveLength(1);
  },
);
