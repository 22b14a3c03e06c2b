import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createSeatMap, Legend, SeatList, SeatMap, SeatView, SectionNav } from '../../src/index.ts';
import { stadium } from '../../src/samples.ts';
import {
  chosen,
  click,
  emulate,
  middleOf,
  mouse,
  nextFrame,
  Page,
  scale,
  seatButton,
  withoutMotion,
} from '../support/page.tsx';
import { block, withStatus } from '../support/seats.ts';

beforeEach(withoutMotion);
afterEach(async () => {
  await emulate('');
});

const seats = [...block('A', 6, 10, 50), ...block('B', 4, 10, 30)];
const tip = () => document.querySelector('.seat-map__tip');
const hover = (x: number, y: number) =>
  mouse([
    ['mouseMoved', { x, y }],
    ['mouseReleased', { x, y }],
  ]);
const focused = () => document.activeElement?.getAttribute('aria-label');

describe('while the venue changes', () => {
  it('keeps the focus on its seat when others come before it, and lets the tip of another seat go', async () => {
    const screen = await render(<Page seats={seats} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    seatButton('Section A, row 2, seat 3').element().focus();
    expect(focused()).toContain('Section A, row 2, seat 3');
    await screen.rerender(<Page seats={[...block('A', 6, 10, 50).slice(10), ...block('B', 4, 10, 30)]} />);
    await expect.poll(focused).toContain('Section A, row 2, seat 3');
    await expect.poll(() => tip()?.textContent).toContain('Section A, row 2, seat 3');
  });

  it('shows no tip of a seat that has gone', async () => {
    const screen = await render(<Page seats={seats} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    const at = middleOf('Section A, row 2, seat 5');
    await hover(at.x, at.y);
    await expect.poll(() => tip()?.textContent).toContain('Section A, row 2, seat 5');
    await screen.rerender(<Page seats={block('C', 2, 2, 10)} />);
    await expect.poll(() => tip()?.hasAttribute('hidden')).toBe(true);
  });

  it('shows nothing for no seats, and all of them when they come', async () => {
    const screen = await render(<Page seats={[]} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    await screen.rerender(<Page seats={[]} isList />);
    await screen.rerender(<Page seats={seats} />);
    await click(middleOf('Section A, row 1, seat 1'));
    await expect.poll(chosen).toBe('A-1-1');
    await screen.rerender(<Page seats={[]} />);
    await expect.poll(() => document.querySelectorAll('.seat-map__seat').length).toBe(0);
    await screen.rerender(<Page seats={seats} />);
    await expect.element(seatButton('Section A, row 1, seat 1')).toHaveAttribute('aria-pressed', 'true');
  });

  it('shows the whole venue once its element has a size', async () => {
    const at = (size: string) => (
      <div style={{ inlineSize: size, blockSize: size, minBlockSize: 0, overflow: 'hidden' }}>
        <SeatMap seats={seats} />
      </div>
    );
    const screen = await render(at('0px'));
    await screen.rerender(at('400px'));
    await expect.poll(scale).toBeGreaterThan(3);
    const { left, right } = seatButton('Section A, row 1, seat 1').element().getBoundingClientRect();
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(window.innerWidth);
  });
});

describe('a large venue', () => {
  const many = block('A', 60, 50, 30);
  const buttons = () => document.querySelectorAll('.seat-map__seat').length;

  it('is drawn first, and has its buttons a moment later', async () => {
    await render(<Page seats={many} />);
    await expect.poll(buttons).toBeGreaterThan(10);
    await expect.element(seatButton('Section A, row 1, seat 1')).toHaveAttribute('tabindex', '0');
  });

  it('has them at once when the focus is moved to a seat', () => {
    const host = document.createElement('div');
    host.style.blockSize = '400px';
    document.body.append(host);
    const map = createSeatMap(host, { seats: many });
    expect(map.focusSeat('A-30-20')).toBe(true);
    expect(focused()).toMatch(/^Section A, row 30, seat 20,/u);
    map.destroy();
    host.remove();
  });
});

describe('single changes', () => {
  it('look as they do in a map that is made with them', async () => {
    const mounted = [seats, withStatus(seats, 'sold', 'A-1-3', 'B-2-2')].map((list) => {
      const host = document.createElement('div');
      host.style.blockSize = host.style.inlineSize = '400px';
      document.body.append(host);
      const map = createSeatMap(host, { seats: list });
      const picture = () => host.querySelector('canvas')?.toDataURL() ?? '';
      return { host, map, picture };
    });
    const [one, other] = mounted;
    await expect.poll(() => other?.picture().length).toBeGreaterThan(5_000);
    await nextFrame();
    expect(one?.picture()).not.toBe(other?.picture());
    one?.map.patch([
      ['A-1-3', 'sold'],
      ['B-2-2', 'sold'],
    ]);
    await nextFrame();
    await nextFrame();
    const isSame = one?.picture() === other?.picture();
    for (const { host, map } of mounted) {
      map.destroy();
      host.remove();
    }
    expect(isSame).toBe(true);
  });
});

describe('names', () => {
  it('are told of a section under the mouse while its seats are too small to be seen', async () => {
    const { seats: many, geometry } = stadium();
    await render(<Page seats={many} geometry={geometry} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    await nextFrame();
    const box = document.querySelector('.seat-map__view')?.getBoundingClientRect() ?? new DOMRect();
    const codes = new Set<string>();
    for (let y = 2; y < box.height; y += 12) {
      await hover(box.left + box.width / 2 + 4, box.top + y);
      if (tip()?.hasAttribute('hidden') === false) codes.add(tip()?.querySelector('strong')?.textContent ?? '');
    }
    expect([...codes]).toEqual(['N203', 'N103', 'S104', 'S204']);
    expect(tip()?.textContent).toMatch(/free/u);
  });
});

describe('components', () => {
  const any = (value: unknown) => value as never;
  it.each([
    ['seats', () => <SeatMap seats={any(undefined)} />],
    ['model', () => <SeatMap model={any(undefined)} />],
    ['model', () => <SeatList model={any({})} />],
    ['model', () => <SectionNav model={any(null)} />],
    ['model', () => <Legend model={any('model')} />],
    ['model', () => <SeatView model={any(undefined)} seatId="A" />],
  ])('refuse what they cannot work with: %s', async (parameter, make) => {
    await expect(render(make())).rejects.toMatchObject({ name: 'SeatMapError', parameter });
  });
});
