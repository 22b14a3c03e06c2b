import { StrictMode, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useElapsed } from '../../src/index.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

it('counts whole seconds while it runs, stays where it stopped, and begins anew', async () => {
  const { clock, clientTimers, wrapper } = createWorld();
  const { result, rerender, unmount } = await renderHook((isRunning?: boolean) => useElapsed(isRunning ?? false), {
    wrapper,
    initialProps: false,
  });
  await clock.advance(5_000);
  expect([result.current, clientTimers()]).toEqual([0, 0]);
  await rerender(true);
  await clock.advance(3_900);
  await expect.poll(() => result.current, PATIENT).toEqual(3_000);
  await rerender(false);
  await clock.advance(5_000);
  expect([result.current, clientTimers()]).toEqual([3_000, 0]);
  await rerender(true);
  expect(result.current).toBe(0);
  await clock.advance(1_000);
  await expect.poll(() => result.current, PATIENT).toEqual(1_000);
  await unmount();
  expect(clientTimers()).toBe(0);
});

it('counts in steps of its own, once in StrictMode', async () => {
  const { clock, clientTimers, wrapper: Wrapper } = createWorld();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <Wrapper>{children}</Wrapper>
    </StrictMode>
  );
  const { result } = await renderHook(() => useElapsed(true, { everyMs: 100 }), { wrapper });
  expect(clientTimers()).toBe(1);
  await clock.advance(250);
  await expect.poll(() => result.current, PATIENT).toEqual(200);
});
