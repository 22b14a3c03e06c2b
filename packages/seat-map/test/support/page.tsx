import type {} from '@vitest/browser-playwright';
import axe from 'axe-core';
import { useState } from 'react';
import { cdp, page } from 'vitest/browser';
import { Legend, SeatList, SeatMap, type SeatMapOptions, SectionNav, useSeatMapModel } from '../../src/index.ts';
import '../../src/style.css';
import { block, withStatus } from './seats.ts';

/** Two sections; A, row 1, seat 2 is sold. */
export const seats = withStatus([...block('A', 6, 10, 50), ...block('B', 4, 10, 30)], 'sold', 'A-1-2');
export const price = (amount: number) => `$${amount}`;

/** Navigation, map or list, legend, and what is chosen. */
export function Page({ isList = false, ...options }: Partial<SeatMapOptions> & { readonly isList?: boolean }) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const model = useSeatMapModel({ seats, format: price, selected, onSelectedChange: setSelected, ...options });
  return (
    <main style={{ blockSize: '520px' }}>
      <h1>Seats</h1>
      <SectionNav model={model} />
      <div style={{ blockSize: '400px' }}>{isList ? <SeatList model={model} /> : <SeatMap model={model} />}</div>
      <Legend model={model} />
      <p data-testid="chosen">{selected.join(' ')}</p>
    </main>
  );
}

export const chosen = () => page.getByTestId('chosen').element().textContent;
export const seatButton = (name: string) => page.getByRole('button', { name: new RegExp(`^${name},`, 'u') });

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a seat on the screen: its button lies over it. */
export function middleOf(name: string): Point {
  const { left, top, width, height } = seatButton(name).element().getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** CSS pixels per seat. */
export function scale(): number {
  const grid = page.getByRole('grid').element();
  return Number(getComputedStyle(grid).getPropertyValue('--seat-map-scale'));
}

/** Tests run in a frame; input goes to the page around it. */
function onPage({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  const zoom = (frame?.width ?? window.innerWidth) / window.innerWidth;
  return { x: (frame?.left ?? 0) + x * zoom, y: (frame?.top ?? 0) + y * zoom };
}

export type Step = readonly [type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', at: Point];

/**
 * Sends input and waits until the page has handled `count` events of its end: input comes from another process, and is
 * acknowledged by a thread that does not run the page's listeners.
 */
export async function handled(types: readonly string[], count: number, send: () => Promise<unknown>) {
  const stop = new AbortController();
  let left = count;
  const all = new Promise<void>((resolve) => {
    const seen = () => {
      left -= 1;
      if (left <= 0) resolve();
    };
    for (const type of types) window.addEventListener(type, seen, { signal: stop.signal });
  });
  await Promise.all([send(), all]);
  stop.abort();
}

/** Ends with a release. All at once: how long a button was down must not depend on the machine. `modifiers`: 2 is Ctrl, 8 Shift. */
export async function mouse(steps: readonly Step[], modifiers = 0) {
  const send = ([type, at]: Step) =>
    cdp().send('Input.dispatchMouseEvent', {
      type,
      ...onPage(at),
      button: 'left',
      buttons: 1,
      clickCount: 1,
      modifiers,
    });
  await handled(['pointerup'], 1, () => Promise.all(steps.map(send)));
}

export const click = (at: Point) =>
  mouse([
    ['mousePressed', at],
    ['mouseReleased', at],
  ]);

export async function wheel(at: Point, deltaY: number, modifiers = 0) {
  const event = { type: 'mouseWheel', ...onPage(at), deltaX: 0, deltaY, modifiers } as const;
  await handled(['wheel'], 1, () => cdp().send('Input.dispatchMouseEvent', event));
}

/** Touches have times of their own: how fast a finger was must not depend on the machine. */
let touchMs = Date.now();
function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[], afterMs: number) {
  touchMs += afterMs;
  const touchPoints = points.map((point, id) => ({ ...onPage(point), id }));
  return cdp().send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: touchMs / 1000 });
}

/** Each step is where the fingers are, 16 ms later; after the last they leave, or the browser has taken them over. */
export async function fingers(...steps: readonly (readonly Point[])[]) {
  const count = Math.max(...steps.map(({ length }) => length));
  await handled(['pointerup', 'pointercancel'], count, () =>
    Promise.all([
      ...steps.map((points, n) => touch(n === 0 ? 'touchStart' : 'touchMove', points, n === 0 ? 1000 : 16)),
      touch('touchEnd', [], 16),
    ]),
  );
}

/** Two taps in quick succession. */
export async function doubleTap(at: Point, then = at) {
  await handled(['pointerup'], 2, () =>
    Promise.all([
      touch('touchStart', [at], 1000),
      touch('touchEnd', [], 16),
      touch('touchStart', [then], 80),
      touch('touchEnd', [], 16),
    ]),
  );
}

type Feature = { readonly name: string; readonly value: string };

/** Media as the system would set them; none: as they are. */
export async function emulate(media: string, ...features: Feature[]) {
  await cdp().send('Emulation.setEmulatedMedia', { media, features });
}

/** The map goes at once to where it is sent: no test waits for a glide but those about one. */
export const withoutMotion = () => emulate('', { name: 'prefers-reduced-motion', value: 'reduce' });

export const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

export async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
