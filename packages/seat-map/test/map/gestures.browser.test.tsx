import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { MapView } from '../../src/canvas/mapViewTypes.ts';
import { followGestures } from '../../src/map/gestures.ts';
import {
  chosen,
  doubleTap,
  emulate,
  fingers,
  middleOf,
  mouse,
  nextFrame,
  Page,
  type Point,
  scale,
  wheel,
  withoutMotion,
} from '../support/page.tsx';

beforeEach(withoutMotion);
afterEach(async () => {
  await emulate('');
  window.scrollTo(0, 0);
});

const SEAT = 'Section A, row 2, seat 5';
const CTRL = 2;
const SHIFT = 8;
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
    expect(scale()).toBeCloseTo(2 * before, 1);
    expect(Math.hypot(middleOf(SEAT).x - at.x, middleOf(SEAT).y - at.y)).toBeLessThan(10);
    await fingers(...spread(at, 60, 20));
    expect(scale()).toBeCloseTo(before, 1);
    expect(chosen()).toBe('');
  });

  it('moves by two fingers that keep their distance', async () => {
    await open();
    await fingers(...spread(middleOf(SEAT), 20, 80));
    const [at, zoomed] = [middleOf(SEAT), scale()];
    const pair = (dx: number) => [by(at, dx - 30), by(at, dx + 30)];
    await fingers(pair(0), pair(10), pair(20), pair(30));
    expect(middleOf(SEAT).x - at.x).toBeCloseTo(30, 0);
    expect(scale()).toBeCloseTo(zoomed, 1);
  });

  it('goes on for a while when it is thrown, but not where motion is to be reduced', async () => {
    await open();
    await fingers(...spread(middleOf(SEAT), 20, 80));
    const throwDown = async () => {
      const at = middleOf(SEAT);
      await fingers([at], [by(at, 0, 20)], [by(at, 0, 50)], [by(at, 0, 90)]);
      return at;
    };
    const at = await throwDown();
    expect(middleOf(SEAT).y - at.y).toBeCloseTo(90, 0);
    await fingers([by(at, 0, 90)], [by(at, 0, 45)], [at], [at], [at], [at], [at]);
    await emulate('');
    await throwDown();
    await expect.poll(() => middleOf(SEAT).y - at.y).toBeGreaterThan(92);
  });

  it('zooms in by a double tap, and chooses nothing by it', async () => {
    await open();
    await fingers(...spread(middleOf(SEAT), 30, 45));
    const before = scale();
    // The first tap brings the place nearer, the second comes down where seats are large by now.
    await doubleTap(by(middleOf(SEAT), 0, scale() * 0.5));
    expect(scale()).toBeGreaterThan(before * 1.2);
    await nextFrame();
    expect(chosen()).toBe('');
  });

  it('takes two seats that are tapped quickly for two taps, once a tap chooses', async () => {
    await open();
    await fingers(...spread(middleOf(SEAT), 20, 80));
    const zoomed = scale();
    // Row 6 has no buttons yet: the keyboard is in the first rows.
    const [first, second] = [5, 6].map((n) => by(middleOf(SEAT), (n - 5) * scale(), 3 * scale()));
    await doubleTap(first ?? { x: 0, y: 0 }, second);
    expect(scale()).toBe(zoomed);
    expect(chosen().split(' ')).toHaveLength(2);
  });

  it('goes on moving the map with the finger that is left', () => {
    const host = Object.assign(document.createElement('div'), { setPointerCapture: () => undefined });
    const moved: number[] = [];
    const camera = () => ({ scale: 20, x: 0, y: 0 });
    const view = {
      host,
      camera,
      panBy: (dx: number) => moved.push(dx),
      zoomTo: () => undefined,
      glidePan: () => undefined,
    };
    const stop = followGestures(view as unknown as MapView, {
      onTap: () => false,
      onHover: () => undefined,
      choosesSeveral: () => false,
      onLasso: () => undefined,
    });
    const send = (type: string, pointerId: number, clientX: number) =>
      host.dispatchEvent(new PointerEvent(type, { pointerId, clientX, pointerType: 'touch', buttons: 1, button: 0 }));
    send('pointerdown', 1, 0);
    send('pointerdown', 2, 60);
    send('pointermove', 2, 80);
    send('pointerup', 2, 80);
    send('pointermove', 1, 7);
    send('pointerup', 1, 7);
    send('pointermove', 1, 30);
    stop();
    expect(moved).toEqual([10, 7]);
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
    await mouse(
      [
        ['mousePressed', by(from, -4, -4)],
        ['mouseMoved', by(from, 12, 12)],
        ['mouseMoved', by(to, 4, 4)],
        ['mouseReleased', by(to, 4, 4)],
      ],
      SHIFT,
    );
    // A-1-2 is sold.
    await expect.poll(chosen).toBe('A-1-1 A-1-3 A-2-1 A-2-2 A-2-3');
  });

  it('zooms by the wheel about the pointer, and moves by dragging', async () => {
    await open();
    const at = middleOf(SEAT);
    const before = scale();
    await wheel(at, -100, CTRL);
    expect(scale()).toBeGreaterThan(before * 1.3);
    expect(Math.abs(middleOf(SEAT).x - at.x)).toBeLessThan(6);
    const [start, zoomed] = [middleOf(SEAT), scale()];
    await mouse([
      ['mousePressed', start],
      ['mouseMoved', by(start, 6, 1)],
      ['mouseMoved', by(start, 10, 2)],
      ['mouseReleased', by(start, 10, 2)],
    ]);
    expect(Math.round(middleOf(SEAT).x - start.x)).toBe(10);
    expect(scale()).toBe(zoomed);
    expect(chosen()).toBe('');
  });
});

