import { Activity, StrictMode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { SeatMap, useSeatMapModel, type SeatMapSeat } from '../../src/index.ts';
import { click, middleOf, nextFrame, price, scale, seatButton, withoutMotion } from '../support/page.tsx';
import { block } from '../support/seats.ts';

beforeEach(withoutMotion);

const seats = [...block('A', 30, 60, 50), ...block('B', 30, 60, 30)];

function Shop({ of, mode }: { of: readonly SeatMapSeat[]; mode: 'visible' | 'hidden' }) {
  const model = useSeatMapModel({ seats: of, format: price });
  return (
    <Activity mode={mode}>
      <div style={{ blockSize: '400px' }}>
        <SeatMap model={model} />
      </div>
    </Activity>
  );
}

const pageOf = (mode: 'visible' | 'hidden', of = seats) => (
  <StrictMode>
    <Shop of={of} mode={mode} />
  </StrictMode>
);

async function openZoomed() {
  const screen = await render(pageOf('visible'));
  await expect.element(page.getByRole('grid')).toBeInTheDocument();
  await expect.poll(scale).not.toBe(1);
  const whole = scale();
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Zoom in' }).click();
  seatButton('Section A, row 1, seat 1').element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await nextFrame();
  expect(scale()).toBeGreaterThan(2 * whole);
  return { screen, whole };
}

describe('a map that is hidden and shown again', () => {
  it('is where it was, and so is its keyboard', async () => {
    const { screen } = await openZoomed();
    const name = 'Section A, row 2, seat 2';
    const [zoom, place] = [scale(), middleOf(name)];
    await screen.rerender(pageOf('hidden'));
    await expect.poll(() => document.querySelector('.seat-map')).toBeNull();
    await screen.rerender(pageOf('visible'));
    await expect.poll(scale).toBe(zoom);
    await nextFrame();
    expect(middleOf(name)).toEqual({ x: expect.closeTo(place.x, 0), y: expect.closeTo(place.y, 0) });
    expect(document.querySelector('[tabindex="0"][data-seat]')?.getAttribute('aria-label')).toContain(name);
    await click(middleOf(name));
    await expect.element(seatButton(name)).toHaveAttribute('aria-pressed', 'true');
  });

  it('shows another venue whole', async () => {
    const { screen, whole } = await openZoomed();
    await screen.rerender(pageOf('hidden'));
    const other = seats.map((seat) => ({ ...seat, id: `other ${seat.id}` }));
    await screen.rerender(pageOf('hidden', other));
    await screen.rerender(pageOf('visible', other));
    await expect.poll(scale).toBe(whole);
  });
});
