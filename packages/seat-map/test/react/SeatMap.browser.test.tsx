import { useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { SeatMap, type SeatMapRef, useSeatMapModel, useSeatMapVersion } from '../../src/index.ts';
import { spanish } from '../../src/es.ts';
import { theatre } from '../../src/samples.ts';
import {
  chosen,
  click,
  emulate,
  fingers,
  middleOf,
  mouse,
  nextFrame,
  Page,
  seatButton,
  seats,
  violations,
  withoutMotion,
} from '../support/page.tsx';
import { block, withStatus } from '../support/seats.ts';

const STAGE = [
  [-3, -6],
  [3, -6],
  [3, -3],
  [-3, -3],
] as const;

beforeEach(withoutMotion);
afterEach(async () => {
  await emulate('');
  document.documentElement.removeAttribute('dir');
});

describe('SeatMap', () => {
  it('chooses by keyboard alone, walks, extends with Shift, and keeps the focus', async () => {
    await render(<Page />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    seatButton('Section A, row 1, seat 1').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(chosen()).toBe('A-1-1');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ }');
    expect(chosen()).toBe('A-1-1 A-2-2');
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(chosen()).toBe('A-1-1 A-2-2 A-2-3 A-2-4');
    await userEvent.keyboard('{PageDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Section B, row 1, seat 1, $30, free');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Section B, row 4, seat 10, $30, free');
  });

  it('says what a screen reader needs: rows, columns, state, instructions', async () => {
    await render(<Page />);
    const grid = page.getByRole('grid', { name: 'Seats of section A' });
    await expect.element(grid).toHaveAttribute('aria-rowcount', '6');
    await expect.element(grid).toHaveAccessibleDescription(/Arrow keys move between seats/u);
    await expect.element(page.getByRole('row', { name: 'Row 1' })).toBeInTheDocument();
    await expect.element(seatButton('Section A, row 1, seat 2')).toHaveAttribute('aria-disabled', 'true');
    await expect
      .element(seatButton('Section A, row 1, seat 2'))
      .toHaveAccessibleName('Section A, row 1, seat 2, $50, sold');
    expect(await violations()).toEqual([]);
  });

  it('chooses with one click of a mouse although the seats are smaller than a finger', async () => {
    await render(<Page />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    const at = middleOf('Section A, row 1, seat 4');
    expect(seatButton('Section A, row 1, seat 4').element().getBoundingClientRect().width).toBeLessThan(24);
    await click(at);
    await expect.poll(chosen).toBe('A-1-4');
  });

  it('zooms when a finger taps a seat too small to be hit, and chooses once it is large', async () => {
    await render(<Page />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    const tap = (name: string) => fingers([middleOf(name)]);
    const clicked = new Promise((resolve) => window.addEventListener('click', resolve, { capture: true, once: true }));
    await tap('Section A, row 2, seat 5');
    expect(seatButton('Section A, row 2, seat 5').element().getBoundingClientRect().width).toBeGreaterThan(24);
    // A browser makes a click of every tap. The seat is below the finger by now, and must not get that click.
    await clicked;
    await nextFrame();
    expect(chosen()).toBe('');
    await tap('Section A, row 2, seat 5');
    await expect.poll(chosen).toBe('A-2-5');
  });

  it('takes a party by dragging along a row', async () => {
    await render(<Page />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    await page.getByRole('button', { name: 'Choose several by dragging' }).click();
    const [from, to] = [middleOf('Section A, row 1, seat 1'), middleOf('Section A, row 1, seat 4')];
    const half = { x: (from.x + to.x) / 2, y: from.y };
    await mouse([
      ['mousePressed', from],
      ['mouseMoved', half],
      ['mouseMoved', to],
      ['mouseReleased', to],
    ]);
    await expect.poll(chosen).toBe('A-1-1 A-1-3 A-1-4');
  });

  it('follows the seats: a focused seat that is sold keeps the focus and says so', async () => {
    const screen = await render(<Page />);
    await expect.element(page.getByRole('grid')).toBeInTheDocument();
    seatButton('Section A, row 1, seat 3').element().focus();
    await screen.rerender(<Page seats={withStatus(seats, 'sold', 'A-1-3')} />);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Section A, row 1, seat 3, $50, sold');
  });

  it('keeps the focus on its seat when another plan is laid', async () => {
    const screen = await render(<Page />);
    seatButton('Section A, row 1, seat 3').element().focus();
    await screen.rerender(<Page seats={[...seats, ...block('C', 2, 5, 80)]} />);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Section A, row 1, seat 3, $50, free');
  });

  it('renders no more often when messages and geometry are made anew at every render', async () => {
    let renders = 0;
    function Inline() {
      useEffect(() => {
        renders += 1;
      });
      const model = useSeatMapModel({
        seats: [...seats],
        selected: [],
        statusOf: ({ status }) => status,
        geometry: {
          version: 1,
          stage: { outline: STAGE.map((point) => point) },
          sections: [{ code: 'A', block: { at: [0, 0] } }],
        },
        messages: { map: 'Plan', row: (row) => `Line ${row}` },
        format: (price) => `${price} €`,
      });
      useSeatMapVersion(model);
      return (
        <div style={{ blockSize: '400px' }}>
          <SeatMap model={model} />
        </div>
      );
    }
    const screen = await render(<Inline />);
    await expect.element(page.getByRole('row', { name: 'Line 1' })).toBeInTheDocument();
    const before = renders;
    await screen.rerender(<Inline />);
    expect(renders).toBe(before + 1);
  });

  it('does not grow where its styles are missing', async () => {
    const sheets = [...document.styleSheets];
    for (const sheet of sheets) sheet.disabled = true;
    try {
      await render(<SeatMap seats={seats} />);
      const root = page.getByRole('group', { name: 'Seat map' }).element();
      await nextFrame();
      const before = root.clientHeight;
      for (let frames = 0; frames < 5; frames += 1) await nextFrame();
      expect(root.clientHeight).toBe(before);
      expect(before).toBeLessThan(2000);
    } finally {
      for (const sheet of sheets) sheet.disabled = false;
    }
  });

  it('is reached through its ref', async () => {
    let map: SeatMapRef | null = null;
    await render(
      <div style={{ blockSize: '400px' }}>
        <SeatMap ref={(made) => void (map = made)} seats={seats} />
      </div>,
    );
    const ref = (): SeatMapRef | null => map;
    expect(ref()?.focusSeat('B-2-3')).toBe(true);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Section B, row 2, seat 3, 30, free');
    expect(ref()?.focusSeat('nowhere')).toBe(false);
    ref()?.zoomTo({ section: 'A' });
    await expect.element(page.getByRole('grid', { name: 'Seats of section A' })).toBeInTheDocument();
  });

  it('says that a plan without geometry is schematic, and nothing of the kind with one', async () => {
    const screen = await render(<Page />);
    await expect.element(page.getByText(/Schematic plan/u)).toBeInTheDocument();
    const { geometry, seats: all } = theatre();
    await screen.rerender(<Page seats={all} geometry={geometry} />);
    await expect.element(page.getByText(/Schematic plan/u)).not.toBeInTheDocument();
  });

  it('speaks Spanish, and stands in a page that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    await render(<Page messages={spanish} maxSelected={2} />);
    const seat = (n: number) => page.getByRole('button', { name: `Sector A, fila 1, asiento ${n}, $50, libre` });
    seat(1).element().focus();
    // The map is not mirrored: the key to the right goes to the right.
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(chosen()).toBe('A-1-3');
    await expect
      .poll(() => page.getByRole('status').element().textContent)
      .toContain('asiento 3 elegido, $50. 1 asiento elegido.');
    await expect.element(page.getByRole('button', { name: 'Acercar' })).toBeInTheDocument();
    await expect.element(page.getByRole('list', { name: 'Leyenda' })).toBeInTheDocument();
    // No word is left in English.
    const main = document.querySelector('main');
    const labels = [...(main?.querySelectorAll('[aria-label]') ?? [])].map((each) => each.getAttribute('aria-label'));
    const words = `${main?.textContent} ${labels.join(' ')}`;
    expect(words).not.toMatch(/Seats of|Row |Zoom|Choose|free|sold|Section/u);
    expect(await violations()).toEqual([]);
  });

  it('has one live region, which says what is chosen, refused and lost', async () => {
    const screen = await render(<Page maxSelected={1} />);
    const status = () => page.getByRole('status').element().textContent;
    seatButton('Section A, row 1, seat 1').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(status).toContain('Section A, row 1, seat 1 chosen, $50. 1 seat chosen.');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(status).toContain('Section A, row 1, seat 2: sold.');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(status).toContain('No more than 1 seat can be chosen.');
    await screen.rerender(<Page maxSelected={1} seats={withStatus(seats, 'reserved', 'A-1-1')} />);
    await expect.poll(status).toContain('Just taken by somebody else: Section A, row 1, seat 1.');
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(1);
  });

  it('brings the focused seat into view, where nothing covers it', async () => {
    await render(<Page />);
    seatButton('Section A, row 1, seat 1').element().focus();
    for (const key of ['{Control>}{End}{/Control}', '{PageDown}', '{Home}', '{ArrowDown}']) {
      await userEvent.keyboard(key);
      const name = (document.activeElement?.getAttribute('aria-label') ?? '').replace(/, \$.*/u, '');
      const at = middleOf(name);
      expect(document.elementFromPoint(at.x, at.y), `${key} ${name}`).toBe(document.activeElement);
    }
  });
});
