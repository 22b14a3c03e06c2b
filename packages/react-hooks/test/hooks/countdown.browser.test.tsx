import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import { useCountdown } from '../../src/index.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

const inMs = (from: number, ms: number) => new Date(from + ms).toISOString();

function Remaining({ expiresAt }: { expiresAt: string | null }) {
  const { label, isExpired } = useCountdown(expiresAt);
  return <p>{isExpired ? 'over' : `left ${label}`}</p>;
}

it('shows the time left, second by second, then that it is over', async () => {
  const { clock, wrapper } = createWorld();
  const screen = await render(<Remaining expiresAt={inMs(clock.now(), 62_500)} />, { wrapper });
  await expect.element(screen.getByText('left 01:03')).toBeVisible();
  await clock.advance(500);
  await expect.element(screen.getByText('left 01:02')).toBeVisible();
  await clock.advance(61_999);
  await expect.element(screen.getByText('left 00:01')).toBeVisible();
  await clock.advance(1);
  await expect.element(screen.getByText('over')).toBeVisible();
});

it('renders once a second and never after zero', async () => {
  const { clock, clientTimers, wrapper } = createWorld();
  let renders = 0;
  const expiresAt = inMs(clock.now(), 3_000);
  await renderHook(
    () => {
      renders += 1;
      return useCountdown(expiresAt);
    },
    { wrapper },
  );
  await clock.advance(60_000);
  await expect.poll(() => renders, PATIENT).toEqual(4);
  expect(clientTimers()).toBe(0);
});

it('follows a new deadline and forgets the old one', async () => {
  const { clock, clientTimers, wrapper } = createWorld();
  const { result, rerender, unmount } = await renderHook(
    (expiresAt?: string | null) => useCountdown(expiresAt ?? null),
    { wrapper, initialProps: null as string | null },
  );
  expect(result.current).toEqual({ remainingMs: null, isExpired: false, label: '', fraction: null });
  await rerender(inMs(clock.now(), 10_000));
  expect(result.current).toEqual({ remainingMs: 10_000, isExpired: false, label: '00:10', fraction: 1 });
  await rerender(inMs(clock.now(), 900_000));
  expect(result.current.label).toBe('15:00');
  expect(clientTimers()).toBe(1);
  await unmount();
  expect(clientTimers()).toBe(0);
});

it('tells the share of the time that is left, from when it began or was told to have begun', async () => {
  const { clock, wrapper } = createWorld();
  const [from, expiresAt] = [inMs(clock.now(), -30_000), inMs(clock.now(), 60_000)];
  const { result } = await renderHook(
    () => [useCountdown(expiresAt), useCountdown(expiresAt, { from, everyMs: 100 }), useCountdown('soon')],
    { wrapper },
  );
  const shares = () => result.current.map(({ fraction }) => fraction && Math.round(fraction * 1_000));
  expect(shares()).toEqual([1_000, 667, null]);
  await clock.advance(15_300);
  await expect.poll(shares, PATIENT).toEqual([750, 497, null]);
  await clock.advance(60_000);
  await expect.poll(shares, PATIENT).toEqual([0, 0, null]);
});

it('survives the double mount of StrictMode with one timer', async () => {
  const { clock, clientTimers, wrapper } = createWorld();
  await render(
    <StrictMode>
      <Remaining expiresAt={inMs(clock.now(), 10_000)} />
    </StrictMode>,
    { wrapper },
  );
  expect(clientTimers()).toBe(1);
});

it('counts on after a page that slept through the deadline wakes up', async () => {
  const { clock, wrapper } = createWorld();
  const { result } = await renderHook(() => useCountdown(inMs(0, Date.UTC(2026, 0, 1) + 5_000)), { wrapper });
  await clock.advance(3_600_000);
  await expect.poll(() => result.current.isExpired, PATIENT).toEqual(true);
});

it('hydrates a page rendered on a server without a mismatch', async () => {
  const { clock, wrapper: Wrapper } = createWorld();
  const page = (
    <Wrapper>
      <Remaining expiresAt={inMs(clock.now(), 60_000)} />
    </Wrapper>
  );
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = '<p>left </p>';
  const complaints: unknown[] = [];
  const root = hydrateRoot(container, page, { onRecoverableError: (error) => complaints.push(error) });
  await expect.poll(() => container.textContent, PATIENT).toEqual('left 01:00');
  expect(complaints).toEqual([]);
  root.unmount();
  container.remove();
});
