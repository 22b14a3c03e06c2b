import type { Box } from '../model/layout.ts';
import { middleOf, type Point } from '../model/polygon.ts';

/** Screen = world * scale + offset, in CSS pixels. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A part of the venue that is looked at. */
export interface Look {
  readonly centre: Point;
  readonly scale: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Seats nearer to each other than this are too small to be hit (WCAG 2.5.8): a tap zooms instead of choosing. */
export const TARGET_SCALE = 24;
/** Where a zoom to a place ends: seats big enough to read and to hit. */
export const COMFORT_SCALE = 34;
export const MAX_SCALE = 56;
const MARGIN = 20;
/** A venue of six seats is not blown up to fill the screen. */
const MAX_FIT_SCALE = 44;

export const clampTo = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export function fit(box: Box, viewport: Viewport, maxScale = MAX_FIT_SCALE): Camera {
  const width = Math.max(1, viewport.width - 2 * MARGIN);
  const height = Math.max(1, viewport.height - 2 * MARGIN);
  const free = Math.min(width / (box.right - box.left), height / (box.bottom - box.top), maxScale);
  // Half steps, so that seats stand on whole pixels and no gap looks wider than the next.
  const scale = free > 3 ? Math.floor(free * 2) / 2 : free;
  return centreOn(middleOf(box), scale, viewport);
}

export function centreOn(world: Point, scale: number, viewport: Viewport): Camera {
  return { scale, x: viewport.width / 2 - world.x * scale, y: viewport.height / 2 - world.y * scale };
}

export function zoomAt(camera: Camera, screen: Point, scale: number): Camera {
  const factor = scale / camera.scale;
  return { scale, x: screen.x - (screen.x - camera.x) * factor, y: screen.y - (screen.y - camera.y) * factor };
}

export function toWorld(camera: Camera, screen: Point): Point {
  return { x: (screen.x - camera.x) / camera.scale, y: (screen.y - camera.y) / camera.scale };
}

export function toScreen(camera: Camera, world: Point): Point {
  return { x: world.x * camera.scale + camera.x, y: world.y * camera.scale + camera.y };
}

/** Keeps the venue in sight: never smaller than when it fits, never pushed off the screen. */
export function clamp(camera: Camera, bounds: Box, viewport: Viewport): Camera {
  const whole = fit(bounds, viewport);
  const scale = clampTo(camera.scale, whole.scale, Math.max(MAX_SCALE, whole.scale));
  const kept =
    scale === camera.scale ? camera : zoomAt(camera, { x: viewport.width / 2, y: viewport.height / 2 }, scale);
  return {
    scale,
    x: clampAxis(kept.x, bounds.left * scale, bounds.right * scale, viewport.width),
    y: clampAxis(kept.y, bounds.top * scale, bounds.bottom * scale, viewport.height),
  };
}

function clampAxis(offset: number, low: number, high: number, room: number): number {
  if (high - low + 2 * MARGIN <= room) return (room - low - high) / 2;
  return clampTo(offset, room - MARGIN - high, MARGIN - low);
}

/** The camera moved as little as brings the point at least `margin` inside. */
export function bringIntoView(camera: Camera, world: Point, viewport: Viewport, margin: number): Camera {
  const at = toScreen(camera, world);
  const inside = (value: number, room: number) =>
    clampTo(value, Math.min(margin, room / 2), Math.max(room - margin, room / 2));
  return {
    ...camera,
    x: camera.x + inside(at.x, viewport.width) - at.x,
    y: camera.y + inside(at.y, viewport.height) - at.y,
  };
}

export function between(from: Camera, to: Camera, progress: number): Camera {
  const eased = 1 - (1 - progress) ** 3;
  // Scales are eased by ratio, so that zooming looks even; offsets follow the scale to keep the path straight.
  const scale = from.scale * (to.scale / from.scale) ** eased;
  const share = to.scale === from.scale ? eased : (scale - from.scale) / (to.scale - from.scale);
  return { scale, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export function isSameCamera(a: Camera, b: Camera): boolean {
  return a.scale === b.scale && a.x === b.x && a.y === b.y;
}

/** Whether a box of the world is in view, in part at least. */
export function isWithin(box: Box, { scale, x, y }: Camera, { width, height }: Viewport): boolean {
  return (
    box.right * scale + x > 0 &&
    box.left * scale + x < width &&
    box.bottom * scale + y > 0 &&
    box.top * scale + y < height
  );
}
