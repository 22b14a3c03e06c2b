import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSystemClock } from '../../src/engine/systemClock.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';

describe('virtual clock', () => {
  it('runs timers in order of time, each at its own time', async () => {
    const clock = createVirtualClock({ start: 1000 });
    const seen: [string, number][] = [];
    const note = (name: string) => () => void seen.push([name, clock.now()]);
    clock.setTimeout(note('late'), 30);
    clock.setTimeout(note('early'), 10);
    clock.setTimeout(note('early too'), 10);
    clock.setTimeout(note('never'), 31);
    await clock.advance(30);
    expect(seen).toEqual([
      ['early', 1010],
      ['early too', 1010],
      ['late', 1030],
    ]);
    expect([clock.now(), clock.monotonic(), clock.pending()]).toEqual([1030, 30, 1]);
  });

  it('lets promises and bodies settle between two timers', async () => {
    const clock = createVirtualClock();
    const seen: string[] = [];
    clock.setTimeout(() => {
      void (async () => {
        const text = await new Response('first').text();
        await new Promise<void>((resolve) => clock.setTimeout(resolve, 5));
        seen.push(`${text} at ${clock.monotonic()}`);
      })();
    }, 10);
    clock.setTimeout(() => seen.push(`second at ${clock.monotonic()}`), 16);
    await clock.advance(20);
    expect(seen).toEqual(['first at 15', 'second at 16']);
  });

  it('settles what is due without moving time', async () => {
    const clock = createVirtualClock();
    const seen: string[] = [];
    clock.setTimeout(() => {
      seen.push('now');
      clock.setTimeout(() => seen.push('now too'), 0);
      clock.setTimeout(() => seen.push('later'), 1);
    }, 0);
    await clock.settle();
    expect(seen).toEqual(['now', 'now too']);
    expect(clock.monotonic()).toBe(0);
  });

  it('forgets cleared timers and takes two movers one after the other', async () => {
    const clock = createVirtualClock();
    const seen: number[] = [];
    const timer = clock.setTimeout(() => seen.push(-1), 5);
    clock.clearTimeout(timer);
    clock.clearTimeout(timer);
    clock.clearTimeout(undefined);
    clock.setTimeout(() => seen.push(clock.monotonic()), 15);
    await Promise.all([clock.advance(10), clock.advance(10)]);
    expect(seen).toEqual([15]);
    expect(clock.monotonic()).toBe(20);
    await expect(clock.advance(-1)).rejects.toMatchObject({ code: 'invalid_argument' });
  });

  it('hands an error of a timer to whoever moved time, and goes on', async () => {
    const clock = createVirtualClock();
    const seen: number[] = [];
    clock.setTimeout(() => {
      throw new RangeError('broken timer');
    }, 1);
    clock.setTimeout(() => seen.push(clock.monotonic()), 2);
    await expect(clock.advance(5)).rejects.toThrow('broken timer');
    await clock.advance(5);
    expect(seen).toEqual([2]);
  });

  it('says so when a timer keeps time from moving', async () => {
    const clock = createVirtualClock();
    const again = () => void clock.setTimeout(again, 0);
    again();
    await expect(clock.advance(1)).rejects.toMatchObject({ code: 'clock_stuck' });
  });
});

describe('system clock', () => {
  afterEach(() => void vi.useRealTimers());

  it('is driven by whoever drives Date and setTimeout', () => {
    vi.useFakeTimers({ now: 5000 });
    const clock = createSystemClock();
    const seen: number[] = [];
    clock.setTimeout(() => seen.push(clock.now()), 250);
    vi.advanceTimersByTime(249);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual([5250]);
    expect(clock.monotonic()).toBe(250);
  });

  it('is set without moving what waits', () => {
    vi.useFakeTimers({ now: 5000 });
    const clock = createSystemClock();
    const seen: number[] = [];
    clock.setTimeout(() => seen.push(clock.now()), 250);
    vi.advanceTimersByTime(100);
    clock.setNow(1_000_000);
    expect([clock.now(), clock.monotonic()]).toEqual([1_000_000, 100]);
    vi.advanceTimersByTime(150);
    expect(seen).toEqual([1_000_150]);
  });

  it('needs one timer of the platform for all of its own', () => {
    vi.useFakeTimers();
    const clock = createSystemClock();
    const timers = Array.from({ length: 1000 }, (_, index) => clock.setTimeout(() => undefined, 1000 + index));
    expect(vi.getTimerCount()).toBe(1);
    for (const timer of timers) clock.clearTimeout(timer);
    expect([vi.getTimerCount(), clock.pending()]).toEqual([0, 0]);
  });

  it('runs at another rate, stands still, and goes on where it was', () => {
    vi.useFakeTimers({ now: 0 });
    const clock = createSystemClock({ rate: 60 });
    const seen: number[] = [];
    clock.setTimeout(() => seen.push(clock.monotonic()), 60_000);
    vi.advanceTimersByTime(500);
    clock.freeze();
    vi.advanceTimersByTime(100_000);
    expect([clock.monotonic(), clock.rate, vi.getTimerCount()]).toEqual([30_000, 0, 0]);
    clock.setRate(30);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual([60_000]);
    expect(() => clock.setRate(-1)).toThrow('0 or more');
  });

  it('never takes time back when the wall clock is set back', () => {
    vi.useFakeTimers({ now: 10_000 });
    const clock = createSystemClock();
    vi.advanceTimersByTime(100);
    expect(clock.monotonic()).toBe(100);
    vi.setSystemTime(3000);
    expect(clock.monotonic()).toBe(100);
    vi.advanceTimersByTime(50);
    expect([clock.monotonic(), clock.now()]).toEqual([150, 10_150]);
  });

  it('waits longer than the longest timer of the platform', () => {
    vi.useFakeTimers();
    const clock = createSystemClock();
    const fired = vi.fn<() => void>();
    clock.setTimeout(fired, 2 ** 31 + 1000);
    vi.advanceTimersByTime(2 ** 31 + 999);
    expect(fired).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fired).toHaveBeenCalledOnce();
  });

  it('lets a timer that arms itself without delay hold up nobody', () => {
    vi.useFakeTimers({ now: 0 });
    const clock = createSystemClock();
    let turns = 0;
    const again = () => void (++turns < 10 && clock.setTimeout(again, 0));
    clock.setTimeout(again, 5);
    vi.advanceTimersByTime(50);
    expect(turns).toBe(10);
  });

  it('jumps ahead through the timers on the way', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 0 });
    const clock = createSystemClock();
    const seen: number[] = [];
    const tick = () => {
      seen.push(clock.monotonic());
      clock.setTimeout(tick, 10_000);
    };
    clock.setTimeout(tick, 10_000);
    await clock.advance(35_000);
    expect(seen).toEqual([10_000, 20_000, 30_000]);
    expect(clock.monotonic()).toBe(35_000);
    vi.advanceTimersByTime(5000);
    expect(seen).toHaveLength(4);
  });
});
