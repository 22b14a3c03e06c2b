import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Geometry } from '../../src/index.ts';
import { chosen, click, middleOf, Page, seatButton, violations } from '../support/page.tsx';
import { block } from '../support/seats.ts';

const seats = [...block('LOW', 4, 6, 80), ...block('HIGH', 4, 6, 40)];
const stage = {
  outline: [
    [-6, -8],
    [6, -8],
    [6, -3],
    [-6, -3],
  ],
} as const;
const floors = [
  { id: 'low', label: 'Stalls' },
  { id: 'high', label: 'Balcony' },
];
/** The balcony is right above the stalls. */
const stacked: Geometry = {
  version: 1,
  stage,
  floors,
  sections: [
    { code: 'LOW', floor: 'low', block: { at: [0, 0] } },
    { code: 'HIGH', floor: 'high', block: { at: [0, 0] }, elevation: 4 },
  ],
};
const apart: Geometry = {
  ...stacked,
  sections: [
    { code: 'LOW', floor: 'low', block: { at: [0, 0] } },
    { code: 'HIGH', floor: 'high', block: { at: [0, 12] }, elevation: 4 },
  ],
};
const floor = () => page.getByRole('combobox', { name: 'Floor' });
const press = async (name: string) => {
  const at = middleOf(name);
  await click(at);
};

describe('floors', () => {
  it('shows one at a time where they lie above one another, and only its seats can be pressed', async () => {
    await render(<Page seats={seats} geometry={stacked} />);
    await expect.element(floor()).toHaveDisplayValue('Stalls');
    await expect.element(floor().getByRole('option', { name: 'All floors' })).not.toBeInTheDocument();
    await press('Section LOW, row 2, seat 3');
    await expect.poll(chosen).toBe('LOW-2-3');
    await floor().selectOptions('Balcony');
    // Keyboard and screen reader go along.
    await expect.element(page.getByRole('grid', { name: 'Seats of section HIGH' })).toBeInTheDocument();
    await press('Section HIGH, row 2, seat 3');
    await expect.poll(chosen).toBe('LOW-2-3 HIGH-2-3');
    expect(await violations()).toEqual([]);
  });

  it('follows the keyboard and the navigation to another floor', async () => {
    await render(<Page seats={seats} geometry={stacked} />);
    seatButton('Section LOW, row 1, seat 1').element().focus();
    await userEvent.keyboard('{PageUp}');
    await expect.element(floor()).toHaveDisplayValue('Balcony');
    await page.getByRole('navigation').getByRole('button', { name: /^LOW/u }).click();
    await expect.element(floor()).toHaveDisplayValue('Stalls');
  });

  it('shows all where each has a place of its own, or one alone', async () => {
    await render(<Page seats={seats} geometry={apart} />);
    await expect.element(floor()).toHaveDisplayValue('All floors');
    await floor().selectOptions('Balcony');
    await expect.element(page.getByRole('grid', { name: 'Seats of section HIGH' })).toBeInTheDocument();
    await floor().selectOptions('All floors');
    await press('Section HIGH, row 1, seat 1');
    await expect.poll(chosen).toBe('HIGH-1-1');
  });

  it('asks nothing where there is one floor', async () => {
    const sections = [{ code: 'LOW', block: { at: [0, 0] as const } }];
    await render(<Page seats={seats} geometry={{ version: 1, stage, sections }} />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    await expect.element(floor()).not.toBeInTheDocument();
  });
});
