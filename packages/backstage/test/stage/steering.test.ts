import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import type { WorldCommand } from '../../src/stage/commands.ts';
import { createSteering } from '../../src/stage/steering.ts';

const held = (customerId: string): Timeline => ({
  startedAt: 0,
  customerId,
  calls: [],
  travels: [],
  turns: [],
  holds: [{ seatId: 'seat', reservationId: 'r', name: 'A-1-1', at: 0, endsAt: 900_000, status: 'held' }],
  isGivenUp: false,
});

function steering(timeline: Timeline | null) {
  const sent: WorldCommand[] = [];
  const made = createSteering({
    source: {
      lookEveryMs: 1,
      isRemote: false,
      subscribe: () => () => undefined,
      look: () => Promise.reject(new TypeError('not looked at')),
      run: (command) => {
        sent.push(command);
        return Promise.resolve();
      },
    },
    tap: {
      onEvent: () => undefined,
      onPurchase: () => undefined,
      wait: () => null,
      calls: () => [],
      recording: () => null,
      memory: () => ({ at: 0, calls: [], estimate: null, recording: null }),
      forget: () => undefined,
    },
    page: {
      choice: { kind: 'worker' },
      eventId: () => 'shown event',
      openWorld: () => undefined,
      startNewWorld: undefined,
      download: () => undefined,
      testOf: () => '',
    },
    timeline: () => timeline,
  });
  return { ...made, sent };
}

describe('what the backstage asks of a world', () => {
  it('declines the payment of this buyer alone', async () => {
    const { run, sent } = steering(held('me'));
    await run({ type: 'decline_next', code: 'INSUFFICIENT_FUNDS' });
    expect(sent).toEqual([{ type: 'plan_decline', code: 'INSUFFICIENT_FUNDS', customerId: 'me' }]);
  });

  it('waits with it until it is known who the buyer is, and asks once', async () => {
    const { run, sent, onTimeline } = steering(null);
    await run({ type: 'decline_next', code: 'CARD_DECLINED' });
    expect(sent).toEqual([]);
    onTimeline(held('me'));
    onTimeline(held('me'));
    expect(sent).toEqual([{ type: 'plan_decline', code: 'CARD_DECLINED', customerId: 'me' }]);
  });

  it('sends rivals to the event that is shown, the more the faster', async () => {
    const { run, sent } = steering(null);
    await run({ type: 'send_rivals', buyers: 20 });
    await run({ type: 'send_rivals', buyers: 2_000 });
    expect(sent).toMatchObject([
      { type: 'rivals', buyers: 20, eventId: 'shown event' },
      { type: 'rivals', buyers: 2_000, eventId: 'shown event' },
    ]);
  });

  it('ends the holds of this buyer, and forgets a decline with all other trouble', async () => {
    const { run, sent, onTimeline } = steering(held('me'));
    await run({ type: 'end_my_holds' });
    expect(sent).toEqual([{ type: 'end_hold', seatId: 'seat' }]);
    const waiting = steering(null);
    await waiting.run({ type: 'decline_next', code: 'CARD_DECLINED' });
    await waiting.run({ type: 'calm' });
    waiting.onTimeline(held('me'));
    expect(waiting.sent).toEqual([{ type: 'calm' }]);
    onTimeline(held('me'));
    expect(sent).toHaveLength(1);
  });
});
