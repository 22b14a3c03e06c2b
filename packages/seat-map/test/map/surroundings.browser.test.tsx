import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Geometry } from '../../src/index.ts';
import { emulate, nextFrame, Page, scale, withoutMotion } from '../support/page.tsx';
import { block } from '../support/seats.ts';

afterEach(async () => {
  await emulate('');
  Reflect.deleteProperty(window, 'devicePixelRatio');
  document.documentElement.removeAttribute('style');
});

function canvasOf(place: number): HTMLCanvasElement {
  const canvas = document.querySelectorAll<HTMLCanvasElement>('canvas')[place];
  if (!canvas) throw new RangeError(`There is no canvas ${place}.`);
  return canvas;
}

/** The colour that most of the first canvas has, as `r,g,b`; the ground shows through where it is empty. */
function mainColours(): string[] {
  const canvas = canvasOf(0);
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3] === 255) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour);
}

const open = async () => {
  const screen = await render(<Page />);
  await expect.element(page.getByRole('grid')).toBeInTheDocument();
  await nextFrame();
  return screen;
};

describe('what is around the map', () => {
  it('takes on the other theme at once when the page changes it, and the one it is given', async () => {
    document.documentElement.style.colorScheme = 'light';
    const screen = await open();
    expect(mainColours().slice(0, 2)).toContain('255,255,255');
    document.documentElement.style.colorScheme = 'dark';
    await expect.poll(() => mainColours().slice(0, 2)).toContain('29,31,35');
    await screen.rerender(<Page colorScheme="light" />);
    await expect.poll(() => mainColours().slice(0, 2)).toContain('255,255,255');
  });

  it('uses the colours of the system where they are forced', async () => {
    await open();
    await emulate('', { name: 'forced-colors', value: 'active' });
    const probe = document.createElement('i');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    const [text] = /\d+, \d+, \d+/u.exec(getComputedStyle(probe).color) ?? [''];
    probe.remove();
    // The stage is filled with the system's text colour.
    await expect.poll(() => mainColours().slice(0, 3)).toContain(text.replaceAll(' ', ''));
  });

  it('jumps instead of gliding where motion is to be reduced', async () => {
    await withoutMotion();
    await open();
    const before = scale();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(scale()).toBeCloseTo(before * 1.7, 1);
  });

  it('draws with the pixels of the screen it is moved to', async () => {
    await open();
    const width = canvasOf(0).clientWidth;
    // What a browser does when the page is zoomed or moved to another screen; emulation does not.
    const moveTo = (ratio: number) => {
      Object.defineProperty(window, 'devicePixelRatio', { value: ratio, configurable: true });
      window.dispatchEvent(new Event('resize'));
    };
    moveTo(2);
    expect(canvasOf(0).width).toBe(2 * width);
    moveTo(1.5);
    expect(canvasOf(0).width).toBe(Math.round(1.5 * width));
    moveTo(1);
    expect(canvasOf(0).width).toBe(width);
  });

  it('shows the whole venue again when its element changes size', async () => {
    await open();
    const before = scale();
    const host = document.querySelector<HTMLElement>('.seat-map-host')?.parentElement;
    if (host) host.style.inlineSize = '260px';
    await expect.poll(scale).toBeLessThan(before);
    expect(canvasOf(0).clientWidth).toBeLessThan(262);
    if (host) host.style.inlineSize = '';
    await expect.poll(scale).toBe(before);
  });

  it('writes the names of sections in one weight, whether there is room for a price beside them or not', async () => {
    const codes = ['A', 'B', 'C', 'D'];
    const fonts = new Map<string, string>();
    const fillText = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
    fillText.mockImplementation(function record(this: CanvasRenderingContext2D, text: string) {
      fonts.set(text, this.font);
    });
    const long = (amount: number) => `${amount} coins of the realm, or what they are worth in any other money`;
    const geometry: Geometry = {
      version: 1,
      stage: {
        outline: [
          [-8, -6],
          [8, -6],
          [8, -2],
          [-8, -2],
        ],
      },
      sections: codes.map((code, n) => ({ code, block: { at: [6 * n - 9, 0] } })),
      // Written first, in another weight.
      entrances: [{ at: [0, 9], label: 'Entrance' }],
    };
    const seats = codes.flatMap((code) => block(code, 3, 2, 50));
    await render(<Page seats={seats} geometry={geometry} format={long} />);
    await expect.poll(() => fonts.has('D')).toBe(true);
    fonts.clear();
    // Drawn again, now that every text has been measured.
    window.dispatchEvent(new Event('beforeprint'));
    expect(codes.map((code) => fonts.get(code)?.split(' ')[0])).toEqual(codes.map(() => '650'));
    fillText.mockRestore();
  });

  it('prints in light colours, without its controls', async () => {
    document.documentElement.style.colorScheme = 'dark';
    await open();
    await expect.poll(() => mainColours().slice(0, 2)).toContain('29,31,35');
    await emulate('print');
    window.dispatchEvent(new Event('beforeprint'));
    expect(mainColours().slice(0, 2)).toContain('255,255,255');
    await expect.element(page.getByRole('group', { name: 'Map controls' })).not.toBeInTheDocument();
  });
});
