import { describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { chosen, doubleTap, fingers, middleOf, mouse, Page, type Point, scale, standstill } from '../support/page.tsx';

const SEAT = 'Section A, row 2, seat 5';
const by = ({ x, y }: Point, dx: number, dy = 0): Point => ({ x: x + dx, y: y + dy });

async function open() {
  await render(<Page />);
  await expect.element(page.getByRole('grid')).toBeInTheDocument();
}

/** Two fingers that part about a point. */
const spread = (at: Point, from: number, to: number) =>
  [from, (from + to) / 2, to].map((half) => [by(at, -half), by(at, half)]);

describe('touch', () => {
  it('zooms by pinching, about the middle of the two fingers', async () => {
    await open();
    const at = middleOf(SEAT);
    const before = scale();
    await fingers(...spread(at, 30, 60));
    await vi.waitFor(() => expect(scale()).toBeCloseTo(2 * before, 1));
    expect(Math.hypot(middleOf(SEAT).x - at.x, middleOf(SEAT).y - at.y)).toBeLessThan(10);
    await fingers(...spread(at, 60, 20));
    await vi.waitFor(() => expect(scale()).toBeCloseTo(before, 1));
    expect(chosen()).toBe('');
  });

  it('moves by two fingers that keep their distance', async () => {
    await open();
    await fingers(...spread(middleOf(SEAT), 20, 80));
    await standstill(SEAT);
    const [at, zoomed] = [middleOf(SEAT), scale()];
    const pair = (dx: number) => [by(at, dx - 30), by(at, dx + 30)];
    await fingers(pair(0), pair(10), pair(20), pair(30));
    await vi.waitFor(() => expect(middleOf(SEAT).x - at.x).toBeCloseTo(30, 0));
    expect(scale()).toBeCloseTo(zoomed, 1);
  });

  it('goes on for a while when it is thrown', async () => {
    await open();
    await fingers(...spread(middleOf(SEAT), 20, 80));
    await standstill(SEAT);
    const at = middleOf(SEAT);
    await fingers([at], [by(at, 0, 20)], [by(at, 0, 50)], [by(at, 0, 90)]);
    await standstill(SEAT);
    expect(middleOf(SEAT).y - at.y).toBeGreaterThan(92);
  });

  it('zooms in by a double tap, and chooses nothing by it', async () => {
    await open();
    await fingers(...spread(middleOf(SEAT), 30, 45));
    await standstill(SEAT);
    const [before, gap] = [scale(), by(middleOf(SEAT), 0, scale() * 0.5)];
    await doubleTap(gap);
    await vi.waitFor(() => expect(scale()).toBeGreaterThan(before * 1.2));
  });

  it('breaks a party off when a second finger comes down', async () => {
    await open();
    await page.getByRole('button', { name: 'Choose several by dragging' }).click();
    const at = middleOf(SEAT);
    await fingers([at], [by(at, 30)], [by(at, 40), by(at, 90)], [by(at, 40), by(at, 120)]);
    expect(chosen()).toBe('');
  });
});

describe('mouse', () => {
  it('takes the free seats inside a box by dragging with Shift', async () => {
    await open();
    const [from, to] = [middleOf('Section A, row 1, seat 1'), middleOf('Section A, row 2, seat 3')];
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) => {
      const frame = window.frameElement?.getBoundingClientRect();
      const zoom = (frame?.width ?? window.innerWidth) / window.innerWidth;
      const at = { x: (frame?.left ?? 0) + x * zoom, y: (frame?.top ?? 0) + y * zoom };
      return cdp().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: 1, modifiers: 8 });
    };
    await send('mousePressed', by(from, -4, -4));
    await send('mouseMoved', by(from, 12, 12));
    await send('mouseMoved', by(to, 4, 4));
    await send('mouseReleased', by(to, 4, 4));
    // A-1-2 is sold.
    await vi.waitFor(() => expect(chosen()).toBe('A-1-1 A-1-3 A-2-1 A-2-2 A-2-3'));
  });

  it('zooms by the wheel about the pointer, and moves by dragging', async () => {
    await open();
    const at = middleOf(SEAT);
    const frame = window.frameElement?.getBoundingClientRect();
    const zoom = (frame?.width ?? window.innerWidth) / window.innerWidth;
    const there = { x: (frame?.left ?? 0) + at.x * zoom, y: (frame?.top ?? 0) + at.y * zoom };
    const before = scale();
    const wheel = { type: 'mouseWheel', ...there, deltaX: 0, deltaY: -100, modifiers: 2 } as const;
    await cdp().send('Input.dispatchMouseEvent', wheel);
    await vi.waitFor(() => expect(scale()).toBeGreaterThan(before * 1.3));
    expect(Math.abs(middleOf(SEAT).x - at.x)).toBeLessThan(6);
    const [start, zoomed] = [middleOf(SEAT), scale()];
    await mouse(['mousePressed', start], ['mouseMoved', by(start, 6, 1)], ['mouseMoved', by(start, 10, 2)]);
    await vi.waitFor(() => expect(Math.round(middleOf(SEAT).x - start.x)).toBe(10));
    await mouse(['mouseReleased', by(start, 10, 2)]);
    expect(scale()).toBe(zoomed);
    expect(chosen()).toBe('');
  });
});
