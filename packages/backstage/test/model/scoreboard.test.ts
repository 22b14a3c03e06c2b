import { createControl, type PlatformEvent } from '@speckit/mocks';
import { describe, expect, it } from 'vitest';
import { createScoreboard } from '../../src/model/scoreboard.ts';
import { EVENT, watchedWorld } from '../support.ts';

describe('the scoreboard', () => {
  it('counts what rivals and the buyer got, as the platform shows it', async () => {
    const world = await watchedWorld();
    const { json } = await world.hold();
    await world.clock.advance(300);
    const control = createControl(world.platform);
    control.startRivals({ buyers: 20, perSecond: 10, eventId: EVENT, abandonProbability: 0 });
    const order = await world.cart(json['reservationId']);
    await world.checkout(order.json['id']);
    await world.clock.advance(60_000);
    const board = createScoreboard();
    for (const { event, who } of world.told) board.tell(event, who);
    const answer = await world.platform.fetch(`http://localhost:50001/events/${EVENT}/seatmap`);
    const { seats } = (await answer.json()) as { seats: { status: string }[] };
    const sold = seats.filter(({ status }) => status === 'sold').length;
    const { soldToYou, soldToRivals, doubleSales } = board.score();
    expect(soldToYou).toBe(1);
    // One seat of the documented event is sold from the start.
    expect(soldToRivals).toBe(control.rivals().reduce((sum, { bought }) => sum + bought, 0));
    expect(soldToRivals).toBeGreaterThan(0);
    expect(sold).toBeGreaterThanOrEqual(soldToYou + soldToRivals);
    expect(doubleSales).toBe(0);
    control.dispose();
  });

  it('would see a seat that is sold twice', () => {
    const board = createScoreboard();
    const paid = (seq: number, orderId: string): PlatformEvent => ({
      seq,
      at: seq,
      type: 'record',
      id: `payment-succeeded:0:${seq}`,
      topic: 'payment-succeeded',
      partition: 0,
      offset: seq,
      key: null,
      value: { orderId, items: [{ seatId: 'AB-CD', reservationId: null }] },
      causedBy: null,
    });
    board.tell(paid(1, 'one'), 'you');
    board.tell(paid(2, 'one'), 'you');
    expect(board.score().doubleSales).toBe(0);
    board.tell(paid(3, 'other'), 'rival');
    expect(board.score().doubleSales).toBe(1);
  });
});
