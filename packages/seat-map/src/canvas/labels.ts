import type { Box, NameSpot } from '../model/layout.ts';
import { contains, middleOf, type Outline, type Point } from '../model/polygon.ts';
import { toScreen } from './camera.ts';
import type { Pen, Text } from './pen.ts';
import { type Scene, seatShare, showsSeats } from './scene.ts';

const NAME_SIZE = 14;
const SMALLEST_NAME = 9;
const MARK_SIZE = 12;
const WEIGHT = 650;
const LIGHT = 500;
const LINE = 1.35;
/** Between a name and what is written beside it, and at both ends of a text. */
const GAP = 8;
const SIDE = 0.94;
/** Sections this alike in size (in ratio) are named together or not at all. */
const SIZE_STEP = 1.35;
/** Of sections too small for their names one of so many is named at least, or none. */
const MOST_STEPS = 5;
/** And its name reaches over its neighbours by half its own width at most. */
const MOST_WIDTHS = 2;
const NO_LINE: Outline = new Float32Array(0);
const NO_SPOT: NameSpot = { x: 0, y: 0, halfWidth: 0, halfHeight: 0 };

/** Names of sections, areas, stage and entrances; none overlaps another. */
export function drawNames(pen: Pen, scene: Scene): void {
  const { camera, stageWord, store } = scene;
  const { stage, areas, labels, entrances, sections } = store.layout;
  const { box } = stage;
  const { x: left, y: top } = toScreen(camera, { x: box.left, y: box.top });
  const { x: right, y: bottom } = toScreen(camera, { x: box.right, y: box.bottom });
  const taken: Box[] = [{ left, top, right, bottom }];
  const write = (text: Text) => {
    taken.push(boxOfText(pen, text));
    pen.write(text);
  };
  const outlineOf = (place: number) => sections[place]?.outline ?? NO_LINE;
  const spot = { ...middleOf(box), halfWidth: (box.right - box.left) * 0.42, halfHeight: (box.bottom - box.top) * 0.4 };
  const named = [
    { spot, label: stage.label ?? stageWord, ink: 'stage-ink' } as const,
    ...areas.map((area) => ({ ...area, ink: 'ink-soft' }) as const),
  ];
  for (const { spot: at, label, ink } of named) {
    const size = fitting(pen, scene, at, label);
    if (size >= SMALLEST_NAME) write({ text: label, at: toScreen(camera, at), size, weight: WEIGHT, ink });
  }
  for (const mark of [...labels, ...entrances]) {
    const half = pen.width(mark.label, MARK_SIZE, LIGHT) / 2 / camera.scale;
    const high = MARK_SIZE / 2 / camera.scale;
    const isCovering = scene.places.some((place) =>
      [-half, 0, half].some((x) =>
        [-high, high].some((y) => contains(outlineOf(place), { x: mark.x + x, y: mark.y + y })),
      ),
    );
    if (!isCovering)
      write({ text: mark.label, at: toScreen(camera, mark), size: MARK_SIZE, weight: LIGHT, ink: 'ink-soft' });
  }
  if (seatShare(camera.scale) < 0.5) drawOverviewNames(pen, scene, taken, write);
  else for (const place of scene.places) drawNameBesideRows(pen, scene, place);
}

/** Where a text lies on the screen. */
function boxOfText(pen: Pen, { text, at, size, weight }: Text): Box {
  const half = pen.width(text, size, weight) / 2;
  return { left: at.x - half, right: at.x + half, top: at.y - size / 2, bottom: at.y + size / 2 };
}

const isOver = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The size at which a name fits its spot, or less than can be read. */
function fitting(pen: Pen, { camera }: Scene, { halfWidth, halfHeight }: NameSpot, name: string): number {
  const room = 2 * camera.scale;
  const width = pen.width(name, 1, WEIGHT) || 1;
  return Math.min(NAME_SIZE, (room * halfWidth * SIDE) / width, room * halfHeight * 0.8);
}

/**
 * Sections of one size are named together, and in letters of one size; so with their captions. By their code, where that
 * does not fit by its short form, where that does not fit either only some of them: the tip names the others.
 */
