import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { spanish } from '../../src/es.ts';
import { english, SeatList, SeatMap, type SeatMapMessages, SectionNav, useSeatMapModel } from '../../src/index.ts';
import { createSeatMap } from '../../src/map/createSeatMap.ts';
import { emulate, nextFrame, price, seats, violations, withoutMotion } from '../support/page.tsx';
import { block } from '../support/seats.ts';

const many = Array.from({ length: 30 }, (_, n) => block(`Sector ${n + 1}`, 1, 2, 50)).flat();

beforeEach(withoutMotion);
afterEach(() => emulate(''));

function Navigation() {
  const model = useSeatMapModel({ seats: many, format: price });
  return (
    <div style={{ inlineSize: '320px' }}>
      <button type="button" onClick={() => model.pickSection(20)}>
        pick
      </button>
      <div style={{ blockSize: '1500px' }} />
      <SectionNav model={model} />
      <div style={{ blockSize: '1500px' }} />
    </div>
  );
}

const euros = (amount: number) => `${amount},00 €`;

function Phone({ messages }: { readonly messages: SeatMapMessages }) {
  const model = useSeatMapModel({ seats: many, format: euros, messages, selected: ['Sector 1-1-2'] });
  return (
    <div style={{ blockSize: '520px', fontFamily: 'sans-serif', inlineSize: '328px' }}>
      <SeatList model={model} />
    </div>
  );
}

describe('where there is little room', () => {
  it.each(['ltr', 'rtl'])(
    'the navigation scrolls to the section that is picked, and the page stays (%s)',
    async (dir) => {
      document.documentElement.dir = dir;
      await render(<Navigation />);
      await page.getByRole('button', { name: 'pick' }).click();
      const active = page.getByRole('button', { name: /^Sector 21\b/u });
      await expect.element(active).toHaveAttribute('aria-current', 'true');
      const [inside, around] = [active.element(), page.getByRole('list').element()].map((each) =>
        each.getBoundingClientRect(),
      );
      document.documentElement.removeAttribute('dir');
      expect(inside?.left).toBeGreaterThanOrEqual((around?.left ?? 0) - 1);
      expect(inside?.right).toBeLessThanOrEqual((around?.right ?? 0) + 1);
      expect(window.scrollY).toBe(0);
    },
  );

  it('a small map shows seats in place of the sentence about its plan, which is still spoken', async () => {
    const host = document.createElement('div');
    host.style.cssText = 'inline-size: 120px; block-size: 100px';
    document.body.append(host);
    const map = createSeatMap(host, { seats });
    await nextFrame();
    const height = (of: string) => host.querySelector(of)?.getBoundingClientRect().height;
    expect(height('.seat-map__view')).toBeGreaterThan(50);
    expect(height('.seat-map__note')).toBeLessThan(2);
    expect(host.querySelector('.seat-map__note')?.textContent).toContain('Schematic plan');
    host.style.cssText = 'inline-size: 400px; block-size: 400px';
    await expect.poll(() => height('.seat-map__note')).toBeGreaterThan(10);
    map.destroy();
    host.remove();
  });

  it('every control of a map 240 px wide can be reached', async () => {
    await render(
      <div style={{ blockSize: '320px', inlineSize: '240px' }}>
        <SeatMap seats={seats} />
      </div>,
    );
    const edge = page.getByRole('group', { name: 'Seat map' }).element().getBoundingClientRect();
    for (const control of document.querySelectorAll('.seat-map__control')) {
      const { left, right, width } = control.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(edge.left);
      expect(right).toBeLessThanOrEqual(edge.right);
      expect(width).toBeGreaterThanOrEqual(24);
    }
  });

  it.each([english, spanish])('the list on a phone cuts no heading and no button ($locale)', async (messages) => {
    await render(<Phone messages={messages} />);
    await page.getByRole('button', { name: messages.list.columns.seat, exact: true }).click();
    await expect.element(page.getByText('↑')).toBeInTheDocument();
    const cut = [...document.querySelectorAll<HTMLElement>('.seat-map-list :is(th, td:last-child)')].flatMap((cell) =>
      cell.scrollWidth > cell.clientWidth ? [cell.textContent || 'button'] : [],
    );
    expect(cut).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});
