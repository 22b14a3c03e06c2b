import { describe, expect, it } from 'vitest';
import type { PaymentSnapshot } from '../../src/services/payment/domain/state.ts';
import { createWorld, CUSTOMER, fillCart, SEAT, SECOND_SEAT, type Answer } from '../support/world.ts';

const EVENT = '550e8400-e29b-41d4-a716-446655440000';

/** With a database that takes its time: everything sent at once is under way at once. */
const open = () => createWorld({ dialect: 'deployed', databaseMs: 2 });

async function statuses(...answers: Promise<Answer>[]): Promise<number[]> {
  return (await Promise.all(answers)).map(({ status }) => status).toSorted((one, other) => one - other);
}

describe('two at the same time', () => {
  it('one e-mail is one account', async () => {
    const world = open();
    const create = () => world.ask('identity', 'POST', '/users', { email: 'a@b.c', password: 'x' });
    expect(await statuses(create(), create(), create())).toEqual([201, 400, 400]);
  });

  it('one section is made once', async () => {
    const world = open();
    const sectionConfigurations = [{ sectionCode: 'Z', rows: 2, seatsPerRow: 2, priceMultiplier: 1 }];
    const generate = () => world.ask('catalog', 'POST', `/admin/events/${EVENT}/seats`, { sectionConfigurations });
    expect(await statuses(generate(), generate())).toEqual([200, 500]);
    expect(Object.keys(await world.statuses())).toHaveLength(10);
  });

  it('one seat is held once; the losers meet the lock', async () => {
    const world = open();
    const racers = [1, 2, 3].map((one) => world.reserve(SEAT, `racer-${one}`));
    expect(await statuses(...racers)).toEqual([201, 409, 409]);
    const answers = await Promise.all(racers);
    const words = answers.flatMap(({ json }) => json?.['error'] ?? []);
    const lock = `Could not acquire lock for seat ${SEAT}. Seat may be reserved or locked.`;
    expect(words).toEqual([lock, lock]);
  });

  it('two seats are two holds', async () => {
    const world = open();
    expect(await statuses(world.reserve(SEAT), world.reserve(SECOND_SEAT))).toEqual([201, 201]);
  });

  it('two checkouts of one draft may both succeed: orders have no row version, and the seed decides', async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 20; seed++) {
      const world = createWorld({ dialect: 'deployed', databaseMs: 2, seed });
      const { orderId } = await fillCart(world);
      seen.add(String(await statuses(world.checkout(orderId), world.checkout(orderId))));
      expect(world.services.ordering.stateOf(String(orderId))).toBe('pending');
    }
    expect([...seen].toSorted()).toEqual(['200,200', '200,400']);
  });

  it('one draft is checked out once where the guide promises it', async () => {
    const world = createWorld({ dialect: 'guide', databaseMs: 2 });
    const { orderId } = await fillCart(world);
    expect(await statuses(world.checkout(orderId), world.checkout(orderId))).toEqual([200, 400]);
  });

  it('one order is charged twice, and ticketed once', async () => {
    const world = open();
    const { orderId, reservationId } = await fillCart(world);
    await world.checkout(orderId);
    const pay = () => world.pay(orderId, reservationId, 50, CUSTOMER);
    expect(await statuses(pay(), pay())).toEqual([200, 200]);
    await world.clock.advance(100);
    expect(world.platform.inspect().tickets).toHaveLength(1);
    const again = await pay();
    const { payments } = world.services.payment.snapshot() as PaymentSnapshot;
    const [first] = payments.toSorted((one, other) => one.createdAt.ms - other.createdAt.ms);
    expect(again.json).toMatchObject({ success: true, payment: { id: first?.id } });
    expect(world.platform.log.records('payment-succeeded')).toHaveLength(2);
  });
});

describe('more seats than anybody could hold', () => {
  it('is a failure, not the end of the process', async () => {
    const world = open();
    const event = { name: 'x', description: 'y', venue: 'z', eventDate: '2099-01-01T00:00:00Z', basePrice: 1 };
    const made = await world.ask('catalog', 'POST', '/admin/events', { ...event, maxCapacity: 2_147_483_647 });
    const sectionConfigurations = [{ sectionCode: 'Z', rows: 40_000, seatsPerRow: 40_000, priceMultiplier: 1 }];
    const id = String(made.json?.['id']);
    const answer = await world.ask('catalog', 'POST', `/admin/events/${id}/seats`, { sectionConfigurations });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('OutOfMemoryException');
  });
});
