import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { chosen, click, emulate, middleOf, Page, seatButton, violations, withoutMotion } from '../support/page.tsx';
import { block, withStatus } from '../support/seats.ts';

beforeEach(withoutMotion);
afterEach(() => emulate(''));

describe('SeatList', () => {
  it('chooses in the table alone, filtered and sorted, and is without a fault for axe', async () => {
    await render(<Page isList />);
    await page.getByRole('combobox', { name: 'Section' }).selectOptions('B');
    await page.getByRole('button', { name: 'Seat', exact: true }).click();
    await expect
      .element(page.getByRole('columnheader', { name: 'Seat', exact: true }))
      .toHaveAttribute('aria-sort', 'ascending');
    await seatButton('Section B, row 2, seat 1').click();
    expect(chosen()).toBe('B-2-1');
    await expect.element(page.getByText('40 seats')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('has one Tab stop, and is walked through by arrow keys, to rows that were not rendered too', async () => {
    await render(<Page isList seats={block('A', 100, 40, 50)} />);
    const focused = () => document.activeElement?.getAttribute('aria-label');
    seatButton('Section A, row 1, seat 1').element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ }');
    expect(focused()).toBe('Section A, row 1, seat 3, $50, your choice');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Section A, row 100, seat 40, $50, free');
    await userEvent.keyboard('{PageUp}{ArrowUp}');
    expect(focused()).toBe('Section A, row 100, seat 29, $50, free');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.closest('table')).toBeNull();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('Section A, row 100, seat 29, $50, free');
    expect(document.querySelectorAll('tbody [tabindex="0"]')).toHaveLength(1);
  });

  it('turns to the section that the navigation picks', async () => {
    await render(<Page isList />);
    await page.getByRole('navigation').getByRole('button', { name: /^B\b/u }).click();
    await expect.element(page.getByRole('combobox', { name: 'Section' })).toHaveDisplayValue('B');
  });

  it('keeps the focus when its seat is taken, and when its row is scrolled far away', async () => {
    const many = block('A', 100, 40, 50);
    const screen = await render(<Page isList seats={many} />);
    seatButton('Section A, row 1, seat 3').element().focus();
    await screen.rerender(<Page isList seats={withStatus(many, 'sold', 'A-1-3')} />);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Section A, row 1, seat 3, $50, sold');
    document.querySelector('.seat-map-list__scroller')?.scrollTo({ top: 90_000 });
    await expect.element(seatButton('Section A, row 44, seat 3')).toBeInTheDocument();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Section A, row 1, seat 3, $50, sold');
  });

  it('keeps its rows in place between the press of a pointer and its click, also where a seat that was taken leaves', async () => {
    const many = block('A', 100, 40, 50);
    const screen = await render(<Page isList seats={many} />);
    seatButton('Section A, row 1, seat 2').element().focus();
    await screen.rerender(<Page isList seats={withStatus(many, 'sold', 'A-1-2')} />);
    await click(middleOf('Section A, row 1, seat 5'));
    await expect.poll(chosen).toBe('A-1-5');
    await expect.element(page.getByText('3,999 seats')).toBeInTheDocument();
  });
});