describe('a page that scrolls', () => {
  /** A map with as much below it as scrolls a page: of the document, or of an element of an app. */
  const Long = ({ isInside }: { readonly isInside: boolean }) => (
    <div style={isInside ? { blockSize: '500px', overflow: 'auto' } : {}} data-testid="around">
      <Page />
      <div style={{ blockSize: '3000px' }} />
    </div>
  );
  const scrolled = (isInside: boolean) => (isInside ? page.getByTestId('around').element().scrollTop : window.scrollY);

  it.each([
    ['document', false],
    ['element', true],
  ])('keeps the wheel for its %s, and Ctrl + wheel for the map', async (_, isInside) => {
    await render(<Long isInside={isInside} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    const [at, before] = [middleOf(SEAT), scale()];
    await wheel(at, 60);
    await expect.poll(() => scrolled(isInside)).toBe(60);
    expect(scale()).toBe(before);
    await wheel(middleOf(SEAT), -100, CTRL);
    expect(scale()).toBeGreaterThan(before * 1.3);
    expect(scrolled(isInside)).toBe(60);
  });

  it.each([
    ['document', false],
    ['element', true],
  ])('is scrolled by one finger over a map that shows everything: its %s', async (_, isInside) => {
    await render(<Long isInside={isInside} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    const [at, before] = [middleOf(SEAT), scale()];
    const steps = [0, -20, -50, -90, -120, -150, -150, -150].map((dy) => [by(at, 0, dy)]);
    await fingers(...steps);
    await expect.poll(() => scrolled(isInside)).toBeGreaterThan(80);
    expect(scale()).toBe(before);
    expect(chosen()).toBe('');
  });

  it('stays where it is while one finger takes a party, whichever way it goes', async () => {
    await render(<Long isInside={false} />);
    await page.getByRole('button', { name: 'Choose several by dragging' }).click();
    const at = middleOf(SEAT);
    const down = [0, 10, 20, 30, 40].map((dy) => [by(at, 0, dy)]);
    await fingers(...down);
    await expect.poll(chosen).not.toBe('');
    expect(scrolled(false)).toBe(0);
  });

  it('stays where it is while two fingers are on the map, which they zoom', async () => {
    await render(<Long isInside={false} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    const [at, before] = [middleOf(SEAT), scale()];
    const pair = (dy: number) => [by(at, -40, dy), by(at, 40, dy)];
    await fingers(pair(0), pair(-20), pair(-60), pair(-100));
    expect(scale()).toBe(before);
    expect(middleOf(SEAT)).toEqual(at);
    await fingers(...spread(at, 30, 60));
    expect(scale()).toBeCloseTo(2 * before, 1);
    expect(scrolled(false)).toBe(0);
  });

  it('stays where it is while fingers move a map that is zoomed in', async () => {
    await render(<Long isInside={false} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    await fingers(...spread(middleOf(SEAT), 20, 80));
    const at = middleOf(SEAT);
    await fingers([at], [by(at, 0, -15)], [by(at, 0, -25)], [by(at, 0, -25)]);
    expect(Math.round(middleOf(SEAT).y - at.y)).toBe(-25);
    expect(scrolled(false)).toBe(0);
  });
});
