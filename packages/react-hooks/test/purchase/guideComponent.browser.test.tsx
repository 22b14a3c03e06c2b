import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { seatChoice, userBuyer } from '@speckit/sdk';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { useSeatmap } from '../../src/index.ts';
import { usePurchase } from '../../src/purchase.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

/**
 * The purchase of the Integration guide's React example, on hooks: load the event, pick a seat, complete. Where that
 * one sleeps between hold and cart, this one asks.
 */
function SeatPurchase({ eventId, userId }: { eventId: string; userId: string }) {
  const { data: event, error } = useSeatmap({ eventId });
  const { state, isBusy, start, pay } = usePurchase();
  const problem = error?.message ?? state?.problem?.message;
  return (
    <main>
      <h2>{event?.name ?? 'Loading'}</h2>
      {event?.seats.map((seat) => (
        <button
          key={seat.id}
          disabled={seat.status !== 'available' || isBusy}
          onClick={() =>
            void start({ eventId, seats: [seatChoice(seat)], buyer: userBuyer(userId), capabilities: 'guide' })
          }
        >
          {`${seat.sectionCode}-${seat.rowNumber}-${seat.seatNumber}`}
        </button>
      ))}
      {state?.phase === 'ready' && <button onClick={() => void pay()}>Complete purchase</button>}
      {state?.result && <output>{state.result.status}</output>}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </main>
  );
}

it('sends the same requests in the same order as the guide’s component', async () => {
  const { wrapper, clock, sent } = createWorld();
  const screen = await render(
    <SeatPurchase eventId={DOCUMENTED_EVENT_ID} userId="0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10" />,
    { wrapper },
  );
  await screen.getByRole('button', { name: 'A-1-2' }).click();
  const complete = screen.getByRole('button', { name: 'Complete purchase' });
  await expect
    .poll(async () => {
      await clock.advance(200);
      return complete.query();
    }, PATIENT)
    .not.toBeNull();
  await complete.click();
  await expect
    .poll(async () => {
      await clock.advance(200);
      return screen.getByRole('status').query()?.textContent;
    }, PATIENT)
    .toBe('owned');
  expect(screen.getByRole('alert').query()).toBeNull();

  expect(collapse(sent).slice(0, 4)).toEqual([
    `GET /events/${DOCUMENTED_EVENT_ID}/seatmap`,
    'POST /reservations',
    'POST /cart/add',
    'POST /orders/checkout',
  ]);
  expect(sent.filter((line) => line === 'POST /reservations' || line === 'POST /orders/checkout')).toHaveLength(2);
});

/** Asking again in place of the guide's sleep counts as one. */
const collapse = (lines: readonly string[]) => lines.filter((line, index) => line !== lines[index - 1]);
