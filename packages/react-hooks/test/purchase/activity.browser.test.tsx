import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { userBuyer } from '@speckit/sdk';
import { Activity } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { useCountdown, useSeat } from '../../src/index.ts';
import { PurchaseProvider, usePurchase } from '../../src/purchase.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';
import { SEAT_ID } from '../support/seatmaps.ts';

const eventId = DOCUMENTED_EVENT_ID;
const buyer = userBuyer('0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10');

function Shop() {
  const { state, start, pay } = usePurchase();
  const { remainingMs } = useCountdown(state?.expiresAt ?? null);
  const seat = useSeat({ eventId, seatId: SEAT_ID });
  const choose = () => start({ eventId, buyer, seats: [{ seatId: SEAT_ID, price: 50 }], capabilities: 'guide' });
  return (
    <>
      <button onClick={() => void choose()}>start</button>
      <button onClick={() => void pay()}>pay</button>
      <output>{state?.result?.status ?? state?.phase ?? 'nothing'}</output>
      <i>{seat?.mine ?? seat?.status}</i>
      <time>{remainingMs}</time>
    </>
  );
}

it('goes on while it is hidden, and shows seat and time as they are when it is shown again', async () => {
  const { wrapper: Wrapper, clock, sent } = createWorld();
  const page = (mode: 'visible' | 'hidden') => (
    <Wrapper>
      <Activity mode={mode}>
        <Shop />
      </Activity>
    </Wrapper>
  );
  const screen = await render(page('visible'));
  const text = (name: string) => screen.container.querySelector(name)?.textContent;
  const shows = async (status: string) => {
    await expect
      .poll(async () => {
        await clock.advance(500);
        return text('output');
      }, PATIENT)
      .toEqual(status);
  };

  await screen.getByRole('button', { name: 'start' }).click();
  await screen.rerender(page('hidden'));
  await clock.advance(5_000);
  await screen.rerender(page('visible'));
  await shows('ready');
  await expect.poll(() => text('i'), PATIENT).toEqual('in_cart');
  const before = Number(text('time'));
  await screen.rerender(page('hidden'));
  await clock.advance(30_000);
  await screen.rerender(page('visible'));
  await expect.poll(() => Number(text('time')), PATIENT).toBeLessThanOrEqual(before - 30_000);
  await screen.getByRole('button', { name: 'pay' }).click();
  await shows('owned');
  expect(sent.filter((line) => line === 'POST /reservations')).toHaveLength(1);
});

it.each(['ready', 'owned'])(
  'goes on when its provider was hidden on the way to %s, though nothing is kept',
  async (end) => {
    const { wrapper: Wrapper, clock, sent } = createWorld();
    const page = (mode: 'visible' | 'hidden') => (
      <Wrapper>
        <Activity mode={mode}>
          <PurchaseProvider>
            <Shop />
          </PurchaseProvider>
        </Activity>
      </Wrapper>
    );
    const screen = await render(page('visible'));
    const text = () => screen.container.querySelector('output')?.textContent;
    const shows = async (status: string) => {
      await expect
        .poll(async () => {
          await clock.advance(500);
          return text();
        }, PATIENT)
        .toEqual(status);
    };
    const hide = async () => {
      await screen.rerender(page('hidden'));
      await clock.advance(5_000);
      await screen.rerender(page('visible'));
    };

    await screen.getByRole('button', { name: 'start' }).click();
    if (end === 'owned') {
      await shows('ready');
      await screen.getByRole('button', { name: 'pay' }).click();
    }
    await hide();
    await shows(end);
    await hide();
    await shows(end);
    expect(sent.filter((line) => line === 'POST /reservations')).toHaveLength(1);
  },
);