function drawOverviewNames(pen: Pen, scene: Scene, taken: Box[], write: Pen['write']): void {
  const { store, camera, captionsOf, places } = scene;
  const { layout, table } = store;
  const halo = showsSeats(camera.scale) ? 'section' : undefined;
  const spotOf = (place: number) => layout.sections[place]?.spot ?? NO_SPOT;
  const nameOf = (place: number, isShort: boolean) => table.sections[place]?.[isShort ? 'short' : 'code'] ?? '';
  const sizeOf = (place: number, isShort: boolean) => fitting(pen, scene, spotOf(place), nameOf(place, isShort));
  const groups = new Map<number, number[]>();
  for (const place of places) {
    const key = Math.round(Math.log(Math.max(layout.sections[place]?.area ?? 1, 1)) / Math.log(SIZE_STEP));
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const crowded: number[][] = [];
  for (const group of groups.values()) {
    const isShort = !group.every((place) => sizeOf(place, false) >= SMALLEST_NAME);
    const size = Math.min(NAME_SIZE, ...group.map((place) => sizeOf(place, isShort)));
    if (size < SMALLEST_NAME) crowded.push(group);
    const small = Math.max(SMALLEST_NAME, size - 2);
    const captions = new Map(group.map((place) => [place, captionsOf(place)]));
    const form = [0, 1].find((each) =>
      group.every((place) => {
        const { halfWidth, halfHeight } = spotOf(place);
        const room = 2 * camera.scale;
        const wide = pen.width(captions.get(place)?.[each] ?? '', small, LIGHT);
        return (size + small) * LINE <= room * halfHeight && wide <= room * halfWidth * SIDE;
      }),
    );
    const below: Text[] = [];
    for (const place of group) {
      const own = place === scene.activeSection ? sizeOf(place, isShort) : size;
      if (own < SMALLEST_NAME) continue;
      const { x, y } = toScreen(camera, spotOf(place));
      const text = captions.get(place)?.[form ?? -1];
      const up = text ? (small * LINE) / 2 : 0;
      write({ text: nameOf(place, isShort), at: { x, y: y - up }, size: own, weight: WEIGHT, ink: 'ink', halo });
      if (text) below.push({ text, at: { x, y: y + (own * LINE) / 2 }, size: small, weight: LIGHT, ink: 'ink', halo });
    }
    // After all names: another font for every text would cost more than the texts.
    for (const text of below) pen.write(text);
  }
  for (const group of crowded) drawSomeNames(pen, scene, group, taken, write);
}

/**
 * Names that are wider than their sections, of each, or every second one, or third ...: as many as do not lie over one
 * another. Which ones depends on their place in the venue, not on what is in view.
 */
function drawSomeNames(
  pen: Pen,
  { store, camera }: Scene,
  group: readonly number[],
  taken: Box[],
  write: Pen['write'],
): void {
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const texts = group.flatMap((place): Text | [] => {
      const spot = store.layout.sections[place]?.spot ?? NO_SPOT;
      const at = toScreen(camera, spot);
      const text = store.table.sections[place]?.short ?? '';
      const isTooWide = pen.width(text, SMALLEST_NAME, WEIGHT) > MOST_WIDTHS * 2 * spot.halfWidth * camera.scale;
      return place % step || isTooWide ? [] : { text, at, size: SMALLEST_NAME, weight: WEIGHT, ink: 'ink' };
    });
    const boxes = texts.map((text) => boxOfText(pen, text));
    const isClear = boxes.every((box, n) => ![...taken, ...boxes.slice(n + 1)].some((other) => isOver(box, other)));
    if (isClear) return texts.forEach(write);
  }
}

/** Where seats are drawn, a name lies beside the rows, at the part of them that is in view. */
function drawNameBesideRows(pen: Pen, scene: Scene, place: number): void {
  const { store, camera, captionsOf } = scene;
  const visible = inView(store.layout.sections[place]?.nameLine ?? NO_LINE, scene);
  if (!visible) return;
  const size = Math.min(NAME_SIZE, Math.max(10, camera.scale * 0.8));
  const room = visible.length + 2 * camera.scale;
  const { code = '', short = '' } = store.table.sections[place] ?? {};
  const name: Omit<Text, 'at'> = {
    text: pen.width(code, size, WEIGHT) > room ? short : code,
    size,
    weight: WEIGHT,
    ink: 'ink',
    halo: 'section',
  };
  const caption: Omit<Text, 'at'> = {
    text: captionsOf(place)[0] ?? '',
    size: size - 1,
    weight: LIGHT,
    ink: 'ink-soft',
  };
  const nameWidth = pen.width(name.text, size, WEIGHT);
  const both = nameWidth + GAP + pen.width(caption.text, size - 1, LIGHT);
  if (nameWidth > room) return;
  const { context } = pen;
  // Not `save` and `restore`: these would take the pen's font back as well.
  const upright = context.getTransform();
  context.translate(visible.x, visible.y);
  context.rotate(visible.angle);
  pen.write({ ...name, at: { x: both <= room ? (nameWidth - both) / 2 : 0, y: 0 } });
  if (both <= room) pen.write({ ...caption, at: { x: (nameWidth + GAP) / 2, y: 0 } });
  context.setTransform(upright);
}

/** The middle of the visible stretch of a line, its direction (never upside down) and its length in pixels. */
function inView(line: Outline, { camera, viewport }: Scene) {
  const points: Point[] = [];
  for (let n = 0; n < line.length; n += 2) {
    const at = toScreen(camera, { x: line[n] ?? 0, y: line[n + 1] ?? 0 });
    if (at.x > -20 && at.y > -20 && at.x < viewport.width + 20 && at.y < viewport.height + 20) points.push(at);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const half = (points.length - 1) / 2;
  const [a, b] = [points[Math.floor(half)] ?? first, points[Math.ceil(half)] ?? last];
  const [from, to] = [points[Math.floor(half) - 1] ?? a, points[Math.ceil(half) + 1] ?? b];
  let angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (Math.abs(angle) > Math.PI / 2 + 0.01) angle -= Math.sign(angle) * Math.PI;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle, length: Math.hypot(last.x - first.x, last.y - first.y) };
}
