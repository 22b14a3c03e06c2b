import type {} from '@vitest/browser-playwright';
import axe from 'axe-core';
import { useState } from 'react';
import { expect, vi } from 'vitest';
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

export async function mouse(...steps: readonly Step[]) {
  for (const [type, at] of steps)
    await cdp().send('Input.dispatchMouseEvent', { type, ...onPage(at), button: 'left', buttons: 1, clickCount: 1 });
}

/** Touches have times of their own: how fast a finger was must not depend on the machine. */
let touchMs = Date.now();
async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[], afterMs: number) {
  touchMs += afterMs;
  const touchPoints = points.map((point, id) => ({ ...onPage(point), id }));
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: touchMs / 1000 });
}

/** Each step is where the fingers are, 16 ms later; after the last they leave. */
export async function fingers(...steps: readonly (readonly Point[])[]) {
  for (const [n, points] of steps.entries())
    await touch(n === 0 ? 'touchStart' : 'touchMove', points, n === 0 ? 1000 : 16);
  await touch('touchEnd', [], 16);
}

export async function doubleTap(at: Point) {
  await fingers([at]);
  await touch('touchStart', [at], 80);
  await touch('touchEnd', [], 16);
}

export const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** Until a seat is where it was a frame ago: the map glides to where it was sent. */
export async function standstill(name: string) {
  let before = middleOf(name);
  await vi.waitFor(async () => {
    await nextFrame();
    const now = middleOf(name);
    const isStill = now.x === before.x && now.y === before.y;
    before = now;
    expect(isStill).toBe(true);
  });
}

export async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
