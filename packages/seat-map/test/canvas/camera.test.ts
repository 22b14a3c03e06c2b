import { describe, expect, it } from 'vitest';
import { bringIntoView, clamp, fit, toScreen, toWorld, zoomAt } from '../../src/canvas/camera.ts';

const venue = { left: -40, right: 40, top: -8, bottom: 60 };
const viewport = { width: 800, height: 600 };

describe('camera', () => {
  it('shows the whole venue with a margin', () => {
    const camera = fit(venue, viewport);
    const corner = toScreen(camera, { x: venue.left, y: venue.top });
    const opposite = toScreen(camera, { x: venue.right, y: venue.bottom });
    expect(Math.min(corner.x, corner.y)).toBeGreaterThanOrEqual(0);
    expect(opposite.x).toBeLessThanOrEqual(viewport.width);
    expect(opposite.y).toBeLessThanOrEqual(viewport.height);
  });

  it('keeps the point under the pointer still while zooming', () => {
    const at = { x: 123, y: 456 };
    const before = toWorld(fit(venue, viewport), at);
    const after = toWorld(zoomAt(fit(venue, viewport), at, 30), at);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it('never loses the venue out of sight and never zooms out past it', () => {
    const far = clamp({ scale: 20, x: 1e6, y: -1e6 }, venue, viewport);
    const right = toScreen(far, { x: venue.right, y: venue.bottom });
    const left = toScreen(far, { x: venue.left, y: venue.top });
    expect(left.x).toBeLessThanOrEqual(viewport.width / 2);
    expect(right.y).toBeGreaterThanOrEqual(viewport.height / 2);
    expect(clamp({ scale: 0.01, x: 0, y: 0 }, venue, viewport).scale).toBe(fit(venue, viewport).scale);
  });

  it('moves only as far as brings a seat into view', () => {
    const camera = { scale: 30, x: 0, y: 0 };
    expect(bringIntoView(camera, { x: 10, y: 10 }, viewport, 50)).toEqual(camera);
    const moved = bringIntoView(camera, { x: 100, y: 10 }, viewport, 50);
    expect(toScreen(moved, { x: 100, y: 10 })).toEqual({ x: 750, y: 300 });
  });
});
