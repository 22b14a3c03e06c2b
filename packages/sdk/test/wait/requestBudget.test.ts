import { createVirtualClock } from '@speckit/mocks';
import { describe, expect, it } from 'vitest';
import { createRequestBudget, type PageConditions } from '../../src/wait/requestBudget.ts';

describe('the request budget of a page', () => {
  function open(options: { burst?: number; perSecond?: number } = {}) {
    const clock = createVirtualClock();
    const state = { hidden: false, online: true };
    const listeners = new Set<() => void>();
    const page: PageConditions = {
      isHidden: () => state.hidden,
      isOnline: () => state.online,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const set = (change: Partial<typeof state>) => {
      Object.assign(state, change);
      for (const listener of listeners) listener();
    };
    const budget = createRequestBudget({ clock, random: () => 0.5 }, { page, ...options });
    const admitted: number[] = [];
    const ask = (admission?: Parameters<typeof budget.admit>[0]) => {
      void budget.admit(admission).then(
        () => admitted.push(clock.monotonic()),
        () => admitted.push(-1),
      );
    };
    return { clock, set, ask, admitted, listeners };
  }

  it('lets a burst through, then a few a second', async () => {
    const { clock, ask, admitted } = open({ burst: 3, perSecond: 2 });
    for (let index = 0; index < 6; index++) ask();
    await clock.settle();
    expect(admitted).toEqual([0, 0, 0]);
    await clock.advance(10_000);
    expect(admitted).toHaveLength(6);
    expect(admitted.at(-1)).toBeGreaterThanOrEqual(1_500);
    expect(clock.pending()).toBe(0);
  });

  it('stands still while nobody looks or nothing can be reached, and comes back with jitter', async () => {
    const { clock, set, ask, admitted } = open();
    set({ hidden: true });
    ask();
    await clock.advance(60_000);
    expect(admitted).toEqual([]);
    set({ hidden: false, online: false });
    await clock.advance(20_000);
    expect(admitted).toEqual([]);
    set({ online: true });
    await clock.advance(1_000);
    expect(admitted).toEqual([80_500]);
  });

  it('a purchase goes on while nobody looks', async () => {
    const { clock, set, ask, admitted } = open({ burst: 1, perSecond: 1 });
    set({ hidden: true });
    for (let index = 0; index < 3; index++) ask({ urgent: true });
    await clock.settle();
    expect(admitted).toEqual([0, 0, 0]);
  });

  it('a host that says "offline" delays and never forbids: a purchase by seconds, the rest by half a minute', async () => {
    const { clock, set, ask, admitted } = open();
    set({ online: false });
    ask({ urgent: true });
    await clock.advance(4_999);
    expect(admitted).toEqual([]);
    await clock.advance(501);
    expect(admitted).toEqual([5_500]);
    ask({ urgent: true });
    ask();
    await clock.advance(60_000);
    // Twice as long the second time, each with half a second of spread.
    expect(admitted).toEqual([5_500, 16_000, 36_000]);
    expect(clock.pending()).toBe(0);
  });

  it('lets go at once when asked to, and leaves nothing behind', async () => {
    const { clock, set, ask, admitted, listeners } = open();
    const controller = new AbortController();
    set({ online: false });
    ask({ signal: controller.signal });
    await clock.settle();
    controller.abort();
    await clock.settle();
    expect(admitted).toEqual([-1]);
    expect(listeners.size).toBe(0);
    expect(clock.pending()).toBe(0);
  });
});
