import { describe, expect, it, vi } from 'vitest';
import { createKeyspace, type KeyEvent } from '../../src/engine/keyspace.ts';
import { createSystemClock } from '../../src/engine/systemClock.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';

function setup() {
  const clock = createVirtualClock({ start: 0 });
  const keys = createKeyspace({ clock });
  const events: string[] = [];
  const stop = keys.subscribe(({ type, key, at }: KeyEvent) => void events.push(`${at} ${type} ${key}`));
  return { clock, keys, events, stop };
}

describe('keyspace', () => {
  it('sets, gets and deletes', () => {
    const { keys } = setup();
    expect(keys.set('a', '1')).toBe('OK');
    expect(keys.set('a', '2')).toBe('OK');
    expect([keys.get('a'), keys.get('b')]).toEqual(['2', null]);
    expect(keys.exists('a', 'a', 'b')).toBe(2);
    expect([keys.del('a', 'a', 'b'), keys.exists('a')]).toEqual([1, 0]);
  });

  it('honours NX and XX', () => {
    const { keys } = setup();
    expect(keys.set('a', '1', { xx: true })).toBeNull();
    expect(keys.set('a', '1', { nx: true })).toBe('OK');
    expect(keys.set('a', '2', { nx: true, px: 5 })).toBeNull();
    expect([keys.get('a'), keys.pttl('a')]).toEqual(['1', -1]);
    expect(keys.set('a', '3', { xx: true })).toBe('OK');
  });

  it('drops the deadline on SET unless told to keep it', async () => {
    const { clock, keys } = setup();
    keys.set('a', '1', { px: 1000 });
    await clock.advance(400);
    keys.set('a', '2', { keepTtl: true });
    expect(keys.pttl('a')).toBe(600);
    keys.set('a', '3');
    expect(keys.pttl('a')).toBe(-1);
  });

  it('moves and drops deadlines', async () => {
    const { clock, keys, events } = setup();
    keys.set('a', '1');
    expect([keys.persist('a'), keys.pexpire('a', 100), keys.persist('a')]).toEqual([0, 1, 1]);
    expect([keys.pexpire('none', 100), keys.persist('none'), keys.pttl('none')]).toEqual([0, 0, -2]);
    keys.pexpire('a', 100);
    keys.pexpire('a', 500);
    await clock.advance(499);
    expect(keys.get('a')).toBe('1');
    await clock.advance(1);
    expect(keys.get('a')).toBeNull();
    expect(events.filter((event) => event.includes('expired'))).toEqual(['500 expired a']);
  });

  it('deletes at once when the new deadline is not ahead', () => {
    const { keys, events } = setup();
    keys.set('a', '1');
    expect([keys.pexpire('a', 0), keys.exists('a')]).toEqual([1, 0]);
    expect(events).toEqual(['0 set a', '0 del a']);
  });

  it('tells of an expiry once, at its deadline, though nobody touches the key', async () => {
    const { clock, keys, events, stop } = setup();
    keys.set('b', '1', { px: 200 });
    keys.set('a', '1', { px: 100 });
    await clock.advance(1000);
    expect(events.slice(4)).toEqual(['100 expired a', '200 expired b']);
    stop();
    keys.set('c', '1');
    expect(events).toHaveLength(6);
  });

  it('shows nothing past the deadline even before the timer has run', () => {
    vi.useFakeTimers({ now: 0 });
    const keys = createKeyspace({ clock: createSystemClock() });
    const expired = vi.fn<(event: KeyEvent) => void>();
    keys.subscribe(({ type, key, at }) => void (type === 'expired' && expired({ type, key, at })));
    keys.set('a', '1', { px: 100 });
    vi.setSystemTime(100);
    expect([keys.get('a'), keys.set('a', '2', { nx: true, px: 50 })]).toEqual([null, 'OK']);
    expect(expired).toHaveBeenCalledExactlyOnceWith({ type: 'expired', key: 'a', at: 100 });
    vi.advanceTimersByTime(60);
    expect(expired).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('gives a lock back to its owner alone', () => {
    const { keys } = setup();
    keys.set('lock', 'mine', { nx: true, px: 30_000 });
    expect([keys.compareAndDelete('lock', 'yours'), keys.exists('lock')]).toEqual([false, 1]);
    expect([keys.compareAndDelete('lock', 'mine'), keys.exists('lock')]).toEqual([true, 0]);
    expect(keys.compareAndDelete('lock', 'mine')).toBe(false);
  });

  it('refuses what Redis refuses', () => {
    const { keys } = setup();
    expect(() => keys.set('a', '1', { nx: true, xx: true })).toThrow(expect.objectContaining({ code: 'syntax_error' }));
    expect(() => keys.set('a', '1', { px: 5, keepTtl: true })).toThrow(
      expect.objectContaining({ code: 'syntax_error' }),
    );
    expect(() => keys.set('a', '1', { px: 0 })).toThrow(expect.objectContaining({ code: 'invalid_expire_time' }));
    expect(() => keys.pexpire('a', 1.5)).toThrow(expect.objectContaining({ code: 'invalid_expire_time' }));
  });

  it('lets a listener write while it is told', async () => {
    const { clock, keys } = setup();
    keys.subscribe(({ type, key }) => void (type === 'expired' && keys.set(key, 'again', { px: 100 })));
    keys.set('a', '1', { px: 100 });
    await clock.advance(150);
    expect([keys.get('a'), keys.pttl('a')]).toEqual(['again', 50]);
  });

  it('puts back a snapshot with the time that was left', async () => {
    const { clock, keys, events } = setup();
    keys.set('a', '1', { px: 1000 });
    keys.set('b', '2');
    await clock.advance(300);
    const saved = keys.snapshot();
    keys.del('a', 'b');
    await clock.advance(5000);
    events.length = 0;
    keys.restore(saved);
    expect(keys.entries()).toEqual([
      { key: 'a', value: '1', ttl: 700 },
      { key: 'b', value: '2', ttl: null },
    ]);
    await clock.advance(700);
    expect(events).toEqual(['6000 expired a']);
  });

  it('keeps 100,000 deadlines on one timer', async () => {
    const { clock, keys, events } = setup();
    for (let index = 0; index < 100_000; index++) keys.set(`k${index}`, 'v', { px: 1 + ((index * 7919) % 1000) });
    for (let index = 0; index < 100_000; index += 2) keys.pexpire(`k${index}`, 2000);
    expect(clock.pending()).toBe(1);
    await clock.advance(1000);
    expect(keys.size).toBe(50_000);
    await clock.advance(1000);
    expect([keys.size, clock.pending()]).toEqual([0, 0]);
    expect(events.filter((event) => event.includes('expired'))).toHaveLength(100_000);
  });
});
