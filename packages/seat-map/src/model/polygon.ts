import type { Box, NameSpot } from './layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `x0, y0, x1, y1, ...`; a polygon is closed by itself. */
export type Outline = Float32Array;

/** The least and the greatest of every `step`-th number. */
export function extentOf(values: Float32Array, from = 0, step = 1): readonly [least: number, greatest: number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < values.length; at += step) {
    least = Math.min(least, values[at] ?? 0);
    greatest = Math.max(greatest, values[at] ?? 0);
  }
  return [least, greatest];
}

export function boxOf(outline: Outline): Box {
  const [left, right] = extentOf(outline, 0, 2);
  const [top, bottom] = extentOf(outline, 1, 2);
  return { left, top, right, bottom };
}

export function areaOf(outline: Outline): number {
  let twice = 0;
  for (let at = 0, before = outline.length - 2; at < outline.length; before = at, at += 2)
    twice += (outline[before] ?? 0) * (outline[at + 1] ?? 0) - (outline[at] ?? 0) * (outline[before + 1] ?? 0);
  return Math.abs(twice) / 2;
}

export function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

export function middleOf(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

export function contains(outline: Outline, { x, y }: Point): boolean {
  let inside = false;
  for (const cut of cutsAt(outline, y)) if (x < cut) inside = !inside;
  return inside;
}

/** Where a horizontal line crosses the outline. */
function cutsAt(outline: Outline, y: number): number[] {
  const cuts: number[] = [];
  let x2 = outline.at(-2) ?? 0;
  let y2 = outline.at(-1) ?? 0;
  for (let at = 0; at < outline.length; at += 2) {
    const x1 = outline[at] ?? 0;
    const y1 = outline[at + 1] ?? 0;
    if (y1 > y !== y2 > y) cuts.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
    x2 = x1;
    y2 = y1;
  }
  return cuts;
}

/** The widest stretch of a horizontal line that lies inside, or null. */
function widestSpan(outline: Outline, y: number): readonly [left: number, right: number] | null {
  const cuts = cutsAt(outline, y).sort((a, b) => a - b);
  let best: readonly [number, number] | null = null;
  for (let cut = 0; cut + 1 < cuts.length; cut += 2) {
    const [left = 0, right = 0] = cuts.slice(cut);
    if (!best || right - left > best[1] - best[0]) best = [left, right];
  }
  return best;
}

const LEVELS = 9;
/** A text is about this many times as wide as it is high. */
const TEXT_SHAPE = 2.4;

/** The place inside an outline where the largest text fits: a box that lies inside as a whole. */
export function nameSpot(outline: Outline): NameSpot {
  const box = boxOf(outline);
  const step = (box.bottom - box.top) / (LEVELS + 1);
  const spans = Array.from({ length: LEVELS }, (_, level) => widestSpan(outline, box.top + step * (level + 1)));
  let best: NameSpot = { ...middleOf(box), halfWidth: 0, halfHeight: 0 };
  let bestSize = 0;
  for (let first = 0; first < LEVELS; first += 1) {
    let left = Number.NEGATIVE_INFINITY;
    let right = Number.POSITIVE_INFINITY;
    for (let last = first; last < LEVELS; last += 1) {
      const span = spans[last];
      if (!span) break;
      left = Math.max(left, span[0]);
      right = Math.min(right, span[1]);
      if (right <= left) break;
      const height = (last - first + 0.9) * step;
      const size = Math.min(height, (right - left) / TEXT_SHAPE);
      // Of two as large the higher one: it is in the middle, and has room for a second line.
      const isHigher = size > bestSize - 1e-9 && height / 2 > best.halfHeight;
      if (size <= bestSize + 1e-9 && !isHigher) continue;
      bestSize = size;
      const y = box.top + step * ((first + last) / 2 + 1);
      best = { x: (left + right) / 2, y, halfWidth: (right - left) / 2, halfHeight: height / 2 };
    }
  }
  return best;
}

export function outlineOf(points: readonly Point[]): Outline {
  return new Float32Array(points.flatMap(({ x, y }) => [x, y]));
}
